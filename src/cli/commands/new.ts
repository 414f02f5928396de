import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { idOf, personaTemplate } from '../../index.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'Make a persona to fill in.',
  usage: 'persona NAME',
  options: {},
  examples: [['rapport new persona "Maria"', 'makes personas/maria.yml']],
  run: async ({ cwd, positionals, terminal }) => {
    const [what, name, ...rest] = positionals;
    if (what !== 'persona' || name === undefined || rest.length > 0) throw new UsageError('Give the persona a name: rapport new persona "Maria"');
    const id = idOf(name);
    if (id === '') throw new UsageError(`"${name}" has no letters to make a file name of.`);
    const { root } = loadWorkspace(cwd, []);
    const template = personaTemplate(id, name);
    const file = path.join(root, template.path);
    if (existsSync(file)) throw new UsageError(`${path.relative(cwd, file)} is there already, and stays as it is.`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, template.text);
    terminal.out(`Made ${path.relative(cwd, file)}. Fill in what you know, then name "${id}" under personas: in a post.\n`);
    return EXIT.clean;
  },
};
