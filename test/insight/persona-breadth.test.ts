import assert from 'node:assert/strict';
import { checkOne, marked, workspaceOf } from '../engine/workspace.ts';

/** What is too broad about a persona: the words that are marked. */
async function broad(yaml: string, config = ''): Promise<readonly string[]> {
  const text = `name: Maria\ngoals: [sleep well]\n${yaml}\n`;
  const { diagnostics } = await checkOne(workspaceOf({ 'personas/maria.yml': text, 'rapport.yml': config }), 'personas/maria.yml');
  return marked(text, diagnostics).filter((one) => one.startsWith('persona/too-broad: ')).map((one) => one.slice('persona/too-broad: '.length));
}

describe('a persona is too broad', () => {
  const broadOnes: Readonly<Record<string, string>> = {
    'Everyone': 'Everyone', 'everybody, really': 'everybody', 'Anyone.': 'Anyone', 'For everyone': 'everyone', 'Basically all adults': 'all adults', 'Every customer': 'Every customer',
    'The general public': 'The general public', 'General public in our town': 'General public', 'Mass market': 'Mass market', 'People of all ages': 'People of all ages', 'All kinds of people': 'All kinds of people',
    'Our audience is everyone (we hope)': 'everyone', 'people in general': 'people in general',
  };
  for (const [text, words] of Object.entries(broadOnes)) {
    it(`that is described as "${text}"`, async () => {
      assert.deepEqual(await broad(`description: "${text}"`), [words]);
      assert.deepEqual(await broad(`role: ${text}`), [words]);
    });
  }

  const narrow = [
    'She deals with the general public all day', 'Everyone who joined in May', 'Anyone with a stiff back', 'All customers of the Tuesday class', 'A teacher for all ages', 'Public servants in our town', 'General practitioners',
    "The public library's regulars", 'Every customer we lost in 2025', 'Women who run', 'He is everyone\'s friend', 'All of us at the dairy know her type', 'Mass market retailers', 'People in their thirties',
  ];
  for (const text of narrow) {
    it(`but not one that is described as "${text}"`, async () => assert.deepEqual(await broad(`description: "${text}"`), []));
  }

  it('whose ages are far apart, or left open', async () => {
    for (const ages of ['18–65', '18-65', '16 to 80', '18+', 'over 18', 'all ages', 'any age']) assert.deepEqual(await broad(`age: "${ages}"`), [ages], ages);
    for (const ages of ['67', '45-65', '30–40', '25-60', '65+', 'over 60', '33 year old from San Jose', 'mid thirties', '1957']) assert.deepEqual(await broad(`age: "${ages}"`), [], ages);
    assert.deepEqual(await broad('description: Adults aged 18 to 70 in our town.'), ['18 to 70']);
    assert.deepEqual(await broad('description: She runs classes for people aged 18 to 70.'), []);
    assert.deepEqual(await broad('age: 25–60', 'rules: { persona/too-broad: { widest-ages: 20 } }'), ['25–60']);
  });

  it('whose interests are dozens, and of no one kind', async () => {
    const kinds = ['yoga', 'trains', 'cheese', 'opera', 'chess', 'diving', 'beekeeping', 'poker', 'sewing', 'robots', 'wine', 'skiing', 'poetry', 'darts', 'tennis', 'knitting', 'boxing', 'baking', 'maps', 'birds', 'judo', 'jazz', 'stamps', 'kites', 'surfing', 'fossils'];
    assert.deepEqual(await broad(`interests: [${kinds.join(', ')}]`), ['yoga']);
    assert.deepEqual(await broad(`interests: [${kinds.slice(0, 24).join(', ')}]`), []);
    assert.deepEqual(await broad(`interests: [${kinds.map((kind) => `${kind} for gardeners`).join(', ')}]`), [], 'many, but all of one kind');
  });
});
