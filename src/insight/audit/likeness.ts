import { daysBetween } from '../../model/days.ts';
import type { PostRow } from '../../model/engagement.ts';
import type { Post } from '../../model/post.ts';
import { comparable } from '../copies.ts';

/** A post that a row probably is, 0 to 1. */
export interface Likeness {
  readonly post: Post;
  readonly confidence: number;
}

/** From here on a row is taken to be that post. */
export const SURE = 0.8;
/** Below this nobody is asked. */
export const DOUBTFUL = 0.4;
/** Posts go out late, and exports go by other clocks. */
const NEAR = 3;
/** Texts of fewer words are alike by chance. */
const FEWEST = 4;

interface Text {
  readonly post: Post;
  readonly pairs: ReadonlySet<string>;
  readonly days: readonly string[];
}

/** Finds posts by what they say and when they went out, for rows that nothing else tells apart. */
export function likenessFinder(posts: readonly Post[]): (row: PostRow) => Likeness | null {
  const texts = posts.flatMap((post): readonly Text[] => {
    const days = post.publish.flatMap(({ at }) => at?.slice(0, 10) ?? []);
    const written = [post.source.text.slice(post.body.start, post.body.end), ...post.versions.map(({ text }) => text.value), ...(post.title ? [post.title.value] : [])];
    return written.map((text) => ({ post, days, pairs: pairsOf(text) }));
  });
  const byDay = new Map<string, Text[]>();
  for (const text of texts) for (const day of text.days) byDay.set(day, [...(byDay.get(day) ?? []), text]);
  return (row) => {
    const pairs = pairsOf(row.text ?? row.title ?? '');
    if (pairs.size < FEWEST - 1) return null;
    const day = row.published?.slice(0, 10) ?? null;
    const near = day === null ? texts : [...byDay].flatMap(([other, own]) => (Math.abs(daysBetween(day, other)) <= NEAR ? own : []));
    const best = new Map<Post, number>();
    for (const text of near) {
      const alike = likeness(pairs, text.pairs) * nearness(day, text.days);
      if (alike > (best.get(text.post) ?? 0)) best.set(text.post, alike);
    }
    const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
    if (!first) return null;
    // Two posts that are as like it as each other: then neither is sure.
    const apart = first[1] - (second?.[1] ?? 0);
    return { post: first[0], confidence: Math.round((apart < 0.1 ? Math.min(first[1], SURE - 0.1) : first[1]) * 100) / 100 };
  };
}

/** Neighbouring words, so that the same words in another order are not the same text. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = comparable(text.replace(/[*_`[\]]/g, ' ')).split(' ').filter((word) => word !== '');
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`));
}

/** The shared part of the shorter: exports cut texts short. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < FEWEST - 1) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return shared / small.size;
}

function nearness(day: string | null, days: readonly string[]): number {
  if (day === null || days.length === 0) return 0.85;
  const apart = Math.min(...days.map((other) => Math.abs(daysBetween(day, other))));
  return 1 - apart * 0.04;
}
