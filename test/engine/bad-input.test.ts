import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, decode, openWorkspace, type Source } from '../../src/index.ts';
import { checkOne, marked, workspaceOf } from './workspace.ts';

/** What is wrong with a file, and the words that a person reads about it. */
interface Bad {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  /** The words that are marked. */
  readonly at: string;
  readonly says: RegExp;
}

const LAUGHS = [...'abcdefghij'].map((name, index, names) => `${name}: &${name} [${Array(9).fill(index === 0 ? 'ha' : `*${names[index - 1]}`).join(', ')}]`).join('\n');

const BAD: readonly Bad[] = [
  { what: 'invalid YAML in a persona', path: 'personas/a.yml', text: 'name: Maria\nrole: nurse: nights\n', at: 'nurse: nights', says: /holds a colon .* "quotation marks"/ },
  { what: 'a quotation that is not closed', path: 'personas/a.yml', text: 'name: "Maria\ngoals: [sleep]\n', at: '"Maria', says: /opened here and not closed/ },
  { what: 'a bracket that is not closed', path: 'personas/a.yml', text: 'name: Maria\ngoals: [sleep\n', at: '[sleep', says: /opened here and not closed/ },
  { what: 'a bracket that another key follows', path: 'posts/a.md', text: '---\ntopics: [a, {b: c}, d\nstatus: draft\n---\nWhat helps?', at: '[a, {b: c}, d', says: /opened here and not closed/ },
  { what: 'a line that is indented too far', path: 'personas/a.yml', text: 'name: Maria\n  goals: sleep\npains: rain\n', at: 'goals: sleep', says: /not indented like its neighbours/ },
  { what: 'a line that is not indented enough', path: 'calendar/a.yml', text: '- date: 2026-12-05\n  title: A\n- date: 2026-12-06\n title: B\n', at: ' title: B', says: /not indented like its neighbours/ },
  { what: 'marks of a merge in a table', path: 'calendar/a.csv', text: 'Date,Title\n<<<<<<< HEAD\n2026-12-05,A\n=======\n2026-12-05,B\n>>>>>>> x\n', at: '<<<<<<< HEAD', says: /never merged/ },
  { what: 'a key that is there twice', path: 'personas/a.yml', text: 'name: Maria\nname: Tom\n', at: 'name', says: /there twice\. Keep one/ },
  { what: 'a tab that indents', path: 'personas/a.yml', text: 'name: Maria\ngoals:\n\t- sleep\n', at: '\t- sleep', says: /tab .* Use spaces/ },
  { what: 'an alias of itself', path: 'personas/a.yml', text: 'name: Maria\ngoals: &a [*a]\n', at: '[*a]', says: /refers to itself/ },
  { what: 'a billion laughs', path: 'personas/a.yml', text: LAUGHS, at: '', says: /unfolds to more than Rapport reads/ },
  { what: 'more lines than anybody writes', path: 'personas/a.yml', text: 'a:\n'.repeat(60_000), at: 'a:', says: /more YAML than Rapport reads .* Split it/ },
  { what: 'more quotation marks than anybody writes', path: 'posts/a.md', text: `---\na: ${'"'.repeat(200_000)}\n---\nx`, at: '', says: /more YAML than Rapport reads/ },
  { what: 'two documents in one file', path: 'personas/a.yml', text: 'name: Maria\n---\nname: Tom\n', at: '---', says: /more than one document .* list/ },
  { what: 'marks of a merge in a persona', path: 'personas/a.yml', text: '<<<<<<< HEAD\nname: Maria\n=======\nname: Tom\n>>>>>>> other\n', at: '<<<<<<< HEAD', says: /never merged\. Keep the lines you want/ },
  { what: 'front matter that is not closed', path: 'personas/a.md', text: '---\nname: Maria\n\nShe is retired.\n', at: '---', says: /opened here and never closed/ },
  { what: 'front matter of a post that is not closed', path: 'posts/a.md', text: '---\ntitle: One\n\nWhat helps?', at: '---', says: /opened here and never closed/ },
  { what: 'front matter that is a list', path: 'posts/a.md', text: '---\n- a\n- b\n---\nWhat helps?', at: '- a\n- b', says: /must be a list of keys and values/ },
  { what: 'marks of a merge in a post', path: 'posts/a.md', text: 'What helps?\n<<<<<<< HEAD\nA walk?\n=======\nA bath?\n>>>>>>> other\n', at: '<<<<<<< HEAD', says: /never merged/ },
  { what: 'an intent that is none', path: 'posts/a.md', text: '---\nintent: sell\n---\nWhat helps?', at: 'sell', says: /no intent\. Write conversation/ },
  { what: 'a wrong type in the configuration', path: 'rapport.yml', text: 'rules: loud\n', at: 'loud', says: /./ },
  { what: 'a list in place of the configuration', path: 'rapport.yml', text: '- posts\n', at: '- posts', says: /must be keys and values/ },
  { what: 'a field name that stands for nothing', path: 'rapport.yml', text: 'fields:\n  personas:\n    headache: panes\n', at: 'panes', says: /no field called "panes"\. Did you mean "pains"/ },
];

