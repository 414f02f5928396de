import assert from 'node:assert/strict';
import { fit, openWorkspace, prepareFit, type Fit } from '../../src/index.ts';
import { readWords } from '../../src/node/words.ts';

const PERSONAS = {
  'personas/lena.yml': 'name: Lena\ninterests: [yoga, wellness]\n',
  'personas/ivo.yml': 'name: Ivo\ninterests: [tax filing]\npains: [the deadline for his return]\n',
  'personas/nora.yml': 'name: Nora\npains: [a puppy that bites everything]\nquestions: ["Which vet should I trust?"]\n',
};

async function fitsOf(post: string, personas: Readonly<Record<string, string>> = PERSONAS): Promise<readonly Fit[]> {
  const workspace = await prepareFit(openWorkspace(Object.entries({ ...personas, 'posts/a.md': post }).map(([path, text]) => ({ path, text })), { loadWords: readWords }));
  const own = workspace.posts.get('posts/a.md');
  assert.ok(own);
  return fit(workspace, own);
}

describe('fit with the word table', () => {
  it('knows what is near to what a persona cares about, though no word is the same', async () => {
    const fits = await fitsOf('Vinyasa for stiff backs.');
    const [best, ...others] = fits;
    assert.equal(best?.persona, 'lena');
    assert.ok((best?.score ?? 0) >= 50, String(best?.score));
    assert.ok(others.every((one) => (one.score ?? 100) < 30), JSON.stringify(others.map((one) => one.score)));
  });

  it('takes no form of a word that any text has for a subject', async () => {
    const post = 'A good stretch helps, and so does asking. Vinyasa keeps stiff backs moving.';
    const persona = { 'personas/lena.yml': 'name: Lena\ninterests: [yoga, helping others, keeping fit]\n' };
    const [lena] = await fitsOf(post, persona);
    const shown = lena?.evidence.map((one) => post.slice(one.start, one.end)) ?? [];
    assert.ok(shown.includes('Vinyasa'), String(shown));
    assert.ok(!shown.some((word) => ['helps', 'asking', 'keeps'].includes(word)), String(shown));
  });

  it('ranks by a title alone', async () => {
    assert.equal((await fitsOf('---\ntitle: Accountants are busy in April\n---\n'))[0]?.persona, 'ivo');
    assert.equal((await fitsOf('---\ntitle: Teething terriers\n---\n'))[0]?.persona, 'nora');
  });

  it('shows the near words on both sides, and the need they answer', async () => {
    const post = 'Our terrier chews shoes. Ask the veterinarian for a toy.';
    const [best] = await fitsOf(post);
    const shown = best?.evidence.map((one) => `${post.slice(one.start, one.end)} → ${PERSONAS['personas/nora.yml'].slice(one.persona.start, one.persona.end)}`) ?? [];
    assert.ok(shown.includes('terrier → puppy'), String(shown));
    assert.ok(shown.includes('veterinarian → vet'), String(shown));
    assert.ok(best?.need, 'a need is named');
    assert.match(best?.why ?? '', /near to/);
  });

  it('is low for all where nobody is meant', async () => {
    const fits = await fitsOf('The bridge over the canal is closed while engineers replace two girders of corroded steel.');
    assert.ok(fits.every((one) => (one.score ?? 100) < 40), JSON.stringify(fits.map((one) => one.score)));
  });

  it('still counts the persona\'s own words where there is no table', async () => {
    const workspace = await prepareFit(openWorkspace(Object.entries({ ...PERSONAS, 'posts/a.md': 'Yoga and wellness on Monday.' }).map(([path, text]) => ({ path, text })), { loadWords: async () => null }));
    const post = workspace.posts.get('posts/a.md');
    assert.ok(post);
    assert.equal(fit(workspace, post)[0]?.persona, 'lena');
  });
});
