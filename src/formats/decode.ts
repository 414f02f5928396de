/** The part of TextDecoder that is used; Node, browsers and workers all have it. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Nobody writes a post of this many bytes; what is larger is data with a text's ending. */
const LARGEST = 2_000_000;

const UTF_16 = 'This file is saved as UTF-16. Save it as UTF-8.';

/** UTF-16 without a mark: every other byte of Latin letters is null. */
function alternatesWithNull(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  return bytes.length % 2 === 0 && head.length > 3 && (head.every((byte, index) => index % 2 === 0 || byte === 0) || head.every((byte, index) => index % 2 === 1 || byte === 0)) && head.some((byte) => byte !== 0);
}

export interface Decoded {
  readonly text: string;
  /** Whether it started with a byte order mark; `text` is without. */
  readonly bom: boolean;
  /** Why the bytes are no text that Rapport reads, and what to do. */
  readonly undecodable?: string;
}

/** Reads bytes as UTF-8. What cannot be read is said, and never thrown. */
export function decode(bytes: Uint8Array): Decoded {
  const nothing = (undecodable: string): Decoded => ({ text: '', bom: false, undecodable });
  if (bytes.length > LARGEST) return nothing(`This file has ${(bytes.length / 1e6).toFixed(1)} MB. Rapport reads texts of up to ${LARGEST / 1e6} MB.`);
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return nothing(UTF_16);
  if (alternatesWithNull(bytes)) return nothing(UTF_16);
  const bom = first === 0xef && second === 0xbb && third === 0xbf;
  const content = bom ? bytes.subarray(3) : bytes;
  try {
    return { text: STRICT.decode(content), bom };
  } catch {
    const text = LENIENT.decode(content);
    return { text, bom, undecodable: 'This file is not saved as UTF-8, so some of its letters cannot be read. Save it as UTF-8.' };
  }
}
