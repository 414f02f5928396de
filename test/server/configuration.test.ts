import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, type ClientCapabilities } from 'vscode-languageserver/node';
import { addDays } from '../../src/model/days.ts';
import { eventually } from '../vscode/wait.ts';
import { inMemory, PULLED, PUSHED, type Client } from './client.ts';
import { MemoryFiles } from './memory-files.ts';

const UNKNOWN = 'audience/unknown-persona';
const BAIT = 'vanity/engagement-bait';
const CLASH = 'calendar/clash';
const MANY = 300;
const own = 'file:///big/posts/own.md';
const config = 'file:///big/rapport.yml';
/** Near enough to be planned, whenever this runs. */
const DAY = addDays(new Date().toISOString().slice(0, 10), 60);
const persona = (id: string): string => `id: ${id}\nname: ${id}\ninterests: [yoga]\n`;
const post = (who: string, text: string, time = '10:00'): string => `---\npersonas: [${who}]\nchannels: [mastodon]\npublish: ${DAY} ${time}\nstatus: scheduled\n---\n${text}\n`;
const OWN = post('maria', 'A cold morning goes straight into a stiff back. What helped yours?', '10:20');

/** A folder with more posts than are read at one go, and a plan in which the open post clashes with another. */
function big(): MemoryFiles {
  const files = new MemoryFiles();
  files.write(config, 'rules: { calendar: off, calendar/clash: warning }\n');
  files.write('file:///big/personas/maria.yml', persona('maria'));
  for (let number = 0; number < MANY; number++) files.write(`file:///big/posts/post-${number}.md`, `---\npersonas: [maria]\n---\nText ${number} is about a path of its own. Which is yours?\n`);
  files.write('file:///big/posts/clashing.md', post('maria', 'Soup is on today. What do you put in yours?'));
  files.write(own, OWN);
  return files;
}

async function opened(files: MemoryFiles): Promise<Client & Disposable> {
  const client = inMemory(files);
  await client.initialize(['file:///big']);
  await client.open(own, OWN);
  await client.rules(own, [CLASH]);
  return client;
}

/** What was read from disk from now on, by path. */
function watch(files: MemoryFiles): readonly string[] {
  const asked: string[] = [];
  files.delay = (what) => {
    asked.push(what);
    return Promise.resolve();
  };
  return asked;
}

const severities = (client: Client, uri: string): readonly (number | undefined)[] => client.pushed.filter((one) => one.uri === uri).at(-1)?.diagnostics.map(({ severity }) => severity) ?? [];
const pushedOf = (client: Client, uri: string, from: number): readonly (readonly unknown[])[] => client.pushed.slice(from).filter((one) => one.uri === uri).map(({ diagnostics }) => diagnostics.map(({ code }) => code));

