import type { Audit, AuditedPost, Intentions, Outcome, PostFigures } from '../../model/audit.ts';
import { COMMENT_KINDS, type Engagement } from '../../model/engagement.ts';
import { dayAt } from '../../model/wall-time.ts';
import type { Post } from '../../model/post.ts';
import type { PostFinder } from './addresses.ts';
import { effectsOf } from './effects.ts';
import { groupsOf, type Grouping } from './groups.ts';
import { median } from './intervals.ts';
import { measuresOf, timesByPerson } from './measures.ts';
import { fellSilent, waitingOf } from './people.ts';
import { voicesIn } from './voices.ts';
import { commentsOf, findPost, recordsOf, withRows, type AuditRecord } from './records.ts';

export interface AuditOptions extends Grouping {
  readonly finder: PostFinder;
  /** Everything of the workspace, gone out or planned. */
  readonly posts: readonly Post[];
  readonly intentions: Intentions;
  readonly today: string | null;
  /** Whose clocks days and hours go by; null leaves them as they are written. */
  readonly zone: string | null;
  /** The first and last day on which posts went out that are looked at; null is all of them. */
  readonly from: string | null;
  readonly to: string | null;
}

const NOBODY: Audit['fellSilent'] = { count: 0, of: 0, since: null };

/** What the conversation really was. Posts come into the window by the day they went out, and bring their comments with them. */
export function auditOf(engagement: Engagement, options: AuditOptions): Audit {
  const { finder, zone, from, to } = options;
  const { log } = engagement;
  const matches = withRows(engagement, finder);
  const all = recordsOf(engagement, finder, zone);
  const windowed = from !== null || to !== null;
  const records = windowed ? all.filter(({ day }) => day !== null && (from === null || day >= from) && (to === null || day <= to)) : all;
  const inWindow = new Set(records.map(({ ref }) => ref));
  const posts = log?.posts.map((name) => findPost([name], finder, matches)) ?? [];
  const counts = (index: number): boolean => !windowed || inWindow.has(posts[index]?.source.path ?? log?.posts[index] ?? '');
  return {
    window: windowed ? { from: from ?? edge(records, 'first'), to: to ?? edge(records, 'last') } : { from: edge(records, 'first'), to: lastDay(records, engagement, zone) },
    today: options.today,
    posts: records.length,
    comments: records.reduce((sum, record) => sum + (commentsOf(record) ?? 0), 0),
    measures: measuresOf(records),
    by: groupsOf(records, options),
    byPost: postsBehind(records),
    kinds: kindsOf(records),
    effects: effectsOf(records, options),
    fellSilent: log ? fellSilent(log, counts, zone ?? 'UTC') : NOBODY,
    ...vanityGap(records),
    waiting: log ? waitingOf(log, { counts, postOf: (index) => posts[index] ?? null, hostOf: options.hostOf }) : { count: 0, first: [] },
    voices: voicesIn(log, { posts: options.posts, personas: options.personas, postOf: (index) => posts[index] ?? null, counts }),
    outcomes: outcomesOf(records),
    intentions: options.intentions,
    notes: [...notesOn(records, all, windowed), ...engagement.problems],
  };
}

function edge(records: readonly AuditRecord[], which: 'first' | 'last'): string | null {
  const days = records.flatMap(({ day }) => day ?? []).sort();
  return (which === 'first' ? days[0] : days.at(-1)) ?? null;
}

/** The last post, or the last comment where people went on talking. */
function lastDay(records: readonly AuditRecord[], { log }: Engagement, zone: string | null): string | null {
  let last = NaN;
  for (const at of log?.at ?? []) if (!(at <= last) && !Number.isNaN(at)) last = at;
  const days = [edge(records, 'last'), Number.isNaN(last) ? null : dayAt(last, zone ?? 'UTC')].flatMap((day) => day ?? []);
  return days.sort().at(-1) ?? null;
}

function kindsOf(records: readonly AuditRecord[]): Audit['kinds'] {
  return COMMENT_KINDS.map((kind, index) => ({ kind, count: records.reduce((sum, { talk }) => sum + (talk?.kinds[index] ?? 0), 0) })).filter(({ count }) => count > 0);
}

/** Fewer posts have no halves. */
const FEWEST = 8;
const SHOWN = 5;

