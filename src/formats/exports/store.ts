import { COUNTS, type InteractionRow, type PostRow } from '../../model/engagement.ts';
import { csvLine } from './spreadsheet.ts';

/** The header of `engagement/interactions.csv`. The last two are a person's: 'answered' elsewhere, and 'needs-answer' no. */
const LOG_HEADER = ['post', 'id', 'parent', 'author', 'at', 'text', 'own', 'kind', 'answered', 'needs-answer'] as const;

export const LOG_HEAD = csvLine(LOG_HEADER);

/** One comment as a line of the store. */
export const logLine = ({ post, id, parent, author, at, text, own, kind, answered, needsAnswer }: InteractionRow): string =>
  csvLine([post, id, parent ?? '', author ?? '', at ?? '', text ?? '', own === null ? '?' : own ? 'true' : 'false', kind ?? '', answered ? 'yes' : '', needsAnswer ? '' : 'no']);

/** A comment as it is known after a later export: what that does not say stays, and so does what a person marked. */
export function mergedComment(before: InteractionRow, after: InteractionRow): InteractionRow {
  return {
    post: after.post, id: after.id,
    parent: after.parent ?? before.parent, author: after.author ?? before.author, at: after.at ?? before.at, text: after.text ?? before.text, own: after.own ?? before.own, kind: after.kind ?? before.kind,
    answered: before.answered || after.answered, needsAnswer: before.needsAnswer && after.needsAnswer,
  };
}

/** By what a post's row is known again: its network and its address or id there, else its file. */
export const keyOfPost = ({ channel, link, id, post, text, published }: PostRow): string =>
  link !== null ? `link ${link}` : id !== null ? `id ${channel ?? ''} ${id}` : post !== null ? `post ${channel ?? ''} ${post}` : `text ${channel ?? ''} ${published ?? ''} ${text ?? ''}`;

/** A post's figures after a later export. */
export function mergedPost(before: PostRow, after: PostRow): PostRow {
  const counts = Object.fromEntries(COUNTS.map((count) => [count, after.counts[count] ?? before.counts[count]])) as PostRow['counts'];
  return {
    post: after.post ?? before.post, id: after.id ?? before.id, link: after.link ?? before.link, published: after.published ?? before.published, title: after.title ?? before.title, text: after.text ?? before.text, channel: after.channel ?? before.channel,
    counts, outcomes: { ...before.outcomes, ...after.outcomes },
  };
}

/** `engagement/posts.csv`: by the day they went out, so that a later export adds lines and moves none. */
export function postsCsv(rows: readonly PostRow[]): string {
  const outcomes = [...new Set(rows.flatMap((row) => Object.keys(row.outcomes)))].sort();
  const sorted = [...rows].sort((a, b) => compare(a.published ?? '', b.published ?? '') || compare(keyOfPost(a), keyOfPost(b)));
  const figure = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
  return [
    csvLine(['post', 'published', 'title', 'text', 'channel', 'id', 'link', ...COUNTS, ...outcomes]),
    ...sorted.map((row) => csvLine([row.post ?? '', row.published ?? '', row.title ?? '', row.text ?? '', row.channel ?? '', row.id ?? '', row.link ?? '', ...COUNTS.map((count) => figure(row.counts[count])), ...outcomes.map((name) => figure(row.outcomes[name]))])),
  ].join('');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
