import assert from 'node:assert/strict';
import { english } from '../../src/language/en/english.ts';
import { scanProse } from '../../src/language/scanner.ts';

const cpuTime = (): number => process.cpuUsage().user / 1000;

describe('no sentence takes English long', () => {
  const UNITS = ['or ', 'is it a or ', 'ever ', 'what you ', 'how do you your ', 'if you ', 'like and ', 'win a ', 'enter to ', '"a ', 'tag a ', 'share the ', "we'd love to hear ", 'let us know ', 'would you if ', 'a, or b ', 'what is the x, ', 'giving away ', 'for a chance to ', 'please like '];
  for (const unit of UNITS) {
    it(JSON.stringify(unit), async () => {
      const grammar = (await english.loadGrammar?.()) ?? null;
      for (const end of ['?', '!']) {
        const text = `What ${unit.repeat(40_000 / unit.length)}${end}`;
        const prose = scanProse(text, { start: 0, end: text.length }, true);
        const began = cpuTime();
        english.prompts(prose, grammar);
        const took = cpuTime() - began;
        assert.ok(took < 1000, `took ${took.toFixed(0)} ms`);
      }
    });
  }
});