describe('a configuration that changes in a large folder', () => {
  it('holds at every letter of an unsaved one, and no post is read again', async () => {
    const files = big();
    using client = await opened(files);
    const asked = watch(files);
    const text = 'rules: { calendar/clash: error }\n';
    await client.open(config, 'rules: { calendar: off, calendar/clash: warning }\n');
    const from = client.pushed.length;
    for (let length = 1; length <= text.length; length++) await client.change(config, length + 1, text.slice(0, length));
    await eventually('an error', async () => severities(client, own), (found) => found.join() === '1');
    assert.deepEqual(asked, []);
    assert.ok(pushedOf(client, own, from).every((codes) => codes.includes(CLASH)), 'the plan was always there');
  });

  it('holds at once when it is saved, and what the plan says stays there while files are looked for', async () => {
    const files = big();
    using client = await opened(files);
    const from = client.pushed.length;
    let find = (): void => undefined;
    const asked: string[] = [];
    files.delay = (what) => {
      asked.push(what);
      return what === 'file:///big' ? new Promise<void>((resolve) => { find = resolve; }) : Promise.resolve();
    };
    files.write('file:///big/people/tom.yml', persona('tom'));
    files.write(config, 'personas: [people/**]\nrules: { calendar: off, calendar/clash: error }\n');
    await client.watched(config, 2);
    await eventually('another severity', async () => severities(client, own), (found) => found.includes(1));
    await eventually('the search', async () => asked, (all) => all.includes('file:///big'));
    find();
    await client.rules(own, [UNKNOWN, CLASH]);
    assert.ok(pushedOf(client, own, from).every((codes) => codes.includes(CLASH)), JSON.stringify(pushedOf(client, own, from)));
    assert.deepEqual(asked.filter((what) => what.includes('/posts/')), [], 'no post is read again');
    assert.equal(files.foldersRead, 2);
  });

  it('lets go of what it ignores, and finds it again', async () => {
    const files = big();
    using client = await opened(files);
    const before = 'rules: { calendar: off, calendar/clash: warning }\n';
    files.write(config, `${before}ignore: [posts/clash*]\n`);
    await client.watched(config, 2);
    await client.rules(own, []);
    files.write('file:///big/posts/clashing.md', post('maria', 'Soup is on today. What do you put in yours?', '10:10'));
    files.write(config, before);
    await client.watched(config, 2);
    await client.rules(own, [CLASH]);
  });

  it('is there for a folder that comes whole and for what Git ignores from now on, without a word of the plan lost', async () => {
    const files = big();
    using client = await opened(files);
    const from = client.pushed.length;
    await client.change(own, 2, OWN.replace('[maria]', '[pat]'));
    await client.rules(own, [UNKNOWN, CLASH]);
    files.write('file:///big/personas/team/pat.yml', persona('pat'));
    await client.watched('file:///big/personas/team', 1);
    await client.rules(own, [CLASH]);
    files.leftOut = /^personas\/team\//;
    await client.watched('file:///big/.gitignore', 1);
    await client.rules(own, [UNKNOWN, CLASH]);
    files.leftOut = /^\b$/;
    await client.watched('file:///big/.gitignore', 3);
    await client.rules(own, [CLASH]);
    assert.ok(pushedOf(client, own, from).every((codes) => codes.includes(CLASH)));
  });

  it('may be deleted and written anew, and the plan stays', async () => {
    const files = big();
    using client = await opened(files);
    const from = client.pushed.length;
    files.delete(config);
    await client.watched(config, 3);
    await eventually('the rules as they are by default', async () => severities(client, own), (found) => found.join() === '2');
    files.write(config, 'rules: { calendar: off, calendar/clash: error }\n');
    await client.watched(config, 1);
    await eventually('an error', async () => severities(client, own), (found) => found.join() === '1');
    assert.ok(pushedOf(client, own, from).every((codes) => codes.includes(CLASH)));
  });

  it('is still found when its name is taken out, and typed again', async () => {
    const files = big();
    files.write('file:///big/.config/base.yml', 'rules: { calendar/clash: error }\n');
    files.leftOut = /^\.config\//; // found by its name alone
    using client = await opened(files);
    for (const [text, severity] of [['extends: .config/base.yml\n', '1'], ['rules: {}\n', '2'], ['extends: .config/base.yml\n', '1']] as const) {
      files.write(config, text);
      await client.watched(config, 2);
      await eventually(text, async () => severities(client, own), (found) => found.join() === severity);
    }
  });
});

describe('a configuration that is broken and mended', () => {
  const uri = 'file:///a/posts/a.md';
  const file = 'file:///a/rapport.yml';
  const steps: readonly (readonly [text: string, own: readonly string[], found: readonly string[]])[] = [
    ['rules: { vanity/engagement-bait: off, [\n', ['workspace/config'], []],
    ['rules: { vanity/engagement-bait: warning }\n', [], [BAIT]],
    ['rules: { vanity/engagement-bate: off }\n', ['workspace/config'], [BAIT]],
    ['- no\n- mapping\n', ['workspace/config'], [BAIT]],
    ['rules: { vanity/engagement-bait: off }\n', [], []],
    ['', [], [BAIT]],
  ];

  it('in the editor, before it is saved', async () => {
    using client = inMemory(new MemoryFiles());
    await client.initialize(['file:///a']);
    await client.open(uri, 'Like if you agree.\n');
    await client.open(file, '');
    for (const [index, [text, wrong, found]] of steps.entries()) {
      await client.change(file, index + 2, text);
      await eventually(text, async () => client.pushed.filter((one) => one.uri === file).at(-1), (last) => last?.version === index + 2);
      const rules = new Set(client.pushed.filter((one) => one.uri === file).at(-1)?.diagnostics.map(({ code }) => String(code)));
      assert.deepEqual([...rules], wrong, text);
      await client.rules(uri, found);
    }
  });

  it('on disk, by another program', async () => {
    const files = new MemoryFiles();
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, 'Like if you agree.\n');
    for (const [index, [text, , found]] of steps.entries()) {
      files.write(file, text);
      await client.watched(file, index === 0 ? 1 : 2);
      await client.rules(uri, found);
    }
  });

  it('in one of two folders, which is nothing to the other', async () => {
    const files = new MemoryFiles();
    for (const folder of ['a', 'b']) files.write(`file:///${folder}/rapport.yml`, '');
    using client = inMemory(files);
    await client.initialize(['file:///a', 'file:///b']);
    for (const folder of ['a', 'b']) await client.open(`file:///${folder}/posts/a.md`, 'Like if you agree.\n');
    for (const folder of ['a', 'b']) await client.rules(`file:///${folder}/posts/a.md`, [BAIT]);
    files.write('file:///b/rapport.yml', 'rules: { vanity: off }\n');
    await client.watched('file:///b/rapport.yml', 2);
    await client.rules('file:///b/posts/a.md', []);
    await client.rules('file:///a/posts/a.md', [BAIT]);
  });
});

