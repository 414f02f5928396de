import type { Persona } from '../model/persona.ts';
import type { Coverage, Plan, TopicShare } from '../model/plan.ts';

/** What is counted of one persona. */
interface Count {
  planned: number;
  published: number;
  part: number;
  last: string | null;
  next: string | null;
}

/** How much of the plan is for each persona, and when it was and will be spoken to. Personas that are not defined come last. */
export function coverageOf(plan: Plan, personas: readonly Persona[]): readonly Coverage[] {
  const { window: { from, to }, today } = plan;
  const counts = new Map<string, Count>(personas.map((persona) => [persona.id.value, { planned: 0, published: 0, part: 0, last: null, next: null }]));
  let named = 0;
  // In order of their dates: the last that went out is the last one met, and the next to come the first.
  for (const { date, status, personas: audience } of plan.all) {
    const inWindow = date >= from && date <= to;
    if (inWindow && audience.length > 0) named++;
    for (const id of audience) {
      let count = counts.get(id);
      if (!count) counts.set(id, count = { planned: 0, published: 0, part: 0, last: null, next: null });
      // An entry for two personas is half for each, so that the shares of a plan come to one.
      if (inWindow) count.part += 1 / audience.length;
      if (status === 'published') {
        if (date <= to) {
          count.published++;
          count.last = date;
        }
      } else {
        if (inWindow) count.planned++;
        if (today === null || date >= today) count.next ??= date;
      }
    }
  }
  const wanted = new Map(personas.map((persona) => [persona.id.value, persona.share?.fraction ?? null]));
  return Array.from(counts, ([persona, { planned, published, part, last, next }]): Coverage => ({
    persona, planned, published, last, next,
    share: named === 0 ? null : Math.round((part / named) * 1000) / 1000,
    wanted: wanted.get(persona) ?? null,
    why: named === 0 ? 'nothing in this window names a persona' : null,
  }));
}

/** How much of the window each topic takes, most first. Case does not part topics. */
export function topicsOf({ entries }: Plan): readonly TopicShare[] {
  const named = entries.filter((entry) => entry.topics.length > 0);
  const counts = new Map<string, { topic: string; count: number }>();
  for (const entry of named) {
    for (const topic of new Map(entry.topics.map(({ value }) => [value.trim().toLowerCase(), value.trim()]))) {
      const known = counts.get(topic[0]);
      if (known) known.count++;
      else counts.set(topic[0], { topic: topic[1], count: 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
    .map(({ topic, count }) => ({ topic, count, share: Math.round((count / named.length) * 1000) / 1000 }));
}
