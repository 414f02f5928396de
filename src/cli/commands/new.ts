import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendarTemplate, idOf, matcher, nearest, personaTemplate, postTemplate, readDate, resolvePersona, type CalendarFormat, type Workspace } from '../../index.ts';
import type { Command, Invocation } from '../command.ts';
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'Make a persona, a post or a calendar to fill in.',
  usage: 'persona NAME | post TITLE | calendar [NAME] [options]',
  options: {
    persona: { type: 'string', value: 'IDS', summary: 'whom a post is for, with commas between several' },
    channel: { type: 'string', value: 'IDS', summary: 'where a post goes out, with commas between several' },
    date: { type: 'string', value: 'DATE', summary: 'when a post goes out: 2026-12-01, or "2026-12-01 09:00"' },
    format: { type: 'string', value: 'FORMAT', choices: ['yaml', 'csv', 'md'], summary: 'of a calendar: yaml (the default), csv or md' },
  },
  examples: [
    ['rapport new persona "Maria"', 'makes personas/maria.yml'],
    ['rapport new post "Stiff mornings" --persona maria', 'makes posts/stiff-mornings.md'],
    ['rapport new post "Open day" --channel x --date 2026-12-01', 'makes posts/2026-12-01-open-day.md'],
    ['rapport new calendar', "makes a calendar called after this month, with next week's first slots"],
    ['rapport new calendar spring --format csv', 'makes calendar/spring.csv'],
  ],
  run: (invocation) => {
    const [what, name, ...rest] = invocation.positionals;
    if (what === 'calendar' && rest.length === 0) return Promise.resolve(newCalendar(name, invocation));
    if (name === undefined || rest.length > 0 || (what !== 'persona' && what !== 'post')) {
      throw new UsageError('Say what to make and what it is called: rapport new persona "Maria", rapport new post "Stiff mornings", or rapport new calendar.');
    }
    if (idOf(name) === '') throw new UsageError(`"${name}" has no letters to make a file name of.`);
    return Promise.resolve(what === 'persona' ? newPersona(name, invocation) : newPost(name, invocation));
  },
};

function newPersona(name: string, invocation: Invocation): ExitCode {
  for (const option of ['persona', 'channel', 'date']) if (invocation.text(option) !== undefined) throw new UsageError(`--${option} is for posts: rapport new post "Title" --${option} …`);
  const { root, workspace } = loadWorkspace(invocation.cwd, []);
  const id = idOf(name);
  return make(root, workspace, 'personas', personaTemplate(id, name), `Fill in what you know, then name "${id}" under personas: in a post.`, invocation);
}

function newPost(title: string, invocation: Invocation): ExitCode {
  const { root, workspace } = loadWorkspace(invocation.cwd, []);
  const names = (option: string): readonly string[] => (invocation.text(option) ?? '').split(',').map((name) => name.trim()).filter(Boolean);
  const date = invocation.text('date');
  const publish = date === undefined ? null : readDate(date);
  if (date !== undefined && publish === null) throw new UsageError(`"${date}" is no date. Write it as 2026-12-01, or "2026-12-01 09:00".`);
  const personas = names('persona').map((name) => personaId(name, workspace));
  const { path: file, text } = postTemplate({ title, personas, channels: names('channel'), publish });
  return make(root, workspace, 'posts', { path: file, text }, personas.length > 0 ? 'Write it below the front matter, then: rapport check.' : 'Write it below the front matter, and name whom it is for.', invocation);
}

function newCalendar(name: string | undefined, invocation: Invocation): ExitCode {
  for (const option of ['persona', 'channel', 'date']) if (invocation.text(option) !== undefined) throw new UsageError(`--${option} is for posts: rapport new post "Title" --${option} …`);
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const id = name === undefined ? `${today.year}-${String(today.month).padStart(2, '0')}` : idOf(name);
  if (id === '') throw new UsageError(`"${name}" has no letters to make a file name of.`);
  const { root, workspace } = loadWorkspace(invocation.cwd, []);
  const format = (invocation.text('format') ?? 'yaml') as CalendarFormat;
  return make(root, workspace, 'calendars', calendarTemplate(id, format, today, workspace.personas[0]?.id.value ?? ''), 'Change its slots, then see them with: rapport list slots', invocation);
}

/** As the persona is called in posts; where the workspace has personas, one that is not there is a mistake. */
function personaId(name: string, { personas }: Workspace): string {
  const known = resolvePersona(name, personas);
  if (known || personas.length === 0) return known?.id.value ?? name;
  const [meant] = nearest(name, personas.map((persona) => persona.id.value));
  throw new UsageError(`There is no persona called "${name}". ${meant ? `Did you mean "${meant}"?` : '"rapport list personas" lists them.'}`);
}

/** Writes a file that is not there yet. */
function make(root: string, { configuration }: Workspace, kind: 'personas' | 'posts' | 'calendars', template: { readonly path: string; readonly text: string }, next: string, { cwd, terminal }: Invocation): ExitCode {
  const file = path.join(root, template.path);
  const shown = path.relative(cwd, file);
  if (existsSync(file)) throw new UsageError(`${shown} is there already, and stays as it is.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, template.text);
  const places = configuration.config[kind];
  // A post that says whom it is for, or where it goes, is one wherever it lies.
  const isRead = matcher(places)(template.path) || (kind === 'posts' && /^(?:personas|channels):/m.test(template.text));
  const unread = `Nothing reads it there yet: "${kind}" in rapport.yml names ${places.join(', ')}. Add "${template.path.slice(0, template.path.indexOf('/'))}/**" to it, or move the file.`;
  terminal.out(`Made ${shown}. ${isRead ? next : unread}\n`);
  return EXIT.clean;
}
