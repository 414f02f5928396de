import { weekdayOf } from '../model/days.ts';
import type { Plan, PlanEntry } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import { lineAt } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** Past entries that have not gone out, beyond which their dates are a record and no plan. */
const MANY = 10;

/** Entries whose day has passed and that have not gone out. Where next to nothing is ever marked as published, nobody keeps track, and nothing is overdue. */
export function overdueOf({ all, today }: Plan): readonly PlanEntry[] {
  if (today === null) return [];
  const past = all.filter((entry) => entry.date < today);
  const late = past.filter((entry) => entry.status !== 'published' && !entry.recurring && isMeant(entry));
  return late.length >= MANY && late.length > past.length / 2 ? [] : late;
}

/** Entries on a Saturday or Sunday on which somebody has to answer. */
export const weekendHostsOf = ({ entries, today }: Plan): readonly PlanEntry[] =>
  entries.filter((entry) => entry.host !== null && entry.status !== 'published' && entry.post?.intent !== 'inform' && weekdayOf(entry.date) >= 5 && (today === null || entry.date >= today));

/** A calendar without statuses tells nothing of what went out, and a bare `date` in a post is often the day it was written. */
function isMeant({ post, span, status }: PlanEntry): boolean {
  if (!post) return status !== 'draft';
  if (statedStatus(post)) return true;
  const line = lineAt(post.source, span.start);
  return !/^\s*date\s*:/i.test(post.source.text.slice(line.start, line.end));
}

/** The word for a post's status in its front matter; null where it states none that can be replaced. */
export function statedStatus({ frontMatter, source }: Post): Span | null {
  if (!frontMatter) return null;
  const match = /^((?:status|state|stage)[ \t]*:[ \t]*["']?)(\p{L}[\p{L} _-]*)/imu.exec(source.text.slice(frontMatter.start, frontMatter.end));
  if (!match) return null;
  const start = frontMatter.start + match.index + (match[1]?.length ?? 0);
  return { start, end: start + (match[2] ?? '').trimEnd().length };
}
