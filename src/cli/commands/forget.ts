import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plural } from '../../index.ts';
import { engagementFiles } from '../../node/engagement.ts';
import { rememberToForget } from '../../node/engagement-key.ts';
import { InteractionStore } from '../../node/engagement-store.ts';
import { pseudonymsWith } from '../../node/pseudonyms.ts';
import { type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';
import { storeKey } from '../store-key.ts';

/** So many letters of a comment are looked for in other files. */
const QUOTED = 30;
/** However files quote it. */
const folded = (text: string): string => text.replace(/['"\\]+/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

export const forgetCommand: Command = {
  name: 'forget',
  summary: 'Remove a person from what was imported, for good.',
  details: 'Takes the name they comment under, or their pseudonym (p_…). Their comments go, their name goes from texts that are kept, and later imports leave them out.',
  usage: 'AUTHOR [options]',
  options: { root: { type: 'string', value: 'FOLDER', summary: 'the workspace (the one you are in)' } },
  examples: [
    ['rapport forget "Jean Miller"', 'by the name they comment under'],
    ['rapport forget p_3f9c2a41d07be8526c11', 'by the pseudonym'],
  ],
  run: async ({ cwd, positionals, text, terminal }) => {
    const [author] = positionals;
    if (author === undefined || author.trim() === '' || positionals.length > 1) throw new UsageError('Say whom to forget: rapport forget "Jean Miller". A name of several words goes in quotation marks.');
    const { root, workspace } = loadWorkspace(cwd, text('root') === undefined ? [] : [text('root') ?? '']);
    const pseudonym = pseudonymsWith(storeKey(root, terminal))(author);
    const names = pseudonym === author.trim() ? null : new RegExp(`(?<![\\p{L}\\p{N}])@?${author.trim().replace(/^@/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
    let [removed, masked] = [0, 0];
    const quoted = new Set<string>();
    new InteractionStore(root).edit((row) => {
      if (row.author === pseudonym || (names !== null && row.author?.trim().toLowerCase() === author.trim().toLowerCase())) {
        removed++;
        if (row.text !== null && row.text.trim().length >= QUOTED) quoted.add(folded(row.text).slice(0, QUOTED));
        return null;
      }
      const words = names && row.text !== null ? row.text.replace(names, '[name]') : row.text;
      if (words === row.text) return row;
      masked++;
      return { ...row, text: words };
    });
    rememberToForget(root, pseudonym);
    terminal.out(`Removed ${plural(removed, 'comment')}${masked > 0 ? `, and the name from ${plural(masked, 'more', 'more')}` : ''}. Later imports leave ${pseudonym} out.\n`);
    const elsewhere = names === null ? [] : engagementFiles(root).filter((file) => readFileSync(path.join(root, file), 'utf8').search(names) >= 0);
    if (elsewhere.length > 0) terminal.err(`${elsewhere.join(', ')} still ${elsewhere.length === 1 ? 'holds' : 'hold'} the name: Rapport did not write ${elsewhere.length === 1 ? 'it' : 'them'} so, and leaves it to you.\n`);
    // Where a persona's evidence, or a post, has their words.
    const quoting = workspace.sources.paths().filter((file) => !file.startsWith('engagement/') && [...quoted].some((words) => folded(workspace.sources.get(file)?.text ?? '').includes(words)));
    if (quoting.length > 0) terminal.err(`${quoting.join(', ')} still ${quoting.length === 1 ? 'has' : 'have'} words of theirs: take them out by hand.\n`);
    terminal.err('What Git has already recorded stays in its history: rewriting that is up to you.\n');
    return EXIT.clean;
  },
};
