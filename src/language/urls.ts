import type { Span } from '../model/span.ts';

/** Endings that make a bare `name.tld` an address. Short on purpose: a missing space after a full stop is no link. */
const ENDINGS = 'com|org|net|edu|gov|io|info|biz|dev|app|co\\.uk|org\\.uk|ac\\.uk|gov\\.uk|com\\.au|org\\.au|co\\.nz|ly|tv|fm';
const URL = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>]+`,
    String.raw`www\.[^\s<>]+\.[^\s<>]+`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}`,
    String.raw`(?<![@\w./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:${ENDINGS})(?![\w-])(?:\/[^\s<>]*)?`,
  ].join('|'),
  'gi',
);

/** Web and mail addresses written out in a text, without the punctuation that ends a sentence after them. */
export function findUrls(text: string): readonly Span[] {
  if (!/[./@]\w/.test(text)) return [];
  return Array.from(text.matchAll(URL), (match) => ({ start: match.index, end: match.index + trimmedLength(match[0]) }));
}

function trimmedLength(url: string): number {
  let end = url.length;
  for (;;) {
    const last = url[end - 1] ?? '';
    if (/[?!.,:;*_~'"”’»…]/.test(last)) end--;
    else if (last === ')' && count(url, end, ')') > count(url, end, '(')) end--;
    else if (last === ']' && count(url, end, ']') > count(url, end, '[')) end--;
    else return end;
  }
}

const count = (text: string, end: number, mark: string): number => text.slice(0, end).split(mark).length - 1;
