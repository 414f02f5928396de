import assert from 'node:assert/strict';
import { channelNamed } from '../../src/index.ts';

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
