import assert from 'node:assert/strict';
import { readWords } from '../../src/node/words.ts';
import { applyEdits, check, EngagementGatherer, openWorkspace, RULES, type Diagnostic, type Engagement, type Example, type Rule, type Source } from '../../src/index.ts';

/** The text without its marks, and the ranges they marked. */
function unmark(marked: string): { readonly text: string; readonly ranges: readonly string[] } {
  const ranges: string[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') ranges.push(`${start}-${text.length}`);
    else text += part;
  }
  return { text, ranges };
}

/** What the example's files say of what happened. */
function engagementIn(files: readonly Source[]): Engagement {
  const gatherer = new EngagementGatherer(null);
  for (const { path, text } of files.filter((file) => file.path.startsWith('engagement/'))) {
    const reader = gatherer.file(path);
    reader.write(text);
    reader.end();
  }
  return gatherer.done(null);
}

/** What one rule finds in an example's text. A rule that is off by default is switched on; its own examples show it. */
async function findings(rule: Rule, example: Example, text: string): Promise<{ readonly path: string; readonly own: readonly Diagnostic[] }> {
  const path = example.path ?? 'posts/example.md';
  const files: Source[] = [{ path, text }, ...Object.entries(example.files ?? {}).map(([other, content]) => ({ path: other, text: content }))];
  if (rule.severity === 'off' && path !== 'rapport.yml') files.push({ path: 'rapport.yml', text: `rules: { ${rule.id}: info }\n` });
  const known = engagementIn(files);
  const [result] = await check(openWorkspace(files, { loadWords: readWords, engagement: () => known, ...(example.today === undefined ? {} : { today: example.today }) }), [path]);
  return { path, own: result?.diagnostics.filter((diagnostic) => diagnostic.rule === rule.id) ?? [] };
}

describe('every rule does what its examples show', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      for (const [index, example] of rule.examples.entries()) {
        const marked = example.bad ?? example.good ?? '';
        it(`${index + 1}. ${example.bad === undefined ? 'leaves alone' : 'finds'}: ${marked.replace(/\s+/g, ' ').slice(0, 70)}`, async () => {
          const { text, ranges } = unmark(marked);
          const { own } = await findings(rule, example, text);
          assert.deepEqual(own.map(({ span }) => `${span.start}-${span.end}`), ranges, own.map(({ message }) => message).join('\n') || 'found nothing');
          if (example.fixed === undefined) return;
          const fix = own[0]?.fixes[0];
          assert.ok(fix, 'there is no fix');
          const fixedText = applyEdits(text, fix.edits);
          assert.equal(fixedText, example.fixed);
          assert.deepEqual((await findings(rule, example, fixedText)).own, [], 'the fixed text is not clean');
        });
      }
    });
  }
});
