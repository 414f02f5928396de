import type { Measure, MeasureName, Measures } from '../../model/audit.ts';
import { bootstrap, median } from './intervals.ts';
import { commentsOf, type AuditRecord } from './records.ts';
import type { Talk } from './talk.ts';

/** Delays that are sorted again for every sample; more take too long, and need no interval. */
const MOST_DELAYS = 1000;

const NO_LOG = 'there is no interactions log';

/** Every measure over some posts. What cannot be known is null, with the reason. */
export function measuresOf(records: readonly AuditRecord[]): Measures {
  const talks = records.flatMap(({ talk }) => talk ?? []);
  const people = timesByPerson(talks);
  const measures: Readonly<Record<MeasureName, Measure>> = {
    'conversation-rate': perPost(records, commentsOf, 'comments'),
    'comments-per-reach': ratio(records.map((record) => [commentsOf(record), record.counts.reach]), 'no post has both its comments and its reach'),
    'conversation-depth': ratio(talks.map((talk) => [talk.replies, talk.threads]), talks.length === 0 ? NO_LOG : 'nobody commented'),
    'substantive-rate': substantiveRate(talks),
    'reply-rate': replyRate(talks),
    'response-time': responseTime(talks),
    'unique-commenters': uniqueCommenters(talks, people),
    'repeat-commenter-rate': repeatRate(talks, people),
    'amplification-rate': perPost(records, ({ counts }) => counts.shares, 'shares'),
    'applause-rate': perPost(records, ({ counts }) => counts.likes, 'likes'),
  };
  return measures;
}

const unknown = (why: string): Measure => ({ value: null, numerator: null, denominator: null, interval: null, why });

type Pair = readonly [numerator: number | null, denominator: number | null];

/** One sum over another, of the posts or logs that know both. */
function ratio(pairs: readonly Pair[], whyNot: string, note: string | null = null): Measure {
  const known = pairs.flatMap(([above, below]) => (above === null || below === null ? [] : [[above, below] as const]));
  const numerator = known.reduce((sum, [above]) => sum + above, 0);
  const denominator = known.reduce((sum, [, below]) => sum + below, 0);
  if (denominator === 0) return unknown(whyNot);
  const units = known.filter(([, below]) => below > 0);
  const interval = bootstrap(units.length, (sample) => {
    let [above, below] = [0, 0];
    for (const at of sample) {
      above += units[at]?.[0] ?? 0;
      below += units[at]?.[1] ?? 0;
    }
    return above / below;
  });
  return { value: numerator / denominator, numerator, denominator, interval, why: note };
}

function perPost(records: readonly AuditRecord[], count: (record: AuditRecord) => number | null, what: string): Measure {
  const counts = records.map(count);
  const missing = counts.filter((one) => one === null).length;
  return ratio(counts.map((one) => [one, one === null ? null : 1]), `no post says how many ${what} it got`, missing === 0 ? null : `${missing} of ${records.length} posts do not say how many ${what} they got, and are left out`);
}

function substantiveRate(talks: readonly Talk[]): Measure {
  const [inbound, judged] = [sum(talks, 'inbound'), sum(talks, 'judged')];
  const whyNot = talks.length === 0 ? NO_LOG : inbound === 0 ? 'nobody commented' : 'the log holds neither texts nor kinds';
  return ratio(talks.map((talk) => [talk.substantive, talk.judged]), whyNot, judged === inbound ? null : `of ${inbound - judged} comments the text was not known`);
}

/** Where nothing says whose a comment is, nobody can tell what was answered. */
const isOwnUnknown = (talks: readonly Talk[]): boolean => talks.length > 0 && sum(talks, 'own') === 0 && talks.some((talk) => talk.ownUnknown > 0);

const WHOSE = 'the log does not say which comments are our own: import it with --own NAME, the name you comment under';

function replyRate(talks: readonly Talk[]): Measure {
  if (isOwnUnknown(talks) && sum(talks, 'answered') === 0) return unknown(WHOSE);
  return ratio(talks.map((talk) => [talk.answered, talk.inbound]), talks.length === 0 ? NO_LOG : 'nobody commented');
}

function responseTime(talks: readonly Talk[]): Measure {
  const answered = sum(talks, 'answered');
  const withTimes = talks.filter((talk) => talk.delays.length > 0);
  const delays = withTimes.flatMap((talk) => talk.delays);
  const value = median(delays);
  if (value === null) return unknown(talks.length === 0 ? NO_LOG : isOwnUnknown(talks) ? WHOSE : answered === 0 ? 'no comment was answered' : 'of no answered comment both times are known');
  const interval = delays.length > MOST_DELAYS ? null : bootstrap(withTimes.length, (sample) => median(Array.from(sample).flatMap((at) => withTimes[at]?.delays ?? [])));
  return { value, numerator: null, denominator: delays.length, interval, why: delays.length === answered ? null : `of ${answered - delays.length} answered comments the times are not known, or the reply is dated before the comment` };
}

/** On how many posts each person commented. */
export function timesByPerson(talks: readonly Talk[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { commenters } of talks) for (const person of commenters) times.set(person, (times.get(person) ?? 0) + 1);
  return times;
}

const namelessNote = (talks: readonly Talk[]): string | null => {
  const nameless = sum(talks, 'nameless');
  return nameless === 0 ? null : `${nameless} comments name no author, and are left out`;
};

function uniqueCommenters(talks: readonly Talk[], people: ReadonlyMap<number, number>): Measure {
  if (talks.length === 0) return unknown(NO_LOG);
  if (people.size === 0 && sum(talks, 'nameless') > 0) return unknown('the log names no authors');
  return { value: people.size, numerator: people.size, denominator: null, interval: null, why: namelessNote(talks) };
}

function repeatRate(talks: readonly Talk[], people: ReadonlyMap<number, number>): Measure {
  if (talks.length === 0) return unknown(NO_LOG);
  if (people.size === 0) return unknown(sum(talks, 'nameless') > 0 ? 'the log names no authors' : 'nobody commented');
  return ratio(Array.from(people.values(), (times) => [times > 1 ? 1 : 0, 1]), 'nobody commented', namelessNote(talks));
}

const sum = (talks: readonly Talk[], field: 'inbound' | 'own' | 'ownUnknown' | 'answered' | 'judged' | 'nameless'): number => talks.reduce((total, talk) => total + talk[field], 0);
