import { daysBetween, monthName } from '../model/days.ts';
import type { Coverage, Gap, MonthVoice, PlanEntry, PlanInsights } from '../model/plan.ts';
import { columns, plural, type Paint } from './paint.ts';
import { shortDay } from './plan-text.ts';

/** Lines of a section; none where it has nothing to say. */
type Section = readonly string[];

const section = (title: string, lines: readonly string[], paint: Paint): Section => (lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)]);

const MOST_LISTED = 12;

/** So many lines that they are still read, and how many there are besides. */
const listed = (lines: readonly string[]): readonly string[] => (lines.length <= MOST_LISTED ? lines : [...lines.slice(0, MOST_LISTED - 1), `and ${lines.length - MOST_LISTED + 1} more`]);

const name = (entry: PlanEntry): string => (entry.title === null ? entry.path : `"${entry.title}"`);

/** What is in the way or missing: clashes, what is overdue, gaps. With `all`, what many teams mean to have too: weekends, and conversations not picked up again. */
export function troubleText(insights: PlanInsights, all: boolean, paint: Paint): Section {
  const { clashes, gaps, overdue, weekendHosts, looseEnds, plan } = insights;
  const when = ({ date, time }: PlanEntry): string => `${shortDay(date)}${time === null ? '' : ` ${time}`}`;
  return [
    ...section('Clashes', listed(clashes.map(({ kind, name: what, entries: [first, second] }) =>
      `${paint.yellow(when(second))}  ${kind === 'host' ? `${what} is asked to answer at two places at once` : `two on ${what}`}: ${name(first)} and ${name(second)}`)), paint),
    ...section('Overdue', listed(overdue.map((entry) => `${paint.yellow(when(entry))}  ${name(entry)} is still ${entry.status}`)), paint),
    ...section('Gaps', listed(gaps.map((gap) => gapText(gap, paint))), paint),
    ...section('On a weekend', listed((all ? weekendHosts : []).map((entry) => `${when(entry)}  ${entry.host ?? ''} answers under ${name(entry)}`)), paint),
    ...section('Not picked up again', listed((all ? looseEnds : []).map(({ entry, until }) => `${when(entry)}  ${name(entry)} asks, and nothing comes back to it by ${shortDay(until)}`)), paint),
    ...section('Cannot be followed', plan.problems.map(({ path, message }) => `${path}  ${message}`), paint),
  ];
}

function gapText({ kind, name: what, from, to, days }: Gap, paint: Paint): string {
  const span = days === 1 ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)} (${plural(days, 'day')})`;
  const missing = { plan: 'nothing goes out', channel: `nothing on ${what ?? ''}`, persona: `nothing for ${what ?? ''}`, slot: `nothing is written for ${what ?? ''} yet` }[kind];
  return `${paint.yellow(span)}  ${missing}`;
}

/** Whom the plan is for, what it is about, and what it leaves unanswered. */
export function balanceText({ coverage, topics, months, questions, plan }: PlanInsights, paint: Paint): Section {
  const head = ['', 'planned', 'published', 'last', 'next', 'share'];
  const table = coverage.length === 0 ? [] : columns([head, ...coverage.map((one) => coverageRow(one, plan.today))]);
  const shares = topics.length === 0 ? [] : columns(topics.slice(0, 8).map(({ topic, count, share }) => [topic, String(count), percent(share)]));
  return [
    ...section('For whom', table, paint),
    ...section('About what', [...shares, ...(topics.length > 8 ? [`and ${plural(topics.length - 8, 'topic')} more`] : [])], paint),
    ...section('Month by month', months.flatMap((month) => monthLine(month, paint)), paint),
    ...section('Asked by the audience, answered by no post', listed(questions.map(({ question, personas }) => `"${question}"  ${paint.dim(personas.join(', '))}`)), paint),
  ];
}

function coverageRow({ persona, planned, published, last, next, share, wanted }: Coverage, today: string | null): readonly string[] {
  const ago = last !== null && today !== null ? ` (${plural(daysBetween(last, today), 'day')} ago)` : '';
  const aim = wanted === null ? '' : ` of ${percent(wanted)}`;
  return [persona, String(planned), String(published), last === null ? 'never' : `${shortDay(last)}${ago}`, next === null ? '–' : shortDay(next), share === null ? '–' : `${percent(share)}${aim}`];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function monthLine({ month, posts, asking, asksNothing, ratio, aboutUs, why }: MonthVoice, paint: Paint): readonly string[] {
  if (why !== null) return [`${monthName(`${month}-01`)}: ${paint.dim(why)}`];
  const voice = ratio === null ? '' : aboutUs ? `, ${paint.yellow('mostly about us')}` : `, ${percent(ratio)} about the readers`;
  const asks = asksNothing ? paint.yellow('none of them asks anything') : `${asking} ask something`;
  return [`${monthName(`${month}-01`)}: ${plural(posts, 'post')}, ${asks}${voice}`];
}

/** What has no day yet. */
export function unscheduledText({ plan: { unscheduled } }: PlanInsights, paint: Paint): Section {
  const rows = unscheduled.map(({ title, path, status, why }) => [status, title ?? path, why ?? (title === null ? '' : path)]);
  return section('Without a day', listed(columns(rows)), paint);
}
