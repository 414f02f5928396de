import type { Clash, Gap, PlanEntry } from '../model/plan.ts';
import type { FitChange, PersonaChange, PlanDifference, PostChange, Review } from '../model/review.ts';
import { severityCounts } from './check-report.ts';
import { shortened } from './escape.ts';
import { plural } from './paint.ts';
import { shortDay } from './plan-text.ts';

/** How a text of a writer's is made safe where a line is shown, and set off from Rapport's own words. */
export type Quote = (text: string) => string;

/** `2 new: 1 error, 1 warning; 3 solved` */
export function reviewHead({ findings, solved }: Review): string {
  const fresh = findings.length === 0 ? 'nothing new' : `${severityCounts(findings)} new`;
  return solved > 0 ? `${fresh}, ${solved.toLocaleString('en')} solved` : fresh;
}

/** What a change is about besides its findings, in a few words each; none where it is about nothing that Rapport reads. */
export function reviewAbout({ posts, plan, personas }: Review): readonly string[] {
  const worse = personas.flatMap((one) => one.worse).length;
  return [
    ...(posts.length > 0 ? [plural(posts.length, 'post')] : []),
    ...planCounts(plan),
    ...(personas.length > 0 ? [`${plural(personas.length, 'persona')} changed${worse > 0 ? `, ${plural(worse, 'post')} now ${worse === 1 ? 'fits' : 'fit'} worse` : ''}`] : []),
  ];
}

export function planCounts({ moved, added, removed, changed, gaps, clashes }: PlanDifference): readonly string[] {
  const counts: readonly (readonly [number, string])[] = [
    [moved.length, 'moved'], [added.length, 'added to the plan'], [removed.length, 'taken out of the plan'], [changed.length, 'otherwise changed in the plan'],
    [clashes.opened.length, clashes.opened.length === 1 ? 'new clash' : 'new clashes'], [gaps.opened.length, gaps.opened.length === 1 ? 'new gap' : 'new gaps'],
  ];
  return counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
}

/** Lines about the plan, the worrying first: titles as `quote` sets them off, names as `plain` does. */
export function planLines({ moved, added, removed, changed, gaps, clashes }: PlanDifference, quote: Quote, plain: Quote): readonly string[] {
  const name = (entry: PlanEntry): string => quote(shortened(entry.title ?? entry.path, 80));
  const where = ({ channels }: PlanEntry): string => (channels.length === 0 ? '' : ` on ${channels.map(plain).join(', ')}`);
  const whom = ({ personas }: PlanEntry): string => (personas.length === 0 ? '' : ` for ${personas.map(plain).join(', ')}`);
  const clash = ({ kind, name: what, entries: [first, second] }: Clash): string =>
    `${kind === 'host' ? `${plain(what)} is asked to answer at two places at once` : `two on ${plain(what)}`}, ${when(second)}: ${name(first)} and ${name(second)}`;
  return [
    ...clashes.opened.map((one) => `New clash: ${clash(one)}`),
    ...gaps.opened.map((one) => `New gap: ${gapLine(one, quote, plain)}`),
    ...moved.map(({ before, after }) => `Moved: ${name(after)}${where(after)}, ${when(before)} → ${when(after)}`),
    ...added.map((one) => `Added: ${when(one)}, ${name(one)}${where(one)}${whom(one)}`),
    ...removed.map((one) => `Taken out: ${when(one)}, ${name(one)}${where(one)}${whom(one)}`),
    ...changed.map(({ entry, differences }) => `Changed: ${when(entry)}, ${name(entry)}: ${differences.map(({ field, before, after }) => `${field} ${before === '' ? 'none' : plain(before)} → ${after === '' ? 'none' : plain(after)}`).join(', ')}`),
    ...clashes.closed.map((one) => `No more clash: ${clash(one)}`),
    ...gaps.closed.map((one) => `Gap closed: ${gapLine(one, quote, plain)}`),
  ];
}

const when = ({ date, time }: PlanEntry): string => `${shortDay(date)}${time === null ? '' : ` ${time}`}`;

function gapLine({ kind, name, from, to, days }: Gap, quote: Quote, plain: Quote): string {
  const what = { plan: 'nothing goes out', channel: `nothing on ${plain(name ?? '')}`, persona: `nothing for ${plain(name ?? '')}`, slot: `nothing is written for ${quote(name ?? '')}` }[kind];
  return `${what}, ${days === 1 ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)} (${plural(days, 'day')})`}`;
}

/** `maria 34 → 71`; of a new post `maria 71`; what could not be judged is a dash. */
export function fitLine({ persona, before, after, named }: FitChange, isNew: boolean, quote: Quote): string {
  const score = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));
  const same = isNew || score(before) === score(after);
  return `${quote(persona)} ${same ? score(after) : `${score(before)} → ${score(after)}`}${named ? '' : ' (not named)'}`;
}

/** What a post asks now, and no longer: `asks "…" (open)`. */
export const promptLines = ({ gained, lost }: PostChange, quote: Quote): readonly string[] => [
  ...gained.map(({ text, kind }) => `now asks ${quote(shortened(text, 140))} (${kind})`),
  ...lost.map(({ text, kind }) => `no longer asks ${quote(shortened(text, 140))} (${kind})`),
];

export const isNewPost = ({ was }: PostChange): boolean => was === null;

/** `new`, `was drafts/a.md`, or nothing. */
export const originOf = ({ was, path }: PostChange, quote: Quote): string => (was === null ? ' (new)' : was === path ? '' : ` (was ${quote(was)})`);

export function personaLines({ persona, worse }: PersonaChange, quote: Quote): readonly string[] {
  if (worse.length === 0) return [`${quote(persona)} has changed; none of the posts for ${quote(persona)} fits worse for it`];
  return [`${quote(persona)} has changed, and ${plural(worse.length, 'post')} that nobody touched now ${worse.length === 1 ? 'fits' : 'fit'} worse: ${worse.slice(0, 12).map(({ path, before, after }) => `${quote(path)} ${Math.round(before)} → ${Math.round(after)}`).join(', ')}${worse.length > 12 ? ` and ${worse.length - 12} more` : ''}`];
}
