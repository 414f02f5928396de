import { factsOf, personasOf, RULES, VERSION, type DoctorDocument, type Workspace } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';
import path from 'node:path';

const WHAT = { post: 'a post', persona: 'a persona', calendar: 'a calendar', config: 'the configuration', other: 'no post' } as const;

type FileReport = DoctorDocument['files'][number];

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Say why a file is or is not linted, and what is not judged in it.',
  usage: 'FILE… [options]',
  options: { format: FORMAT },
  examples: [['rapport doctor posts/monday.md', 'one file']],
  run: async ({ cwd, positionals, text, terminal }) => {
    if (positionals.length === 0) throw new UsageError('Name a file: rapport doctor posts/monday.md.');
    // As the editor and a bare "rapport check" see it: naming a file here does not make it a post.
    const { root } = loadWorkspace(cwd, positionals);
    const { workspace } = loadWorkspace(root, []);
    const known = positionals.map((name) => path.relative(root, path.resolve(cwd, name)).split(path.sep).join('/'));
    const read = known.every((one) => workspace.sources.has(one)) ? workspace : withFiles(workspace, loadWorkspace(cwd, positionals).workspace, known);
    const files = known.map((one) => examine(read, one));
    if (text('format') === 'json') return writeJson(terminal, { version: VERSION, files } satisfies DoctorDocument);
    for (const { path: file, kind, linted, why } of files) {
      terminal.out(`${terminal.paint.bold(file)}  ${linted ? terminal.paint.green('linted as a post') : kind === 'other' || kind === 'post' ? terminal.paint.yellow('not linted') : `read as ${WHAT[kind]}`}\n`);
      for (const line of why) terminal.out(`  ${line}\n`);
    }
    return EXIT.clean;
  },
};

/** The whole workspace, and files that only naming makes it read. */
function withFiles(whole: Workspace, named: Workspace, paths: readonly string[]): Workspace {
  const missing = paths.filter((one) => !whole.sources.has(one));
  let { kinds, sources } = whole;
  for (const one of missing) {
    const source = named.sources.get(one);
    if (!source) continue;
    sources = sources.with(one, source);
    kinds = kinds.with(one, whole.classify(source, null));
  }
  return { ...whole, kinds, sources };
}

function examine(workspace: Workspace, file: string): FileReport {
  const source = workspace.sources.get(file);
  const found = workspace.kinds.get(file);
  if (!source || !found) return { path: file, kind: 'other', linted: false, why: ['Git ignores it, or it lies in a folder that Rapport never reads.'] };
  const why = [`It is ${WHAT[found.kind]}: ${found.why}.`];
  const post = workspace.posts.get(file);
  if (source.undecodable !== undefined) why.push(source.undecodable);
  if (!post) {
    if (found.kind === 'other') why.push('To check it anyway, name it: rapport check ' + file);
    return { path: file, kind: found.kind, linted: false, why };
  }
  const linted = post.status !== 'published';
  if (!linted) why.push('Its status is published, so its findings are shown only with --include-published.');
  const { language } = factsOf(post);
  if (language.why !== null) why.push(`Its language: ${language.why}.`);
  if (post.disabled.length > 0) why.push(`Its front matter disables: ${post.disabled.map((rule) => rule.value).join(', ')}.`);
  const named = personasOf(post, workspace.personas).map((persona) => persona.id.value);
  why.push(named.length > 0 ? `It is for: ${named.join(', ')}.` : 'It names no persona that is defined, so nothing is judged by persona.');
  if (post.channels.length === 0) why.push('It names no channel, so no length is judged.');
  const off = RULES.filter((rule) => workspace.configuration.config.rules.get(rule.id)?.severity === 'off').map((rule) => rule.id);
  if (off.length > 0) why.push(`rapport.yml switches off: ${off.join(', ')}.`);
  return { path: file, kind: 'post', linted, why };
}
