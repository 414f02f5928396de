import type { PlanView } from '../../src/server/planning-protocol.ts';
import { eventually } from '../vscode/wait.ts';
import { inMemory, type Client } from './client.ts';
import { MemoryFiles } from './memory-files.ts';

const FOLDER = 'file:///home/moira/plan';
const POST = `${FOLDER}/posts/walk.md`;
const TEXT = '---\ntitle: A walk\npersonas: [nobody]\nstatus: draft\n---\nWhere do you walk?\n';
const UNKNOWN = ['audience/unknown-persona'];

/** A post that is open, with its file beneath it. */
async function opened(): Promise<{ readonly client: Client & Disposable; readonly disk: MemoryFiles; readonly delete: (uri?: string) => Promise<void> }> {
  const disk = new MemoryFiles();
  disk.write(`${FOLDER}/personas/maria.yml`, 'id: maria\nname: Maria\n');
  disk.write(POST, TEXT);
  const client = inMemory(disk);
  await client.initialize([FOLDER]);
  await client.open(POST, TEXT);
  await client.rules(POST, UNKNOWN);
  return {
    client, disk,
    delete: (uri = POST) => {
      disk.delete(POST);
      return client.watched(uri, 3);
    },
  };
}

async function planned(client: Client, wanted: readonly string[]): Promise<void> {
  const titles = async (): Promise<readonly string[]> => {
    const view = await client.connection.sendRequest<PlanView | null>('rapport/planView', { uri: `${FOLDER}/rapport.yml`, only: {} });
    return Array.from(JSON.stringify(view).matchAll(/"title":"(A walk[^"]*)"/g), (match) => match[1] ?? '');
  };
  await eventually('the plan', titles, (found) => JSON.stringify(found) === JSON.stringify(wanted), 5000);
}

describe('a post that is open, and deleted on disk', () => {
  for (const [what, uri] of [['itself', POST], ['with its folder', `${FOLDER}/posts`]] as const) it(`leaves the plan where it goes ${what}, and nothing is said of it`, async () => {
    const { client, delete: remove } = await opened();
    using _ = client;
    await planned(client, ['A walk']);
    await remove(uri);
    await planned(client, []);
    await client.rules(POST, []);
  });

  it('stays where it has changes that were never saved', async () => {
    const { client, delete: remove } = await opened();
    using _ = client;
    await client.change(POST, 2, TEXT.replace('A walk', 'A walk, longer'));
    await remove();
    await planned(client, ['A walk, longer']);
    await client.rules(POST, UNKNOWN);
  });

  it('goes where what was changed had been saved', async () => {
    const { client, delete: remove } = await opened();
    using _ = client;
    await client.change(POST, 2, TEXT.replace('A walk', 'A walk, longer'));
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: POST } });
    await planned(client, ['A walk, longer']);
    await remove();
    await planned(client, []);
  });

  it('is back once it is typed in', async () => {
    const { client, delete: remove } = await opened();
    using _ = client;
    await remove();
    await planned(client, []);
    await client.change(POST, 2, TEXT.replace('A walk', 'A walk again'));
    await planned(client, ['A walk again']);
    await client.rules(POST, UNKNOWN);
  });

  it('is back once it is saved again, or its file is there again', async () => {
    for (const restore of ['save', 'file'] as const) {
      const { client, disk, delete: remove } = await opened();
      using _ = client;
      await remove();
      await planned(client, []);
      disk.write(POST, TEXT);
      if (restore === 'save') await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: POST } });
      await client.watched(POST, 1);
      await planned(client, ['A walk']);
      await client.rules(POST, UNKNOWN);
    }
  });

  it('stays where its file was only replaced, by one that is read', async () => {
    const { client, disk } = await opened();
    using _ = client;
    disk.write(POST, TEXT.replace('A walk', 'A walk, theirs'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: POST, type: 3 }] });
    await planned(client, ['A walk, theirs']);
  });
});
