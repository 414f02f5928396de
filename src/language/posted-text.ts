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
  // The guard keeps a long stretch of spaces within a line from being tried from each of them.
  return parts.join('').replace(/\r\n?/g, '\n').replace(/(?<![ \t])[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
}
