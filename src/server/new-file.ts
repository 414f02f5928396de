import { calendarTemplate, idOf, personaTemplate, postTemplate } from '../index.ts';
import { uriOf } from './addresses.ts';
import { toRange } from './convert.ts';
import type { Place } from './folders.ts';
import type { NewFileParams, NewFileResult } from './protocol.ts';

/** What a new file would hold, and where it would be. */
export function newFile({ folder, workspace }: Pick<Place, 'folder' | 'workspace'>, { kind, name, personas }: NewFileParams): NewFileResult {
  const { path, text } = template(kind, name.trim(), personas, workspace.options.today ?? '', workspace.personas[0]?.id.value ?? '');
  const isNamed = !/\/\.\w+$/.test(path); // a name without letters leaves the ending alone
  const at = firstBlank(kind, text);
  return { uri: isNamed ? uriOf(folder, path) : null, text, cursor: toRange({ path, text }, { start: at, end: at }).start };
}

function template(kind: NewFileParams['kind'], name: string, personas: readonly string[], today: string, persona: string): { readonly path: string; readonly text: string } {
  if (kind === 'persona') return personaTemplate(idOf(name), name);
  if (kind === 'post') return postTemplate({ title: name, personas, channels: [], publish: null });
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return calendarTemplate(name === '' ? today.slice(0, 7) : idOf(name), 'yaml', { year, month, day }, persona);
}

/** Where a person goes on writing: the first key without a value, or the body of a post. */
function firstBlank(kind: NewFileParams['kind'], text: string): number {
  if (kind === 'post') return text.length;
  // One with something below it that is further in has a value.
  const blank = /^([ \t]*)(?:- )?\w+:[ \t]*$(?!\n\1[ \t-])/m.exec(text);
  return blank ? blank.index + blank[0].length : 0;
}
