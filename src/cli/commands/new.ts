import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { idOf, nearest, personaTemplate, postTemplate, readDate, resolvePersona, type Workspace } from '../../index.ts';
import type { Command, Invocation } from '../command.ts';
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'Make a persona or a post to fill in.',
  usage: 'persona NAME | post TITLE [options]',
  options: {
    persona: { type: 'string', value: 'IDS', summary: 'whom a post is for, with commas between several' },
    channel: { type: 'string', value: 'IDS', summary: 'where a post goes out, with commas between several' },
    date: { type: 'string', value: 'DATE', summary: 'when a post goes out: 2026-12-01, or "2026-12-01 09:00"' },
  },
  examples: [
    ['rapport new persona "Maria"', 'makes personas/maria.yml'],
    ['rapport new post "Stiff mornings" --persona maria', 'makes posts/stiff-mornings.md'],
    ['rapport new post "Open day" --channel x --date 2026-12-01', 'makes posts/2026-12-01-open-day.md'],
  ],
  run: (invocation) => {
    const [what, name, ...rest] = invocation.positionals;
    if (name === undefined || rest.length > 0 || (what !== 'persona' && what !== 'post')) {
      throw new UsageError('Say what to make and what it is called: rapport new persona "Maria", or rapport new post "Stiff mornings".');
    }
    if (idOf(name) === '') throw new UsageError(`"${name}" has no letters to make a file name of.`);
    return Promise.resolve(what === 'persona' ? newPersona(name, invocation) : newPost(name, invocation));
  },
};

function newPersona(name: string, invocation: Invocation): ExitCode {
  for (const option of ['persona', 'channel', 'date']) if (invocation.text(option) !== undefined) throw new UsageError(`--${option} is for posts: rapport new post "Title" --${option} …`);
  const { root } = loadWorkspace(invocation.cwd, []);
  const id = idOf(name);
  return make(root, personaTemplate(id, name), `Fill in what you know, then name "${id}" under personas: in a post.`, invocation);
}

function newPost(title: string, invocation: Invocation): ExitCode {
  const { root, workspace } = loadWorkspace(invocation.cwd, []);
  const names = (option: string): readonly string[] => (invocation.text(option) ?? '').split(',').map((name) => name.trim()).filter(Boolean);
  const date = invocation.text('date');
  const publish = date === undefined ? null : readDate(date);
  if (date !== undefined && publish === null) throw new UsageError(`"${date}" is no date. Write it as 2026-12-01, or "2026-12-01 09:00".`);
  const personas = names('persona').map((name) => personaId(name, workspace));
  const { path: file, text } = postTemplate({ title, personas, channels: names('channel'), publish });
  return make(root, { path: file, text }, personas.length > 0 ? 'Write it below the front matter, then: rapport check.' : 'Write it below the front matter, and name whom it is for.', invocation);
}

/** As the persona is called in posts; where the workspace has personas, one that is not there is a mistake. */
function personaId(name: string, { personas }: Workspace): string {
  const known = resolvePersona(name, personas);
  if (known || personas.length === 0) return known?.id.value ?? name;
  const [meant] = nearest(name, personas.map((persona) => persona.id.value));
  throw new UsageError(`There is no persona called "${name}". ${meant ? `Did you mean "${meant}"?` : '"rapport list personas" lists them.'}`);
}

/** Writes a file that is not there yet. */
function make(root: string, template: { readonly path: string; readonly text: string }, next: string, { cwd, terminal }: Invocation): ExitCode {
  const file = path.join(root, template.path);
  const shown = path.relative(cwd, file);
  if (existsSync(file)) throw new UsageError(`${shown} is there already, and stays as it is.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, template.text);
  terminal.out(`Made ${shown}. ${next}\n`);
  return EXIT.clean;
}
