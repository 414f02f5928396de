import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, facts, fit, openWorkspace, positionAt } from '../../src/index.ts';

const fragments = fc.constantFrom(
  '---\n', '---\r\n', 'personas: [maria]\n', 'channels: x, bluesky\n', 'title: "a\n', 'rapport: {disable: [x]}\n', '<!-- rapport-disable-next-line -->\n', '<!-- rapport-disable', '-->', '```\n', '> ', '- ', '| a | b |\n| - | - |\n',
  '[a](b)', '![', '**', '`', '<div>', '&amp;', '{{ x }}', 'Do you stretch? ', 'Thoughts?', 'Like if you agree', '❤️ for tea, 😂 for coffee', '“', '"', "'", '#tag', '@name', 'https://example.org/?q=(a)', '\u0000', '\ud83d', '\u2028', '\r', '\n\n', '\t', 'é', '日本語',
);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof({ weight: 3, arbitrary: fragments }, fc.string()), { maxLength: 25 }).map((parts) => parts.join('')));
const path = fc.constantFrom('posts/a.md', 'posts/a.txt', 'posts/a.tweet', 'personas/b.yml', 'personas/b.md', 'rapport.yml');

describe('any text', () => {
  it('is checked without an exception, and every span lies in it', async () => {
    await fc.assert(fc.asyncProperty(path, text, async (file, content) => {
      const workspace = openWorkspace([{ path: file, text: content }, { path: 'personas/maria.yml', text: 'name: Maria\nwords: { avoid: [tea] }\nquestions: [What do I do?]\n' }]);
      const [result] = await check(workspace, [file]);
      for (const { span, fixes, confidence } of result?.diagnostics ?? []) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= content.length, 'a finding lies in the text');
        assert.ok(confidence === null || (confidence >= 0 && confidence <= 1));
        for (const edit of fixes.flatMap((fix) => fix.edits).filter((one) => one.path === file)) assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= content.length, 'an edit lies in the text');
      }
      const post = workspace.posts.get(file);
      if (!post) return;
      const [seen] = await facts(workspace, [post]);
      for (const prompt of seen?.prompts ?? []) assert.ok(prompt.start >= post.body.start && prompt.start < prompt.end && prompt.end <= post.body.end, 'a prompt lies in the body');
      for (const one of fit(workspace, post)) {
        assert.ok(one.score === null || (one.score >= 0 && one.score <= 100));
        for (const { start, end } of one.evidence) assert.ok(start >= 0 && start < end && end <= content.length, 'evidence lies in the text');
      }
    }), { numRuns: 600 });
  });

  it('has a line and a column at every offset', () => {
    fc.assert(fc.property(text, fc.nat(200), (content, offset) => {
      const source = { path: 'a', text: content };
      const { line, column, offset: at } = positionAt(source, offset);
      const lines = content.split(/\r\n|\n|\r/);
      assert.ok(line >= 1 && line <= lines.length && column >= 1 && at <= content.length);
      assert.equal(at, Math.min(offset, content.length));
    }));
  });
});
