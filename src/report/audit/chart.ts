/** What a chart shows, whatever draws it. Labels are text. */
export type Chart =
  /** A value a column, with its interval. `axis` says what is counted. */
  | { readonly kind: 'columns'; readonly axis: string; readonly values: readonly { readonly label: string; readonly value: number; readonly interval: Interval | null }[] }
  /** A value and its interval a row, against a line. */
  | { readonly kind: 'ranges'; readonly axis: string; readonly line: number; readonly rows: readonly { readonly label: string; readonly value: number; readonly interval: Interval; readonly marked: boolean }[] }
  | { readonly kind: 'points'; readonly axes: readonly [across: string, up: string]; readonly points: readonly { readonly x: number; readonly y: number; readonly marked: boolean }[] };

type Interval = readonly [low: number, high: number];

/** A chart, and a table that says the same: to those who do not see it, and in formats that have no charts. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly caption: string;
  readonly chart: Chart;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether formats without charts have the table: elsewhere its rows are told already. */
  readonly inText: boolean;
}
