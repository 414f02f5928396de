/** A text as a list shows it: a row, and a smaller line below it where the row is too short. */
export interface TwoLines {
  readonly label: string;
  readonly detail?: string;
}

/** Characters that a row of VS Code's lists holds at their widest, and its smaller line; a little less, since letters differ. */
const ROW = 80;
const LINE_BELOW = 92;
/** What a character of a group's title, in its smaller letters, takes from the first row of the group. */
const TITLE_SHARE = 0.75;

/**
 * Breaks a text that a row would cut, after a sentence where that leaves enough on it. What two lines cannot hold is left out of
 * the middle, so that how it ends is always read.
 *
 * @param title what stands at the end of the row; empty in most.
 */
export function inTwoLines(text: string, title: string): TwoLines {
  const most = ROW - Math.ceil(title.length * TITLE_SHARE);
  if (text.length <= most) return { label: text };
  const at = breakIn(text, most);
  const rest = text.slice(at).trim();
  return { label: text.slice(0, at).trim(), detail: rest.length <= LINE_BELOW ? rest : `…${rest.slice(1 - LINE_BELOW).replace(/^\S*/, '')}` };
}

function breakIn(text: string, most: number): number {
  const fits = text.slice(0, most + 1);
  const sentence = Math.max(...Array.from(fits.matchAll(/[.!?…]["”’)]*(?=\s)/g), (match) => match.index + match[0].length), 0);
  if (sentence > most / 3) return sentence;
  const space = fits.lastIndexOf(' ');
  return space > 0 ? space : most;
}
