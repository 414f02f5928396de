import assert from 'node:assert/strict';
import { inMemory } from './client.ts';
import { MemoryFiles } from './memory-files.ts';
import { eventually } from '../vscode/wait.ts';

const UNKNOWN = 'audience/unknown-persona';
const postFor = (persona: string): string => `---\npersonas: [${persona}]\n---\nWhat helped your stiff back this morning?\n`;
const persona = (id: string): string => `id: ${id}\nname: ${id}\ninterests: [yoga]\n`;

function disk(files: Readonly<Record<string, string>>): MemoryFiles {
  const memory = new MemoryFiles();
  for (const [uri, text] of Object.entries(files)) memory.write(uri, text);
  return memory;
}

describe('which workspace a document is in', () => {
  it('is the innermost open folder, each with its own personas', async () => {
    using client = inMemory(disk({ 'file:///a/personas/maria.yml': persona('maria'), 'file:///a/deep/personas/tom.yml': persona('tom'), 'file:///b/personas/aisha.yml': persona('aisha') }));
    await client.initialize(['file:///a', 'file:///b', 'file:///a/deep']);
    for (const [folder, known] of [['file:///a', 'maria'], ['file:///b', 'aisha'], ['file:///a/deep', 'tom']]) {
      for (const one of ['maria', 'tom', 'aisha']) {
        const uri = `${String(folder)}/posts/for-${one}.md`;
        await client.open(uri, postFor(one));
        await client.rules(uri, one === known ? [] : [UNKNOWN]);
      }
    }
  });

  it('is the nearest folder with a rapport.yml, as on the command line', async () => {
    const files = disk({ 'file:///repo/site/personas/maria.yml': persona('maria'), 'file:///repo/site/rapport.yml': 'brand: [Riverside]\n', 'file:///repo/personas/tom.yml': persona('tom') });
    using client = inMemory(files);
    await client.initialize(['file:///repo']);
    const uri = 'file:///repo/site/posts/a.md';
    await client.open(uri, postFor('maria'));
    await client.rules(uri, []);
    files.delete('file:///repo/site/rapport.yml');
    await client.watched('file:///repo/site/rapport.yml', 3);
    await client.rules(uri, [UNKNOWN]);
    files.write('file:///repo/site/rapport.yml', '');
    await client.watched('file:///repo/site/rapport.yml', 1);
    await client.rules(uri, []);
  });

  it('changes with the folders that are open', async () => {
    using client = inMemory(disk({ 'file:///a/personas/maria.yml': persona('maria') }));
    await client.initialize([]);
    const uri = 'file:///a/posts/tom.md';
    await client.open(uri, postFor('tom'));
    await client.rules(uri, []); // alone: there are no personas to look it up in
    const folders = (added: readonly string[], removed: readonly string[]): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: added.map((one) => ({ uri: one, name: one })), removed: removed.map((one) => ({ uri: one, name: one })) } });
    await folders(['file:///a/'], []);
    await client.rules(uri, [UNKNOWN]);
    await folders([], ['file:///a']);
    await client.rules(uri, []);
  });

  for (const [name, folder, document] of [
    ['a space and an umlaut', 'file:///home/J%C3%B6rg/Meine%20Pl%C3%A4ne', 'file:///home/Jörg/Meine Pläne/posts/a.md'],
    ['a drive as VS Code writes it', 'file:///c%3A/plan', 'file:///C:/plan/posts/a.md'],
    ['a drive as others write it', 'file:///C:/plan/', 'file:///c%3A/plan/posts/a.md'],
    ['a hash and a percent sign', 'file:///home/100%25%20%231', 'file:///home/100%25%20%231/posts/a.md'],
    ['a share on another machine', 'file://server/share', 'file://server/share/posts/a.md'],
    ['the top folder', 'file:///', 'file:///posts/a.md'],
    ['a folder on no disk', 'vscode-vfs://github/riverside/plan', 'vscode-vfs://github/riverside/plan/posts/a.md'],
  ] as const) {
    it(`is found by its address: ${name}`, async () => {
      const files = disk({ [`${folder.replace(/\/$/, '')}/personas/maria.yml`]: persona('maria') });
      using client = inMemory(folder.startsWith('file:') ? files : null);
      client.connection.onRequest('rapport/findFiles', async () => [`${folder}/personas/maria.yml`]);
      client.connection.onRequest('rapport/readFile', async ({ uri }: { readonly uri: string }) => {
        const source = await files.readFile(uri, '');
        return source && Buffer.from(source.text).toString('base64');
      });
      await client.initialize([folder], undefined, { readsFiles: true });
      await client.open(document, postFor('mariah'));
      const [finding] = await client.rules(document, [UNKNOWN]);
      assert.ok(finding);
      const [action] = await client.actions(document, finding.range);
      assert.ok(action?.edit?.documentChanges);
      assert.deepEqual(action.edit.documentChanges.map((change) => 'textDocument' in change && change.textDocument.uri), [document], 'an edit names the document as the client does');
    });
  }
});