describe('a file that is wrong is said to be, where it is, in plain words', () => {
  for (const { what, path, text, at, says } of BAD) {
    it(what, async () => {
      const { diagnostics } = await checkOne(workspaceOf({ [path]: text, 'personas/well.yml': 'name: Well\n' }), path);
      const found = diagnostics.filter((diagnostic) => diagnostic.rule === 'workspace/syntax' || diagnostic.rule === 'workspace/config');
      const first = found.find((diagnostic) => says.test(diagnostic.message));
      assert.ok(first, `${marked(text, diagnostics).join('\n')}\n${diagnostics.map((one) => one.message).join('\n')}`);
      if (at !== '') assert.equal(text.slice(first.span.start, first.span.end), at);
      if (what.startsWith('marks')) assert.deepEqual(diagnostics.map(({ rule }) => rule).filter((rule) => !/persona/.test(rule)), ['workspace/syntax'], 'and nothing else is said of the marks');
      assert.ok(found.length <= 5, 'one mistake is not said again and again');
    });
  }

  it('the rest of the workspace is read as ever', async () => {
    const files = Object.fromEntries(BAD.filter(({ path }) => path !== 'rapport.yml').map(({ path, text }, index) => [path.replace('/a.', `/a${index}.`), text]));
    const workspace = workspaceOf({ ...files, 'personas/maria.yml': 'name: Maria\n', 'posts/good.md': '---\npersonas: [maria]\n---\nWhat helps your back in the morning?' });
    assert.ok(workspace.personas.some((persona) => persona.id.value === 'maria'));
    assert.deepEqual((await checkOne(workspace, 'posts/good.md')).diagnostics, []);
  });

  it('a quotation that goes on at the start of a line is read as other readers of YAML do, and one that is not closed is not', () => {
    const text = '---\ntitle: "Six days\nof work,\nand a: colon"\nhost: \'Ann\r\nand Bob\' # both\nchannels: x\n---\nWhat helps?';
    const post = workspaceOf({ 'posts/a.md': text }).posts.get('posts/a.md');
    assert.deepEqual([post?.title?.value, post?.host?.value.replace(/\s+/g, ' '), post?.channels.map(({ value }) => value), post?.problems], ['Six days of work, and a: colon', 'Ann and Bob', ['x'], []]);
    assert.equal(text.slice(post?.title?.span.start, post?.title?.span.end), 'Six days\nof work,\nand a: colon');
    for (const bad of ['title: "Six days\nhost: "Ann"', 'title: "Six days\nhost: Ann "B"']) assert.equal(workspaceOf({ 'posts/a.md': `---\n${bad}\n---\nWhat helps?` }).posts.get('posts/a.md')?.problems.length, 1, bad);
  });

  it('nobody is missed in front matter that could not be read', async () => {
    const rules = async (text: string): Promise<readonly string[]> => (await checkOne(workspaceOf({ 'posts/a.md': text, 'personas/well.yml': 'name: Well\ngoals: [sleep]\n' }), 'posts/a.md')).diagnostics.map(({ rule }) => rule);
    assert.ok((await rules('---\ntitle: A\n---\nWhat helps you sleep?')).includes('audience/missing-persona'));
    assert.deepEqual(await rules('---\ntitle: "A\npersonas: well\n---\nWhat helps you sleep?'), ['workspace/syntax']);
    assert.deepEqual(await rules('+++\npersonas = ["well"]\n+++\nWhat helps you sleep?'), []);
  });

  it('networks that are joined by a word or a line are two', () => {
    const channels = (written: string): readonly string[] => workspaceOf({ 'posts/a.md': `---\nchannels: ${written}\n---\nWhat helps?` }).posts.get('posts/a.md')?.channels.map(({ value }) => value) ?? [];
    assert.deepEqual([channels('LinkedIn and X'), channels('X/LinkedIn'), channels('Twitter/X'), channels('[tea and cake, facebook + instagram]')], [['LinkedIn', 'X'], ['X', 'LinkedIn'], ['Twitter/X'], ['tea and cake', 'facebook', 'instagram']]);
  });

  it('what can be read of a broken persona is', () => {
    const { personas } = workspaceOf({ 'personas/a.yml': 'name: Maria\nrole: nurse: nights\ngoals: [sleep]\n' });
    assert.deepEqual(personas.map((persona) => [persona.name.value, persona.goals.map((goal) => goal.value)]), [['Maria', ['sleep']]]);
  });
});

