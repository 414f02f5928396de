import { facts, factsDocument, factsText } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

export const factsCommand: Command = {
  name: 'facts',
  summary: 'Show what Rapport sees in a post: sentences that ask, reading level, address, topics, lengths.',
  usage: '[PATH…] [options]',
  options: { format: FORMAT },
  examples: [
    ['rapport facts posts/monday.md', 'one post'],
    ['rapport facts --format json', 'every post, for a program'],
  ],
  run: async ({ cwd, positionals, text, terminal }) => {
    const { workspace, paths } = loadWorkspace(cwd, positionals);
    const posts = paths.flatMap((path) => workspace.posts.get(path) ?? []);
    if (posts.length === 0 && text('format') !== 'json') throw new UsageError('There is no post there. "rapport doctor FILE" says why a file is not one.');
    const seen = await facts(workspace, posts);
    if (text('format') === 'json') return writeJson(terminal, factsDocument(seen, (path) => workspace.sources.get(path)));
    terminal.out(factsText(seen, terminal.paint));
    return EXIT.clean;
  },
};
