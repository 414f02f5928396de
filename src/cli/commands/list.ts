import { personasDocument, personasText, postsDocument, postsText } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

export const listCommand: Command = {
  name: 'list',
  summary: 'List the personas or the posts of the workspace.',
  usage: 'personas|posts [options]',
  options: { format: FORMAT },
  examples: [
    ['rapport list personas', 'who posts can be for'],
    ['rapport list posts --format json', 'every post, for a program'],
  ],
  run: async ({ cwd, positionals, text, terminal }) => {
    const [what, ...rest] = positionals;
    if ((what !== 'personas' && what !== 'posts') || rest.length > 1) throw new UsageError('Say what to list: rapport list personas, or rapport list posts.');
    const { workspace } = loadWorkspace(cwd, rest);
    const json = text('format') === 'json';
    if (what === 'personas') {
      if (json) return writeJson(terminal, personasDocument(workspace.personas));
      terminal.out(personasText(workspace.personas, terminal.paint));
    } else {
      const posts = workspace.posts.paths().flatMap((path) => workspace.posts.get(path) ?? []);
      if (json) return writeJson(terminal, postsDocument(posts));
      terminal.out(postsText(posts, terminal.paint));
    }
    return EXIT.clean;
  },
};
