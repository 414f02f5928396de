import type { Audit } from '../../model/audit.ts';
import type { ChartBlock } from './chart.ts';
import { DEFINITIONS, EFFECT_NAMES, intervalOf, number, shown } from './definitions.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthName = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** Whether people talk more or less as time goes by. Needs two months. */
export function monthChart({ by: { month } }: Audit): readonly ChartBlock[] {
  const known = month.flatMap(({ name, posts, measures }) => {
    const measure = measures['conversation-rate'];
    return measure.value === null ? [] : [{ label: monthName(name), posts, measure, value: measure.value }];
  });
  if (known.length < 2) return [];
  return [{
    kind: 'chart', inText: true,
    caption: 'Conversation rate by the month in which posts went out',
    chart: { kind: 'columns', axis: 'comments a post', values: known.map(({ label, value, measure }) => ({ label, value, interval: measure.interval })) },
    head: ['month', 'posts', 'conversation rate'],
    rows: known.map(({ label, posts, measure, value }) => [label, String(posts), `${shown(value, DEFINITIONS['conversation-rate'].unit)}${intervalOf(measure, 'conversation-rate')}`]),
  }];
}

const MOST_EFFECTS = 20;

/** How topics, kinds of prompt and personas did against all other posts, with how sure that is. */
export function effectChart({ effects }: Audit): readonly ChartBlock[] {
  const known = effects.flatMap(({ ratio, interval, ...effect }) => (ratio === null || interval === null ? [] : [{ ...effect, ratio, interval }])).slice(0, MOST_EFFECTS);
  if (known.length < 2) return [];
  const label = ({ dimension, name }: (typeof known)[number]): string => `${EFFECT_NAMES[dimension]} ${name}`;
  return [{
    kind: 'chart', inText: false,
    caption: 'Comments a post against all other posts: where a line crosses 1, the difference may be chance',
    chart: { kind: 'ranges', axis: 'times as many comments as other posts', line: 1, rows: known.map((effect) => ({ label: label(effect), value: effect.ratio, interval: effect.interval, marked: effect.verdict !== 'no difference' })) },
    head: ['', 'posts', 'times as many', 'between'],
    rows: known.map((effect) => [label(effect), String(effect.posts), number(effect.ratio), `${number(effect.interval[0])} and ${number(effect.interval[1])}`]),
  }];
}

/** So many posts have room in a chart. */
const MOST_POINTS = 1500;
/** The same as the lists of the gap need. */
const FEWEST_POINTS = 8;

/** Applause against talk, post by post: what is told apart in the lists is marked. */
export function gapChart({ byPost, applauseWithoutTalk, talkWithoutApplause }: Audit): readonly ChartBlock[] {
  const marked = new Set([...applauseWithoutTalk, ...talkWithoutApplause].map(({ post }) => post));
  const known = byPost.flatMap(({ post, title, comments, likes, published }) => (comments === null || likes === null ? [] : [{ post, title, comments, likes, published, marked: marked.has(post) }]));
  if (known.length < FEWEST_POINTS) return [];
  const recent = known.length <= MOST_POINTS ? known : [...known].sort((a, b) => Number(b.marked) - Number(a.marked) || ((a.published ?? '') < (b.published ?? '') ? 1 : -1)).slice(0, MOST_POINTS);
  const part = recent.length < known.length ? `; the last ${recent.length.toLocaleString('en')} of ${known.length.toLocaleString('en')} posts` : '';
  const told = recent.filter((one) => one.marked);
  return [{
    kind: 'chart', inText: false,
    caption: `Likes against comments, a point a post${part}${told.length > 0 ? '; posts with much of one and little of the other are marked' : ''}`,
    chart: { kind: 'points', axes: ['likes', 'comments'], points: recent.map(({ likes, comments, marked: isMarked }) => ({ x: likes, y: comments, marked: isMarked })) },
    head: ['post', 'likes', 'comments'],
    rows: [...recent].sort((a, b) => b.likes - a.likes).slice(0, MOST_ROWS).map(({ post, likes, comments }) => [post, number(likes), number(comments)]),
  }];
}

const MOST_ROWS = 100;
