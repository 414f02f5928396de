import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../src/index.ts';

const folder = path.resolve(import.meta.dirname, '../../src/rules');
const sentence = /^[A-Z"].*[.!?)"]$/s;

describe('the rule set', () => {
  it('holds every rule file, by its own id', () => {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
      .flatMap((room) => readdirSync(path.join(folder, room.name)).map((file) => `${room.name}/${file.replace(/\.ts$/, '')}`));
    assert.deepEqual(RULES.map((rule) => rule.id), files.sort());
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      it('says what it finds, why, and where the claim comes from', () => {
        for (const text of [rule.summary, rule.why, rule.source]) assert.match(text, sentence);
        assert.ok(rule.summary.length <= 100, 'the summary is one line');
      });
      it('has examples of both kinds, and marks what it finds', () => {
        assert.ok(rule.examples.some((example) => example.good !== undefined), 'no good example');
        assert.ok(rule.examples.some((example) => example.bad?.includes('⟦')), 'no bad example');
        for (const example of rule.examples) {
          assert.ok((example.good === undefined) !== (example.bad === undefined), 'an example is good or bad');
          assert.ok(!example.good?.includes('⟦'), 'a good example marks nothing');
          assert.ok(example.fixed === undefined || example.bad !== undefined, 'only a bad example is fixed');
        }
      });
      it('describes each option', () => {
        for (const [name, option] of Object.entries(rule.options)) {
          assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
          assert.match(option.summary, sentence);
        }
      });
      it('has a threshold if it judges by likelihood', () => {
        assert.ok(rule.threshold === undefined || (rule.threshold > 0 && rule.threshold < 1));
      });
    });
  }
});
