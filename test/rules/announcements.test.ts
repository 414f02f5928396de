import assert from 'node:assert/strict';
import { rulesIn } from '../engine/workspace.ts';

const REST = 'It mends a fault that let the shuttle stop when the thread was wet, and one that showed the wrong colour of a pattern with more than nine colours. Whoever has an earlier one gets this by itself within a week. Thanks go to everybody who reported what they saw, and to those who tried the mended shuttle through two rainy weeks in June.';
const asks = async (front: string, body: string): Promise<boolean> => (await rulesIn({ 'posts/a.md': `${front}${body}\n` }, 'posts/a.md')).includes('conversation/no-prompt');

describe('news on a page of a site', () => {
  for (const [title, opening] of [
    ['Announcing Loom 1.4.2', 'The shuttle runs again.'], ['Loom v2.0', 'The shuttle runs again.'], ['Release notes for June', 'The shuttle runs again.'],
    ['A quieter shuttle', 'We are very happy to announce the quiet shuttle.'], ['A quieter shuttle', 'The quiet shuttle is now available.'],
    ['Priya Nair', 'Priya has joined the weaving team.'], ['Weavers in June', 'The weavers held another meeting on Monday.'],
  ] as const) {
    it(`need ask nothing: ${title}. ${opening}`, async () => {
      assert.equal(await asks(`---\ntitle: "${title}"\n---\n`, `${opening} ${REST}`), false);
      assert.equal(await asks(`+++\ntitle = "${title}"\n+++\n`, `${opening} ${REST}`), false);
      // The same for a feed, for somebody, or without a page's title and length, is a post like any other.
      assert.equal(await asks(`---\ntitle: "${title}"\nchannels: linkedin\n---\n`, `${opening} ${REST}`), true);
      assert.equal(await asks(`---\ntitle: "${title}"\npersonas: maria\n---\n`, `${opening} ${REST}`), true);
      assert.equal(await asks('', `${opening} ${REST}`), true);
      assert.equal(await asks(`---\ntitle: "${title}"\n---\n`, `${opening} It is mended, and it hums.`), true);
    });
  }

  it('is no story that mentions news in passing', async () => {
    assert.equal(await asks('---\ntitle: Rain on the roof\n---\n', `It rained all week. The hall was cold. Nobody came. The cat slept. ${REST} The new shuttle is now available.`), true);
    assert.equal(await asks('---\ntitle: Our 10.30 class\n---\n', `It rained all week. ${REST}`), true);
  });
});
