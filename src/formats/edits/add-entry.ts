import type { Edit } from '../../model/diagnostic.ts';
import type { Post } from '../../model/post.ts';
import { postFieldIn } from '../field-lookups.ts';
import { asList, lineEndOf, type EditResult } from './edit-result.ts';
import { setField } from './set-field.ts';
import { yamlScalar } from './yaml-text.ts';

/**
 * The edits that set a key of a post's front matter, at little cost where the key is new: rules offer this for every post
 * that lacks it. Anything less plain is left to `setField`.
 */
export function addEntry(post: Post, key: string, value: string | readonly string[]): EditResult {
  const { path, text, names } = post.source;
  const fieldOf = postFieldIn(names);
  const called = yamlScalar(names?.posts.written.get(key) ?? key, 'plain', true);
  const written = typeof value === 'string' ? yamlScalar(value, 'plain', false) : `[${asList(value).map((one) => yamlScalar(one, 'plain', true)).join(', ')}]`;
  const end = lineEndOf(text);
  const edit = (at: number, entry: string): EditResult => ({ edits: [{ path, start: at, end: at, text: entry }] satisfies readonly Edit[] });
  if (!post.frontMatter) return text.startsWith('---') || text.startsWith('+++') ? setField(post, key, value) : edit(0, `---${end}${called}: ${written}${end}---${end}${end}`);
  const yaml = text.slice(post.frontMatter.start, post.frontMatter.end);
  const isPlain = post.problems.length === 0 && !text.startsWith('+++') && /^[A-Za-z][\w -]*:(?:\s|$)/.test(yaml) && !/<<|[|>][-\d]*\+/.test(yaml);
  const hasKey = Array.from(yaml.matchAll(/^["']?([^\s"'#:-][^:\r\n]*?)["']?[ \t]*:/gm)).some((match) => fieldOf(match[1] ?? '') === key);
  return isPlain && !hasKey ? edit(post.frontMatter.end, `${called}: ${written}${end}`) : setField(post, key, value);
}

/** The edits that name a persona in a post's front matter, beside those it names already. */
export const namePersona = (post: Post, id: string): EditResult => (post.personas.length === 0 ? addEntry(post, 'personas', [id]) : post.personas.some(({ value }) => value === id) ? { edits: [] } : setField(post, 'personas', [...post.personas.map(({ value }) => value), id]));
