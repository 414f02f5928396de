import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { eventually } from '../vscode/wait.ts';
import { Client, PULLED, PUSHED } from './client.ts';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'dist/cli/rapport.js');

/** A copy of the example. */
interface Example {
  readonly folder: string;
  readonly uri: (file: string) => string;
}

describe('rapport lsp --stdio', () => {
  let example: Example;
  let server: ChildProcessWithoutNullStreams;
  let client: Client;
  let errors = '';

  before(() => assert.ok(existsSync(program), 'there is no dist/: run "npm run build" first'));

  beforeEach(() => {
    // A space and an umlaut, since people's folders have them.
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'rapport-stdio-')), 'Meine Pläne');
    cpSync(path.join(root, 'examples/riverside'), folder, { recursive: true });
    example = { folder, uri: (file) => pathToFileURL(path.join(folder, file)).href };
    errors = '';
    server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: tmpdir() });
    server.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString()));
    client = new Client(createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)));
  });

  afterEach(() => {
    client.connection.dispose();
    if (server.exitCode === null) server.kill('SIGKILL');
    rmSync(path.dirname(example.folder), { recursive: true, force: true });
  });

  const post = (persona: string, ask: string): string => `---\npersonas: [${persona}]\n---\n\nIt is a cold morning, and the cold goes straight to a stiff back.\n\n${ask}\n`;

  it('pushes diagnostics, follows edits of a range, and fixes', async () => {
    await client.initialize([example.uri('')]);
    const uri = example.uri('posts/new.md');
    await client.open(uri, post('mariah', 'What helps?'));
    const [unknown] = await client.rules(uri, ['audience/unknown-persona']);
    assert.match(JSON.stringify(unknown?.message), /Did you mean \\"maria\\"\?/);
    const [action] = await client.actions(uri, unknown?.range ?? assert.fail());
    assert.equal(action?.title, 'Change it to "maria"');

    await client.change(uri, 2, 'maria', { start: { line: 1, character: 11 }, end: { line: 1, character: 17 } });
    await client.rules(uri, []);
    await client.change(uri, 3, 'Do you stretch?', { start: { line: 6, character: 0 }, end: { line: 6, character: 11 } });
    await client.rules(uri, ['conversation/closed-question']);
    assert.deepEqual(client.pushed.at(-1)?.version, 3);

    const hover = await client.hover(uri, 6, 3);
    assert.match(JSON.stringify(hover?.contents), /conversation\/closed-question/);
    assert.equal(await client.hover(uri, 4, 3), null);
  });

  it('is asked for diagnostics by a client that asks, and pushes none', async () => {
    const { capabilities } = await client.initialize([example.uri('')], PULLED);
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'rapport', interFileDependencies: true, workspaceDiagnostics: false });
    const uri = example.uri('posts/new.md');
    await client.open(uri, post('maria', 'Do you stretch?'));
    assert.deepEqual((await client.pull(uri)).map(({ code }) => code), ['conversation/closed-question']);
    await client.change(uri, 2, post('maria', 'What helps your back?'));
    assert.deepEqual(await client.pull(uri), []);
    assert.deepEqual(client.pushed, []);
  });

  it('says whom a post is for, best first', async () => {
    await client.initialize([example.uri('')]);
    const { fits, why } = await client.connection.sendRequest<{ readonly fits: readonly { readonly persona: string }[]; readonly why: null }>('rapport/fits', { uri: example.uri('posts/cold-morning.md') });
    assert.equal(why, null);
    assert.equal(fits.length, 4);
    assert.equal(fits[0]?.persona, 'maria');
    const page = await client.connection.sendRequest<{ readonly text: string }>('rapport/explainFit', { uri: example.uri('posts/cold-morning.md'), persona: 'maria' });
    assert.match(page.text, /^# posts\/cold-morning\.md for Maria Costa/);
    assert.deepEqual(await client.connection.sendRequest('rapport/fits', { uri: example.uri('README.md') }), { fits: [], why: 'not a post', reason: 'a file called README.md is about its folder' });
  });

  it('follows a persona that changes on disk', async () => {
    await client.initialize([example.uri('')]);
    const uri = example.uri('posts/new.md');
    await client.open(uri, post('mariah', 'What helps your back?'));
    await client.rules(uri, ['audience/unknown-persona']);
    writeFileSync(path.join(example.folder, 'personas/mariah.yml'), 'id: mariah\nname: Mariah\n');
    await client.watched(example.uri('personas/mariah.yml'), 1);
    await client.rules(uri, []);
  });

  describe('for an editor that cannot watch files', () => {
    /** Writes a file as an editor saves it, and says so. */
    const save = async (file: string, text: string): Promise<void> => {
      mkdirSync(path.dirname(path.join(example.folder, file)), { recursive: true });
      writeFileSync(path.join(example.folder, file), text);
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: example.uri(file) } });
    };
    /** The same, of a file that the editor has open. */
    const edit = async (file: string, text: string): Promise<void> => {
      await client.change(example.uri(file), 2, text);
      await save(file, text);
    };
    const uri = (): string => example.uri('posts/new.md');

    beforeEach(async () => {
      await client.initialize([example.uri('')], { ...PUSHED, workspace: { workspaceFolders: true } });
    });

    it('follows a rapport.yml that it saves: how posts are judged, and which files are any', async () => {
      await client.open(uri(), post('maria', 'Do you stretch?'));
      await client.rules(uri(), ['conversation/closed-question']);
      await client.open(example.uri('rapport.yml'), 'timezone: UTC\n');
      await edit('rapport.yml', 'rules: { conversation/closed-question: off }\nposts: [posts/**, more/**]\n');
      await client.rules(uri(), []);
      await client.open(example.uri('more/one.md'), 'Thoughts?\n');
      await client.rules(example.uri('more/one.md'), ['audience/missing-persona', 'conversation/generic-prompt']);
      await client.close(example.uri('rapport.yml'));
      await edit('rapport.yml', 'posts: [posts/**]\n');
      await client.rules(uri(), ['conversation/closed-question']);
      await client.rules(example.uri('more/one.md'), []);
    });

    it('follows a persona that it saves and closes', async () => {
      await client.open(uri(), post('mariah', 'What helps your back?'));
      await client.rules(uri(), ['audience/unknown-persona']);
      const persona = 'id: mariah\nname: Mariah\n';
      await client.open(example.uri('personas/mariah.yml'), 'id: mar\n');
      await edit('personas/mariah.yml', persona);
      await client.rules(uri(), []);
      await client.close(example.uri('personas/mariah.yml'));
      await client.change(uri(), 2, post('mariah', 'Do you stretch?'));
      await client.rules(uri(), ['conversation/closed-question']);
    });

    it('follows posts that it saves and closes', async () => {
      const plan = async (): Promise<unknown> => JSON.stringify(await client.connection.sendRequest('rapport/planView', { uri: uri(), only: {} }));
      assert.doesNotMatch(String(await plan()), /Frost/);
      await client.open(uri(), '');
      await edit('posts/new.md', post('maria', 'What helps?').replace('---\n', '---\ntitle: Frost\n'));
      await client.close(uri());
      await eventually('the plan', plan, (found) => /"title":"Frost"/.test(String(found)), 5000);
    });

    it('follows what happened, which is read from disk alone', async () => {
      const asked = async (): Promise<unknown> => JSON.stringify(await client.connection.sendRequest('rapport/conversationsView', { uri: uri() }));
      assert.doesNotMatch(String(await asked()), /Is there parking/);
      const file = 'engagement/interactions.csv';
      const before = readFileSync(path.join(example.folder, file), 'utf8');
      const text = `${before.trimEnd()}\nposts/first-class.md,n1,,p_00000000000000000001,${new Date().toISOString().slice(0, 16)}Z,Is there parking near the door?,false,question,,\n`;
      await client.open(example.uri(file), before);
      await client.change(example.uri(file), 2, text);
      assert.doesNotMatch(String(await asked()), /Is there parking/); // what is typed has not happened yet
      await save(file, text);
      await eventually('the comment', asked, (found) => /Is there parking near the door/.test(String(found)), 5000);
    });
  });

  it('says of a plan what the command line says, also of posts that Git ignores', async () => {
    for (const [file, text] of Object.entries({
      '.gitignore': 'private/\n',
      'private/secret.md': 'What helps?\n',
      'calendar/odd.yml': '- { date: 2026-12-04, title: A, post: ../private/secret.md }\n- { date: 2026-12-05, title: B, post: ../private/gone.md }\n',
    })) {
      mkdirSync(path.dirname(path.join(example.folder, file)), { recursive: true });
      writeFileSync(path.join(example.folder, file), text);
    }
    await client.initialize([example.uri('')]);
    const uri = example.uri('calendar/odd.yml');
    const [checked] = await client.connection.sendRequest<readonly { readonly diagnostics: readonly { readonly code: string; readonly message: string }[] }[]>('rapport/checkFiles', { uris: [uri] });
    const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'json'], { cwd: example.folder, encoding: 'utf8' });
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly path: string; readonly rule: string; readonly message: string }[] };
    const printed = findings.filter((finding) => finding.path === 'calendar/odd.yml').map(({ rule, message }) => [rule, message]);
    assert.deepEqual(checked?.diagnostics.map(({ code, message }) => [code, message]), printed);
    assert.deepEqual(printed.filter(([rule]) => rule === 'calendar/orphan-slot').map(([, message]) => message?.includes('private/gone.md')), [true]);
  });

  it('outlives requests that make no sense', async () => {
    await client.initialize([example.uri('')]);
    for (const [method, params] of [['textDocument/hover', {}], ['textDocument/codeAction', null], ['rapport/fits', null], ['rapport/unheard-of', []]] as const) {
      await assert.rejects(client.connection.sendRequest(method, params), method);
    }
    for (const notification of ['textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeWatchedFiles', 'rapport/unheard-of']) {
      await client.connection.sendNotification(notification, { changes: [null] });
    }
    for (const text of ['{"jsonrpc":"2.0"}', '{"this is": not JSON', '[]', '"text"']) server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    const uri = example.uri('posts/new.md');
    await client.open(uri, post('maria', 'Do you stretch?'));
    await client.rules(uri, ['conversation/closed-question']);
    assert.equal(server.exitCode, null);
  });

  it('ends with 0 after shutdown and exit', async () => {
    await client.initialize([example.uri('')]);
    await client.open(example.uri('posts/new.md'), post('maria', 'Do you stretch?'));
    assert.equal(await client.connection.sendRequest('shutdown'), null);
    const ended = once(server, 'exit');
    await client.connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    assert.equal(errors, '');
  });

  it('ends with 1 when it is told to exit without a shutdown, and when its client is gone', async () => {
    await client.initialize([example.uri('')]);
    const ended = once(server, 'exit');
    server.stdin.end();
    assert.deepEqual(await ended, [1, null]);
  });
});
