import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { english } from '../../src/language/en/english.ts';
import { scanProse } from '../../src/language/scanner.ts';
import { readWordTable } from '../../src/language/word-table.ts';
import { wordsOf } from '../../src/language/words.ts';

const TABLE = readWordTable(readFileSync(new URL('../../assets/words.bin', import.meta.url)));
const proseOf = (text: string) => scanProse(text, { start: 0, end: text.length }, true);
const readingOf = (text: string, table = TABLE) => english.reading(proseOf(text), table);

const PLAIN = 'We meet at the mill on Monday and walk by the river. Bring a coat, a cup and something warm to eat. The path is flat. Dogs may come along, and so may children. We stop at the bridge for tea.';
const DENSE = 'Municipal authorities commissioned hydrological assessments whose preliminary conclusions necessitate reinforcement of deteriorating embankments, notwithstanding considerable procurement delays and unresolved jurisdictional disagreements between neighbouring administrations.';

describe('reading in English', () => {
  it('tells a plain text from a dense one, with a grade and how sure it is', () => {
    const [plain, dense] = [readingOf(PLAIN), readingOf(`${DENSE} ${DENSE}`)];
    assert.ok((plain.ease ?? 0) > 80 && (dense.ease ?? 99) < 10, JSON.stringify([plain, dense]));
    assert.ok((plain.grade ?? 99) < 6 && (dense.grade ?? 0) > 14, JSON.stringify([plain, dense]));
    assert.ok(plain.range && plain.range.least <= (plain.grade ?? 0) && plain.range.most >= (plain.grade ?? 0), JSON.stringify(plain));
  });

  it('hears that a short rare word is harder than a short common one, which the length of words does not tell', () => {
    const with_ = (word: string): string => PLAIN.replace('coat', word).replace('cup', word).replace('tea', word);
    assert.equal(readingOf(with_('scythe'), null).ease, readingOf(with_('blanch'), null).ease);
    assert.ok((readingOf(with_('scythe')).ease ?? 0) < (readingOf(with_('drink')).ease ?? 0));
  });

  it('does not count names', () => {
    const named = (name: string): string => PLAIN.replace('Dogs may', `Then ${name} may`);
    assert.equal(readingOf(named('Ann')).ease, readingOf(named('Xochiquetzal')).ease);
  });

  it('says why it does not judge', () => {
    assert.deepEqual(readingOf('We meet at the mill.'), { ease: null, grade: null, range: null, why: 'too short to judge: 5 of 30 words' });
  });

  it('ranks sentences by the same measure', () => {
    const prose = proseOf(`We eat by the river. ${DENSE}`);
    const [easy, hard] = prose.sentences.map((sentence) => english.hardness?.(prose, wordsOf(prose).filter((word) => word.start >= sentence.start && word.end <= sentence.end), TABLE) ?? 0);
    assert.ok((hard ?? 0) > (easy ?? 0) + 8, JSON.stringify([easy, hard]));
  });
});
