import { COUNTS, type Count, type Counts, type InteractionRow, type PostRow } from '../../model/engagement.ts';
import { EMPTY_POST, NO_COUNTS, WANTED, type ExportSink } from './sink.ts';
import { readTime } from './times.ts';
import { plainOfHtml } from './html-text.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const within = (value: unknown, ...path: readonly string[]): unknown => path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null);
/** A whole number from 0 on; archives write them as text. Anything else is unknown. */
function count(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
const countsOf = (known: Partial<Counts>): Counts => ({ ...NO_COUNTS, ...known });

/** One kind of JSON: whether a document is of it, and its posts and comments. */
interface JsonFormat {
  readonly name: string;
  readonly channel: string;
  readonly holds: 'posts' | 'comments';
  readonly tells: readonly Count[];
  readonly items: (document: unknown) => readonly Json[];
  readonly take: (item: Json, place: number, sink: ExportSink, document: unknown) => void;
}

/** Reads an export that is JSON, or the JavaScript of an archive of X. Never throws. @returns why nothing was read, or null. */
export function readJsonExport(source: string, sink: ExportSink): string | null {
  const body = source.replace(/^\ufeff/, '').replace(/^\s*window\.YTD\.[\w.]+\s*=\s*/, '').replace(/;\s*$/, '');
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch (error) {
    return `it is no JSON: ${error instanceof Error ? error.message.slice(0, 120) : ''}`;
  }
  const format = FORMATS.find((one) => one.items(document).length > 0);
  if (!format) return 'it is JSON, and neither an archive of X or Mastodon, nor what the APIs of Mastodon and Bluesky answer';
  sink.recognised({ name: format.name, channel: format.channel, holds: format.holds, columns: [...COUNTS.filter((one) => format.tells.includes(one))].map((one) => ({ header: one, became: one })), unknown: format.holds === 'posts' ? WANTED.filter((one) => !format.tells.includes(one)) : [] });
  for (const [index, item] of format.items(document).entries()) format.take(item, index + 1, sink, document);
  return null;
}

const X_ARCHIVE: JsonFormat = {
  name: 'X, an archive of your data', channel: 'x', holds: 'posts', tells: ['likes', 'shares'],
  items: (document) => objects(document).map((item) => (isObject(item['tweet']) ? item['tweet'] : item)).filter((tweet) => text(tweet['id_str']) !== null && 'full_text' in tweet),
  take: (tweet, place, sink) => {
    const id = text(tweet['id_str']);
    const words = text(tweet['full_text']) ?? '';
    if (/^RT @/.test(words)) return sink.note(place, 'somebody else\'s post, passed on, is left out');
    if (text(tweet['in_reply_to_status_id_str']) !== null) return sink.note(place, 'a reply of your own is no post, and is left out');
    const row: PostRow = { ...EMPTY_POST, id, link: `https://x.com/i/status/${id ?? ''}`, text: words, published: readTime(text(tweet['created_at']) ?? '', null), channel: 'x', counts: countsOf({ likes: count(tweet['favorite_count']), shares: count(tweet['retweet_count']) }) };
    sink.post(row, place);
  },
};

const MASTODON_ARCHIVE: JsonFormat = {
  name: 'Mastodon, an archive (outbox.json)', channel: 'mastodon', holds: 'posts', tells: [],
  items: (document) => (within(document, 'type') === 'OrderedCollection' ? objects(within(document, 'orderedItems')) : []),
  take: (activity, place, sink) => {
    const note = activity['object'];
    if (activity['type'] !== 'Create' || !isObject(note)) return sink.note(place, 'what you passed on is no post of yours, and is left out');
    if (text(note['inReplyTo']) !== null) return sink.note(place, 'a reply of your own is no post, and is left out');
    sink.post({ ...EMPTY_POST, id: text(note['id']), link: text(note['url']) ?? text(note['id']), text: plainOfHtml(text(note['content']) ?? ''), published: readTime(text(note['published']) ?? '', null), channel: 'mastodon' }, place);
  },
};

const isStatus = (item: Json): boolean => 'replies_count' in item && 'content' in item;

const MASTODON_STATUSES: JsonFormat = {
  name: 'Mastodon, statuses from the API', channel: 'mastodon', holds: 'posts', tells: ['comments', 'shares', 'likes'],
  items: (document) => (isObject(document) && isStatus(document) ? [document] : objects(document).filter(isStatus)),
  take: (status, place, sink) => {
    if (isObject(status['reblog'])) return sink.note(place, 'what you passed on is no post of yours, and is left out');
    if (text(status['in_reply_to_id']) !== null) return sink.note(place, 'a reply of your own is no post, and is left out');
    const counts = countsOf({ comments: count(status['replies_count']), shares: count(status['reblogs_count']), likes: count(status['favourites_count']) });
    sink.post({ ...EMPTY_POST, id: text(status['id']), link: text(status['url']) ?? text(status['uri']), text: plainOfHtml(text(status['content']) ?? ''), published: readTime(text(status['created_at']) ?? '', null), channel: 'mastodon', counts }, place);
  },
};

/** A comment as an API answers with it; only a person knows which account is ours. */
const COMMENT = { kind: null, own: null, answered: false, needsAnswer: true } as const;

const MASTODON_CONTEXT: JsonFormat = {
  name: 'Mastodon, the replies to a post from the API', channel: 'mastodon', holds: 'comments', tells: [],
  items: (document) => (isObject(document) && Array.isArray(document['ancestors']) ? objects(document['descendants']).filter((item) => 'content' in item) : []),
  take: (status, place, sink, document) => {
    const all = objects(within(document, 'descendants'));
    const byId = new Map(all.map((item) => [text(item['id']), item]));
    let head = status;
    for (let steps = 0; steps < 500; steps++) {
      const above = byId.get(text(head['in_reply_to_id']));
      if (!above) break;
      head = above;
    }
    const [id, post, parent] = [text(status['id']), text(head['in_reply_to_id']), text(status['in_reply_to_id'])];
    if (id === null || post === null) return sink.refuse(place, 'it does not say which post it is under');
    const row: InteractionRow = { ...COMMENT, post, id, parent: parent === post ? null : parent, author: text(within(status, 'account', 'acct')), at: readTime(text(status['created_at']) ?? '', null), text: plainOfHtml(text(status['content']) ?? '') };
    sink.interaction(row, place);
  },
};

const bskyAddress = (uri: string | null, author: unknown): string | null => {
  const key = /\/([^/]+)$/.exec(uri ?? '')?.[1];
  const who = text(within(author, 'handle')) ?? text(within(author, 'did'));
  return key === undefined || who === null ? uri : `https://bsky.app/profile/${who}/post/${key}`;
};

const BLUESKY_FEED: JsonFormat = {
  name: 'Bluesky, an author\'s feed from the API', channel: 'bluesky', holds: 'posts', tells: ['comments', 'shares', 'likes'],
  items: (document) => objects(isObject(document) ? document['feed'] : document).filter((item) => isObject(item['post']) && isObject(within(item, 'post', 'record'))),
  take: (item, place, sink) => {
    const post = item['post'];
    if (isObject(item['reason']) && !String(item['reason']['$type']).includes('Pin')) return sink.note(place, 'what you passed on is no post of yours, and is left out');
    if (isObject(within(post, 'record', 'reply'))) return sink.note(place, 'a reply of your own is no post, and is left out');
    const uri = text(within(post, 'uri'));
    const counts = countsOf({ comments: count(within(post, 'replyCount')), shares: count(within(post, 'repostCount')), likes: count(within(post, 'likeCount')) });
    sink.post({ ...EMPTY_POST, id: uri, link: bskyAddress(uri, within(post, 'author')), text: text(within(post, 'record', 'text')), published: readTime(text(within(post, 'record', 'createdAt')) ?? '', null), channel: 'bluesky', counts }, place);
  },
};

/** All replies in a thread, with the replies to them. Without recursion: a thread may be deep. */
function repliesIn(thread: Json): readonly Json[] {
  const all: Json[] = [];
  const open = [...objects(thread['replies'])].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    all.push(next);
    open.push(...[...objects(next['replies'])].reverse());
  }
  return all;
}

