import assert from 'node:assert/strict';
import type { Evidence } from '../../src/index.ts';
import { channelNamed, CHANNELS, channelsWith } from '../../src/index.ts';
import { readChannels } from '../../src/engine/channel-settings.ts';
import { readYaml } from '../../src/formats/yaml.ts';

const idsOf = (name: string, yaml = ''): readonly string[] => channelsOf(yaml).named(name).map((channel) => channel.id);
const channelsOf = (yaml: string) => channelsWith(readChannels(readYaml(yaml).root ?? undefined, new Map(), []));

describe('channels', () => {
  it('are known by the names people use', () => {
    const names: Readonly<Record<string, readonly string[]>> = {
      x: ['X', 'Twitter', 'twitter', 'X (Twitter)', 'Twitter/X', 'tweet'], linkedin: ['Linked-In', 'LinkedIn', 'linked_in', 'LinkedIn (company page)', 'LI'],
      bluesky: ['bsky', 'Blue Sky'], instagram: ['IG', 'insta', 'Instagram Reels'], facebook: ['FB', 'Facebook page'], newsletter: ['email', 'E-Mail', 'e_mail'],
      youtube: ['YT', 'YouTube Shorts'], 'youtube-community': ['YouTube community', 'youtube post'], tiktok: ['TikTok', 'Tik Tok'], threads: ['Threads.net'], blog: ['Blog post', 'website'], mastodon: ['Fediverse'],
    };
    for (const [id, written] of Object.entries(names)) for (const name of written) assert.deepEqual(idsOf(name), [id], name);
    assert.equal(channelNamed('carrier pigeon'), undefined);
  });

  it('have names that stand for one channel each', () => {
    const names = CHANNELS.flatMap((channel) => [...new Set([channel.id, channel.name, ...channel.aliases].map((name) => name.toLowerCase().replace(/[\s_-]+/g, ' ')))]);
    assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
  });

  it('may be named several at once', () => {
    assert.deepEqual(idsOf('Facebook / Instagram'), ['facebook', 'instagram']);
    assert.deepEqual(idsOf('X + Bluesky & Threads'), ['x', 'bluesky', 'threads']);
    assert.deepEqual(idsOf('Facebook / the notice board'), []);
  });

  it('are not counted where one text is not one post, and are no mistake', () => {
    for (const name of ['Twitter thread', 'X (Premium)', 'LinkedIn article', 'WhatsApp status', 'Instagram stories', 'reddit', 'r/running', 'Discord', 'press release', 'LinkedIn long post', 'social media']) {
      assert.deepEqual([idsOf(name), channelsOf('').knows(name)], [[], true], name);
    }
    assert.equal(channelsOf('').knows('linkdin'), false);
  });

  it('give each number its source, the month it was read there and how sure it is', () => {
    const numbers = CHANNELS.flatMap(({ id, measures, title, fold, hashtags, mentions, alt, handle }) =>
      [...measures, title?.limit, title?.fold, fold, hashtags, mentions, alt, handle].flatMap((one): (readonly [string, Evidence])[] => (one ? [[id, one]] : [])));
    assert.ok(numbers.length > 30);
    for (const [id, { source, seen, confidence }] of numbers) {
      assert.match(source, /^\S.{12,}[^.]$/, id);
      assert.match(seen, /^20\d\d-(?:0[1-9]|1[0-2])$/, id);
      assert.match(confidence, /^(?:high|medium|low)$/, id);
    }
  });
});

describe('a team\'s own numbers', () => {
  const only = (yaml: string, name: string) => {
    const [channel] = channelsOf(yaml).named(name);
    assert.ok(channel, name);
    return channel;
  };

  it('take the place of the published ones, and are certain', () => {
    const { measures, fold, hashtags, mentions, alt } = only('tiktok: { limit: 100, bytes: 300, links: 0, fold: 20, hashtags: 0, mentions: 2, alt: 50 }', 'TikTok');
    assert.deepEqual(measures.map((measure) => [measure.setting, measure.limit, measure.confidence]), [['limit', 100, 'high'], ['bytes', 300, 'high'], ['links', 0, 'high']]);
    assert.deepEqual([fold, hashtags, mentions, alt].map((figure) => [figure?.value, figure?.confidence]), [[20, 'high'], [0, 'high'], [2, 'high'], [50, 'high']]);
  });

  it('leave what they do not name', () => {
    const { measures, hashtags } = only('instagram: { fold: 100 }', 'ig');
    assert.deepEqual([measures[0]?.limit, measures[0]?.confidence, hashtags?.value], [2200, 'medium', 5]);
  });

  it('are counted as the network counts', () => {
    assert.equal(only('x: { limit: 25000 }', 'twitter').measures[0]?.count('日本'), 4);
  });

  it('lift a limit', () => {
    const { measures, hashtags } = only('bluesky: { bytes: none }\nthreads: { hashtags: null, links: off }', 'threads');
    assert.deepEqual([measures.map((measure) => measure.setting), hashtags], [['limit'], null]);
    assert.deepEqual(only('bluesky: { bytes: none }', 'bluesky').measures.map((measure) => measure.setting), ['limit']);
  });

  it('make a channel of their own known', () => {
    const yaml = 'our-forum: { limit: 9, name: the forum, title-fold: 30 }\nTea Room Board:';
    const forum = only(yaml, 'Our Forum');
    assert.deepEqual([forum.id, forum.name, forum.measures[0]?.limit, forum.title?.fold?.value], ['our-forum', 'the forum', 9, 30]);
    assert.deepEqual(only(yaml, 'tea-room-board').measures, []);
    assert.deepEqual(idsOf('the forum / X', yaml), ['our-forum', 'x']);
  });

  it('build on those of a file that is extended', () => {
    const before = readChannels(readYaml('x: { limit: 25000, alt: 500 }').root ?? undefined, new Map(), []);
    const after = readChannels(readYaml('twitter: { alt: 900 }').root ?? undefined, before, []);
    assert.deepEqual(after.get('x'), { limit: 25000, alt: 900 });
  });
});
