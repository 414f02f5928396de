/** A stretch of a text: UTF-16 offsets into the decoded text without its BOM, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether a place between two characters is in a span or at one of its ends, as a cursor is. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
