import { addToField } from '../formats/edits/set-field.ts';
import type { Diagnostic, Fix } from '../model/diagnostic.ts';
import type { Post } from '../model/post.ts';
import { positionAt, type Source } from '../model/source.ts';
import { personasOf } from '../insight/persona-references.ts';
import type { Workspace } from './workspace.ts';

/** Ways to be left alone about a finding: on its line, in its file, and, for a word, by saying that the readers know it. */
export function waysToAccept(workspace: Workspace, diagnostic: Diagnostic): readonly Fix[] {
  const source = workspace.sources.get(diagnostic.path);
  if (!source) return [];
  const offers = [...vocabulary(workspace, diagnostic, source), onLine(workspace, diagnostic, source), inFile(workspace, diagnostic, source)];
  return offers.flatMap((offer): Fix[] => (offer ? [{ ...offer, safe: false }] : []));
}

type Offer = Pick<Fix, 'title' | 'edits'>;

/** A comment above the line that switches the rule off there. Plain text and tables of values have no place for one. */
function onLine({ posts }: Workspace, { path, rule, span }: Diagnostic, source: Source): Offer | null {
  if (rule.startsWith('workspace/')) return null;
  const start = span.start - positionAt(source, span.start).column + 1;
  const comment = commentIn(source, posts.get(path), start, `rapport-disable-next-line ${rule}`);
  return comment === null ? null : { title: `Disable ${rule} for this line`, edits: [{ path, start, end: start, text: `${comment}${lineEndOf(source)}` }] };
}

/** A comment as the line at a place may have one above it: in YAML only above a key or an item, never inside a text. */
function commentIn({ path, text }: Source, post: Post | undefined, lineStart: number, words: string): string | null {
  const isYaml = YAML.test(path) || (post?.frontMatter && lineStart >= post.frontMatter.start && lineStart < post.frontMatter.end);
  if (!isYaml) return post?.markdown && lineStart >= post.body.start ? `<!-- ${words} -->` : null;
  const indent = /^([ \t]*)(?:- |["'\w][^\r\n:]*:(?:\s|$))/.exec(text.slice(lineStart, lineStart + 500))?.[1];
  return indent === undefined ? null : `${indent}# ${words}`;
}

/** In a post or a persona a key says it; in the YAML of a calendar a comment at its top. */
function inFile({ posts, personaFiles, kinds }: Workspace, { path, rule, span }: Diagnostic, source: Source): Offer | null {
  if (rule.startsWith('workspace/')) return null;
  const title = `Disable ${rule} in this file`;
  const [persona, ...more] = personaFiles.get(path)?.personas ?? [];
  const post = posts.get(path);
  // Plain text that has no front matter yet is posted as it stands, by tools that know of none.
  if (post && !post.markdown && !post.frontMatter) return null;
  const own = post ?? (more.length === 0 ? persona : [persona, ...more].find((one) => one && one.span.start <= span.start && span.start <= one.span.end));
  if (own) {
    const result = addToField(own, 'rapport.disable', rule);
    return 'refused' in result ? null : { title: more.length === 0 ? title : `Disable ${rule} for this persona`, edits: result.edits };
  }
  return kinds.get(path)?.kind === 'calendar' && YAML.test(path) ? { title, edits: [{ path, start: 0, end: 0, text: `# rapport-disable ${rule}${lineEndOf(source)}` }] } : null;
}

/** Says in a persona's file that they know a term. */
function vocabulary({ posts, personas }: Workspace, { path, rule, span, evidence: [said] }: Diagnostic, source: Source): readonly Offer[] {
  const post = rule === 'audience/jargon' ? posts.get(path) : undefined;
  const term = said ?? source.text.slice(span.start, span.end);
  return !post ? [] : personasOf(post, personas).flatMap((persona) => {
    const result = addToField(persona, 'knows', term);
    return 'refused' in result || result.edits.length === 0 ? [] : [{ title: `Say that ${persona.name.value} knows "${term}"`, edits: result.edits }];
  });
}

const YAML = /\.ya?ml$/i;

const lineEndOf = ({ text }: Source): string => (text.includes('\r\n') ? '\r\n' : '\n');