describe('what a client says while it is open', () => {
  const uri = 'file:///a/posts/a.md';
  const CLOSED = '---\nstatus: published\npersonas: [maria]\n---\nA cold morning for a stiff back.\n\nDo you stretch?\n';
  const withMaria = (): MemoryFiles => {
    const files = new MemoryFiles();
    files.write('file:///a/personas/maria.yml', persona('maria'));
    return files;
  };

  it('about settings is heard there and back, also of code lenses', async () => {
    const asking: ClientCapabilities = { ...PUSHED, workspace: { ...PUSHED.workspace, configuration: true, codeLens: { refreshSupport: true } } };
    using client = inMemory(withMaria());
    let refreshed = 0;
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshed++;
      return null;
    });
    await client.initialize(['file:///a'], asking, { runsCommands: true });
    await client.open(uri, CLOSED);
    await client.rules(uri, []);
    const lenses = (): Promise<readonly { readonly command: { readonly title: string } }[]> => client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    const set = async (settings: object): Promise<void> => {
      client.settings = settings;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    };
    assert.deepEqual(await lenses(), []);
    await set({ includePublished: true, codeLens: true });
    await client.rules(uri, ['conversation/closed-question']);
    assert.equal(refreshed, 1);
    assert.match((await lenses())[0]?.command.title ?? '', /^Fit: maria \d+/);
    await set({});
    await client.rules(uri, []);
    assert.equal(refreshed, 2);
    assert.deepEqual(await lenses(), []);
  });

  it('about a file that got another name is heard', async () => {
    const files = withMaria();
    const calendar = 'file:///a/calendar/may.yml';
    files.write('file:///a/posts/mats.md', 'Which mat is yours?\n');
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(calendar, '- { date: 2030-05-04, title: Mats, post: ../posts/mats.md }\n');
    await client.rules(calendar, []);
    const rename = async (from: string, to: string): Promise<void> => {
      files.delete(from);
      files.write(to, 'Which mat is yours?\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: from, type: 3 }, { uri: to, type: 1 }] });
    };
    await rename('file:///a/posts/mats.md', 'file:///a/posts/our-mats.md');
    await client.rules(calendar, ['calendar/orphan-slot']);
    await rename('file:///a/posts/our-mats.md', 'file:///a/posts/mats.md');
    await client.rules(calendar, []);
  });

  it('about a question it no longer has is heard: nothing is told of a text that has moved on', async () => {
    const files = withMaria();
    using client = inMemory(files);
    let release = (): void => undefined;
    files.delay = () => new Promise<void>((resolve) => { release = resolve; });
    await client.initialize(['file:///a'], PULLED);
    await client.open(uri, CLOSED.replace('status: published\n', ''));
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    setTimeout(() => {
      files.delay = () => Promise.resolve();
      release();
    }, 20);
    await assert.rejects(cancelled, ({ code }: { readonly code: number }) => code === LSPErrorCodes.RequestCancelled);
    assert.deepEqual((await client.pull(uri)).map(({ code }) => code), ['conversation/closed-question']);
  });
});
