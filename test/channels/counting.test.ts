import assert from 'node:assert/strict';
import fc from 'fast-check';
import twitter from 'twitter-text';
import { surelyFits } from '../../src/channels/channel.ts';
import { channelNamed, CHANNELS } from '../../src/index.ts';
import { findUrls } from '../../src/language/urls.ts';

const count = (channel: string, text: string, measure = 0): number | undefined => channelNamed(channel)?.measures[measure]?.count(text);

describe('each network counts in its own way', () => {
  const cases: readonly (readonly [text: string, x: number, bluesky: number, mastodon: number, linkedin: number])[] = [
    ['', 0, 0, 0, 0],
    ['Hello, world', 12, 12, 12, 12],
    ['café', 4, 4, 4, 4],
    ['cafe\u0301', 4, 4, 4, 5],
    ['日本語', 6, 3, 3, 3],
    ['😀', 2, 1, 1, 1],
    ['👨‍👩‍👧‍👦', 2, 1, 1, 7],
    ['👍🏽', 2, 1, 1, 2],
    ['🇬🇧', 2, 1, 1, 2],
    ['“quoted” – dash…', 17, 16, 16, 16], // an ellipsis is outside the ranges that X counts as one
    ['https://example.org', 23, 11, 23, 19],
    ['https://example.org/a/very/long/path/that/goes/on?and=on#here', 23, 27, 23, 61],
    ['See https://example.org/.', 28, 16, 28, 25],
    ['@ana@social.example hi', 22, 22, 7, 22],
    ['@ana hi', 7, 7, 7, 7],
    ['#yoga', 5, 5, 5, 5],
    ['a\nb', 3, 3, 3, 3],
  ];
  for (const [text, x, bluesky, mastodon, linkedin] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual({ x: count('x', text), bluesky: count('bluesky', text), mastodon: count('mastodon', text), linkedin: count('linkedin', text) }, { x, bluesky, mastodon, linkedin });
    });
  }

  it('counts on X as its own library does, whatever the text', () => {
    const pieces = fc.constantFrom('a', ' ', '.', '. ', 'word', 'example.org', 'https://a.co/x', '3.5', '…', '😀', 'é', 'e\u0301', '日本', '@ana', '#tag', '\n', '(', ')', '“', '\u00ad', 'a.B', '.com', ':', '/');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')), (text) => assert.equal(count('x', text), twitter.parseTweet(text).weightedLength)), { numRuns: 2000 });
  });

  it('says of no text that it surely fits when it does not', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const channel of CHANNELS) for (const measure of channel.measures) if (surelyFits(measure, text.length, findUrls(text).length)) assert.ok(measure.count(text) <= measure.limit, channel.id);
    }));
  });

  it('counts bytes beside graphemes on Bluesky', () => {
    assert.equal(count('bluesky', '👨‍👩‍👧‍👦', 1), 25);
    assert.equal(count('bluesky', 'é', 1), 2);
  });

  it('knows networks by the names people use', () => {
    for (const name of ['X', 'Twitter', 'twitter', 'X (Twitter)']) assert.equal(channelNamed(name)?.id, 'x', name);
    for (const name of ['Linked-In', 'LinkedIn', 'linked_in']) assert.equal(channelNamed(name)?.id, 'linkedin', name);
    assert.equal(channelNamed('bsky')?.id, 'bluesky');
    assert.equal(channelNamed('carrier pigeon'), undefined);
  });
});
