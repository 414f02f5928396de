import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/**
 * The text as it would be pasted into a network: Markdown's marks gone, a link as its words and its address, comments
 * and pictures left out.
 */
export function postedText(source: string, body: Span, prose: Prose): string {
  const parts: string[] = [];
  let at = body.start;
  for (const rendering of prose.renderings) {
    if (rendering.start < at || rendering.end > body.end) continue;
    parts.push(source.slice(at, rendering.start), rendering.text);
    at = rendering.end;
  }
  parts.push(source.slice(at, body.end));
  return tidied(parts.join(''));
}

/** Lines end in a line feed and without blanks; no two empty lines follow each other, and none stands at either end. */
function tidied(written: string): string {
  let text = written;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes(' \n') || text.includes('\t\n')) text = text.replace(TRAILING, '\n');
  if (text.includes('\n\n\n')) text = text.replace(/\n{3,}/g, '\n\n');
  return text.trim();
}

/** The guard keeps a long stretch of spaces within a line from being tried from each of them. */
const TRAILING = /(?<![ \t])[ \t]+\n/g;
