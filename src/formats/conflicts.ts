import type { Problem } from '../model/data.ts';

/** The marks that Git leaves where two people changed the same lines. */
export function conflictMarkers(text: string): readonly Problem[] {
  if (!text.includes('<<<<<<< ')) return [];
  // Where the last of the other marks stand, found once: a text of opening marks alone must not be searched for each.
  const last = (pattern: RegExp): number => Array.from(text.matchAll(pattern)).at(-1)?.index ?? -1;
  const end = Math.min(last(/^={7}\r?$/gm), last(/^>{7} /gm));
  const marks = Array.from(text.matchAll(/^<{7} [^\r\n]*/gm)).filter((mark) => mark.index < end);
  return marks.slice(0, MOST_MARKS).map((mark) => ({
    span: { start: mark.index, end: mark.index + mark[0].length },
    message: 'Two versions of this text were never merged. Keep the lines you want and remove the marks (<<<<<<<, =======, >>>>>>>).',
  }));
}

/** Nobody reads the same sentence a hundred times. */
const MOST_MARKS = 50;
