import assert from 'node:assert/strict';
import { BEGINNING, inMemory, PULLED, PUSHED } from './client.ts';
import { MemoryFiles } from './memory-files.ts';
import { eventually } from '../vscode/wait.ts';

const FOLDER = 'file:///home/moira/plan';
const POST = `${FOLDER}/posts/back.md`;
const MARIA = 'id: maria\nname: Maria\ninterests: [yoga]\n';
const OPEN = '---\npersonas: [maria]\n---\nWhat helped your stiff back this morning?\n';
const CLOSED = '---\npersonas: [maria]\n---\nIt is a cold morning, and a stiff back feels it.\n\nDo you stretch?\n';
const UNKNOWN = 'audience/unknown-persona';
const YES_OR_NO = 'conversation/closed-question';

function riverside(): MemoryFiles {
  const files = new MemoryFiles();
  files.write(`${FOLDER}/personas/maria.yml`, MARIA);
  return files;
}

describe('the language server, in one process with its client', () => {
  it('pushes findings with the version they are about, and their docs', async () => {
    using client = inMemory(riverside());
    const { capabilities } = await client.initialize([FOLDER]);
    assert.equal(capabilities.diagnosticProvider, undefined);
    await client.open(POST, CLOSED, 7);
    const [finding] = await client.rules(POST, [YES_OR_NO]);
    assert.deepEqual(finding?.range, { start: { line: 5, character: 0 }, end: { line: 5, character: 15 } });
    assert.equal(finding?.source, 'Rapport');
    assert.match(finding?.codeDescription?.href ?? '', /\/docs\/rules\/conversation\/closed-question\.md$/);
    assert.equal(client.pushed.at(-1)?.version, 7);
  });

  it('finds a repetition that cannot be followed where it stands in a calendar', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER]);
    const calendar = `${FOLDER}/calendar/winter.yml`;
    await client.open(calendar, '- date: 2026-12-01\n  title: Tuesday tip\n  repeat: FREQ=WEEKLY;BYDAY=TUE\n');
    const [finding] = await client.rules(calendar, ['calendar/bad-date']);
    assert.deepEqual(finding?.range, { start: { line: 2, character: 10 }, end: { line: 2, character: 31 } });
  });

  it('says nothing of a text that has moved on', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER]);
    await client.open(POST, CLOSED);
    for (let version = 2; version <= 40; version++) await client.change(POST, version, version % 2 === 0 ? OPEN : CLOSED);
    await client.change(POST, 41, OPEN);
    await eventually('the last version', async () => client.pushed.at(-1)?.version, (version) => version === 41);
    assert.deepEqual(client.pushed.at(-1)?.diagnostics, []);
    const versions = client.pushed.map(({ version }) => version ?? 0);
    assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
    for (const { version, diagnostics } of client.pushed) assert.equal(diagnostics.length, (version ?? 0) % 2 === 0 || version === 41 ? 0 : 1, `version ${String(version)}`);
  });

  it('answers with what is there when it is asked in the middle of typing', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER], PULLED);
    await client.open(POST, OPEN);
    const early = client.pull(POST);
    void client.change(POST, 2, CLOSED);
    assert.equal((await client.pull(POST)).length, 1);
    assert.equal((await early).length <= 1, true);
    assert.deepEqual(client.pushed, [], 'what is pulled is not pushed as well');
  });

  it('asks a client that pulls to pull again when a persona changes', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER], PULLED);
    await client.open(POST, OPEN);
    await client.open(`${FOLDER}/personas/maria.yml`, MARIA);
    assert.deepEqual(await client.pull(POST), []);
    await client.change(`${FOLDER}/personas/maria.yml`, 2, MARIA.replace('id: maria', 'id: mary').replace('Maria', 'Mary'));
    await eventually('refresh', async () => client.asked, (asked) => asked.includes('refresh'));
    assert.deepEqual((await client.pull(POST)).map(({ code }) => code), [UNKNOWN]);
  });

  it('takes back what it said when a document is closed, and what was never saved', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER]);
    await client.open(POST, OPEN);
    await client.rules(POST, []);
    await client.open(`${FOLDER}/personas/maria.yml`, 'id: someone\nname: Someone\n');
    await client.rules(POST, [UNKNOWN]);
    await client.close(`${FOLDER}/personas/maria.yml`);
    await client.rules(POST, []);
    await client.change(POST, 2, CLOSED);
    await client.rules(POST, [YES_OR_NO]);
    await client.close(POST);
    await client.rules(POST, []);
  });

  it('judges published posts where a person sets that', async () => {
    for (const capabilities of [{}, { workspace: { configuration: true } }]) {
      using client = inMemory(riverside());
      await client.initialize([FOLDER], capabilities);
      await client.open(POST, CLOSED.replace('---\n', '---\nstatus: published\n'));
      await client.rules(POST, []);
      client.settings = { includePublished: true };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { rapport: client.settings } });
      await client.rules(POST, [YES_OR_NO]);
    }
  });

  it('goes on after a request that fails and a notification that makes no sense', async () => {
    const files = riverside();
    using client = inMemory(files);
    await client.initialize([FOLDER]);
    let fails = true;
    files.delay = () => (fails ? Promise.reject(new Error('the disk is on fire')) : Promise.resolve());
    await client.open(POST, CLOSED);
    await eventually('the log', async () => client.logged, (logged) => logged.some((line) => line.includes('the disk is on fire')));
    await assert.rejects(client.connection.sendRequest('rapport/fits', null));
    await assert.rejects(client.connection.sendRequest('textDocument/hover', {}));
    await assert.rejects(client.connection.sendRequest('rapport/nothing', {}));
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///nowhere.md', version: 3 }, contentChanges: [] });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: '%%%', type: 9 }] });
    fails = false;
    await client.change(POST, 2, CLOSED);
    await client.rules(POST, [YES_OR_NO]);
  });

  it('leaves alone what is no file of a person: old versions, output, untitled texts', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER]);
    for (const uri of ['git:/home/moira/plan/posts/back.md?%7B%22ref%22%3A%22~%22%7D', 'untitled:Untitled-1', 'rapport:/Fit%20for%20Maria.md']) {
      await client.open(uri, CLOSED);
      await client.rules(uri, []);
      assert.deepEqual(await client.actions(uri, BEGINNING), []);
      assert.deepEqual(await client.connection.sendRequest('rapport/fits', { uri }), { fits: [], why: 'not a post', reason: null });
    }
  });

  it('offers a client only edits that it can make', async () => {
    const files = riverside();
    const titles = async (capabilities: typeof PUSHED): Promise<readonly string[]> => {
      using client = inMemory(files);
      await client.initialize([FOLDER], capabilities);
      await client.open(POST, OPEN.replace('maria', 'mariah'));
      const [finding] = await client.rules(POST, [UNKNOWN]);
      const actions = await client.actions(POST, finding?.range ?? BEGINNING);
      assert.equal(actions.every(({ edit }) => (edit?.documentChanges !== undefined) === (capabilities.workspace?.workspaceEdit !== undefined)), true);
      return actions.map(({ title }) => title);
    };
    const disable = ['Disable audience/unknown-persona for this line', 'Disable audience/unknown-persona in this file'];
    assert.deepEqual(await titles(PUSHED), ['Change it to "maria"', 'Create the persona "mariah"', ...disable]);
    assert.deepEqual(await titles({}), ['Change it to "maria"', ...disable]);
  });

  it('disables a rule in front matter and in YAML with a comment as YAML has it', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER], PUSHED);
    const calendar = `${FOLDER}/calendar/may.yml`;
    const texts = { [POST]: '---\ntitle: Mats\npersonas:\n  - mariah\n---\nWhat helps your back?\n', [calendar]: '- date: 2026-05-01\n  persona: mariah\n' };
    for (const [uri, text] of Object.entries(texts)) {
      await client.open(uri, text);
      const [finding] = await client.rules(uri, [UNKNOWN]);
      const actions = await client.actions(uri, finding?.range ?? BEGINNING);
      const [change] = actions.find(({ title }) => title.startsWith('Disable'))?.edit?.documentChanges ?? [];
      const edits = change && 'edits' in change ? change.edits : [];
      assert.deepEqual(edits.map((edit) => 'newText' in edit && edit.newText), [`  # rapport-disable-next-line ${UNKNOWN}\n`]);
      const lines = text.split('\n');
      lines.splice(finding?.range.start.line ?? 0, 0, `  # rapport-disable-next-line ${UNKNOWN}`);
      await client.change(uri, 2, lines.join('\n'));
      await client.rules(uri, []);
    }
  });

  it('offers no comment where a comment would be posted with the text', async () => {
    using client = inMemory(riverside());
    await client.initialize([FOLDER]);
    const [text, markdown] = [`${FOLDER}/posts/back.txt`, `${FOLDER}/posts/back.md`];
    for (const uri of [text, markdown]) {
      await client.open(uri, 'It is a cold morning, and a stiff back feels it.\n\nDo you stretch?\n');
      await eventually('findings', async () => client.pushed.find((one) => one.uri === uri)?.diagnostics.length, (count) => (count ?? 0) > 0);
    }
    const titles = async (uri: string): Promise<readonly string[]> => (await client.actions(uri, { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } })).map(({ title }) => title);
    assert.equal((await titles(markdown)).some((title) => title.startsWith('Disable')), true);
    assert.equal((await titles(text)).some((title) => title.startsWith('Disable')), false);
  });
});
