import { factsOf } from '../insight/post-facts.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import { scanProse } from '../language/scanner.ts';
import type { Post } from '../model/post.ts';
import type { Comment } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** The comments of a file that speak to Rapport, in order: `#` in YAML and front matter, `<!-- -->` in Markdown. */
export function directivesOf(source: Source, post: Post | undefined): readonly Comment[] {
  const { text, path } = source;
  if (!text.includes('rapport-')) return [];
  if (/\.ya?ml$/i.test(path)) return hashComments(text, { start: 0, end: text.length });
  if (post) return [...inFrontMatter(text, post.frontMatter), ...factsOf(post).prose.comments];
  if (!/\.(?:md|markdown)$/i.test(path)) return [];
  const { span, body } = readFrontMatter(text);
  return [...inFrontMatter(text, span), ...scanProse(text, body, true).comments];
}

const inFrontMatter = (text: string, span: Span | null): readonly Comment[] => (span ? hashComments(text, span) : []);

/** A `#` that starts a line or follows a space, with a word of ours right after it: nobody writes that inside a value. */
function hashComments(text: string, within: Span): readonly Comment[] {
  return Array.from(text.slice(within.start, within.end).matchAll(/(?<=^|[ \t])#[ \t]*(rapport-[^\r\n]*)/gm), (match) => {
    const start = within.start + match.index;
    return { start, end: start + match[0].trimEnd().length, text: (match[1] ?? '').trimEnd() };
  });
}
