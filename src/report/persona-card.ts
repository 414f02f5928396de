import type { Text } from '../model/data.ts';
import type { Persona } from '../model/persona.ts';
import { asWritten } from './markdown.ts';

const MOST = 3;

/** A persona on a card: who it is and what it cares about, as Markdown for a hover. */
export function personaCard(persona: Persona, uses: number | null): string {
  const { name, role, age, location, description, goals, pains, interests, questions, quotes, channels, wordsToAvoid } = persona;
  const about = [role, age, location].flatMap((text) => (text ? [asWritten(text.value)] : [])).join(' · ');
  const list = (title: string, texts: readonly Text[]): readonly string[] =>
    texts.length === 0 ? [] : ['', `**${title}**`, ...texts.slice(0, MOST).map(({ value }) => `- ${asWritten(value)}`), ...(texts.length > MOST ? [`- and ${texts.length - MOST} more`] : [])];
  const line = (title: string, words: readonly string[]): readonly string[] => (words.length === 0 ? [] : ['', `**${title}** ${words.map(asWritten).join(', ')}`]);
  return [
    `**${asWritten(name.value)}**${about === '' ? '' : `  \n${about}`}`,
    ...(description ? ['', asWritten(firstSentence(description.value))] : []),
    ...(quotes[0] ? ['', `> ${asWritten(quotes[0].value)}`] : []),
    ...list('Wants', goals), ...list('What stands in the way', pains), ...list('Asks', questions),
    ...line('Cares about', interests.map(({ value }) => value)),
    ...line('Is on', channels.map(({ value }) => value)),
    ...line('Avoid', wordsToAvoid.map(({ value, use }) => (use === null ? value : `${value} (say ${use})`))),
    ...(uses === null ? [] : ['', uses === 0 ? 'No post or slot names this persona.' : uses === 1 ? 'Named in one place.' : `Named in ${uses} places.`]),
  ].join('\n');
}

const firstSentence = (text: string): string => /^[^]{1,300}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 300);
