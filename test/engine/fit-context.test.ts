import assert from 'node:assert/strict';
import { fitContextOf } from '../../src/engine/contexts.ts';
import { withText, workspaceOf } from './workspace.ts';

const WORKSPACE = workspaceOf({ 'personas/maria.yml': 'id: maria\nname: Maria\ninterests: [yoga]\n', 'posts/a.md': '---\npersonas: [maria]\n---\nMats.\n' });

describe('what fit is judged by', () => {
  it('is one and the same while a text is typed, and holds on to no moment of it', () => {
    const first = fitContextOf(WORKSPACE);
    const typed = withText(WORKSPACE, 'posts/a.md', '---\npersonas: [maria]\n---\nMats for all.\n');
    assert.notEqual(typed, WORKSPACE);
    assert.equal(fitContextOf(typed), first);
  });

  it('is another with other personas, another brand or other options', () => {
    const first = fitContextOf(WORKSPACE);
    assert.notEqual(fitContextOf(withText(WORKSPACE, 'personas/maria.yml', 'id: maria\nname: Maria\ninterests: [tea]\n')), first);
    assert.deepEqual(fitContextOf(withText(WORKSPACE, 'rapport.yml', 'brand: [Riverside]\n')).brand, ['Riverside']);
    assert.notEqual(fitContextOf({ ...WORKSPACE, options: { ...WORKSPACE.options } }), first);
  });
});
