import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { readWords } from '../../src/node/words.ts';
import type { CheckedFile, FitsResult, NewFileResult, PageResult, PersonaChoice, PromptsResult, RuleChoice, StatusResult } from '../../src/server/protocol.ts';
import { inMemory, type Client } from './client.ts';
import { MemoryFiles } from './memory-files.ts';

const FOLDER = 'file:///home/moira/plan';
const POST = `${FOLDER}/posts/back.md`;
const FILES: Readonly<Record<string, string>> = {
  [`${FOLDER}/rapport.yml`]: 'rules: { conversation/closed-question: warning }\n',
  [`${FOLDER}/personas/maria.yml`]: 'id: maria\nname: Maria Costa\nrole: Retired cook\nchannels: [mastodon]\ninterests: [chair yoga, herbs on the windowsill]\nquestions:\n  - How do I loosen a stiff back in the morning?\n',
  [`${FOLDER}/personas/tom.yml`]: 'id: tom\nname: Tom\nchannels: [mastodon]\ninterests: [football for children, day trips by train]\n',
  [POST]: '---\ntitle: Cold morning\npersonas: [maria]\nchannels: [mastodon]\ntopics: [chair yoga]\n---\nIt is a cold morning, and a stiff back feels it.\n\nDo you do chair yoga?\n',
  [`${FOLDER}/calendar/may.yml`]: '- { date: 2026-05-04, persona: nobody, title: A }\n',
  [`${FOLDER}/README.md`]: 'Read me.\n',
};

async function opened(): Promise<Client & Disposable> {
  const files = new MemoryFiles();
  for (const [uri, text] of Object.entries(FILES)) files.write(uri, text);
  const client = inMemory(Object.assign(files, { readWords }));
  await client.initialize([FOLDER]);
  await client.open(POST, FILES[POST] ?? '');
  return client;
}

const linked = ({ text, links }: PageResult): readonly (readonly [string, string])[] =>
  links.map(({ range, uri, target }) => [text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) ?? '', `${uri.slice(FOLDER.length + 1)}:${target.start.line + 1}:${target.start.character + 1}`]);

