import type { Effect, Measure, MeasureName } from '../../model/audit.ts';

/** How a measure is shown: a count a post, a part of a hundred, a time, or a number of people. */
export type Unit = 'per post' | 'percent' | 'per 1,000' | 'seconds' | 'per thread' | 'people';

export interface Definition {
  readonly title: string;
  readonly unit: Unit;
  /** What is divided by what. */
  readonly text: string;
}

export const DEFINITIONS: Readonly<Record<MeasureName, Definition>> = {
  'conversation-rate': { title: 'Conversation rate', unit: 'per post', text: 'comments by others ÷ posts' },
  'comments-per-reach': { title: 'Comments per reach', unit: 'per 1,000', text: 'comments by others ÷ people reached, of posts that know both' },
  'conversation-depth': { title: 'Conversation depth', unit: 'per thread', text: 'replies by others ÷ threads that others took part in' },
  'substantive-rate': { title: 'Substantive comments', unit: 'percent', text: 'comments that ask, tell, advise or say something in six words or more ÷ comments whose text was known' },
  'reply-rate': { title: 'Reply rate', unit: 'percent', text: 'comments by others that we answered ÷ comments by others' },
  'response-time': { title: 'Response time', unit: 'seconds', text: 'the middle one of the times from a comment to our first reply to it' },
  'unique-commenters': { title: 'People who commented', unit: 'people', text: 'different people who commented' },
  'repeat-commenter-rate': { title: 'People who came back', unit: 'percent', text: 'people who commented on two posts or more ÷ people who commented' },
  'amplification-rate': { title: 'Amplification rate', unit: 'per post', text: 'shares ÷ posts' },
  'applause-rate': { title: 'Applause rate', unit: 'per post', text: 'likes ÷ posts; context, and no success' },
};

/** A figure as people read it: `3.2 a post`, `41 %`, `2 h 5 min`. */
export function shown(value: number, unit: Unit): string {
  switch (unit) {
    case 'percent': return `${number(value * 100)} %`;
    case 'per 1,000': return `${number(value * 1000)} per 1,000`;
    case 'per post': return `${number(value)} a post`;
    case 'per thread': return `${number(value)} a thread`;
    case 'people': return value.toLocaleString('en');
    case 'seconds': return duration(value);
  }
}

/** At most one decimal, and two where there is little. */
export const number = (value: number): string => (value === 0 || Math.abs(value) >= 10 ? Math.round(value).toLocaleString('en') : Math.abs(value) >= 1 ? String(Number(value.toFixed(1))) : String(Number(value.toFixed(2))));

function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return `${Math.round(seconds)} s`;
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
  return `${number(minutes / 1440)} days`;
}

/** The interval behind a value: ` (2.1 to 4.0)`. */
export function intervalOf({ interval }: Measure, name: MeasureName): string {
  if (!interval) return '';
  const { unit } = DEFINITIONS[name];
  const bare = (value: number): string => shown(value, unit).replace(/ (?:a post|a thread|per 1,000)$/, '');
  return ` (${bare(interval[0])} to ${bare(interval[1])})`;
}

/** What stands before the name of a topic, a kind of prompt or a persona. */
export const EFFECT_NAMES: Readonly<Record<Effect['dimension'], string>> = { topic: 'topic', promptKind: 'kind of prompt', persona: 'for' };
