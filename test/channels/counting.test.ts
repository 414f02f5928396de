import assert from 'node:assert/strict';
import fc from 'fast-check';
import twitter from 'twitter-text';
import { channelNamed } from '../../src/index.ts';

const count = (channel: string, text: string, measure = 0): number | undefined => channelNamed(channel)?.measures[measure]?.count(text);

/** Of each text: X, Bluesky, Mastodon, Threads, LinkedIn, and networks that count UTF-16 units. */
const CASES: readonly (readonly [text: string, x: number, bluesky: number, mastodon: number, threads: number, linkedin: number, units: number])[] = [
  ['', 0, 0, 0, 0, 0, 0],
  ['Hello, world', 12, 12, 12, 12, 12, 12],
  ['café', 4, 4, 4, 4, 4, 4],
  ['cafe\u0301', 4, 4, 4, 5, 5, 5],
  ['日本語', 6, 3, 3, 3, 3, 3],
  ['😀', 2, 1, 1, 4, 1, 2],
  ['👨‍👩‍👧‍👦', 2, 1, 1, 25, 7, 11],
  ['👍🏽', 2, 1, 1, 8, 2, 4],
  ['🇬🇧', 2, 1, 1, 8, 2, 4],
  ['❤️', 2, 1, 1, 6, 2, 2],
  ['❤', 2, 1, 1, 1, 1, 1], // without the mark that asks for a picture it is a character
  ['1️⃣', 2, 1, 1, 7, 3, 3],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2, 1, 1, 28, 7, 14],
  ['© 2026', 6, 6, 6, 6, 6, 6],
  ['“quoted” – dash…', 17, 16, 16, 16, 16, 16], // an ellipsis is outside the ranges that X counts as one
  ['https://example.org', 23, 11, 23, 19, 19, 19],
  ['https://example.org/a/very/long/path/that/goes/on?and=on#here', 23, 27, 23, 61, 61, 61],
  ['See https://example.org/.', 28, 16, 28, 25, 25, 25],
  ['@ana@social.example hi', 22, 22, 7, 22, 22, 22],
  ['@ana hi', 7, 7, 7, 7, 7, 7],
  ['#yoga', 5, 5, 5, 5, 5, 5],
  ['a\nb', 3, 3, 3, 3, 3, 3],
];

describe('each network counts in its own way', () => {
  for (const [text, x, bluesky, mastodon, threads, linkedin, units] of CASES) {
    it(JSON.stringify(text), () => {
      const counts = Object.fromEntries(['x', 'bluesky', 'mastodon', 'threads', 'linkedin', 'instagram', 'facebook', 'tiktok'].map((id) => [id, count(id, text)]));
      assert.deepEqual(counts, { x, bluesky, mastodon, threads, linkedin, instagram: units, facebook: units, tiktok: units });
      assert.equal(count('youtube', text), Buffer.byteLength(text), 'a description is counted in bytes');
    });
  }

  it('counts bytes beside graphemes on Bluesky', () => {
    assert.equal(count('bluesky', '👨‍👩‍👧‍👦', 1), 25);
    assert.equal(count('bluesky', 'é', 1), 2);
  });

  it('counts each link once on Threads', () => {
    const links = (text: string): number | undefined => count('threads', text, 1);
    assert.equal(links('https://a.example, http://a.example/ and (www.a.example).'), 2);
    assert.equal(links('https://a.example/1 https://a.example/2 https://a.example/1'), 2);
    assert.equal(links('ana@www.example and example.org'), 0);
  });

  it('counts a title of YouTube by itself', () => {
    assert.equal(channelNamed('youtube')?.title?.limit?.count('Wie schön 😀'), 11);
  });
});

describe('counting keeps to the references', () => {
  it('of X: its own library, whatever the text', () => {
    const pieces = fc.constantFrom('a', ' ', '.', '. ', 'word', 'example.org', 'https://a.co/x', '3.5', '…', '😀', 'é', 'e\u0301', '日本', '@ana', '#tag', '\n', '(', ')', '“', '\u00ad', 'a.B', '.com', ':', '/', ' https://example.org/guide ', ' http://notes.example.com/a-b/c_d/', ' https://example.com', 'https://x.org/a,', ' $3.50', '9.5%', ' ', ' ');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')), (text) => assert.equal(count('x', text), twitter.parseTweet(text).weightedLength)), { numRuns: 4000 });
  });

  it('of X: the examples of its documentation on counting', () => {
    // A post of 280 Latin letters or of 140 ideographs is full; every emoji is two, also one of several parts; a link is 23.
    for (const [text, weight] of [['a'.repeat(280), 280], ['語'.repeat(140), 280], ['👾', 2], ['🙋🏽', 2], ['👨‍🎤', 2], ['👨‍👩‍👧‍👦', 2], ['http://t.co', 23], [`https://example.org/${'x'.repeat(200)}`, 23]] as const) {
      assert.equal(count('x', text), weight, text.slice(0, 40));
    }
  });

  it('of Mastodon: what its server lets through and what it refuses', () => {
    const limit = channelNamed('mastodon')?.measures[0]?.limit;
    assert.equal(count('mastodon', `${'a'.repeat(476)} http://${'b'.repeat(30)}.com/example`), limit, 'a link is 23 flat');
    assert.equal(count('mastodon', `${'a'.repeat(475)} @alice@${'b'.repeat(30)}.com`), 482, 'of a remote name the front counts');
    assert.equal(count('mastodon', '✨'.repeat(500)), limit, 'graphemes, not bytes');
  });

  it('of Bluesky: its lexicon and how its client shortens links', () => {
    assert.deepEqual(channelNamed('bluesky')?.measures.map((measure) => measure.limit), [300, 3000]);
    // Host alone; a path of up to 15 stays; a longer one is cut to 13 and three dots; the query is part of it.
    for (const [url, shown] of [['https://bsky.app/', 'bsky.app'], ['http://bsky.app/123456789012', 'bsky.app/123456789012'], ['https://bsky.app/1234567890abcd', 'bsky.app/1234567890abcd'], ['https://bsky.app/1234567890abcde', 'bsky.app/1234567890ab...'], ['https://bsky.app/a?b=1234567890', 'bsky.app/a?b=1234567890'], ['https://bsky.app/a?b=12345678901', 'bsky.app/a?b=12345678...']] as const) {
      assert.equal(count('bluesky', `${url} now`), `${shown} now`.length, url);
    }
  });
});