describe('what commands ask the server', () => {
  it('whom a post is for, explained with links to the words on both sides and what would raise it', async () => {
    using client = await opened();
    const { fits } = await client.connection.sendRequest<FitsResult>('rapport/fits', { uri: POST });
    assert.deepEqual(fits.map(({ persona }) => persona), ['maria', 'tom']);
    const maria = await client.connection.sendRequest<PageResult>('rapport/explainFit', { uri: POST, persona: 'maria' });
    assert.match(maria.text, /^# posts\/back\.md for Maria Costa\n\nFit: \d+ of 100\./);
    assert.match(maria.text, /It answers best: "How do I loosen a stiff back in the morning\?"/);
    assert.match(maria.text, /- Reading: .*\n- Words: .*\n- Voice: /);
    const links = linked(maria);
    assert.ok(links.some(([text, target]) => text === '"yoga" in line 9' && target === 'posts/back.md:9:17'), JSON.stringify(links));
    assert.ok(links.some(([text, target]) => /in personas\/maria\.yml$/.test(text) && /^personas\/maria\.yml:/.test(target)), JSON.stringify(links));
    const tom = await client.connection.sendRequest<PageResult>('rapport/explainFit', { uri: POST, persona: 'tom' });
    assert.match(tom.text, /## What would raise it\n[^#]*- (?:football for children|day trips by train)\n/);
    assert.equal(await client.connection.sendRequest('rapport/explainFit', { uri: POST, persona: 'gone' }), null);
  });

  it('which words a persona should not meet, and each once', async () => {
    using client = await opened();
    const persona = `${FOLDER}/personas/maria.yml`;
    await client.open(persona, `${FILES[persona] ?? ''}words: { avoid: [elderly] }\n`);
    await client.change(POST, 2, (FILES[POST] ?? '').replace('Do you', 'Do the elderly'));
    const { text } = await client.connection.sendRequest<PageResult>('rapport/explainFit', { uri: POST, persona: 'maria' });
    assert.match(text, /- Words: look \(.*elderly\)$/m);
  });

  it('for personas, and two of them side by side', async () => {
    using client = await opened();
    const personas = await client.connection.sendRequest<PersonaChoice[]>('rapport/personas', { uri: POST });
    assert.deepEqual(personas, [{ id: 'maria', name: 'Maria Costa', role: 'Retired cook' }, { id: 'tom', name: 'Tom', role: null }]);
    const page = await client.connection.sendRequest<PageResult>('rapport/compare', { uri: POST, personas: ['maria', 'tom'] });
    assert.match(page.text, /## What they share\n\n- Is on: mastodon\n/);
    assert.match(page.text, /\| Role \| Retired cook \| {2}\|/);
    assert.match(page.text, /### Role\n\n- Maria Costa: Retired cook\n- Tom: not said\n/);
    assert.deepEqual(linked(page), [['personas/maria.yml', 'personas/maria.yml:1:1'], ['personas/tom.yml', 'personas/tom.yml:1:1']]);
    assert.equal(await client.connection.sendRequest('rapport/compare', { uri: POST, personas: ['maria', 'gone'] }), null);
  });

  it('for prompts and the place for one, and is told why there are none', async () => {
    using client = await opened();
    const { prompts, place, why } = await client.connection.sendRequest<PromptsResult>('rapport/prompts', { uri: POST, position: { line: 6, character: 3 } });
    assert.equal(why, null);
    assert.deepEqual(prompts[0], { parts: [{ text: 'How do you loosen a stiff back in the morning?', blank: false }], from: 'question', name: 'Maria Costa' });
    assert.deepEqual(prompts.find(({ from }) => from === 'topic')?.parts, [{ text: 'What do you wish somebody had told you about ', blank: false }, { text: 'chair yoga', blank: true }, { text: '?', blank: false }]);
    assert.deepEqual(place, { position: { line: 6, character: 48 }, before: '\n\n', after: '' });
    const none = await client.connection.sendRequest<PromptsResult>('rapport/prompts', { uri: `${FOLDER}/README.md`, position: { line: 0, character: 0 } });
    assert.match(none.why ?? '', /^This is not a post: /);
  });

  it('for new files, named so that they are found', async () => {
    using client = await opened();
    const make = (kind: string, name: string, personas: readonly string[] = []): Promise<NewFileResult> => client.connection.sendRequest('rapport/newFile', { uri: POST, kind, name, personas });
    const persona = await make('persona', 'María José');
    assert.equal(persona.uri, `${FOLDER}/personas/maria-jose.yml`);
    assert.equal(persona.text.split('\n')[persona.cursor.line]?.slice(0, persona.cursor.character), 'role:');
    const post = await make('post', 'Cold mornings', ['maria']);
    assert.equal(post.uri, `${FOLDER}/posts/cold-mornings.md`);
    assert.match(post.text, /personas: \[maria\]/);
    assert.match((await make('calendar', '')).uri ?? '', /\/calendar\/\d{4}-\d\d\.yml$/);
    assert.equal((await make('post', '!!!')).uri, null);
  });

  it('for rules: first what was found here, as they are set here, each explained', async () => {
    using client = await opened();
    const rules = await client.connection.sendRequest<RuleChoice[]>('rapport/rules', { uri: POST, position: { line: 8, character: 3 } });
    assert.deepEqual(rules.filter(({ here }) => here).map(({ id, severity }) => [id, severity]), [['conversation/closed-question', 'warning']]);
    const { text } = await client.connection.sendRequest<PageResult>('rapport/explainRule', { uri: POST, rule: 'conversation/closed-question' });
    assert.match(text, /^# conversation\/closed-question\n[^]*Here: \*\*warning\*\* \(rapport\.yml:1\)\.[^]*## Finds what is marked[^]*## Switching it off/);
    assert.equal(await client.connection.sendRequest('rapport/explainRule', { uri: null, rule: 'no/rule' }), null);
  });

  it('what a file is, and what a post takes of each network', async () => {
    using client = await opened();
    await client.open(`${FOLDER}/README.md`, FILES[`${FOLDER}/README.md`] ?? '');
    const { text } = await client.connection.sendRequest<PageResult>('rapport/doctor', { uri: `${FOLDER}/README.md` });
    assert.match(text, /^# README\.md\n\nIt is not linted\.\n\n- It is no post: a file called README\.md is about its folder\.\n/);
    assert.deepEqual(await client.connection.sendRequest<StatusResult>('rapport/status', { uri: POST }), { personas: ['Maria Costa'], counts: [{ channel: 'mastodon', count: 71, limit: 500 }] });
    assert.equal(await client.connection.sendRequest('rapport/status', { uri: `${FOLDER}/README.md` }), null);
  });

  it('for every file that is judged, and what is found in each', async () => {
    using client = await opened();
    const uris = await client.connection.sendRequest<string[]>('rapport/judgedFiles', { uri: `${FOLDER}/rapport.yml` });
    assert.deepEqual(uris.map((uri) => uri.slice(FOLDER.length + 1)), ['calendar/may.yml', 'personas/maria.yml', 'personas/tom.yml', 'posts/back.md', 'rapport.yml']);
    const checked = await client.connection.sendRequest<CheckedFile<Diagnostic>[]>('rapport/checkFiles', { uris: [...uris, `${FOLDER}/gone.md`] });
    assert.deepEqual(checked.map(({ uri, diagnostics }) => [uri.slice(FOLDER.length + 1), diagnostics.some(({ code }) => code === 'audience/unknown-persona')]), uris.map((uri) => [uri.slice(FOLDER.length + 1), uri.endsWith('may.yml')]));
  });
});
