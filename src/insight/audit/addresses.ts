import type { Post } from '../../model/post.ts';

/** What tells posts apart in an address: a number, or a code of letters and digits. */
const TOKEN = /^(?=.*\d)[A-Za-z0-9_]{5,}$/;

/** An address as it is compared: without protocol, www, query and what follows #. Null where it is none. */
export function plainAddress(written: string): string | null {
  const match = /^(?:https?:\/\/)?(?:www\.|m\.|mobile\.)?([^\s/?#]+\.[^\s/?#]+)(\/[^\s?#]*)?/i.exec(written.trim());
  if (!match || (/^[^/]*$/.test(written.trim()) && !/^https?:/i.test(written.trim()))) return null;
  const host = (match[1] ?? '').toLowerCase().replace(/^twitter\.com$/, 'x.com');
  return host + (match[2] ?? '').replace(/\/+$/, '');
}

/**
 * What an address or a network's own id may be known by, the surest first: the address itself, and the ids in it.
 * `https://x.com/a/status/123456` is also `123456`, as is `at://did:plc:abc/app.bsky.feed.post/3kabcde` its last part.
 */
export function namesOf(written: string): readonly string[] {
  const text = written.trim();
  if (text === '') return [];
  const address = plainAddress(text);
  if (address === null) return [...new Set([text, ...idsIn(text.split(/[/_:]/))])];
  const query = /\?([^#]*)/.exec(text)?.[1] ?? '';
  const named = query.split('&').flatMap((pair) => (/^(?:v|story_fbid|fbid|id)=/.test(pair) ? [pair.slice(pair.indexOf('=') + 1)] : []));
  const parts = address.split('/').slice(1).flatMap((part) => [part, ...part.split(/[:-]/)]);
  const plain = named.length > 0 ? `${address}?${named.join('&')}` : address;
  return [...new Set([plain, ...named, ...idsIn(parts).slice(-1)])];
}

const idsIn = (parts: readonly string[]): readonly string[] => parts.filter((part) => TOKEN.test(part)).reverse();

/** Finds the post that something names: by its file, by where it went out, or by the network's id of it. */
export interface PostFinder {
  /** Null where no post, or more than one, goes by any of these names. */
  readonly find: (name: string) => Post | null;
}

/** Made once for the posts of a workspace. */
export function postFinder(posts: readonly Post[]): PostFinder {
  const byName = new Map<string, Post | null>();
  const add = (name: string, post: Post): void => void byName.set(name, byName.has(name) && byName.get(name) !== post ? null : post);
  for (const post of posts) {
    const { path } = post.source;
    for (const name of [path, path.replace(/\.\w+$/, '')]) byName.set(name, post);
    for (const { address } of post.links) for (const name of namesOf(address.value)) add(name, post);
  }
  // By its name alone a file is found where no other has that name, and nothing else goes by it.
  for (const post of posts) {
    const name = post.source.path.slice(post.source.path.lastIndexOf('/') + 1);
    for (const one of [name, name.replace(/\.\w+$/, '')]) add(one, post);
  }
  const found = new Map<string, Post | null>();
  const find = (name: string): Post | null => {
    const asPath = name.trim().replaceAll('\\', '/').replace(/^\.?\//, '');
    const direct = byName.get(asPath);
    if (direct !== undefined) return direct;
    for (const one of namesOf(name)) {
      const post = byName.get(one);
      if (post) return post;
    }
    return null;
  };
  return {
    find: (name) => {
      let post = found.get(name);
      if (post === undefined) {
        post = find(name);
        found.set(name, post);
      }
      return post;
    },
  };
}