describe('bytes that are no plain text', () => {
  const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  const read = (content: Uint8Array, path = 'personas/a.yml'): Source => {
    const { text, undecodable } = decode(content);
    return undecodable === undefined ? { path, text } : { path, text, undecodable };
  };

  it('letters that are not UTF-8 are said to be, and the rest is read', async () => {
    const workspace = openWorkspace([read(bytes('name: Mar', [0xed], 'a\ngoals: [sleep]\n'))]);
    const [result] = await check(workspace, ['personas/a.yml']);
    assert.match(result?.diagnostics[0]?.message ?? '', /not saved as UTF-8, .* Save it as UTF-8/);
    assert.equal(result?.diagnostics[0]?.span.start, 'name: Mar'.length, 'at the first of them');
    assert.deepEqual(workspace.personas[0]?.goals.map((goal) => goal.value), ['sleep']);
  });

  it('a byte order mark and any line end are nothing to speak of', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const workspace = openWorkspace([read(bytes([0xef, 0xbb, 0xbf], ['name: Maria', 'goals:', '  - sleep', ''].join(end)))]);
      const [result] = await check(workspace, ['personas/a.yml']);
      assert.deepEqual(result?.diagnostics.filter((one) => one.rule.startsWith('workspace/')), []);
      assert.deepEqual(workspace.personas.map((persona) => [persona.name.value, persona.goals[0]?.value]), [['Maria', 'sleep']], JSON.stringify(end));
    }
  });

  it('a line of 5 MB is too much, and is said to be', async () => {
    const [result] = await check(openWorkspace([read(bytes(`name: ${'a'.repeat(5e6)}`))]), ['personas/a.yml']);
    assert.match(result?.diagnostics[0]?.message ?? '', /has 5\.0 MB\. Rapport reads texts of up to 2 MB/);
  });

  it('any bytes are read without an exception', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('personas/a.yml', 'personas/a.md', 'posts/a.md', 'calendar/a.yml', 'calendar/a.md', 'calendar/a.csv', 'rapport.yml'), async (content, path) => {
      const source = read(content, path);
      const [result] = await check(openWorkspace([source]), [path]);
      for (const { span } of result?.diagnostics ?? []) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.text.length);
    }), { numRuns: 400 });
  });
});
