import { personasDocument, personasText, postOfSlot, postsDocument, postsText, slotsDocument, slotsText } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

export const listCommand: Command = {
  name: 'list',
  summary: 'List the personas, the posts or the slots of the calendars.',
  usage: 'personas|posts|slots [FOLDER] [options]',
  options: { format: FORMAT },
  examples: [
    ['rapport list personas', 'who posts can be for'],
    ['rapport list posts --format json', 'every post, for a program'],
    ['rapport list slots', 'what the calendars plan, by date'],
  ],
  run: async ({ cwd, positionals, text, terminal }) => {
    const [what, ...rest] = positionals;
    if ((what !== 'personas' && what !== 'posts' && what !== 'slots') || rest.length > 1) throw new UsageError('Say what to list: rapport list personas, rapport list posts or rapport list slots.');
    const { workspace } = loadWorkspace(cwd, rest);
    const json = text('format') === 'json';
    if (what === 'personas') {
      if (json) return writeJson(terminal, personasDocument(workspace.personas));
      terminal.out(personasText(workspace.personas, terminal.paint));
    } else if (what === 'slots') {
      const slots = workspace.calendars.paths().flatMap((path) => workspace.calendars.get(path)?.slots ?? []);
      if (json) return writeJson(terminal, slotsDocument(slots, (slot) => postOfSlot(slot, (path) => workspace.sources.has(path))));
      terminal.out(slotsText(slots, terminal.paint));
    } else {
      const posts = workspace.posts.paths().flatMap((path) => workspace.posts.get(path) ?? []);
      if (json) return writeJson(terminal, postsDocument(posts));
      terminal.out(postsText(posts, terminal.paint));
    }
    return EXIT.clean;
  },
};
