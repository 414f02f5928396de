import type { Problem } from '../model/data.ts';

/** The marks that Git leaves where two people changed the same lines. */
export function conflictMarkers(text: string): readonly Problem[] {
  if (!text.includes('<<<<<<< ')) return [];
  const marks = Array.from(text.matchAll(/^<{7} [^\r\n]*/gm));
  return marks.filter((mark) => /^={7}\r?$/m.test(text.slice(mark.index)) && /^>{7} /m.test(text.slice(mark.index))).map((mark) => ({
    span: { start: mark.index, end: mark.index + mark[0].length },
    message: 'Two versions of this text were never merged. Keep the lines you want and remove the marks (<<<<<<<, =======, >>>>>>>).',
  }));
}