const BLUESKY_THREAD: JsonFormat = {
  name: 'Bluesky, the thread of a post from the API', channel: 'bluesky', holds: 'comments', tells: [],
  items: (document) => (isObject(within(document, 'thread')) ? repliesIn(within(document, 'thread') as Json).filter((item) => isObject(within(item, 'post', 'record'))) : []),
  take: (item, place, sink, document) => {
    const root = within(document, 'thread', 'post');
    const post = bskyAddress(text(within(root, 'uri')), within(root, 'author'));
    const [id, parent] = [text(within(item, 'post', 'uri')), text(within(item, 'post', 'record', 'reply', 'parent', 'uri'))];
    if (post === null || id === null) return sink.refuse(place, 'it does not say which post it is under');
    const did = text(within(item, 'post', 'author', 'did'));
    const row: InteractionRow = { ...COMMENT, post, id, own: did !== null && did === text(within(root, 'author', 'did')), parent: parent === text(within(root, 'uri')) ? null : parent, author: did, at: readTime(text(within(item, 'post', 'record', 'createdAt')) ?? '', null), text: text(within(item, 'post', 'record', 'text')) };
    sink.interaction(row, place);
  },
};

/** Every kind of JSON that is known. */
const FORMATS: readonly JsonFormat[] = [X_ARCHIVE, MASTODON_ARCHIVE, MASTODON_STATUSES, MASTODON_CONTEXT, BLUESKY_FEED, BLUESKY_THREAD];
