import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configTemplate, DEFAULT_CONFIG, matcher, plural, survey, SURVEYED, type Survey } from '../../index.ts';
import { configFile, findFiles, readSource } from '../../node/files.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';

/** More names than these are counted, not listed. */
const MOST_NAMES = 6;

export const initCommand: Command = {
  name: 'init',
  summary: 'Look at what a folder has, say what Rapport understands of it, and write a first rapport.yml.',
  details: 'It changes no file that is there, and asks nothing.',
  usage: '[FOLDER] [options]',
  options: { 'dry-run': { type: 'boolean', summary: 'show the rapport.yml that would be written, and write nothing' } },
  examples: [
    ['rapport init', 'this folder'],
    ['rapport init --dry-run', 'only say what would be done'],
  ],
  run: ({ cwd, positionals, flag, terminal }) => {
    if (positionals.length > 1) throw new UsageError('Name one folder: rapport init my-content/');
    const root = path.resolve(cwd, positionals[0] ?? '.');
    if (!existsSync(root) || !statSync(root).isDirectory()) throw new UsageError(`There is no folder called ${positionals[0] ?? root} here.`);
    const found = survey(findFiles(root, SURVEYED, ['']).map((file) => readSource(root, file)));
    for (const line of understood(found)) terminal.out(`${line}\n`);
    const elsewhere = (files: readonly { readonly path: string }[], globs: readonly string[]): readonly string[] => {
      const isRead = matcher(globs);
      return files.map((file) => file.path).filter((file) => !isRead(file));
    };
    // Naming some files names all of them: the usual folder too, so that what is made there tomorrow is read.
    const named = (files: readonly { readonly path: string }[], usual: readonly string[], folder: string): readonly string[] =>
      elsewhere(files, usual).length > 0 ? [folder, ...elsewhere(files, [folder])] : [];
    const text = configTemplate({ personas: named(found.personas, DEFAULT_CONFIG.personas, 'personas/**'), calendars: named(found.calendars, DEFAULT_CONFIG.calendars, 'calendar/**') });
    const known = configFile(root);
    if (known !== undefined) terminal.out(`\n${known} is there already, and stays as it is.\n`);
    else if (flag('dry-run')) terminal.out(`\nThis would be written to rapport.yml:\n\n${text}`);
    else {
      writeFileSync(path.join(root, 'rapport.yml'), text, { flag: 'wx' });
      terminal.out(`\nWrote ${path.relative(cwd, path.join(root, 'rapport.yml'))}. ${next(found)}\n`);
    }
    return Promise.resolve(EXIT.clean);
  },
};

/** What was found, a line each. */
function understood({ personas, leftAlone, posts, calendars }: Survey): readonly string[] {
  const names = (all: readonly string[]): string => `${all.slice(0, MOST_NAMES).join(', ')}${all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : ''}`;
  const count = posts.reduce((sum, { count: some }) => sum + some, 0);
  return [
    ...personas.map((file) => `${plural(file.names.length, 'persona')} in ${file.path}: ${names(file.names)}`),
    ...leftAlone.map((file) => `Left alone: ${file.path}: ${file.why}`),
    ...(count > 0 ? [`${plural(count, 'post')} in ${names(posts.map(({ folder }) => (folder === '' ? 'this folder' : `${folder}/`)))}`] : []),
    ...calendars.map((file) => `A calendar with ${plural(file.slots, 'slot')} in ${file.path}`),
    ...(personas.length === 0 ? ['No personas yet: "rapport new persona Maria" makes one to fill in.'] : []),
    ...(count === 0 ? ['No posts yet: Rapport looks in posts/ and drafts/. "rapport check FOLDER" checks any folder of Markdown.'] : []),
  ];
}

const next = ({ posts, personas }: Survey): string => (posts.length > 0 ? 'Next: rapport check.' : personas.length > 0 ? 'Next: rapport new post "A title".' : 'Next: rapport new persona "Maria".');