/** Posts among the most applauded quarter that next to nobody answered, and the reverse. */
function vanityGap(records: readonly AuditRecord[]): Pick<Audit, 'applauseWithoutTalk' | 'talkWithoutApplause'> {
  const known = records.flatMap((record) => {
    const [comments, likes] = [commentsOf(record), record.counts.likes];
    return comments === null || likes === null ? [] : [{ record, comments, likes }];
  });
  if (known.length < FEWEST) return { applauseWithoutTalk: [], talkWithoutApplause: [] };
  const quarter = Math.floor(known.length / 4);
  const ranks = (value: (one: (typeof known)[number]) => number): { readonly top: number; readonly low: number } => {
    const sorted = known.map(value).sort((a, b) => a - b);
    return { top: sorted[known.length - quarter] ?? Infinity, low: sorted[quarter - 1] ?? -1 };
  };
  const [likes, comments] = [ranks((one) => one.likes), ranks((one) => one.comments)];
  const shown = (some: typeof known): readonly AuditedPost[] => some.slice(0, SHOWN).map(({ record }) => auditedPost(record));
  return {
    applauseWithoutTalk: likes.top > likes.low ? shown(known.filter((one) => one.likes >= likes.top && one.comments <= comments.low).sort((a, b) => b.likes - a.likes)) : [],
    talkWithoutApplause: comments.top > comments.low ? shown(known.filter((one) => one.comments >= comments.top && one.likes <= likes.low).sort((a, b) => b.comments - a.comments)) : [],
  };
}

const auditedPost = (record: AuditRecord): AuditedPost => ({
  post: record.ref, title: record.title, published: record.day, comments: commentsOf(record), likes: record.counts.likes, shares: record.counts.shares, reach: record.counts.reach,
});

function postsBehind(records: readonly AuditRecord[]): readonly PostFigures[] {
  const times = timesByPerson(records.flatMap(({ talk }) => talk ?? []));
  return records.map((record): PostFigures => {
    const { talk } = record;
    return {
      ...auditedPost(record),
      talk: talk && {
        threads: talk.threads, replies: talk.replies, judged: talk.judged, substantive: talk.substantive, answered: talk.answered, responseTime: median(talk.delays),
        commenters: talk.commenters.length, returned: talk.commenters.reduce((sum, person) => sum + ((times.get(person) ?? 0) > 1 ? 1 : 0), 0),
      },
    };
  });
}

function outcomesOf(records: readonly AuditRecord[]): readonly Outcome[] {
  const names = [...new Set(records.flatMap(({ outcomes }) => Object.keys(outcomes)))].sort();
  return names.map((name): Outcome => {
    const having = records.filter(({ outcomes }) => name in outcomes);
    const value = ({ outcomes }: AuditRecord): number => outcomes[name] ?? 0;
    const total = having.reduce((sum, record) => sum + value(record), 0);
    const fromUpperHalf = (count: (record: AuditRecord) => number | null): number | null => {
      const known = having.filter((record) => count(record) !== null).sort((a, b) => (count(b) ?? 0) - (count(a) ?? 0) || (a.ref < b.ref ? -1 : 1));
      const sum = known.reduce((all, record) => all + value(record), 0);
      return known.length < FEWEST || sum === 0 ? null : known.slice(0, Math.floor(known.length / 2)).reduce((all, record) => all + value(record), 0) / sum;
    };
    return { name, total, posts: having.length, fromTalk: fromUpperHalf(commentsOf), fromApplause: fromUpperHalf((record) => record.counts.likes) };
  });
}

function notesOn(records: readonly AuditRecord[], all: readonly AuditRecord[], windowed: boolean): readonly string[] {
  const notes: string[] = [];
  const undated = windowed ? all.filter(({ day }) => day === null).length : 0;
  if (undated > 0) notes.push(`${undated} of ${all.length} posts say no day, so they are in no window.`);
  const elsewhere = records.filter(({ post }) => post === null).length;
  if (elsewhere > 0) notes.push(`${elsewhere} of ${records.length} posts are not in this workspace: they count, under no persona, topic or host.`);
  const unsure = records.reduce((sum, { talk }) => sum + (talk?.ownUnknown ?? 0), 0);
  if (unsure > 0) notes.push(`${unsure} comments do not say whether they are our own, and count as other people's.`);
  const apart = records.filter(({ talk, counts }) => talk !== null && counts.comments !== null && counts.comments !== talk.inbound + talk.own);
  if (apart.length > 0) notes.push(`Of ${apart.length} posts the table counts other comments than the log holds; rates go by the log, which leaves out our own.`);
  return notes;
}

