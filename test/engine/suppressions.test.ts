import assert from 'node:assert/strict';
import { checkOne, marked, rulesIn, workspaceOf } from './workspace.ts';

const path = 'posts/a.md';

async function check(text: string): Promise<{ readonly found: readonly string[]; readonly suppressed: number }> {
  const result = await checkOne(workspaceOf({ [path]: text }), path);
  return { found: marked(text, result.diagnostics), suppressed: result.suppressed };
}

const CLOSED = 'conversation/closed-question';

describe('a suppression', () => {
  const silent: Readonly<Record<string, string>> = {
    'of the next line': `Mats are here.\n<!-- rapport-disable-next-line ${CLOSED} -->\nDo you stretch?`,
    'of the next line, past an empty one': `<!-- rapport-disable-next-line ${CLOSED} -->\n\nDo you stretch?`,
    'of its own line': `Do you stretch? <!-- rapport-disable-line ${CLOSED} -->`,
    'of a block': `<!-- rapport-disable ${CLOSED} -->\nMats.\n\nDo you stretch?\n<!-- rapport-enable ${CLOSED} -->\n`,
    'to the end': `<!-- rapport-disable ${CLOSED} -->\n\nMats.\n\nDo you stretch?`,
    'with a reason': `<!-- rapport-disable-next-line ${CLOSED} -- a count of hands is what we want -->\nDo you stretch?`,
    'of every rule': '<!-- rapport-disable-next-line -->\nDo you stretch?',
    'of every rule, with a reason': 'Do you stretch? <!-- rapport-disable-line -- on purpose -->',
    'of every rule, with a reason on the line above': '<!-- rapport-disable-next-line -- hands are what we count -->\nDo you stretch?',
    'of a room': '<!-- rapport-disable-next-line conversation -->\nDo you stretch?',
    'of a room with a star': '<!-- rapport-disable-next-line conversation/* -->\nDo you stretch?',
    'in front matter': `---\nrapport:\n  disable: [${CLOSED}]\n---\nDo you stretch?`,
    'in front matter, in one key': `---\nrapport.disable: ${CLOSED}\n---\nDo you stretch?`,
    'over several lines': `<!-- rapport-disable-next-line\n${CLOSED} -->\nDo you stretch?`,
    'with Windows line ends': `<!-- rapport-disable-next-line ${CLOSED} -->\r\nDo you stretch?\r\n`,
  };
  for (const [name, text] of Object.entries(silent)) {
    it(`${name} works and is not reported`, async () => {
      assert.deepEqual(await check(text), { found: [], suppressed: 1 });
    });
  }

  it('of another line suppresses nothing, and is reported', async () => {
    const text = `<!-- rapport-disable-next-line ${CLOSED} -->\nMats.\n\nDo you stretch?`;
    assert.deepEqual((await check(text)).found, [`workspace/unused-suppression: ${CLOSED}`, `${CLOSED}: Do you stretch?`]);
  });

  it('ends where it is enabled again', async () => {
    const text = `<!-- rapport-disable -->\n\nLike if you agree.\n\n<!-- rapport-enable -->\n\nLike if you agree.`;
    assert.deepEqual(await check(text), { found: ['vanity/engagement-bait: Like if you agree'], suppressed: 1 });
  });

  it('of a rule that does not exist says so, and offers the one that was meant', async () => {
    const text = '<!-- rapport-disable-next-line conversation/closed-questions -->\nWhat helps your back?';
    const { diagnostics } = await checkOne(workspaceOf({ [path]: text }), path);
    assert.deepEqual(diagnostics.map(({ message }) => message), ['There is no rule called "conversation/closed-questions". Did you mean "conversation/closed-question"?']);
    assert.equal(diagnostics[0]?.fixes[0]?.edits[0]?.text, CLOSED);
  });

  it('is no suppression inside code', async () => {
    const text = '```html\n<!-- rapport-disable -->\n```\n\nDo you stretch?';
    assert.deepEqual((await check(text)).found, [`${CLOSED}: Do you stretch?`]);
  });

  it('of a rule that cannot judge the language is left alone', async () => {
    const text = `---\nlang: de\n---\n<!-- rapport-disable-next-line ${CLOSED} -->\nDehnst du dich?`;
    assert.deepEqual((await check(text)).found, []);
  });

  it('of every rule is not called useless where the language is not judged, nor in what is history', async () => {
    assert.deepEqual((await check('---\nlang: es\n---\n<!-- rapport-disable-next-line -->\n¿Haces estiramientos?')).found, []);
    assert.deepEqual((await check('---\nstatus: published\n---\n<!-- rapport-disable -->\nDo you stretch?')).found, []);
  });

  it('may be kept for later, by the name of the rule that would report it', async () => {
    const text = `<!-- rapport-disable-next-line workspace/unused-suppression -->\n<!-- rapport-disable-next-line ${CLOSED} -->\nMats are blue.`;
    assert.deepEqual((await check(text)).found.filter((one) => one.startsWith('workspace/')), []);
  });
});

