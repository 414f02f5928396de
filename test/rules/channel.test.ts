import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, CHANNELS, type Diagnostic } from '../../src/index.ts';
import { checkOne, workspaceOf } from '../engine/workspace.ts';

async function found(text: string, config = '', path = 'posts/a.md'): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await checkOne(workspaceOf({ [path]: text, 'rapport.yml': config }), path);
  return diagnostics.filter((one) => one.rule.startsWith('channel/'));
}
const rules = async (text: string, config = ''): Promise<readonly string[]> => (await found(text, config)).map((one) => one.rule);
const post = (channels: string, body: string, more = ''): string => `---\nchannels: [${channels}]\n${more}---\n${body}`;
const LONG = 'What now? '.repeat(60);

describe('what channels say of a post', () => {
  it('is said once for a text, whatever the number of channels', async () => {
    const [one, ...others] = await found(post('x, bluesky, mastodon', LONG));
    assert.deepEqual(others, []);
    assert.match(one?.message ?? '', /^X takes 280 .* has 599; Bluesky takes 300 .* has 599; Mastodon takes 500 .* has 599\. .* versions\.x and versions\.bluesky and versions\.mastodon\.$/);
    assert.equal(one?.span.start, post('x, bluesky, mastodon', '').length + 280, 'from the smallest limit on');
    assert.deepEqual(await rules(post('threads, tiktok', 'Herbs? #a #b #c #d #e #f')), ['channel/hashtags']);
  });

  it('is said of each text by itself', async () => {
    const versions = `versions:\n  bluesky: Which one?\n  mastodon: "${LONG}"\n`;
    const text = post('x, bluesky, mastodon', 'Short enough.', versions);
    const [one, ...others] = await found(text);
    assert.deepEqual([one?.rule, text.slice(one?.span.start, one?.span.end).trim(), others], ['channel/length', LONG.trim(), []]);
    assert.deepEqual(await rules(post('x, threads', 'Herbs? #a #b', 'versions:\n  threads: "Herbs? #a"\n')), []);
    assert.deepEqual(await rules(post('x', 'Herbs?', 'versions:\n  twitter: "Ask @ana@social.example, or write to ana@social.example"\n')), ['channel/mentions']);
  });

  it('is an error only where the number is sure', async () => {
    const severity = async (channel: string, length: number, config = ''): Promise<readonly string[]> => (await found(post(channel, 'Well then. '.repeat(length / 10)), config)).map((one) => one.severity);
    assert.deepEqual(await severity('x', 400), ['error']);
    assert.deepEqual(await severity('linkedin', 3200), ['warning']);
    assert.deepEqual(await severity('tiktok', 2400), ['warning']);
    assert.deepEqual(await severity('tiktok', 2400, 'channels: { tiktok: { limit: 2000 } }'), ['error']);
    assert.deepEqual(await severity('newsletter', 90_000), []);
  });

  it('keeps numbers of low confidence back unless asked', async () => {
    const text = post('youtube', 'Which class next?', `title: ${'A long title of a video '.repeat(4).trim()}\n`);
    assert.deepEqual(await rules(text), []);
    assert.deepEqual(await rules(text, 'rules: { channel/fold: { confidence: 0.5 } }'), ['channel/fold']);
    assert.deepEqual(await rules(text, 'channels: { youtube: { title-fold: 70 } }'), ['channel/fold']);
  });

  it('is not said of a title that nobody is shown', async () => {
    const title = `title: ${'A long title '.repeat(10).trim()}\n`;
    assert.deepEqual(await rules(post('x, linkedin', 'Which one?', title)), []);
    assert.deepEqual(await rules(post('youtube', 'Which one?', title)), ['channel/length']);
  });

  it('leaves code, links and mail addresses alone', async () => {
    assert.deepEqual(await rules(post('threads, bluesky', 'Use `#one #two @three` of https://example.org/@ana#four, or ask ana@example.org or [us](https://a.example/@us#top). #yoga')), []);
  });

  it('takes the hashtags too many away, and words of a sentence only their mark', async () => {
    const text = post('threads', 'A #stiff #back asks: which #chair?\n\n#yoga\n#riverside\n');
    const [one] = await found(text);
    assert.equal(applyEdits(text, one?.fixes[0]?.edits ?? []), post('threads', 'A #stiff back asks: which chair?\n'));
  });

  it('counts a team\'s own channel, and knows its name', async () => {
    assert.deepEqual(await rules(post('tea room', 'One two three four')), ['channel/unknown']);
    assert.deepEqual(await rules(post('tea room', 'One two three four'), 'channels: { tea-room: { limit: 9 } }'), ['channel/length']);
  });

  it('is something about any text, and no accident', async () => {
    const piece = fc.constantFrom('word ', '#tag', ' #', '@ana', '@ana@b.example', ' @a.b.c', '![](a.png)', '![x](b.jpg)', '![[', '](', '\n\n', '> ', '`', 'https://a.b/c ', '😀', 'A sentence of some length. ', '#'.repeat(9), '@'.repeat(9), '.');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.constantFrom(...CHANNELS.map((channel) => channel.id)), async (parts, id) => {
      const text = post(id, parts.join(''), 'title: A title\nimage: [a.png, { src: b.jpg, alt: c }]\n');
      for (const { span, fixes } of await found(text)) {
        assert.ok(span.start < span.end && span.end <= text.length);
        for (const fix of fixes) for (const edit of fix.edits) assert.ok(edit.start >= 0 && edit.end <= text.length);
      }
    }), { numRuns: 200 });
  });
});
