import type { Span } from '../model/span.ts';

/** Endings that make a bare `name.tld` an address. Short on purpose: a missing space after a full stop is no link. */
const ENDINGS = 'com|org|net|edu|gov|io|info|biz|dev|app|co\\.uk|org\\.uk|ac\\.uk|gov\\.uk|com\\.au|org\\.au|co\\.nz|ly|tv|fm';
// The guards before names keep a long word from being tried again from each of its letters.
const URL = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>]+`,
    String.raw`www\.[^\s<>]+\.[^\s<>]+`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}`,
    String.raw`(?<![@\w./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:${ENDINGS})(?![\w-])(?:\/[^\s<>]*)?`,
  ].join('|'),
  'gi',
);

/** Web and mail addresses written out in a text, without the punctuation that ends a sentence after them. */
export function findUrls(text: string): readonly Span[] {
  const urls: Span[] = [];
  for (let url = findUrl(text, 0); url; url = findUrl(text, url.end)) urls.push(url);
  return urls;
}

/** The first address from an offset on. It holds no white space, so only words that hint at one are looked at. */
export function findUrl(text: string, from: number): Span | null {
  HINT.lastIndex = from;
  for (let hint = HINT.exec(text); hint; hint = HINT.exec(text)) {
    let start = hint.index;
    while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
    let end = hint.index + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    URL.lastIndex = Math.max(0, from - start);
    const match = URL.exec(text.slice(start, end));
    if (match) return { start: start + match.index, end: start + match.index + trimmedLength(match[0]) };
    HINT.lastIndex = end;
  }
  return null;
}

const HINT = /[./@]\w|:\/\//g;

/** As `\s` has it. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

function trimmedLength(url: string): number {
  let end = url.length;
  let round = 0;
  let square = 0;
  for (const mark of url) round += mark === '(' ? -1 : mark === ')' ? 1 : 0;
  for (const mark of url) square += mark === '[' ? -1 : mark === ']' ? 1 : 0;
  for (;;) {
    const last = url[end - 1] ?? '';
    if (last === ')' && round-- > 0) end--;
    else if (last === ']' && square-- > 0) end--;
    else if (/[?!.,:;*_~'"”’»…]/.test(last)) end--;
    else return end;
  }
}
