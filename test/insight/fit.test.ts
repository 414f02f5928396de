import assert from 'node:assert/strict';
import { fit, openWorkspace, type Fit } from '../../src/index.ts';

const PERSONAS = {
  'personas/maria.yml': 'name: Maria\ngoals: [get out of bed without pain]\npains: [a stiff back]\ninterests: [yoga, walking]\nquestions: ["How do I sit without pain?"]\nwords: { avoid: [elderly] }\nreading: 5-7\n',
  'personas/tom.yml': 'name: Tom\ninterests: [football, camping]\npains: [school holidays]\n',
  'personas/aisha.yml': 'name: Aisha\ninterests: [first job, interviews]\ngoals: [write a CV]\n',
};

function fitsOf(post: string, personas: Readonly<Record<string, string>> = PERSONAS): readonly Fit[] {
  const workspace = openWorkspace(Object.entries({ ...personas, 'posts/a.md': post }).map(([path, text]) => ({ path, text })));
  const own = workspace.posts.get('posts/a.md');
  assert.ok(own);
  return fit(workspace, own);
}

const BACK = 'Yoga for stiff backs is on again.\n\nBring a mat, and walk home without pain.';

describe('fit', () => {
  it('puts the persona first whose words the post speaks', () => {
    assert.deepEqual(fitsOf(BACK).map((one) => one.persona), ['maria', 'aisha', 'tom']);
    assert.equal(fitsOf('Football camp in the school holidays, tents and all.')[0]?.persona, 'tom');
    assert.equal(fitsOf('Two mock interviews this week for a first job.')[0]?.persona, 'aisha');
  });

  it('is high for a match, low for a mismatch, and low for all where nobody is meant', () => {
    const [best, ...others] = fitsOf(BACK);
    assert.ok((best?.score ?? 0) >= 70, String(best?.score));
    assert.ok(others.every((one) => (one.score ?? 100) < 30));
    assert.ok(fitsOf('The council has published its accounts for the quarter, with tables and annexes.').every((one) => (one.score ?? 100) < 30));
  });

  it('shows the words that decided, in the post and in the persona', () => {
    const [best] = fitsOf(BACK);
    const words = best?.evidence.map((one) => `${BACK.slice(one.start, one.end)} → ${PERSONAS['personas/maria.yml'].slice(one.persona.start, one.persona.end)}`) ?? [];
    assert.deepEqual(words.sort(), ['Yoga → yoga', 'pain → pain', 'stiff → stiff', 'walk → walking']);
    assert.ok(best?.need !== null, 'a need is named');
  });

  it('counts the title, and hashtags as the words they hold', () => {
    assert.equal(fitsOf('---\ntitle: Camping with kids\n---\nIt is time to pack up the big green bags.')[0]?.persona, 'tom');
    assert.equal(fitsOf('This week is all about you. #FirstJob #interviews #CV')[0]?.persona, 'aisha');
  });

  it('says so where a text is too short to judge', () => {
    assert.deepEqual(fitsOf('Hello!').map((one) => [one.score, one.why]), [[null, 'too short to judge'], [null, 'too short to judge'], [null, 'too short to judge']]);
  });

  it('says so where it does not know the language', () => {
    assert.equal(fitsOf('---\nlang: de\n---\nYoga für steife Rücken.')[0]?.why, 'not judged: language de');
  });

  it('gives less to a word that every persona shares', () => {
    const shared = Object.fromEntries(Object.entries(PERSONAS).map(([path, text]) => [path, text.replace('interests: [', 'interests: [swimming, ')]));
    const scores = fitsOf('Swimming, swimming and more swimming in the big blue pool.', shared).map((one) => one.score ?? 100);
    assert.ok(Math.max(...scores) < 75, String(scores));
  });

  it('keeps reading, words and voice beside the score, each with its reason', () => {
    const [best] = fitsOf(`${BACK} We at the hall know that our elderly guests want it, and we are glad that we can give it.`);
    assert.deepEqual([best?.words.state, best?.words.evidence, best?.voice.state, best?.history.state], ['look', ['elderly'], 'look', 'not judged']);
    const [short] = fitsOf(BACK);
    assert.deepEqual([short?.words.state, short?.reading.state], ['fine', 'not judged']);
    assert.match(short?.reading.why ?? '', /too short to judge/);
  });
});
