import { personasOf } from '../insight/persona-references.ts';
import { factsOf } from '../insight/post-facts.ts';
import type { Severity } from '../model/diagnostic.ts';
import { ruleStates } from './engine.ts';
import type { FileKind } from './file-kinds.ts';
import { aboutCalendar } from './calendar-report.ts';
import { aboutPersonas } from './persona-report.ts';
import { originOf } from './rule-origin.ts';
import type { Workspace } from './workspace.ts';

/** What each kind of file is called. */
export const FILE_KINDS: Readonly<Record<FileKind, string>> = { post: 'a post', persona: 'a persona', calendar: 'a calendar', config: 'the configuration', baseline: 'the baseline', other: 'no post' };

export interface FileReport {
  readonly path: string;
  readonly kind: FileKind;
  /** Whether it is linted as a post. */
  readonly linted: boolean;
  readonly why: readonly string[];
  /** Every rule as it stands for the file, and who says so. Empty where nothing is judged. */
  readonly rules: readonly { readonly id: string; readonly severity: Severity | 'off'; readonly from: string }[];
}

/** What a file is to Rapport and why, what is not judged in it, and the rules as they stand for it. */
export function examine(workspace: Workspace, file: string): FileReport {
  const source = workspace.sources.get(file);
  const found = workspace.kinds.get(file);
  if (!source || !found) return { path: file, kind: 'other', linted: false, why: ['Git ignores it, or it lies in a folder that Rapport never reads.'], rules: [] };
  const why = [`It is ${FILE_KINDS[found.kind]}: ${found.why}.`];
  const post = workspace.posts.get(file);
  const rules = ruleStates(workspace, file).map((state) => ({ id: state.rule.id, severity: state.severity, from: originOf(workspace, state) }));
  // Of a picture or a program neither its encoding matters nor whether it is named.
  const mayBePost = found.kind !== 'other' || workspace.classify(source, 'file').kind === 'post';
  if (source.undecodable !== undefined && mayBePost) why.push(source.undecodable);
  if (!post) {
    if (found.kind === 'persona' || found.kind === 'other') why.push(...aboutPersonas(workspace, file));
    if (found.kind === 'calendar') why.push(...aboutCalendar(workspace, file));
    if (found.kind === 'other' && mayBePost) why.push(`To check it anyway, name it: rapport check ${file}`);
    return { path: file, kind: found.kind, linted: false, why, rules: found.kind === 'other' ? [] : rules };
  }
  const linted = post.status !== 'published';
  if (!linted) why.push('Its status is published, so its findings are shown only with --include-published.');
  const { language } = factsOf(post);
  if (language.why !== null) why.push(`Its language: ${language.why}.`);
  if (post.frontMatter && source.text.startsWith('+++')) why.push('Its front matter is TOML (+++), which Rapport does not read: no persona, channel, date or status is known. Write it as YAML, between lines of three hyphens (---).');
  if (post.disabled.length > 0) why.push(`Its front matter disables: ${post.disabled.map((rule) => rule.value).join(', ')}.`);
  const named = personasOf(post, workspace.personas).map((persona) => persona.id.value);
  why.push(named.length > 0 ? `It is for: ${named.join(', ')}.` : 'It names no persona that is defined, so nothing is judged by persona.');
  if (post.channels.length === 0) why.push('It names no channel, so no length is judged.');
  return { path: file, kind: 'post', linted, why, rules };
}
