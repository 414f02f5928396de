import assert from 'node:assert/strict';
import type { FieldTable } from '../../src/formats/keys.ts';
import { PERSONA_FIELDS } from '../../src/formats/persona-fields.ts';
import { readPersonas } from '../../src/formats/persona.ts';
import { POST_FIELDS } from '../../src/formats/post-fields.ts';
import { readStatus } from '../../src/formats/statuses.ts';
import { readPost } from '../../src/formats/post.ts';
import type { Text } from '../../src/model/data.ts';

const post = (frontMatter: string) => readPost({ path: 'posts/a.md', text: `---\n${frontMatter}\n---\nWhat helps?` });
const personas = (text: string, path = 'personas/maria.yml') => readPersonas({ path, text }).personas;
const values = (texts: readonly Text[]): readonly string[] => texts.map((text) => text.value);

/** One name in the ways people write it. */
const spellings = (name: string): readonly string[] => {
  const words = name.split('-');
  const capital = (word: string): string => word[0]?.toUpperCase() + word.slice(1);
  return [name, words.join('_'), words.map((word, index) => (index === 0 ? word : capital(word))).join(''), words.map(capital).join(' ')];
};

describe('a field is read under all of its names', () => {
  it('of a post', () => {
    for (const alias of ['personas', ...POST_FIELDS.personas.aliases].flatMap(spellings)) assert.deepEqual(values(post(`${alias}: maria`).personas), ['maria'], alias);
    for (const alias of ['channels', ...POST_FIELDS.channels.aliases].flatMap(spellings)) assert.deepEqual(values(post(`${alias}: [x, bluesky]`).channels), ['x', 'bluesky'], alias);
    for (const alias of ['publish', ...POST_FIELDS.publish.aliases].flatMap(spellings)) assert.equal(post(`${alias}: 2026-11-24 9:00`).publish[0]?.at, '2026-11-24T09:00', alias);
  });

  it('of a persona', () => {
    for (const alias of ['goals', ...PERSONA_FIELDS.goals.aliases].flatMap(spellings)) assert.deepEqual(values(personas(`${alias}: [sleep, walk]`)[0]?.goals ?? []), ['sleep', 'walk'], alias);
    for (const alias of ['pains', ...PERSONA_FIELDS.pains.aliases].flatMap(spellings)) assert.deepEqual(values(personas(`${alias}:\n  - a stiff back\n`)[0]?.pains ?? []), ['a stiff back'], alias);
  });

  it('and no name stands for two fields', () => {
    for (const table of [POST_FIELDS, PERSONA_FIELDS] as readonly FieldTable[]) {
      const names = Object.entries(table).flatMap(([name, spec]) => [name, ...spec.aliases]).map((name) => name.replaceAll('-', ''));
      assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
    }
  });
});

describe('a value is read generously', () => {
  it('one is a list of one, and commas part several', () => {
    assert.deepEqual(values(post('personas: maria, tom').personas), ['maria', 'tom']);
    assert.deepEqual(values(post('personas:\n  - maria\n  - tom').personas), ['maria', 'tom']);
    assert.deepEqual(values(post('personas:\n  - id: maria\n  - id: tom').personas), ['maria', 'tom']);
    assert.deepEqual(values(post('personas:').personas), []);
  });

  it('with the place of each', () => {
    const { source, personas: named } = post('personas: maria, "tom"');
    const quoted = post('personas: [maria, "tom"]');
    assert.deepEqual(quoted.personas.map(({ span }) => quoted.source.text.slice(span.start, span.end)), ['maria', 'tom']);
    for (const { span } of named) assert.ok(span.end <= source.text.length);
  });

  it('dates are one, or one for each channel', () => {
    assert.deepEqual(post('publish:\n  x: 2026-11-24\n  linkedin: 2026-11-25 08:30').publish.map(({ channel, at }) => [channel, at]), [['x', '2026-11-24'], ['linkedin', '2026-11-25T08:30']]);
    assert.deepEqual(post('publish: next week').publish.map(({ at, written }) => [at, written.value]), [[null, 'next week']]);
  });

  it('statuses have the words teams use, and none is a draft', () => {
    for (const [word, status] of [['In Review', 'review'], ['POSTED', 'published'], ['ready', 'approved'], ['todo', 'idea'], ['queued', 'scheduled']] as const) assert.equal(readStatus(word), status, word);
    assert.deepEqual([post('title: A').status, post('status: simmering').status, post('status: live').status], ['draft', 'draft', 'published']);
    assert.equal(readStatus('constructor'), undefined);
  });

  it('intents are two, and a third is said to be none', () => {
    assert.deepEqual([post('intent: Inform').intent, post('intent: notice').intent, post('title: A').intent], ['inform', 'inform', 'conversation']);
    assert.match(post('intent: sell').problems[0]?.message ?? '', /"sell" is no intent/);
  });
});

describe('personas are read', () => {
  it('from a mapping, a list, and a list or a mapping under personas', () => {
    assert.deepEqual(personas('name: Maria').map((one) => [one.id.value, one.name.value]), [['maria', 'Maria']]);
    assert.deepEqual(personas('- id: a\n  name: Ana\n- id: b').map((one) => [one.id.value, one.name.value]), [['a', 'Ana'], ['b', 'b']]);
    assert.deepEqual(personas('personas:\n  - id: a\n  - id: b').map((one) => one.id.value), ['a', 'b']);
  });

  it('from Markdown: front matter, and the text as the description', () => {
    const [aisha] = personas('---\nname: Aisha\ninterests: [first job]\n---\nShe is eighteen.\n', 'personas/aisha.md');
    assert.deepEqual([aisha?.id.value, aisha?.description?.value, values(aisha?.interests ?? [])], ['aisha', 'She is eighteen.', ['first job']]);
    assert.deepEqual(personas('No front matter here.', 'personas/notes.md'), []);
  });

  it('with the words to avoid in each of their forms', () => {
    const avoided = (yaml: string) => personas(`words:\n  avoid: ${yaml}`)[0]?.wordsToAvoid.map(({ value, use }) => [value, use]);
    assert.deepEqual(avoided('[elderly, utilise]'), [['elderly', null], ['utilise', null]]);
    assert.deepEqual(avoided('{ utilise: use, elderly: }'), [['utilise', 'use'], ['elderly', null]]);
    assert.deepEqual(avoided('\n    - utilise: use\n    - elderly'), [['utilise', 'use'], ['elderly', null]]);
    assert.deepEqual(avoided('\n    - utilise -> use\n    - kids → children'), [['utilise', 'use'], ['kids', 'children']]);
  });
});
