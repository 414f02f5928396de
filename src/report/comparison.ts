import type { Text } from '../model/data.ts';
import type { Persona } from '../model/persona.ts';
import { asWritten } from './markdown.ts';
import { Page } from './page.ts';

const FIELDS: readonly (readonly [title: string, of: (persona: Persona) => readonly Text[]])[] = [
  ['Role', ({ role }) => list(role)],
  ['Age', ({ age }) => list(age)],
  ['Lives', ({ location }) => list(location)],
  ['Wants', ({ goals }) => goals],
  ['In their way', ({ pains }) => pains],
  ['Cares about', ({ interests }) => interests],
  ['Asks', ({ questions }) => questions],
  ['Is on', ({ channels }) => channels],
  ['Reads', ({ reading }) => list(reading)],
  ['Knows', ({ knows }) => knows],
  ['Say', ({ wordsToUse }) => wordsToUse],
  ['Avoid', ({ wordsToAvoid }) => wordsToAvoid],
  ['Part of the plan', ({ share }) => (share ? [share.written] : [])],
  ['Known from', ({ evidence }) => evidence],
];

const list = (text: Text | null): readonly Text[] => (text ? [text] : []);

/** What each field says of each persona: first what they share, then field by field, which can be read aloud, then a table for a preview. */
export function comparePersonas(personas: readonly Persona[]): Page {
  const page = new Page().line(`# ${personas.map(({ name }) => name.value).join(' and ')}`).line();
  page.line('Defined in ', ...personas.flatMap(({ source, span }, index) => [...(index > 0 ? [', '] : []), { text: source.path, path: source.path, target: { start: span.start, end: span.start } }]), '.');
  const fields = FIELDS.map(([title, of]) => ({ title, values: personas.map((persona) => of(persona).map(({ value }) => asWritten(value))) })).filter(({ values }) => values.some((value) => value.length > 0));
  page.heading('What they share');
  const shared = fields.flatMap(({ title, values: [first = [], ...rest] }) => first.filter((value) => rest.every((other) => other.some((one) => same(one, value)))).map((value) => `- ${title}: ${value}`));
  for (const line of shared.length > 0 ? shared : ['Nothing that their files say in the same words.']) page.line(line);
  page.heading('Field by field');
  for (const { title, values } of fields) {
    page.line(`### ${title}`).line();
    for (const [index, value] of values.entries()) page.line(`- ${asWritten(personas[index]?.name.value ?? '')}: ${value.length > 0 ? value.join('; ') : 'not said'}`);
    page.line();
  }
  page.heading('As a table');
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  page.line(row(['', ...personas.map(({ name }) => asWritten(name.value))])).line(row(['', ...personas].map(() => '---')));
  for (const { title, values } of fields) page.line(row([title, ...values.map((value) => value.slice(0, MOST).join('; ') + (value.length > MOST ? '; …' : ''))]));
  return page;
}

const MOST = 3;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