describe('a folder on no disk', () => {
  const folder = 'vscode-vfs://github/riverside/plan';
  const sent = (topic: string): string => `---\npersonas: [maria]\ntopics: [${topic}]\nstatus: published\n---\nWhat helped?\n`;
  const table = (raffles: number): string => `post,comments\n${[1, 2, 3, 4].map((at) => `posts/yoga${at}.md,6\nposts/raffle${at}.md,${raffles}\n`).join('')}`;

  it('has its drafts judged by what happened, and follows that', async () => {
    const files = disk({
      [`${folder}/personas/maria.yml`]: persona('maria'), [`${folder}/engagement/posts.csv`]: table(0),
      ...Object.fromEntries([1, 2, 3, 4].flatMap((at) => [[`${folder}/posts/yoga${at}.md`, sent('yoga')], [`${folder}/posts/raffle${at}.md`, sent('raffles')]])),
    });
    using client = inMemory(null);
    client.connection.onRequest('rapport/findFiles', () => files.findFiles(folder).then((paths) => paths.map((file) => `${folder}/${file}`)));
    client.connection.onRequest('rapport/readFile', async ({ uri }: { readonly uri: string }) => {
      const source = await files.readFile(uri, '');
      return source && Buffer.from(source.text).toString('base64');
    });
    await client.initialize([folder], undefined, { readsFiles: true });
    const draft = `${folder}/posts/draft.md`;
    await client.open(draft, '---\npersonas: [maria]\ntopics: [raffles]\nstatus: draft\n---\nThe raffle is back on Friday. What should be in the basket?\n');
    await eventually('the cold topic', async () => client.pushed.at(-1)?.diagnostics.map(({ code }) => code) ?? [], (codes) => codes.includes('audience/cold-topic'));
    files.write(`${folder}/engagement/posts.csv`, table(7));
    await client.watched(`${folder}/engagement/posts.csv`, 2);
    await eventually('a topic that is answered', async () => client.pushed.at(-1)?.diagnostics.map(({ code }) => code) ?? ['none yet'], (codes) => !codes.includes('audience/cold-topic') && !codes.includes('none yet'));
  });
});

