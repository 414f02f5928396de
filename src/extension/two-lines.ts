/** A text as a list shows it: a row, and a line below it where the row is too short. */
export interface TwoLines {
  readonly label: string;
  readonly detail?: string;
}

/** Characters that a row of VS Code's lists holds at their widest; a little less, since letters differ. */
const ROW = 80;
/** What a character of a title, in its smaller letters, takes from the row it stands beside, and from the line below. */
const TITLE_SHARE = 0.75;

/**
 * Breaks a text that a row would cut: after a sentence where what is left has room below, else between words. What two lines
 * cannot hold is left out of the middle, so that how it ends is always read.
 *
 * @param title what stands at the end of the row; empty in most.
 */
export function inTwoLines(text: string, title: string): TwoLines {
  const most = ROW - Math.ceil(title.length * TITLE_SHARE);
  if (text.length <= most) return { label: text };
  const space = text.slice(0, most + 1).lastIndexOf(' ');
  const between = space > 0 ? space : most;
  const sentence = sentenceEnd(text.slice(0, most + 1));
  const at = sentence > 0 && text.length - sentence <= most ? sentence : between;
  const rest = text.slice(at).trim();
  return { label: text.slice(0, at).trim(), detail: rest.length <= most ? rest : `…${rest.slice(1 - most).replace(/^\S*/, '')}` };
}

const sentenceEnd = (text: string): number => Math.max(0, ...Array.from(text.matchAll(/[.!?…]["”’)]*(?=\s)/g), (match) => match.index + match[0].length));
