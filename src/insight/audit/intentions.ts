import { LANGUAGES } from '../../language/languages.ts';
import type { Intentions } from '../../model/audit.ts';
import type { Item } from '../../model/item.ts';
import type { Persona } from '../../model/persona.ts';
import type { Post } from '../../model/post.ts';
import type { Slot } from '../../model/slot.ts';
import { resolvePersona } from '../persona-references.ts';
import { matchSlots } from '../plan-merge.ts';
import type { Voices } from '../plan-months.ts';

/** What posts and calendars say of whom they are for, what they ask and what they count. Needs no engagement. */
export function intentionsOf(posts: readonly Post[], slots: readonly Slot[], personas: readonly Persona[], voices: Voices): Intentions {
  const { byPost, merged } = matchSlots(posts, slots);
  const talking = posts.filter((post) => post.intent === 'conversation');
  const asks = talking.map((post) => voices.asks(post));
  const judged = asks.filter((one) => one !== null);
  const audienceOf = (post: Post): readonly { readonly value: string }[] => (post.personas.length > 0 ? post.personas : (byPost.get(post)?.personas ?? []));
  const items: readonly Item[] = [...posts, ...slots];
  const stated = items.flatMap(({ goal, source }) => (goal && goal.value.trim() !== '' ? [{ path: source.path, goal: goal.value }] : []));
  const applauseGoals = stated.flatMap(({ path, goal }) => {
    const words = applauseIn(goal);
    return words === null ? [] : [{ path, goal, words }];
  });
  const counts = new Map(personas.map((persona) => [persona, { posts: 0, published: 0, last: null as string | null }]));
  const named = new Set(slots.filter((slot) => !merged.has(slot)).flatMap((slot) => slot.personas.flatMap(({ value }) => resolvePersona(value, personas) ?? [])));
  for (const post of posts) {
    for (const { value } of audienceOf(post)) {
      const persona = resolvePersona(value, personas);
      const count = persona && counts.get(persona);
      if (!persona || !count) continue;
      named.add(persona);
      count.posts++;
      if (post.status !== 'published') continue;
      count.published++;
      const day = post.publish.find(({ at }) => at !== null)?.at?.slice(0, 10) ?? null;
      if (day !== null && (count.last === null || day > count.last)) count.last = day;
    }
  }
  return {
    posts: posts.length,
    published: posts.filter((post) => post.status === 'published').length,
    namePersona: { count: posts.filter((post) => audienceOf(post).length > 0).length, of: posts.length },
    ask: { count: judged.filter(Boolean).length, of: judged.length },
    notJudged: talking.length - judged.length,
    haveHost: { count: posts.filter((post) => (post.host ?? byPost.get(post)?.host ?? null) !== null).length, of: posts.length },
    countApplause: { count: applauseGoals.length, of: stated.length },
    applauseGoals,
    personas: Array.from(counts, ([persona, count]) => ({ persona: persona.id.value, ...count })),
    neverSpokenTo: personas.filter((persona) => !named.has(persona)).map((persona) => persona.id.value),
  };
}

function applauseIn(goal: string): string | null {
  for (const language of LANGUAGES) {
    const counted = language.vanityGoal(goal);
    if (counted) return goal.slice(counted.start, counted.end);
  }
  return null;
}