describe('what changes on disk', () => {
  const uri = 'file:///a/posts/a.md';

  it('is followed: files that come, change and go, and folders that go', async () => {
    const files = disk({ 'file:///a/personas/tom.yml': persona('tom') });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, postFor('maria'));
    await client.rules(uri, [UNKNOWN]);
    files.write('file:///a/personas/maria.yml', persona('maria'));
    await client.watched('file:///a/personas/maria.yml', 1);
    await client.rules(uri, []);
    files.write('file:///a/personas/maria.yml', persona('mary'));
    await client.watched('file:///a/personas/maria.yml', 2);
    await client.rules(uri, [UNKNOWN]);
    files.delete('file:///a/personas/maria.yml');
    files.delete('file:///a/personas/tom.yml');
    await client.watched('file:///a/personas', 3);
    await client.rules(uri, []); // no personas are left to look it up in
    files.write('file:///a/personas/tom.yml', persona('tom'));
    await client.watched('file:///a/personas', 1);
    await client.rules(uri, [UNKNOWN]);
  });

  it('is left out where Git ignores it, and still there for the slot that names it', async () => {
    const files = disk({
      'file:///a/calendar/may.yml': '- { date: 2026-05-04, title: A, post: ../private/a.md }\n- { date: 2026-05-05, title: B, post: ../posts/b.md }\n- { date: 2026-05-06, title: C, post: ../posts/c.md }\n',
      'file:///a/private/a.md': '---\npersonas: [tom]\n---\nWhat helps?\n',
      'file:///a/posts/b.md': 'What helps?\n',
    });
    files.leftOut = /^private\//;
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    const calendar = 'file:///a/calendar/may.yml';
    await client.open(calendar, (await files.readFile(calendar, ''))?.text ?? '');
    const [orphan] = await client.rules(calendar, ['calendar/orphan-slot']);
    assert.equal(orphan?.range.start.line, 2);
    // A change to such a file brings it no nearer: what is left out stays out.
    files.write('file:///a/private/a.md', '---\npersonas: [nobody]\n---\nWhat helps you?\n');
    await client.watched('file:///a/private/a.md', 2);
    files.write('file:///a/posts/c.md', 'What helps?\n');
    await client.watched('file:///a/posts/c.md', 1);
    await client.rules(calendar, []);
    assert.deepEqual(await client.connection.sendRequest('rapport/judgedFiles', { uri: calendar }), ['calendar/may.yml', 'posts/b.md', 'posts/c.md'].map((path) => `file:///a/${path}`));
  });

  it('is followed while the folder is still being read', async () => {
    const files = disk({ 'file:///a/personas/tom.yml': persona('tom') });
    let release: () => void = () => undefined;
    files.delay = () => new Promise<void>((resolve) => { release = resolve; });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, postFor('maria'));
    await eventually('the folder', async () => files.foldersRead, (count) => count === 1);
    files.delay = () => Promise.resolve();
    files.write('file:///a/personas/maria.yml', persona('maria'));
    await client.watched('file:///a/personas/maria.yml', 1);
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///other.md' }, position: { line: 0, character: 0 } });
    release();
    await client.rules(uri, []);
  });

  it('is never older than what was read before it', async () => {
    const files = disk({ 'file:///a/personas/maria.yml': persona('tom') });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, postFor('maria'));
    await client.rules(uri, [UNKNOWN]);
    const held: (() => void)[] = [];
    files.delay = () => new Promise<void>((resolve) => { held.push(resolve); });
    for (const id of ['sue', 'maria']) {
      files.write('file:///a/personas/maria.yml', persona(id));
      await client.watched('file:///a/personas/maria.yml', 2);
      await eventually('the reading', async () => held.length, (count) => count > (id === 'sue' ? 0 : 1));
    }
    held[1]?.();
    await client.rules(uri, []);
    held[0]?.();
    await client.change(uri, 2, postFor('sue'));
    await client.rules(uri, [UNKNOWN]);
  });

  it('does not stand for what an editor has open', async () => {
    const files = disk({ 'file:///a/personas/maria.yml': persona('maria') });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open('file:///a/personas/maria.yml', persona('mary'));
    await client.open(uri, postFor('mary'));
    await client.rules(uri, []);
    await client.watched('file:///a/personas/maria.yml', 2);
    await client.change(uri, 2, postFor('maria'));
    await client.rules(uri, [UNKNOWN]);
  });

  it('is looked for anew when rapport.yml says where personas are', async () => {
    const files = disk({ 'file:///a/people/maria.yml': persona('maria'), 'file:///a/personas/tom.yml': persona('tom') });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, postFor('maria'));
    await client.rules(uri, [UNKNOWN]);
    files.write('file:///a/rapport.yml', 'personas: [people/**]\n');
    await client.watched('file:///a/rapport.yml', 1);
    await client.rules(uri, []);
    assert.equal(files.foldersRead, 2);
  });

  it('is followed in the files that rapport.yml extends, as they are typed, saved and deleted', async () => {
    const bait = 'vanity/engagement-bait';
    const base = 'file:///a/shared/base.yml';
    const files = disk({ 'file:///a/rapport.yml': 'extends: shared/base.yml\n' });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, 'Like if you agree.\n');
    await client.rules(uri, [bait]);
    files.write(base, 'rules: { vanity: off }\n');
    await client.watched(base, 1);
    await client.rules(uri, []);
    files.write(base, 'rules: { vanity: info }\n');
    await client.watched(base, 2);
    await client.rules(uri, [bait]);
    await client.open(base, 'rules: { vanity: off }\n');
    await client.rules(uri, []);
    await client.change(base, 2, 'rules: { vanities: off }\n');
    await client.rules(base, ['workspace/config']);
    await client.rules(uri, [bait]);
  });

  it('is read when its name is typed: a file that rapport.yml extends and finding files has passed over', async () => {
    const files = disk({ 'file:///a/rapport.yml': '' });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, 'Like if you agree.\n');
    await client.rules(uri, ['vanity/engagement-bait']);
    files.write('file:///a/.config/base.yml', 'rules: { vanity: off }\n');
    await client.open('file:///a/rapport.yml', 'extends: .config/base.yml\n');
    await client.rules(uri, []);
    await client.rules('file:///a/rapport.yml', []);
  });

  it('is looked for anew when a file that rapport.yml extends says where personas are', async () => {
    const base = 'file:///a/base.yml';
    const files = disk({ 'file:///a/rapport.yml': 'extends: base.yml\n', [base]: '', 'file:///a/people/maria.yml': persona('maria'), 'file:///a/personas/tom.yml': persona('tom') });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, postFor('maria'));
    await client.rules(uri, [UNKNOWN]);
    files.write(base, 'personas: [people/**]\n');
    await client.watched(base, 2);
    await client.rules(uri, []);
    assert.equal(files.foldersRead, 2);
  });

  it('is followed in the baseline, as on the command line', async () => {
    const bait = 'vanity/engagement-bait';
    const baseline = 'file:///a/.rapport-baseline.json';
    const accepting = (count: number): string => JSON.stringify({ version: 1, findings: { 'posts/a.md': { [bait]: { 'Like if you agree': count } } } });
    const files = disk({ [baseline]: accepting(1), 'file:///a/other.json': '{}' });
    using client = inMemory(files);
    await client.initialize(['file:///a']);
    await client.open(uri, 'Like if you agree.\n');
    await client.rules(uri, []);
    await client.change(uri, 2, 'Like if you agree.\n\nLike if you agree.\n');
    await client.rules(uri, [bait]);
    files.write(baseline, accepting(2));
    await client.watched(baseline, 2);
    await client.rules(uri, []);
    await client.watched('file:///a/other.json', 2);
    files.delete(baseline);
    await client.watched(baseline, 3);
    await client.rules(uri, [bait, bait]);
  });
});
