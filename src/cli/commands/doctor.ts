import { columns, examine, FILE_KINDS, VERSION, type DoctorDocument, type Workspace } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';
import path from 'node:path';

type FileReport = DoctorDocument['files'][number];

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Say why a file is or is not linted, what is not judged in it, and which rules apply.',
  usage: 'FILE… [options]',
  options: { format: FORMAT, rules: { type: 'boolean', summary: 'show every rule with its severity there, not only those that the configuration sets' } },
  examples: [
    ['rapport doctor posts/monday.md', 'one file'],
    ['rapport doctor posts/monday.md --rules', 'every rule that applies to it, and who says so'],
  ],
  run: async ({ cwd, positionals, text, flag, terminal }) => {
    if (positionals.length === 0) throw new UsageError('Name a file: rapport doctor posts/monday.md.');
    // As the editor and a bare "rapport check" see it: naming a file here does not make it a post.
    const { root } = loadWorkspace(cwd, positionals);
    const { workspace } = loadWorkspace(root, []);
    const known = positionals.map((name) => path.relative(root, path.resolve(cwd, name)).split(path.sep).join('/'));
    const read = known.every((one) => workspace.sources.has(one)) ? workspace : withFiles(workspace, loadWorkspace(cwd, positionals).workspace, known);
    const files = known.map((one) => examine(read, one));
    if (text('format') === 'json') return writeJson(terminal, { version: VERSION, files } satisfies DoctorDocument);
    for (const { path: file, kind, linted, why, rules } of files) {
      terminal.out(`${terminal.paint.bold(file)}  ${linted ? terminal.paint.green('linted as a post') : kind === 'other' || kind === 'post' ? terminal.paint.yellow('not linted') : `read as ${FILE_KINDS[kind]}`}\n`);
      for (const line of why) terminal.out(`  ${line}\n`);
      for (const line of rulesText(rules, flag('rules'))) terminal.out(`  ${line}\n`);
    }
    return EXIT.clean;
  },
};

/** The rules that the configuration sets, or all of them. What a preset sets is counted: it sets every rule. */
function rulesText(rules: FileReport['rules'], all: boolean): readonly string[] {
  if (rules.length === 0) return [];
  const shown = all ? rules : rules.filter(({ from }) => !/^(?:by default$|rapport:)/.test(from));
  const on = rules.filter(({ severity }) => severity !== 'off').length;
  const presets = [...new Set(rules.flatMap(({ from }) => (from.startsWith('rapport:') ? [from] : [])))];
  return [
    `Rules: ${on} on, ${rules.length - on} off${presets.length > 0 ? ` (${presets.join('; ')})` : ''}.${all ? '' : ' Add --rules to see each of them.'}`,
    ...columns(shown.map(({ id, severity, from }) => [id, severity, from])).map((line) => `  ${line}`),
  ];
}

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
