import type { Post } from '../model/post.ts';
import { keptWith } from '../model/kept.ts';
import { Shelf } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';

/** Characters of the words of a text by which it is known again. */
const OPENING = 200;

/** A question as it stands in a body, or the sentence that ends it. */
export interface Asked extends Span {
  /** Its words. */
  readonly words: string;
}

/** By what a post's text and its questions are known again. It needs no facts, so it costs little and outlives them. */
export interface Fingerprint {
  /** The words it opens with: all of them where it is short. */
  readonly opening: string;
  /** Only of posts with a date: others were not used at any time. */
  readonly asked: readonly Asked[];
}

/** The fingerprint of a post, read once. */
export const fingerprintOf = keptWith((post: Post): Fingerprint => ({ opening: openingOf(post), asked: post.publish.some(({ at }) => at !== null) ? askedIn(post) : [] }));

/** The words of a text as they are compared: without case, punctuation, addresses, hashtags and runs of spaces. */
export function comparable(text: string): string {
  const words = text.includes('://') || text.includes('www.') || text.includes('#') ? text.replace(NO_WORDS, ' ') : text;
  const lower = words.toLowerCase();
  if (BEYOND_ASCII.test(lower)) return lower.replace(BETWEEN, ' ').trim();
  let result = '';
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32;
    const isWord = isWordCode(code);
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) {
      // One space between words is the rule: then the text is taken as it stands, up to where it differs.
      if (code === 32 && at + 1 < lower.length && isWordCode(lower.charCodeAt(at + 1))) continue;
      result += (result === '' ? '' : ' ') + lower.slice(start, at);
      start = -1;
    }
  }
  return result;
}

const isWordCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
const BEYOND_ASCII = /[^\0-\x7f]/;

const NO_WORDS = /(?:https?:\/\/|www\.)[^\s<>)\]]+|#[\p{L}\p{N}_]+/gu;
const BETWEEN = /[^\p{L}\p{N}]+/gu;

/** Marks, links and hashtags rarely take more of an opening than this; where they do, all of the text is read. */
const SLACK = 60;

function openingOf({ source, body }: Post): string {
  const window = body.start + OPENING + SLACK;
  if (window < body.end) {
    const words = comparable(source.text.slice(body.start, window));
    // Whatever the end of the window cuts through is not looked at.
    if (words.lastIndexOf(' ') >= OPENING) return words.slice(0, OPENING);
  }
  return comparable(source.text.slice(body.start, body.end)).slice(0, OPENING);
}

function askedIn({ source: { text }, body }: Post): readonly Asked[] {
  const asked: Asked[] = [];
  for (let at = text.indexOf('?', body.start); at >= 0 && at < body.end; at = text.indexOf('?', at + 1)) asked.push(sentenceUpTo(text, body.start, at));
  let last = body.end - 1;
  while (last > body.start && ENDING.test(text[last] ?? '')) last--;
  if (last > body.start && text[last + 1] !== '?') asked.push(sentenceUpTo(text, body.start, last + 1));
  return asked.filter(({ words }) => words !== '');
}

const ENDING = /[\s.!?]/;
/** More than a question has: what goes on for so long is none, and is not looked through again from each of its marks. */
const MOST = 300;

function sentenceUpTo(text: string, from: number, end: number): Asked {
  const least = Math.max(from, end - MOST);
  let start = end;
  while (start > least && !BREAKS.has(text.charCodeAt(start - 1))) start--;
  return { start, end, words: start === least && start > from ? '' : comparable(text.slice(start, end)) };
}

/** Full stop, exclamation and question mark, line ends. */
const BREAKS: ReadonlySet<number> = new Set([46, 33, 63, 10, 13]);

/** Which posts of a workspace open with some words, and which ask something: paths by words. */
export interface CopyIndex {
  readonly openings: Shelf<readonly string[]>;
  readonly asked: Shelf<readonly string[]>;
}

const indexes = new WeakMap<Shelf<Post>, CopyIndex>();

/** The index of a workspace's posts, made when it is first asked for. */
export function copyIndex(posts: Shelf<Post>): CopyIndex {
  let index = indexes.get(posts);
  if (!index) {
    const openings = new Map<string, string[]>();
    const asked = new Map<string, string[]>();
    for (const [path, post] of posts.entries()) {
      const { openings: opening, asked: questions } = keysOf(post);
      for (const key of opening) put(openings, key, path);
      for (const key of questions) put(asked, key, path);
    }
    indexes.set(posts, index = { openings: Shelf.from(openings), asked: Shelf.from(asked) });
  }
  return index;
}

/** Hands the index on to the next moment of a workspace, so that a change costs what it touches. */
export function followPosts(before: Shelf<Post>, after: Shelf<Post>, paths: readonly string[]): void {
  const index = indexes.get(before);
  if (!index || before === after) return;
  let { openings, asked } = index;
  for (const path of paths) {
    const [old, next] = [keysOf(before.get(path)), keysOf(after.get(path))];
    openings = moved(openings, path, old.openings, next.openings);
    asked = moved(asked, path, old.asked, next.asked);
  }
  indexes.set(after, { openings, asked });
}

function keysOf(post: Post | undefined): { readonly openings: readonly string[]; readonly asked: readonly string[] } {
  if (!post) return { openings: [], asked: [] };
  const { opening, asked } = fingerprintOf(post);
  return { openings: opening === '' ? [] : [opening], asked: asked.length < 2 ? asked.map(({ words }) => words) : [...new Set(asked.map(({ words }) => words))] };
}

function moved(shelf: Shelf<readonly string[]>, path: string, old: readonly string[], next: readonly string[]): Shelf<readonly string[]> {
  let result = shelf;
  for (const key of old) if (!next.includes(key)) result = result.with(key, (result.get(key) ?? []).filter((other) => other !== path));
  for (const key of next) if (!old.includes(key)) result = result.with(key, [...(result.get(key) ?? []), path]);
  return result;
}

function put(map: Map<string, string[]>, key: string, path: string): void {
  const known = map.get(key);
  if (known) known.push(path);
  else map.set(key, [path]);
}

/** The other posts that open with the same words, by path. */
export const postsOpeningAs = (post: Post, posts: Shelf<Post>): readonly Post[] => others(post, copyIndex(posts).openings.get(fingerprintOf(post).opening), posts);

/** The other posts with a date that ask a prompt of this one in the same words, by path. */
export function postsAsking(post: Post, prompt: Span, posts: Shelf<Post>): readonly Post[] {
  // The last that ends within the prompt: a sentence may hold a full stop that ends nothing.
  const asked = fingerprintOf(post).asked.findLast(({ end }) => prompt.start < end && end <= prompt.end);
  return asked ? others(post, copyIndex(posts).asked.get(asked.words), posts) : [];
}

/** What more posts than these share is a form they fill in, and not said again by oversight; and comparing all with all would take for ever. */
const MOST_ALIKE = 50;

const others = (post: Post, paths: readonly string[] | undefined, posts: Shelf<Post>): readonly Post[] =>
  paths === undefined || paths.length < 2 || paths.length > MOST_ALIKE ? [] : paths.filter((path) => path !== post.source.path).sort().flatMap((path) => posts.get(path) ?? []);

/** Whether two texts are the same to a reader from the first to the last word. */
export const isSameText = (one: Post, other: Post): boolean => bodyOf(one) === bodyOf(other);

const bodyOf = ({ source, body }: Post): string => comparable(source.text.slice(body.start, body.end));
