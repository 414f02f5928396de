/** The offset of a line's end, before what ends it. */
export const endOfLine = (text: string, from: number): number => from + (/^[^\r\n]*/.exec(text.slice(from))?.[0].length ?? 0);

export const startOfLine = (text: string, at: number): number => Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** Past what ends the line that ends here. */
export const afterLineEnd = (text: string, end: number): number => end + (/^(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
