/** `[label]: address "title"`, each part also on a line of its own. */
const DEFINITION = new RegExp(
  [
    String.raw`\[(?!\^)((?:[^[\]\\]|\\[\s\S])+)\]:[ \t]*(?:\n[ \t]*)?`,
    String.raw`(?:<((?:[^<>\n\\]|\\.)*)>|(?!<)((?:[^\s()\\]|\\\S|\\(?=\s)|\((?:[^\s()\\]|\\\S)*\))+))`,
    String.raw`(?:(?:[ \t]*\n[ \t]*|[ \t]+)(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?[ \t]*(?:\n|$)`,
  ].join(''),
  'y',
);
const FOOTNOTE = /\[\^((?:[^[\]\\\s]|\\[[\]\\])+)\]:/y;

/** A label longer than this names nothing, says CommonMark. */
const LONGEST_LABEL = 999;

/** What links and footnotes may refer to, by normalised labels. */
export interface References {
  /** The address that each label stands for. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlySet<string>;
}

/** Labels are the same whatever their case and white space. Null for what is no label. */
export function normaliseLabel(label: string): string | null {
  if (label.length > LONGEST_LABEL) return null;
  const name = label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
  return name === '' ? null : name;
}

/** The definitions at the head of a paragraph, whose lines are parted by `\n`; and how many lines they take. */
export function leadingDefinitions(paragraph: string): { readonly definitions: readonly (readonly [string, string])[]; readonly lines: number } {
  const definitions: [string, string][] = [];
  let at = 0;
  let lines = 0;
  while (at < paragraph.length) {
    DEFINITION.lastIndex = at;
    const match = DEFINITION.exec(paragraph);
    const label = match && normaliseLabel(match[1] ?? '');
    if (!match || label === null) break;
    definitions.push([label, match[2] ?? match[3] ?? '']);
    lines += match[0].split('\n').length - (match[0].endsWith('\n') ? 1 : 0);
    at += match[0].length;
  }
  return { definitions, lines };
}

/** The mark that starts a footnote's text, such as `[^1]:`. */
export function footnoteMark(text: string, at: number, end: number): { readonly label: string; readonly width: number } | null {
  if (text[at + 1] !== '^') return null;
  FOOTNOTE.lastIndex = at;
  const match = FOOTNOTE.exec(text);
  const label = match && normaliseLabel(match[1] ?? '');
  return match && label !== null && FOOTNOTE.lastIndex <= end ? { label, width: match[0].length } : null;
}
