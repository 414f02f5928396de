import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { inMemory, PUSHED } from './client.ts';
import { MemoryFiles } from './memory-files.ts';

const FOLDER = 'file:///home/moira/plan';
const FILES: Readonly<Record<string, string>> = {
  'rapport.yml': 'timezone: UTC\n',
  'personas/maria.yml': 'id: maria\nname: Maria Costa\nrole: Retired cook\nwords: { avoid: { pensioners: people } }\nquestions: [How do I loosen a stiff back?]\n',
};
/** As VS Code and most editors say of themselves. */
const ROOMY = { ...PUSHED, textDocument: { completion: { completionItem: { labelDetailsSupport: true, snippetSupport: true } } } };

/** What is offered at `│`. Kind 2 says that a character was typed that asks for a list. */
async function offered(path: string, marked: string, capabilities: typeof PUSHED = ROOMY, triggerKind: 1 | 2 = 1): Promise<readonly CompletionItem[]> {
  const disk = new MemoryFiles();
  for (const [file, text] of Object.entries(FILES)) disk.write(`${FOLDER}/${file}`, text);
  using client = inMemory(disk);
  await client.initialize([FOLDER], capabilities);
  const lines = marked.slice(0, marked.indexOf('│')).split('\n');
  await client.open(`${FOLDER}/${path}`, marked.replace('│', ''));
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri: `${FOLDER}/${path}` }, position, context: { triggerKind } });
  return items;
}

describe('what is said beside each name of a list', () => {
  const find = (items: readonly CompletionItem[], label: string): Pick<CompletionItem, 'detail' | 'labelDetails' | 'documentation'> => {
    const { detail, labelDetails, documentation } = items.find((item) => item.label === label) ?? assert.fail(`no ${label}`);
    return { ...(detail === undefined ? {} : { detail }), ...(labelDetails ? { labelDetails } : {}), ...(documentation === undefined ? {} : { documentation }) };
  };

  it('is what it means, and again in whole in the page about it', async () => {
    const keys = await offered('posts/a.md', '---\ntitle: A\n│\n---\nB\n');
    const means = 'How soon the host promises to answer, such as 4h.';
    assert.deepEqual(find(keys, 'reply-within'), { labelDetails: { description: means }, documentation: { kind: 'plaintext', value: means } });
  });

  it('is a persona\'s name, with their card on the page', async () => {
    const { labelDetails, documentation } = find(await offered('posts/a.md', '---\npersonas: [│]\n---\nB\n'), 'maria');
    assert.deepEqual(labelDetails, { description: 'Maria Costa' });
    assert.match(JSON.stringify(documentation), /Retired cook/);
  });

  it('is shown once an item is reached, where a client has no room beside it', async () => {
    assert.deepEqual(find(await offered('posts/a.md', '---\ntitle: A\n│\n---\nB\n', PUSHED), 'goal'), { detail: 'What the post should change for its readers.' });
  });
});

describe('what can be begun', () => {
  const begun = async (path: string, marked: string, capabilities?: typeof PUSHED, triggerKind?: 1 | 2): Promise<readonly string[]> =>
    (await offered(path, marked, capabilities, triggerKind)).filter(({ kind }) => kind === 15).map(({ label }) => label);

  for (const [what, path, marked, labels] of [
    ['a post in an empty file', 'posts/a.md', '│', ['rapport-post']],
    ['a post above what is written', 'posts/a.md', 'rapport-p│\n\nA text.\n', ['rapport-post']],
    ['no second head of a post', 'posts/a.md', '---\ntitle: A\n---\n\nrapport│\n', ['rapport-disable-next-line', 'rapport-disable']],
    ['nothing in front matter', 'posts/a.md', '---\ntitle: A\nrap│\n---\nB\n', []],
    ['nothing in front matter that is not ended yet', 'posts/a.md', '---\ntitle: A\n│\n', []],
    ['nothing in the middle of a line', 'posts/a.md', '---\ntitle: A\n---\nA text rapport│\n', []],
    ['nothing where something else is typed', 'posts/a.md', '---\ntitle: A\n---\nThe│\n', []],
    ['nothing of a post in what is none', 'README.md', '# Plan\n\nrapport│\n', []],
    ['a persona in a file of its own', 'personas/tom.yml', '# Tom\n│', ['rapport-persona']],
    ['no second persona below one', 'personas/tom.yml', 'id: tom\nrapport│\n', []],
    ['no persona that is a post', 'posts/a.yml', '│', []],
    ['a slot in an empty calendar', 'calendar/may.yml', '│', ['rapport-slot']],
    ['a slot below another, as far in', 'calendar/may.yml', 'slots:\n  - date: 2026-05-04\n    title: A\n  rapport-s│\n', ['rapport-slot']],
    ['no slot where its dash would break the list', 'calendar/may.yml', 'slots:\n  - date: 2026-05-04\n    title: A\nrapport-s│\n', []],
    ['rules, once', 'rapport.yml', 'timezone: UTC\n│\n', ['rapport-rules']],
    ['no second rules', 'rapport.yml', 'rules:\n  vanity: off\nrapport│\n', []],
  ] as const) it(`is ${what}`, async () => assert.deepEqual(await begun(path, marked), labels));

  it('does not come by itself with a space or a dash, but stays while its name is typed', async () => {
    assert.deepEqual(await begun('posts/a.md', '---\ntitle: A\n---\n│\n', ROOMY, 2), []);
    assert.deepEqual(await begun('posts/a.md', '---\ntitle: A\n---\nrapport-│\n', ROOMY, 2), ['rapport-disable-next-line', 'rapport-disable']);
  });

  it('is offered only to a client that knows blanks, which replace what was typed of the name', async () => {
    assert.deepEqual(await begun('posts/a.md', '│', PUSHED), []);
    const [item] = await offered('posts/a.md', 'rapport-p│');
    assert.equal(item?.insertTextFormat, 2);
    const { newText, range } = item?.textEdit as { readonly newText: string; readonly range: object };
    assert.match(newText, /^---\ntitle: \$\{1:What it is about\}\npersonas: \[\$2\]\n[^]*publish: \$\{4:\d{4}-\d\d-\d\d\}\n/);
    assert.deepEqual(range, { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } });
  });
});

describe('quick fixes where findings meet', () => {
  it('come in the order of their use: all that mend something, and then all that silence it', async () => {
    const disk = new MemoryFiles();
    for (const [file, text] of Object.entries(FILES)) disk.write(`${FOLDER}/${file}`, text);
    using client = inMemory(disk);
    await client.initialize([FOLDER]);
    const uri = `${FOLDER}/posts/a.md`;
    await client.open(uri, '---\npersonas: [maria]\n---\nDo you meet pensioners in the morning?\n');
    await client.rules(uri, ['conversation/closed-question', 'audience/avoided-word']);
    const titles = (await client.actions(uri, { start: { line: 3, character: 14 }, end: { line: 3, character: 14 } })).map(({ title }) => title);
    assert.deepEqual(titles, [
      'Ask what Maria Costa asks: "How do you loosen a stiff back?"',
      'Use "people"',
      'Disable conversation/closed-question for this line', 'Disable conversation/closed-question in this file',
      'Disable audience/avoided-word for this line', 'Disable audience/avoided-word in this file',
    ]);
  });
});
