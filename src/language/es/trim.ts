/** A text without any of some marks, or white space, at its end. Read from there, so that a long run costs its length. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text[end - 1] ?? '') || (text[end - 1] ?? '').trim() === '')) end--;
  return text.slice(0, end);
}

/** A text without the hashtags that close it. */
export function withoutTags(text: string): string {
  let end = text.trimEnd().length;
  for (let start = text.lastIndexOf('#', end - 1); start >= 0 && end > start + 1; start = text.lastIndexOf('#', end - 1)) {
    if (/\s/.test(text.slice(start, end))) break;
    end = text.slice(0, start).trimEnd().length;
    if (end === 0) break;
  }
  return text.slice(0, end);
}
