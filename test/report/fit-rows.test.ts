import assert from 'node:assert/strict';
import { fitRows } from '../../src/index.ts';
import type { Aspect, Fit } from '../../src/model/fit.ts';

const aspect = (state: Aspect['state'], why = ''): Aspect => ({ state, why, evidence: [] });
const word = (text: string, start: number): Fit['evidence'][number] => ({ text, start, end: start + text.length, persona: { path: 'personas/a.yml', start: 0, end: 1 } });
const fit = (persona: string, score: number | null, more: Partial<Fit> = {}): Fit =>
  ({ persona, score, why: '', evidence: [], need: null, reading: aspect('fine'), words: aspect('fine'), voice: aspect('look', 'Mostly about us.'), history: aspect('not judged', 'No engagement data.'), ...more });
const nameOf = (persona: string): string => (persona === 'maria' ? 'Maria Costa' : persona);

describe('the rows of fit', () => {
  it('put whom the post names first, and keep the order of fit among both', () => {
    const rows = fitRows([fit('aisha', 91), fit('maria', 72), fit('tom', 40), fit('george', null)], new Set(['tom', 'maria']), nameOf);
    assert.deepEqual(rows.map(({ persona, name, isOwn }) => [persona, name, isOwn]), [['maria', 'Maria Costa', true], ['tom', 'tom', true], ['aisha', 'aisha', false], ['george', 'george', false]]);
  });

  it('round a score, and leave one that was not judged out with its reason', () => {
    const [judged, short] = fitRows([fit('maria', 71.6), fit('tom', null, { why: 'Too short to judge.' })], new Set(), nameOf);
    assert.deepEqual([judged?.score, short?.score, short?.why], [72, null, 'Too short to judge.']);
  });

  it('name each word that decided once, with all of its places', () => {
    const evidence = [word('Yoga', 30), word('knees', 12), word('yoga', 4), word('yoga', 30), word('Knees', 12)];
    const [row] = fitRows([fit('maria', 80, { evidence })], new Set(), nameOf);
    assert.deepEqual(row?.evidence, [{ text: 'yoga', places: [{ start: 30, end: 34 }, { start: 4, end: 8 }] }, { text: 'knees', places: [{ start: 12, end: 17 }] }]);
  });

  it('show what stands beside the score, with its reason, and the need it answers', () => {
    const [row] = fitRows([fit('maria', 80, { need: 'move without pain' })], new Set(), nameOf);
    assert.deepEqual(row?.aspects, [{ name: 'Reading', state: 'fine', why: '' }, { name: 'Words', state: 'fine', why: '' }, { name: 'Voice', state: 'look', why: 'Mostly about us.' }, { name: 'History', state: 'not judged', why: 'No engagement data.' }]);
    assert.equal(row?.need, 'move without pain');
  });
});
