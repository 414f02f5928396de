import type { Persona } from '../model/persona.ts';
import { plural } from '../report/paint.ts';
import { survey } from './survey.ts';
import type { Workspace } from './workspace.ts';

/** What `rapport doctor` says of the personas in a file: what was read, what was left alone, and why there are none. */
export function aboutPersonas(workspace: Workspace, file: string): readonly string[] {
  const reading = workspace.personaFiles.get(file);
  const source = workspace.sources.get(file);
  if (!reading) {
    const [found] = source ? survey([source]).personas : [];
    return found ? [`${plural(found.names.length, 'persona')} could be read in it: ${found.names.join(', ')}. Add it to "personas" in rapport.yml.`] : [];
  }
  const reasons = [...new Set(reading.leftAlone.map(({ why }) => why))];
  return [
    ...reading.personas.map((persona) => `${persona.name.value} (${persona.id.value}): ${said(persona)}.`),
    ...reasons.map((why) => `Left alone: ${why}.`),
    ...(reading.index.length > 0 ? [`It is an index: its personas are in ${reading.index.join(', ')}.`] : []),
    ...(reading.personas.length === 0 && reasons.length === 0 && reading.index.length === 0 ? ['No key, heading or table in it says who somebody is. docs/personas.md shows the forms that are read.'] : []),
  ];
}

/** How much is known of a persona, and what stands in the file under names that are no field. */
function said({ goals, pains, interests, questions, quotes, role, description, others }: Persona): string {
  const counts = Object.entries({ goal: goals, pain: pains, interest: interests, question: questions, quote: quotes }).flatMap(([name, texts]) => (texts.length > 0 ? [plural(texts.length, name)] : []));
  const parts = [...(role ? ['a role'] : []), ...(description ? ['a description'] : []), ...counts];
  const keys = [...new Set(others.flatMap(({ key }) => key?.value ?? []))];
  return `${parts.length > 0 ? parts.join(', ') : 'nothing but a name'}${keys.length > 0 ? `; also noted: ${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ' …' : ''}` : ''}`;
}
