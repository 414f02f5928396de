import type { Channel } from '../channels/channel.ts';
import type { History, ReachRange } from '../model/history.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import { perPost, topicsIn } from './audit/history.ts';

/** Fewer posts than these say nothing of the next one. */
const FEWEST = 5;
/** Of a page's followers, those whom an unpaid post reaches: 1.65 to 2.6 % on Facebook, 3.5 to 4.0 % on Instagram (2025). */
const USUAL = { low: 0.0165, high: 0.04, source: 'about 3 % of followers see an unpaid post: 1.65 to 2.6 % on Facebook, 3.5 to 4.0 % on Instagram in 2025' } as const;
/** Whatever an audience took to, feeds do not show it to many times more people. */
const MOST_FACTOR = 2;

/** What a draft's reach is estimated by. */
export interface ReachContext {
  readonly history: History | null;
  /** The networks the draft goes to. */
  readonly channels: readonly Channel[];
  /** How many follow us, by the network's id, where rapport.yml says so. */
  readonly followers: (channel: string) => number | null;
}

/** Between how many people a draft will probably reach on each of its networks; nothing is said of a network without figures. */
export function reachOf(post: Post, personas: readonly Persona[], { history, channels, followers }: ReachContext): readonly ReachRange[] {
  const topic = topicFactor(post, personas, history);
  return channels.flatMap(({ id }): readonly ReachRange[] => {
    const own = history?.reach.get(id) ?? [];
    const follow = followers(id);
    const range = own.length >= FEWEST ? { low: quantile(own, 0.1), high: quantile(own, 0.9), why: `${own.length} posts here reached that many, the highest and lowest tenth left out` }
      : follow === null ? null : { low: follow * USUAL.low, high: follow * USUAL.high, why: `${follow.toLocaleString('en')} followers; ${USUAL.source}` };
    if (!range) return [];
    return [{ channel: id, low: Math.round(range.low * Math.min(1, topic.factor)), high: Math.round(range.high * Math.max(1, topic.factor)), why: topic.why === null ? range.why : `${range.why}; ${topic.why}` }];
  });
}

/** Feeds show people more of what they answer: how its audience took to the topic of a draft, against everything else it was told. */
function topicFactor(post: Post, personas: readonly Persona[], history: History | null): { readonly factor: number; readonly why: string | null } {
  const wanted = post.topics.map(({ value }) => value);
  for (const persona of personas) {
    const known = history?.personas.get(persona.id.value);
    const topic = known && topicsIn(known, wanted).find(({ own, others }) => own.posts >= FEWEST && others.posts >= FEWEST && others.comments > 0);
    if (!topic) continue;
    const factor = perPost(topic.own) / perPost(topic.others);
    return { factor: Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, factor)), why: `"${topic.topic}" got ${factor.toFixed(1)} times the comments of what else ${persona.name.value} was told` };
  }
  return { factor: 1, why: null };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.round((sorted.length - 1) * part)] ?? 0;
}
