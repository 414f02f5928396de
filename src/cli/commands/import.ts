import { existsSync } from 'node:fs';
import path from 'node:path';
import { importText } from '../../index.ts';
import { MATCHES } from '../../node/engagement.ts';
import { importFiles } from '../../node/importing.ts';
import { writeJson, FORMAT, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';
import { storeKey } from '../store-key.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Take in what networks say happened: exports of posts, and comments.',
  details: 'Files are recognised by what is in them. What is taken in is kept as plain CSV in engagement/: counts, and comments by pseudonyms.\nNothing leaves this machine. Importing a file again changes nothing; a later export updates.',
  usage: 'FILE… [options]',
  options: {
    own: { type: 'string', value: 'NAMES', summary: 'the names you comment under, with commas between them: their comments are your own' },
    'keep-text': { type: 'boolean', summary: 'keep what comments say, without e-mail addresses, phone numbers and mentions' },
    root: { type: 'string', value: 'FOLDER', summary: 'the workspace (the one you are in)' },
    format: FORMAT,
  },
  examples: [
    ['rapport import ~/Downloads/*.csv', 'everything that was exported'],
    ['rapport import comments.csv --own "Riverside"', 'comments, of which Riverside\'s are your own'],
    ['rapport import context.json --keep-text', 'with what people wrote'],
    ['RAPPORT_KEY=… rapport import log.csv', 'with the key that a team shares'],
  ],
  run: async ({ cwd, terminal, positionals, text, flag }) => {
    if (positionals.length === 0) throw new UsageError('Say which files to import: rapport import ~/Downloads/export.csv. "rapport audit" says how to get one from each network.');
    for (const file of positionals) if (!existsSync(path.resolve(cwd, file))) throw new UsageError(`There is no file called ${file} here.`);
    const { root, workspace } = loadWorkspace(cwd, text('root') === undefined ? [] : [text('root') ?? '']);
    const imported = await importFiles({
      root, workspace,
      files: positionals.map((name) => ({ name, path: path.resolve(cwd, name) })),
      key: storeKey(root, terminal),
      own: (text('own') ?? '').split(',').map((name) => name.trim()).filter((name) => name !== ''),
      keepText: flag('keep-text'),
    }, {
      progress: (file, part, rows) => terminal.progress(part === null ? 'Writing…' : `Reading ${file}: ${Math.round(part * 100)} %, ${rows.toLocaleString('en')} rows…`),
      isCancelled: () => false,
    });
    terminal.done();
    if (!imported) return EXIT.clean;
    const { document, doubts } = imported;
    if (text('format') === 'json') writeJson(terminal, document);
    else terminal.out(importText(document, { doubts, matchesFile: MATCHES }, terminal.paint));
    return document.files.some(({ recognised }) => recognised === null) ? EXIT.usage : EXIT.clean;
  },
};