describe('a suppression in YAML', () => {
  const UNKNOWN = 'audience/unknown-persona';
  const maria = { 'personas/maria.yml': 'name: Maria\n' };
  const calendar = (text: string): Promise<readonly string[]> => rulesIn({ ...maria, 'calendar/may.yml': text }, 'calendar/may.yml');
  const post = (text: string): Promise<readonly string[]> => rulesIn({ ...maria, [path]: text }, path);

  it('is a comment: of the next line, its own line, a block', async () => {
    const slot = '- date: 2026-05-01\n  persona: mariah\n';
    assert.deepEqual(await calendar(slot), [UNKNOWN]);
    assert.deepEqual(await calendar(`- date: 2026-05-01\n  # rapport-disable-next-line ${UNKNOWN} -- she comes in June\n  persona: mariah\n`), []);
    assert.deepEqual(await calendar(`- date: 2026-05-01\n  persona: mariah # rapport-disable-line ${UNKNOWN}\n`), []);
    assert.deepEqual(await calendar(`#rapport-disable audience\n${slot}# rapport-enable audience\n${slot}`), [UNKNOWN]);
  });

  it('is reported where it suppresses nothing', async () => {
    assert.deepEqual(await calendar(`- date: 2026-05-01\n  persona: maria # rapport-disable-line ${UNKNOWN}\n`), ['workspace/unused-suppression']);
    assert.deepEqual(await calendar('# rapport-disable audiences\n- date: 2026-05-01\n'), ['workspace/unused-suppression']);
  });

  it('works in the front matter of a post', async () => {
    assert.deepEqual(await post('---\npersonas: [mariah]\n---\nWhat helps?'), [UNKNOWN]);
    assert.deepEqual(await post(`---\n# rapport-disable-next-line ${UNKNOWN}\npersonas: [mariah]\n---\nWhat helps?`), []);
    assert.deepEqual(await post(`---\ntitle: Mats\npersonas: [mariah] # rapport-disable-line\n---\nWhat helps?`), []);
    assert.deepEqual(await post('---\n# rapport-disable conversation\ntitle: Mats\npersonas: [maria]\n---\nMats are here. Do you stretch?'), []);
  });

  it('is none inside a value', async () => {
    assert.deepEqual(await post(`---\ntitle: "Mats#rapport-disable ${UNKNOWN}"\npersonas: [mariah]\n---\nWhat helps?`), [UNKNOWN]);
  });

  it('works in a persona', async () => {
    const broken = (extra: string): Promise<readonly string[]> => rulesIn({ 'personas/maria.yml': `name: Maria\n${extra}name: Mary\ngoals: [walk]\n` }, 'personas/maria.yml');
    assert.deepEqual(await broken(''), ['workspace/syntax']);
    assert.deepEqual(await broken('# rapport-disable-next-line workspace/syntax\n'), []);
  });

  it('works in rapport.yml', async () => {
    assert.deepEqual(await rulesIn({ 'rapport.yml': 'posts: [a/**]\nours: 1 # rapport-disable-line workspace/config\n' }, 'rapport.yml'), []);
  });
});
