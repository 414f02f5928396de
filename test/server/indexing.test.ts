import assert from 'node:assert/strict';
import { inMemory, PUSHED, type Client } from './client.ts';
import { MemoryFiles } from './memory-files.ts';
import { eventually } from '../vscode/wait.ts';

const UNKNOWN = 'audience/unknown-persona';
const COPY = 'audience/same-copy';
const MANY = 600;
const name = (number: number): string => `posts/post-${String(number).padStart(4, '0')}.md`;
const uriOf = (path: string): string => `file:///big/${path}`;
const postFor = (persona: string, text = 'What helped your stiff back this morning?'): string => `---\npersonas: [${persona}]\npublish: 2030-03-04\nstatus: draft\n---\n${text}\n`;
const OWN = uriOf('posts/own.md');

/** A disk with more posts than are read at one go, all but the last of which can be held back. */
function bigDisk(): { readonly files: MemoryFiles; readonly release: () => void } {
  const files = new MemoryFiles();
  files.write(uriOf('rapport.yml'), 'rules: { audience/same-copy: warning, calendar: off }\n');
  files.write(uriOf('personas/maria.yml'), 'id: maria\nname: Maria\ninterests: [yoga]\n');
  for (let number = 0; number < MANY; number++) files.write(uriOf(name(number)), postFor('maria', `Text ${number} is about a path of its own, and it is read.`));
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  files.delay = (what) => (what.includes('/posts/post-') ? held : Promise.resolve());
  return { files, release };
}

async function openBig(files: MemoryFiles, text: string): Promise<Client & Disposable> {
  const client = inMemory(files);
  await client.initialize(['file:///big'], { ...PUSHED, window: { workDoneProgress: true } });
  await client.open(OWN, text);
  return client;
}

describe('the first reading of a large folder', () => {
  it('judges the open document first, and again once it has read the rest', async () => {
    const { files, release } = bigDisk();
    const text = 'It is a cold morning, and the cold goes straight into a stiff back. What helps?';
    files.write(uriOf(name(7)), postFor('maria', text).replace('03-04', '02-25'));
    using client = await openBig(files, postFor('mariah', text));
    await client.rules(OWN, [UNKNOWN]);
    await client.change(OWN, 2, postFor('maria', text));
    await client.rules(OWN, []);
    release();
    await client.rules(OWN, [COPY]);
  });

  it('follows what is typed and what changes on disk meanwhile', async () => {
    const { files, release } = bigDisk();
    using client = await openBig(files, postFor('zoe'));
    await client.rules(OWN, [UNKNOWN]);
    files.write(uriOf('personas/zoe.yml'), 'id: zoe\nname: Zoë\n');
    await client.watched(uriOf('personas/zoe.yml'), 1);
    await client.rules(OWN, []);
    await client.open(uriOf(name(3)), postFor('nobody'));
    await client.rules(uriOf(name(3)), [UNKNOWN]);
    files.delete(uriOf(name(4)));
    await client.watched(uriOf(name(4)), 3);
    files.write(uriOf('posts/late.md'), postFor('maria', 'It came late, and it is here.'));
    await client.watched(uriOf('posts/late.md'), 1);
    release();
    const judged = await client.connection.sendRequest<readonly string[]>('rapport/judgedFiles', { uri: OWN });
    assert.ok(judged.includes(uriOf('posts/late.md')) && judged.includes(uriOf('personas/zoe.yml')));
    assert.ok(!judged.includes(uriOf(name(4))), 'it is gone, though it had been read');
    assert.equal(judged.filter((uri) => uri.includes('/posts/post-')).length, MANY - 1);
    await client.rules(uriOf(name(3)), [UNKNOWN]);
    await client.rules(OWN, []);
  });

  it('begins anew when the configuration changes meanwhile', async () => {
    const { files, release } = bigDisk();
    using client = await openBig(files, postFor('zoe'));
    await client.rules(OWN, [UNKNOWN]);
    files.write(uriOf('rapport.yml'), 'rules: { audience: off, calendar: off }\nignore: [posts/post-00*]\n');
    await client.watched(uriOf('rapport.yml'), 2);
    await client.rules(OWN, []);
    release();
    const judged = await client.connection.sendRequest<readonly string[]>('rapport/judgedFiles', { uri: OWN });
    assert.equal(judged.filter((uri) => uri.includes('/posts/post-')).length, MANY - 100);
  });

  it('is waited for by what needs all of it, and by nothing else', async () => {
    const { files, release } = bigDisk();
    using client = await openBig(files, postFor('maria'));
    let isRenamed = false;
    const renaming = client.connection.sendRequest<{ readonly documentChanges: readonly object[] }>('textDocument/rename', { textDocument: { uri: OWN }, position: { line: 1, character: 13 }, newName: 'mary' }).then((edit) => {
      isRenamed = true;
      return edit;
    });
    assert.ok(await client.hover(OWN, 1, 13), 'a hover needs the personas alone');
    assert.equal(isRenamed, false);
    release();
    assert.equal((await renaming).documentChanges.length, MANY + 2);
  });

  it('shows how far it has come where it takes long, and takes it down', async () => {
    const { files } = bigDisk();
    files.delay = (what) => new Promise((resolve) => setTimeout(resolve, what.includes('/posts/post-') ? 120 : 0));
    const shown: { readonly kind: string; readonly title?: string; readonly percentage?: number }[] = [];
    using client = inMemory(files);
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string } }) => void shown.push(value));
    await client.initialize(['file:///big'], { ...PUSHED, window: { workDoneProgress: true } });
    await client.open(OWN, postFor('maria'));
    await eventually('the end of it', async () => shown.at(-1)?.kind, (kind) => kind === 'end', 5000);
    assert.equal(shown[0]?.title, 'Rapport: reading posts');
    const percents = shown.flatMap(({ percentage }) => percentage ?? []);
    assert.ok(percents.length > 1 && percents.every((percent, index) => percent <= 100 && percent >= (percents[index - 1] ?? 1)), percents.join());
  });

  it('is read again after it failed', async () => {
    const { files } = bigDisk();
    let isDown = true;
    files.delay = async (what) => {
      if (isDown && what.includes(name(500))) throw new Error('the disk is away');
    };
    using client = await openBig(files, postFor('zoe'));
    await client.rules(OWN, [UNKNOWN]);
    const judged = (): Promise<readonly string[]> => client.connection.sendRequest('rapport/judgedFiles', { uri: OWN });
    await eventually('the failure', async () => judged().then(() => false, () => true), (failed) => failed, 5000);
    isDown = false;
    assert.equal((await judged()).length, MANY + 3);
  });
});
