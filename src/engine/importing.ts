import { channelNamed } from '../channels/channels.ts';
import { masked } from '../formats/exports/masked.ts';
import { keyOfPost, mergedPost } from '../formats/exports/store.ts';
import { postFinder, type PostFinder } from '../insight/audit/addresses.ts';
import { DOUBTFUL, likenessFinder, SURE, type Likeness } from '../insight/audit/likeness.ts';
import { findPost } from '../insight/audit/records.ts';
import { commentKind } from '../language/comment-kinds.ts';
import type { InteractionRow, PostRow } from '../model/engagement.ts';
import { postsOf } from './planning.ts';
import type { Workspace } from './workspace.ts';

export interface ImportOptions {
  /** From a name to the pseudonym that stands for it, the same wherever the key is the same. */
  readonly pseudonym: (author: string) => string;
  /** A short digest under the same key, for comments that have no id of their own. */
  readonly digest: (text: string) => string;
  /** Pseudonyms of people who asked to be forgotten. */
  readonly forgotten: ReadonlySet<string>;
  readonly keepText: boolean;
  /** The names we comment under. */
  readonly own: readonly string[];
}

/** A row that may be a post of the workspace, and may not. */
export interface Doubt {
  readonly name: string;
  readonly text: string;
  readonly likeness: Likeness;
  /** By what the row is known in the store. */
  readonly key: string;
  readonly taken: Taken;
}

/** What taking a row in did to the store. */
export type Taken = 'new' | 'updated' | 'same';

const fold = (name: string): string => name.trim().toLowerCase().replace(/^@/, '');

/** Turns rows of exports into rows of the store: matched to posts, and without names. */
export class Importer {
  readonly doubts: Doubt[] = [];
  readonly counts = { sure: 0, alike: 0, unmatched: 0, forgotten: 0 };
  private readonly finder: PostFinder;
  private readonly alike: (row: PostRow) => Likeness | null;
  private readonly own: ReadonlySet<string>;
  private readonly posts = new Map<string, PostRow>();
  /** From addresses and ids of rows to the posts they were found to be. */
  private readonly said: Map<string, string>;
  private readonly copies = new Map<string, number>();
  private readonly options: ImportOptions;

  constructor(workspace: Workspace, known: readonly PostRow[], matches: ReadonlyMap<string, string>, options: ImportOptions) {
    const posts = postsOf(workspace);
    this.options = options;
    this.finder = postFinder(posts);
    this.alike = likenessFinder(posts);
    this.own = new Set(options.own.map(fold));
    this.said = new Map(matches);
    for (const row of known) {
      this.posts.set(keyOfPost(row), row);
      this.remember(row);
    }
  }

  /** @returns what it did to the store. */
  post(row: PostRow): Taken {
    const { post, doubt } = this.postOf(row);
    const found: PostRow = { ...row, post, channel: row.channel === null ? channelOf(row.link) : (channelNamed(row.channel)?.id ?? row.channel) };
    const key = keyOfPost(found);
    const before = this.posts.get(key);
    const after = before ? mergedPost(before, found) : found;
    this.remember(after);
    this.posts.set(key, after);
    const taken = !before ? 'new' : JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'updated';
    if (doubt) this.doubts.push({ ...doubt, key, taken });
    return taken;
  }

  /** Takes a person's word for which post a row is: its path, or '' for none of ours. @returns whether it is another row now. */
  decide({ name, key }: Doubt, path: string): boolean {
    this.said.set(name, path);
    const row = this.posts.get(key);
    const post = path === '' ? null : this.finder.find(path);
    if (!row || !post || row.post === post.source.path) return false;
    this.counts.unmatched--;
    this.counts.sure++;
    const after = { ...row, post: post.source.path };
    this.posts.set(key, after);
    this.remember(after);
    return true;
  }

  /** What a comment is kept under: the file of its post where it is known, else what the log calls it. */
  readonly placeOf = (post: string): string => findPost([post], this.finder, this.said)?.source.path ?? post;

  /** The comment as it is stored; null for somebody who asked to be forgotten. */
  comment(row: InteractionRow): InteractionRow | null {
    const post = this.placeOf(row.post);
    const author = row.author === null ? null : this.options.pseudonym(row.author);
    if (author !== null && this.options.forgotten.has(author)) {
      this.counts.forgotten++;
      return null;
    }
    const own = this.own.size > 0 && row.author !== null ? this.own.has(fold(row.author)) || row.own === true : row.own;
    return {
      ...row, post, author, own,
      id: row.id === '' ? this.idFor(post, author, row) : row.id,
      kind: row.kind ?? (row.text === null ? null : commentKind(row.text)),
      text: row.text !== null && this.options.keepText ? masked(row.text) : null,
    };
  }

  rows(): readonly PostRow[] {
    return [...this.posts.values()];
  }

  private postOf(row: PostRow): { readonly post: string | null; readonly doubt?: Omit<Doubt, 'key' | 'taken'> } {
    const names = [row.post, row.link, row.id].filter((name) => name !== null);
    const known = findPost(names, this.finder, this.said);
    if (known) {
      this.counts.sure++;
      return { post: known.source.path };
    }
    const said = names.some((name) => this.said.get(name) === '');
    const likeness = said ? null : this.alike(row);
    if (likeness && likeness.confidence >= SURE) {
      this.counts.alike++;
      return { post: likeness.post.source.path };
    }
    this.counts.unmatched++;
    const [name] = names;
    const isDoubtful = likeness !== null && likeness.confidence >= DOUBTFUL;
    return { post: row.post, ...(isDoubtful && name !== undefined ? { doubt: { name: row.link ?? name, text: row.text ?? row.title ?? '', likeness } } : {}) };
  }

  private remember({ post, link, id }: PostRow): void {
    if (post === null || this.finder.find(post) === null) return;
    for (const name of [link, id]) if (name !== null && !this.said.has(name)) this.said.set(name, post);
  }

  /** An id that is the same whenever the same comment comes again; two that say the same are told apart by their order. */
  private idFor(post: string, author: string | null, { at, text, parent }: InteractionRow): string {
    const words = [post, author, at, parent, text].join('\n');
    const copy = (this.copies.get(words) ?? 0) + 1;
    this.copies.set(words, copy);
    return `h${this.options.digest(`${words}\n${copy}`)}`;
  }
}

/** The network that an address is of; null where its host is no network's own. */
function channelOf(link: string | null): string | null {
  const host = /^https?:\/\/(?:www\.|m\.)?([^/]+)/i.exec(link ?? '')?.[1]?.toLowerCase() ?? '';
  const hosts: Readonly<Record<string, string>> = { 'twitter.com': 'x', 'x.com': 'x', 'bsky.app': 'bluesky', 'linkedin.com': 'linkedin', 'facebook.com': 'facebook', 'instagram.com': 'instagram', 'youtube.com': 'youtube', 'youtu.be': 'youtube', 'tiktok.com': 'tiktok', 'threads.net': 'threads', 'threads.com': 'threads' };
  return hosts[host] ?? null;
}
