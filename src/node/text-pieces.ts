import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 256 * 1024;

/** What a file is by its first bytes. */
export type Container = 'zip' | 'old-office' | 'text';

/** How the letters of a text are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The first bytes of a file. */
export function headOf(file: string, bytes = 4096): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const head = new Uint8Array(bytes);
    return head.subarray(0, readSync(handle, head, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
}

export function containerOf(head: Uint8Array): Container {
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip';
  return head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0 ? 'old-office' : 'text';
}

export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Without a mark: every other byte of Latin letters is null.
  const nulls = (odd: number): number => head.subarray(0, 256).filter((byte, at) => at % 2 === odd && byte === 0).length;
  const enough = Math.min(head.length, 256) / 4;
  return nulls(1) > enough ? 'utf-16le' : nulls(0) > enough ? 'utf-16be' : 'utf-8';
}

/** What stands for bytes that are no letter in the encoding. */
const REPLACEMENT = '\ufffd';

/** Looks through pieces of a text for letters that could not be read. */
export class UnreadLetters {
  /** The first line with one, from 1; null where there is none. */
  line: number | null = null;
  private lines = 1;

  see(piece: string): void {
    if (this.line !== null) return;
    const at = piece.indexOf(REPLACEMENT);
    const end = at < 0 ? piece.length : at;
    for (let feed = piece.indexOf('\n'); feed >= 0 && feed < end; feed = piece.indexOf('\n', feed + 1)) this.lines++;
    if (at >= 0) this.line = this.lines;
  }
}

/** A text file piece by piece, whatever its size and encoding, without its byte order mark; and how much has been read of it, in bytes. */
export function* piecesOf(file: string): Generator<readonly [text: string, bytes: number]> {
  const decoder = new TextDecoder(encodingOf(headOf(file)));
  const handle = openSync(file, 'r');
  try {
    const buffer = new Uint8Array(PIECE);
    for (let bytes = 0; ;) {
      const count = readSync(handle, buffer, 0, PIECE, null);
      bytes += count;
      yield [decoder.decode(buffer.subarray(0, count), { stream: count > 0 }), bytes];
      if (count === 0) return;
    }
  } finally {
    closeSync(handle);
  }
}
