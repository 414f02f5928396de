import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRows } from '../../src/formats/csv-rows.ts';
import { COUNTS, type Count } from '../../src/model/engagement.ts';
import { readExport } from './read-export.ts';

/** A table that is known, as networks write it, and which of its headers hold which count. */
interface Table {
  readonly name: string;
  readonly headers: readonly string[];
  readonly counts: Readonly<Partial<Record<Count, string>>>;
}

const TABLES: readonly Table[] = [
  { name: 'X, a row a post (2015 to 2024)', headers: ['Tweet id', 'Tweet permalink', 'Tweet text', 'time', 'impressions', 'engagements', 'retweets', 'replies', 'likes', 'url clicks'], counts: { impressions: 'impressions', shares: 'retweets', comments: 'replies', likes: 'likes', clicks: 'url clicks', engagements: 'engagements' } },
  { name: 'X Premium, content', headers: ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Likes', 'Bookmarks', 'Shares', 'Replies', 'Reposts'], counts: { impressions: 'Impressions', likes: 'Likes', saves: 'Bookmarks', comments: 'Replies', shares: 'Reposts' } },
  { name: 'Meta Business Suite, a row a post of a page', headers: ['Post ID', 'Page ID', 'Title', 'Description', 'Publish time', 'Permalink', 'Views', 'Reach', 'Reactions', 'Comments', 'Shares'], counts: { views: 'Views', reach: 'Reach', likes: 'Reactions', comments: 'Comments', shares: 'Shares' } },
  { name: 'Instagram, a row a post', headers: ['Post ID', 'Account ID', 'Account username', 'Description', 'Publish time', 'Permalink', 'Views', 'Reach', 'Likes', 'Shares', 'Comments', 'Saves'], counts: { views: 'Views', reach: 'Reach', likes: 'Likes', shares: 'Shares', comments: 'Comments', saves: 'Saves' } },
  { name: 'Facebook Insights, a row a post (to 2021)', headers: ['Post ID', 'Permalink', 'Post Message', 'Posted', 'Lifetime Post Total Reach', 'Lifetime Post Total Impressions', 'Lifetime Engaged Users'], counts: { reach: 'Lifetime Post Total Reach', impressions: 'Lifetime Post Total Impressions', engagements: 'Lifetime Engaged Users' } },
  { name: 'a page scraper, a row a post', headers: ['status_id', 'status_message', 'status_published', 'num_reactions', 'num_comments', 'num_shares'], counts: { likes: 'num_reactions', comments: 'num_comments', shares: 'num_shares' } },
  { name: 'LinkedIn, a row a post of a page', headers: ['Post title', 'Post link', 'Created date', 'Impressions', 'Clicks', 'Likes', 'Comments', 'Reposts'], counts: { impressions: 'Impressions', clicks: 'Clicks', likes: 'Likes', comments: 'Comments', shares: 'Reposts' } },
  { name: 'LinkedIn archive, what was shared', headers: ['Date', 'ShareLink', 'ShareCommentary'], counts: {} },
  { name: 'YouTube Studio, a row a video', headers: ['Content', 'Video title', 'Video publish time', 'Views', 'Impressions', 'Comments added', 'Likes', 'Shares'], counts: { views: 'Views', impressions: 'Impressions', comments: 'Comments added', likes: 'Likes', shares: 'Shares' } },
  { name: 'TikTok, a row a video', headers: ['Video title', 'Video link', 'Post time', 'Total likes', 'Total comments', 'Total shares', 'Total views'], counts: { likes: 'Total likes', comments: 'Total comments', shares: 'Total shares', views: 'Total views' } },
  { name: 'a table of posts', headers: ['post', 'published', 'title', 'channel', 'reach', 'likes', 'comments', 'shares', 'saves'], counts: { reach: 'reach', likes: 'likes', comments: 'comments', shares: 'shares', saves: 'saves' } },
];
const LOGS: readonly { readonly name: string; readonly headers: readonly string[] }[] = [
  { name: 'an interactions log', headers: ['post', 'id', 'parent', 'author', 'at', 'text', 'own'] },
  { name: 'a page scraper, a row a comment', headers: ['comment_id', 'status_id', 'parent_id', 'comment_message', 'comment_author', 'comment_published'] },
  { name: 'LinkedIn archive, your own comments', headers: ['Date', 'Link', 'Message'] },
];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
/** Nothing, noise, and numbers as exports write them. */
const cell = fc.oneof(fc.constantFrom('', '-', '0', '12', '1,234', '1.234', '3488.0', '< 10', '1.2K', '5%', '-3', 'NaN', '1e9', '2026-01-02', '2026-01-02T10:00:00Z', '=1+1', '{"likes": 4}', '99999999999999999999'), fc.string({ unit: 'binary', maxLength: 12 }), fc.nat().map(String));
const digits = (text: string): string => text.replace(/[.,]0+$/, '').replace(/\D/g, '');
const piece = fc.integer({ min: 1, max: 40 });

describe('every importer, whatever stands in a file', () => {
  for (const { name, headers, counts } of TABLES) {
    it(`${name}: never fails, and invents no number`, () => {
      fc.assert(fc.property(fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 5 }), piece, (rows, size) => {
        const { name: found, posts, why } = readExport(csv([headers, ...rows]), size);
        assert.deepEqual([found, why], [name, null]);
        assert.ok(posts.length <= rows.length);
        // Cells of JSON have numbers of their own.
        const written = new Set(rows.flat().flatMap((one) => [digits(one), ...(one.match(/\d+/g) ?? [])].map((number) => String(Number(number)))));
        for (const post of posts) for (const count of COUNTS) {
          const value = post.counts[count];
          if (value !== null) assert.ok(written.has(String(value)), `${count} is ${value}`);
          if (value !== null && !rows.flat().some((one) => one.startsWith('{'))) assert.ok(count in counts, `${count} stands in no column`);
        }
      }), { numRuns: 150 });
    });

    it(`${name}: keeps every sum, in any order of columns and any size of pieces`, () => {
      const order = fc.shuffledSubarray([...headers], { minLength: headers.length });
      fc.assert(fc.property(order, fc.array(fc.array(fc.nat({ max: 5_000_000 }), { minLength: headers.length, maxLength: headers.length }), { minLength: 1, maxLength: 6 }), piece, (columns, numbers, size) => {
        const column = (header: string): number => headers.indexOf(header);
        const isCount = (header: string): boolean => Object.values(counts).includes(header);
        const value = (header: string, row: readonly number[], at: number): string => (isCount(header) ? String(row[column(header)]) : /date|time|posted|published/i.test(header) ? '2026-03-04' : /link|permalink/i.test(header) ? `https://example.org/p/abc${at}1` : `Words ${at}`);
        const { posts } = readExport(csv([columns, ...numbers.map((row, at) => columns.map((header) => value(header, row, at)))]), size);
        assert.equal(posts.length, numbers.length);
        for (const count of COUNTS) {
          const header = counts[count];
          const sums = [posts.reduce((sum, post) => sum + (post.counts[count] ?? 0), 0), header === undefined ? 0 : numbers.reduce((sum, row) => sum + (row[column(header)] ?? 0), 0)];
          assert.equal(sums[0], sums[1], count);
        }
      }), { numRuns: 60 });
    });
  }

  for (const { name, headers } of LOGS) {
    it(`${name}: never fails, and has no more comments than rows`, () => {
      fc.assert(fc.property(fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 6 }), piece, (rows, size) => {
        const { name: found, comments, refused, why } = readExport(csv([headers, ...rows]), size);
        assert.deepEqual([found, why], [name, null]);
        const kept = rows.filter((row) => row.some((one) => one.trim() !== ''));
        assert.equal(comments.length + refused.length, kept.length, 'each row is a comment, or refused with its reason');
        const texts = new Set(rows.flat().map((one) => one.trim()));
        for (const { text, author, id } of comments) for (const said of [text, author, id]) assert.ok(said === null || said === '' || texts.has(said));
      }), { numRuns: 150 });
    });
  }

  const anything = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.string({ maxLength: 6 }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.constantFrom('type', 'orderedItems', 'object', 'content', 'id', 'replies_count', 'reblogs_count', 'favourites_count', 'feed', 'post', 'record', 'uri', 'author', 'likeCount', 'thread', 'replies', 'descendants', 'ancestors', 'tweet', 'id_str', 'full_text', 'favorite_count', 'in_reply_to_id'), tie('value'), { maxKeys: 8 })),
  })).value;
  it('JSON of the kinds that networks write, in any shape', () => {
    fc.assert(fc.property(anything, fc.boolean(), (value, asScript) => {
      const text = JSON.stringify(value) ?? 'null';
      const numbers = new Set((text.match(/\d+/g) ?? []).map((one) => String(Number(one))));
      const { posts } = readExport(`${asScript ? 'window.YTD.tweets.part0 = ' : ''}${/^[[{]/.test(text) ? text : `[${text}]`}`);
      for (const post of posts) for (const count of COUNTS) if (post.counts[count] !== null) assert.ok(numbers.has(String(post.counts[count])));
    }), { numRuns: 1000 });
  });

  it('posts of Mastodon and Bluesky keep their sums', () => {
    const three = fc.tuple(fc.nat(), fc.nat(), fc.nat());
    fc.assert(fc.property(fc.array(three, { minLength: 1, maxLength: 8 }), (rows) => {
      const mastodon = readExport(JSON.stringify(rows.map(([replies, reblogs, likes], at) => ({ id: String(at), url: `https://m.example/${at}`, content: '<p>Hello</p>', created_at: '2026-01-01T10:00:00Z', in_reply_to_id: null, replies_count: replies, reblogs_count: reblogs, favourites_count: likes }))));
      const bluesky = readExport(JSON.stringify({ feed: rows.map(([replies, reposts, likes], at) => ({ post: { uri: `at://did:plc:a/app.bsky.feed.post/k${at}`, author: { handle: 'a.example' }, record: { text: 'Hello', createdAt: '2026-01-01T10:00:00Z' }, replyCount: replies, repostCount: reposts, likeCount: likes } })) }));
      for (const { posts } of [mastodon, bluesky]) {
        const sums = (['comments', 'shares', 'likes'] as const).map((count) => posts.reduce((sum, post) => sum + (post.counts[count] ?? 0), 0));
        assert.deepEqual(sums, [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
      }
    }));
  });

  it('any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), piece, (text, size) => void readExport(text, size)), { numRuns: 500 });
  });
});

