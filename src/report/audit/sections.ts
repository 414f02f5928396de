import type { Audit, AuditGroup, Dimension, Effect, Measure, MeasureName, Part } from '../../model/audit.ts';
import { plural } from '../paint.ts';
import { behind, type Behind } from './behind.ts';
import type { ChartBlock } from './chart.ts';
import { effectChart, gapChart, monthChart } from './chart-blocks.ts';
import { DEFINITIONS, EFFECT_NAMES, intervalOf, number, shown } from './definitions.ts';
import { HOW_TO_EXPORT } from './how-to-export.ts';

/** A piece of the audit, in a form that every format shows in its own way. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figure'; readonly name: MeasureName; readonly measure: Measure; /** The posts that tell most of it, and how many there are in all. */ readonly behind: { readonly first: readonly Behind[]; readonly count: number } }
  | ChartBlock
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; /** Lengths of bars, 0 to 1, for the last column. */ readonly bars?: readonly number[] };

/** One honest question and what answers it. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Posts named behind each figure. */
const MOST_BEHIND = 12;

const text = (words: string): Block => ({ kind: 'text', text: words });
const list = (items: readonly string[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** The audit as the questions it answers, in the order in which an honest person asks them. Applause comes last. */
export function auditSections(audit: Audit): readonly Section[] {
  const figures = (...names: readonly MeasureName[]): readonly Block[] => names.map((name) => ({ kind: 'figure', name, measure: audit.measures[name], behind: behind(audit, name, MOST_BEHIND) }));
  const hasData = audit.posts > 0;
  const only = (blocks: () => readonly Block[]): readonly Block[] => (hasData ? blocks() : []);
  return [
    { title: 'Who are we talking to?', blocks: [...whom(audit), ...only(() => [...byTable(audit, 'persona', 'conversation-rate'), ...evidence(audit)])] },
    { title: 'Do we ask?', blocks: [...asking(audit), ...only(() => byTable(audit, 'promptKind', 'conversation-rate'))] },
    { title: 'Do they answer?', blocks: hasData ? [...figures('conversation-rate', 'comments-per-reach', 'conversation-depth', 'substantive-rate'), ...kinds(audit), ...byTable(audit, 'topic', 'conversation-rate'), ...worked(audit), ...effectChart(audit), ...monthChart(audit), ...byTable(audit, 'weekday', 'conversation-rate')] : [text('Not known: no engagement has been imported.')] },
    { title: 'Do we answer back?', blocks: [...hosts(audit), ...only(() => [...figures('reply-rate', 'response-time'), ...byTable(audit, 'host', 'reply-rate'), ...waiting(audit), ...asked(audit)])] },
    { title: 'Do they return?', blocks: hasData ? [...figures('unique-commenters', 'repeat-commenter-rate'), ...silent(audit)] : [text('Not known: that takes a log of comments with their authors (as pseudonyms).')] },
    { title: 'What did we call success?', blocks: [...goals(audit), ...only(() => [...figures('amplification-rate', 'applause-rate'), ...gap(audit), ...gapChart(audit)])] },
    { title: 'Did it lead to anything?', blocks: outcomes(audit) },
    ...(audit.notes.length === 0 ? [] : [{ title: 'What these figures leave out', blocks: list(audit.notes) }]),
    ...(hasData ? [] : [{ title: 'What an export could tell, and how to get one', blocks: [...list(HOW_TO_EXPORT.map(({ network, how, tells }) => `${network}: ${how} It tells ${tells}.`)), text('Then: rapport import FILE. Nothing leaves this machine, and names become pseudonyms.')] }]),
  ];
}

const part = ({ count, of }: Part): string => `${count} of ${of}`;

function whom({ intentions: { posts, published, namePersona, personas, neverSpokenTo } }: Audit): readonly Block[] {
  if (posts === 0) return [text('There are no posts here yet.')];
  const rows = personas.map(({ persona, posts: own, published: out, last }) => [persona, String(own), String(out), last ?? 'never']);
  return [
    text(`${part(namePersona)} posts name a persona. ${published} have gone out.`),
    ...(personas.length === 0 ? [text('No personas are defined, so nobody can be missed. Make one: rapport new persona "Maria".')] : []),
    ...(neverSpokenTo.length === 0 ? [] : [text(`Never spoken to: ${neverSpokenTo.join(', ')}.`)]),
    ...(rows.length === 0 ? [] : [{ kind: 'table', caption: 'Posts by persona', head: ['persona', 'posts', 'gone out', 'last'], rows } as const]),
  ];
}

function asking({ intentions: { posts, ask, notJudged } }: Audit): readonly Block[] {
  if (posts === 0) return [text('There are no posts here yet.')];
  const left = notJudged === 0 ? '' : ` ${plural(notJudged, 'post')} in a language Rapport does not judge ${notJudged === 1 ? 'is' : 'are'} left out.`;
  return [text(`${part(ask)} posts that are meant to start a conversation ask their readers something.${left}`)];
}

const hosts = ({ intentions: { posts, haveHost } }: Audit): readonly Block[] => (posts === 0 ? [text('There are no posts here yet.')] : [text(`${part(haveHost)} posts name who answers.`)]);

function goals({ intentions: { countApplause, applauseGoals } }: Audit): readonly Block[] {
  if (countApplause.of === 0) return [text('No post and no slot states a goal, so nothing here says what success would be.')];
  return [text(`${part(countApplause)} stated goals count likes, followers, reach or views.`), ...list(applauseGoals.map(({ path, goal, words }) => `${path}: "${goal}"${goal === words ? '' : ` counts "${words}"`}`))];
}

/** Groups of fewer posts are named, and not ranked. */
const FEWEST = 3;

function byTable({ by }: Audit, dimension: Dimension, name: MeasureName): readonly Block[] {
  const groups = by[dimension].filter(({ measures }) => measures[name].value !== null);
  if (groups.length < 2) return [];
  const { title, unit } = DEFINITIONS[name];
  const value = ({ measures }: AuditGroup): number => measures[name].value ?? 0;
  const most = Math.max(...groups.map(value));
  const ordered = dimension === 'weekday' ? groups : [...groups].sort((a, b) => Number(b.posts >= FEWEST) - Number(a.posts >= FEWEST) || value(b) - value(a));
  return [{
    kind: 'table',
    caption: `${title} by ${DIMENSION_NAMES[dimension]}`,
    head: [DIMENSION_NAMES[dimension], 'posts', title.toLowerCase()],
    rows: ordered.map((group) => [group.name, String(group.posts), `${shown(value(group), unit)}${intervalOf(group.measures[name], name)}${group.posts < FEWEST ? ', too few posts to tell' : ''}`]),
    bars: ordered.map((group) => (most === 0 ? 0 : value(group) / most)),
  }];
}

const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = { persona: 'persona', topic: 'topic', channel: 'channel', promptKind: 'kind of prompt', host: 'host', month: 'month', weekday: 'day of the week', hour: 'hour' };

function kinds({ kinds: counts }: Audit): readonly Block[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  const rows = [...counts].sort((a, b) => b.count - a.count).map(({ kind, count }) => [kind, `${count} (${number((count / total) * 100)} %)`]);
  return [{ kind: 'table', caption: 'What comments do', head: ['kind', 'comments'], rows, bars: [...counts].sort((a, b) => b.count - a.count).map(({ count }) => count / total) }];
}

/** What can be told apart from chance, in words; where nothing can, that. */
function worked({ effects }: Audit): readonly Block[] {
  const told = effects.filter(({ verdict }) => verdict === 'more' || verdict === 'less');
  const items = told.map((effect) => `${EFFECT_NAMES[effect.dimension]} "${effect.name}": ${number(effect.here)} comments a post, ${number(effect.elsewhere)} elsewhere; ${times(effect)} (${plural(effect.posts, 'post')})`);
  const few = effects.filter(({ verdict }) => verdict === null).length;
  const rest = few === 0 ? '' : ` Not enough data on ${few} of ${effects.length} topics, kinds of prompt and personas: each needs five posts.`;
  return effects.length === 0 ? [] : [text(items.length === 0 ? `What works cannot be told from chance yet.${rest}` : `What started more or less conversation than the rest of our posts.${rest}`), ...list(items)];
}

const times = ({ ratio, interval }: Effect): string => `${number(ratio ?? 0)} times as many, between ${number(interval?.[0] ?? 0)} and ${number(interval?.[1] ?? 0)}`;

function waiting({ waiting: { count, first } }: Audit): readonly Block[] {
  if (count === 0) return [];
  const items = first.slice(0, 10).map(({ post, id, at, kind, text: words, host, replyWithin }) =>
    `${kind === 'question' ? 'question: ' : ''}${words === null ? `comment ${id}` : `"${cut(words)}"`} on ${post}${at === null ? '' : `, ${at.slice(0, 10)}`}${host === null ? '' : `, for ${host}`}${replyWithin === null ? '' : ` (promised within ${replyWithin})`}`);
  return [text(`${plural(count, 'comment waits', 'comments wait')} for an answer${count > items.length ? '; the first of them' : ''}:`), ...list(items)];
}

function asked({ voices: { asked: questions, why } }: Audit): readonly Block[] {
  if (why !== null) return [text(`What people keep asking is not known: ${why}.`)];
  if (questions.length === 0) return [];
  const items = questions.map(({ question, times, people, posts, last }) => `"${cut(question)}" ${plural(times, 'time')}${people === null ? '' : ` by ${plural(people, 'person', 'people')}`}, on ${posts.slice(0, 3).join(', ')}${posts.length > 3 ? ` and ${posts.length - 3} more` : ''}${last === null ? '' : `; last ${last.slice(0, 10)}`}`);
  return [text('What people keep asking, and no post that is planned or went out since answers:'), ...list(items)];
}

function evidence({ voices: { evidence: proposed } }: Audit): readonly Block[] {
  if (proposed.length === 0) return [];
  return [text('What several people wrote of what a persona\'s file claims. Read it, and keep what is true as its evidence:'), ...list(proposed.map(({ persona, about, people, line }) => `${persona}, "${cut(about)}", ${plural(people, 'person', 'people')}: ${line}`))];
}

const cut = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
};

function silent({ fellSilent: { count, of, since } }: Audit): readonly Block[] {
  return of === 0 ? [] : [text(`Of ${plural(of, 'person', 'people')} who commented on three posts or more, ${count} ${count === 1 ? 'has' : 'have'} said nothing since ${since ?? ''}.`)];
}

function gap({ applauseWithoutTalk, talkWithoutApplause }: Audit): readonly Block[] {
  const item = ({ post, comments, likes }: Audit['applauseWithoutTalk'][number]): string => `${post}: ${likes ?? '?'} likes, ${comments ?? '?'} comments`;
  return [
    ...(applauseWithoutTalk.length === 0 ? [] : [text('Applauded, and hardly talked about:'), ...list(applauseWithoutTalk.map(item))]),
    ...(talkWithoutApplause.length === 0 ? [] : [text('Talked about, and hardly applauded:'), ...list(talkWithoutApplause.map(item))]),
  ];
}

function outcomes({ outcomes: all }: Audit): readonly Block[] {
  if (all.length === 0) return [text('Not known: add a column such as bookings, sign-ups, sales or donations to a CSV with a column post, and import it.')];
  return list(all.map(({ name, total, posts, fromTalk, fromApplause }) => {
    const halves = fromTalk === null && fromApplause === null ? 'too few posts to say where they came from' : [fromTalk === null ? [] : `${number(fromTalk * 100)} % from the half of the posts that were talked about most`, fromApplause === null ? [] : `${number(fromApplause * 100)} % from the half that was applauded most`].flat().join(', ');
    return `${name}: ${number(total)} by ${plural(posts, 'post')}; ${halves}`;
  }));
}
