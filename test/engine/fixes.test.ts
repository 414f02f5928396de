import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, check, fixed, openWorkspace, safeEdits, type Source } from '../../src/index.ts';

const PERSONA: Source = { path: 'personas/maria.yml', text: 'name: Maria\nwords:\n  avoid:\n    senior citizens: older neighbours\n    utilise: use\n    folks: people\nquestions: [How do I get up without pain?]\n' };

/** Posts made of pieces that rules find, and pieces that they must not touch. */
const pieces = fc.constantFrom(
  'Tea for senior citizens.', 'Utilise the ramp', 'SENIOR CITIZENS welcome', 'an utilise', '`utilise`', '> folks said so', 'Do you stretch?', 'Thoughts?', 'Like if you agree!', 'Dear customers,', '<!-- rapport-disable-next-line conversation/no-prompt -->',
  '<!-- rapport-disable vanity/engagement-bait, conversation/closed-question -- why -->', '<!-- rapport-enable -->', '<!-- rapport-disable-line -->', '```\nutilise folks\n```', '[folks](https://example.org/utilise)', '😀', '**folks**', '“folks”', '- folks', 'é', '\u2028', '',
);
const posts = fc.array(fc.tuple(pieces, fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\r\n\r\n')), { maxLength: 14 }).map((parts) => `---\npersonas: [maria]\n---\n${parts.flat().join('')}`);

const workspaceOf = (text: string) => openWorkspace([PERSONA, { path: 'posts/a.md', text }]);

describe('fixes', () => {
  it('applied twice are applied once, and leave no safe fix behind', async () => {
    await fc.assert(fc.asyncProperty(posts, async (text) => {
      const once = await fixed(workspaceOf(text), 'posts/a.md');
      assert.ok(once);
      assert.equal((await fixed(workspaceOf(once.text), 'posts/a.md'))?.text, once.text);
      const [result] = await check(workspaceOf(once.text), ['posts/a.md']);
      assert.deepEqual(safeEdits(result?.diagnostics ?? []), []);
    }), { numRuns: 300 });
  });

  it('touch only what they fix', async () => {
    await fc.assert(fc.asyncProperty(posts, async (text) => {
      const [result] = await check(workspaceOf(text), ['posts/a.md']);
      for (const diagnostic of result?.diagnostics ?? []) {
        for (const fix of diagnostic.fixes) {
          const own = fix.edits.filter((edit) => edit.path === 'posts/a.md');
          const after = applyEdits(text, own);
          const start = Math.min(...own.map((edit) => edit.start));
          const end = Math.max(...own.map((edit) => edit.end));
          if (own.length === 0) continue;
          assert.equal(after.slice(0, start), text.slice(0, start));
          assert.ok(after.endsWith(text.slice(end)), 'what follows stays');
          assert.ok(own.every((edit) => edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length), 'edits lie in the text');
        }
      }
    }), { numRuns: 200 });
  });

  it('keep line ends, case and everything round them', async () => {
    const after = await fixed(workspaceOf('---\r\npersonas: [maria] # her\r\n---\r\nSENIOR CITIZENS and folks,\r\nutilise `utilise`. What helps?\r\n'), 'posts/a.md');
    assert.equal(after?.text, '---\r\npersonas: [maria] # her\r\n---\r\nOLDER NEIGHBOURS and people,\r\nuse `utilise`. What helps?\r\n');
  });

  it('that touch each other wait for the next round', () => {
    const edit = (start: number, end: number, text: string) => ({ path: 'a', start, end, text });
    assert.equal(applyEdits('abcdef', [edit(2, 4, 'X'), edit(0, 3, 'Y')]), 'Ydef');
    assert.equal(applyEdits('abc', [edit(1, 1, 'X'), edit(1, 1, 'X')]), 'aXbc');
    assert.equal(applyEdits('abc', []), 'abc');
  });
});