describe('CSV piece by piece', () => {
  const rowsOf = (text: string, size: number): readonly (readonly string[])[] => {
    const rows: (readonly string[])[] = [];
    const reader = csvRows((cells) => void rows.push([...cells]));
    for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
    reader.end();
    return rows;
  };

  it('has the cells that another reader has, whatever the size of the pieces', () => {
    const content = fc.string({ unit: fc.constantFrom('a', 'é', '🎉', '"', ',', '\n', '\r\n', ' ', '='), maxLength: 8 });
    fc.assert(fc.property(fc.array(fc.array(content, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), piece, (rows, end, size) => {
      const text = `a,b,c${end}${rows.map((row) => row.map(quoted).join(',') + end).join('')}`;
      const other = parse(text, { relax_column_count: true }).filter((row) => row.some((one) => one.trim() !== ''));
      assert.deepEqual(rowsOf(text, size), other);
    }), { numRuns: 400 });
  });

  it('gives the same for any text in one piece and in many, and loses no sign that is no mark', () => {
    const signs = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', '\r', ' ', '\t', 'é'), maxLength: 60 });
    fc.assert(fc.property(signs, piece, (text, size) => {
      const whole = rowsOf(text, Math.max(1, text.length));
      assert.deepEqual(rowsOf(text, size), whole);
      const letters = (some: string): string => some.replace(/[^a1é]/g, '');
      assert.equal(letters(whole.flat().join('')), letters(text));
    }), { numRuns: 1000 });
  });
});
