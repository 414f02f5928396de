import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Channel, Measure } from '../../src/channels/channel.ts';
import { withOverride } from '../../src/channels/overrides.ts';
import { readPost } from '../../src/formats/post.ts';
import { CHANNELS } from '../../src/index.ts';
import { needsNoCounting, postedOf, textsOf } from '../../src/insight/channel-text.ts';

/** Every way of counting, with limits so small that short texts reach them. */
const measures = (channel: Channel): readonly Measure[] => [...channel.measures, ...(channel.title?.limit ? [channel.title.limit] : [])];
const LIMITS = [1, 2, 3, 5, 8, 23, 30, 60];

const piece = fc.constantFrom(
  'a', 'Wort', ' ', '\n', '\n\n', '. ', '.', '😀', '👨‍👩‍👧‍👦', '1️⃣', '🇬🇧', 'é', 'e\u0301', '日', '\ufb2c', '𝅘𝅥𝅮', '**', '_', '`', '> ', '# ', '- ', '[', ']', '(', ')', '![', '&amp;', '&copy;', '<b>', '<!-- x -->', '\\',
  'a.co', 'www.a', 'www.a.de', 't.me', 'https://a.b/c', 'http://localhost', 'https://example.org/a/long/way', '[x](https://example.org)', '[x][1]', '\n\n[1]: https://example.org/a/very/long/path\n\n', 'a@b.org', '@ana@social.example', '#tag',
);
const text = fc.oneof(fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

describe('short cuts of counting', () => {
  it('take no text for short that is too long', () => {
    fc.assert(fc.property(text, fc.constantFrom('posts/a.md', 'posts/a.txt'), fc.boolean(), (written, path, isVersion) => {
      const body = isVersion ? `---\nversions:\n  ours: ${JSON.stringify(written)}\n---\nBody` : written;
      const post = readPost({ path, text: body });
      for (const channel of CHANNELS) {
        for (const measure of measures(channel)) {
          for (const limit of LIMITS) {
            const small = { ...channel, id: 'ours', name: 'ours', measures: [{ ...measure, limit }] };
            const [only] = textsOf(post, [small]);
            assert.ok(only);
            if (needsNoCounting(post, only, { ...measure, limit })) assert.ok(measure.count(postedOf(post, only)) <= limit, `${channel.id}: ${measure.setting} of ${limit}`);
          }
        }
      }
    }), { numRuns: 300 });
  });

  it('know what one character may count at most', () => {
    const ranges = [[0, 0x3400], [0xf900, 0xffff], [0x1d100, 0x1d200], [0x1f000, 0x1fb00], [0x2f800, 0x2fa20]] as const;
    for (const channel of CHANNELS) {
      for (const measure of measures(channel).filter((one) => one.link === 0 || one.setting === 'limit')) {
        for (const [from, to] of ranges) {
          for (let code = from; code < to; code++) {
            const character = String.fromCodePoint(code);
            assert.ok(measure.count(character) <= character.length * measure.unitAtMost, `${channel.id}: U+${code.toString(16)}`);
          }
        }
      }
    }
  });

  it('count any text without throwing, also where a team set the numbers', () => {
    const ours = CHANNELS.map((channel) => withOverride(channel, { limit: 9, bytes: 9, links: 0, title: 9 }));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => {
      for (const channel of [...CHANNELS, ...ours]) for (const measure of measures(channel)) assert.ok(measure.count(any) >= 0, channel.id);
    }));
  });
});
