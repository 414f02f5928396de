/** What one change did to a file, as its editor has it: without a byte order mark, its lines ended alike. */
export interface Changed {
  /** Null where the change made the file. */
  readonly before: string | null;
  readonly after: string;
}

/** The stretch that takes a change back, in UTF-16 units of the text after it, and what stood there. */
export function takenBack(before: string, after: string): { readonly start: number; readonly end: number; readonly text: string } {
  let start = 0;
  while (start < after.length && start < before.length && after[start] === before[start]) start++;
  let end = 0;
  while (end < after.length - start && end < before.length - start && after[after.length - 1 - end] === before[before.length - 1 - end]) end++;
  return { start, end: after.length - end, text: before.slice(start, before.length - end) };
}

const [LF, CR] = [10, 13];

/** Whether some lines of a file end in one way and some in another. An editor that saves it makes them all alike. */
export function endsDiffer(bytes: Uint8Array): boolean {
  const ends = new Set<string>();
  bytes.forEach((byte, at) => {
    if (byte === LF) ends.add(bytes[at - 1] === CR ? 'CRLF' : 'LF');
    else if (byte === CR && bytes[at + 1] !== LF) ends.add('CR');
  });
  return ends.size > 1;
}
