import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, DocumentLink, DocumentSymbol, Hover, Location, SemanticTokens, TextEdit, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver/node';
import { BEGINNING, inMemory, PUSHED, type Client } from './client.ts';
import { MemoryFiles } from './memory-files.ts';
import { eventually } from '../vscode/wait.ts';

const FOLDER = 'file:///home/moira/plan';
const POST = `${FOLDER}/posts/back.md`;
const CALENDAR = `${FOLDER}/calendar/may.yml`;
const MARIA = `${FOLDER}/personas/maria.yml`;
const TOM = `${FOLDER}/personas/tom.md`;

const FILES: Readonly<Record<string, string>> = {
  [MARIA]: 'id: maria # for posts\nname: Maria Costa\nrole: Retired cook\nchannels: [mastodon]\ninterests: [chair yoga]\nquestions:\n  - How do I loosen a stiff back?\n',
  [TOM]: '---\nname: Tom\n---\n',
  [POST]: '---\ntitle: Cold morning\npersonas: [maria]\nchannels: [mastodon, x]\nhost: Moira\ntopics: [chair yoga]\n---\nIt is a cold morning, and a stiff back feels it.\n\nWhat helped yours? Like and share!\n',
  [`${FOLDER}/posts/other.md`]: '---\ntitle: Other\npersonas: Maria Costa\nhost: Moira\n---\nWhat helps?\n',
  [CALENDAR]: 'slots:\n  - date: 2026-05-04\n    persona: maria\n    title: Mats\n    post: ../posts/back.md\n',
  [`${FOLDER}/calendar/june.csv`]: 'date,persona,status\n2026-06-01,maria,idea\n',
};

/** A client with the whole of the folder open before it; `│` in a text is the cursor. */
async function opened(capabilities = PUSHED, files = FILES): Promise<Client & Disposable> {
  const disk = new MemoryFiles();
  for (const [uri, text] of Object.entries(files)) disk.write(uri, text);
  const client = inMemory(disk);
  await client.initialize([FOLDER], capabilities);
  return client;
}

async function type(client: Client, uri: string, marked: string): Promise<{ readonly text: string; readonly position: { readonly line: number; readonly character: number } }> {
  const lines = marked.slice(0, marked.indexOf('│')).split('\n');
  const text = marked.replace('│', '');
  await client.open(uri, text);
  return { text, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

const ask = <T>(client: Client, method: string, uri: string, position: object, more: object = {}): Promise<T> => client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { readonly line: number; readonly character: number }): number => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)).reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}

const INSERT_REPLACE = { ...PUSHED, textDocument: { completion: { completionItem: { insertReplaceSupport: true } } } };

describe('completion', () => {
  const complete = async (uri: string, marked: string): Promise<readonly string[]> => {
    using client = await opened();
    const { position } = await type(client, uri, marked);
    const { items } = await ask<CompletionList>(client, 'completion', uri, position);
    return items.map(({ label }) => label);
  };

  it('offers the keys that a post does not have yet, each with what it means', async () => {
    using client = await opened();
    const { position, text } = await type(client, POST, '---\ntitle: A\nst│\n---\nB\n');
    const { items } = await ask<CompletionList>(client, 'completion', POST, position);
    assert.equal(items.some(({ label }) => label === 'title'), false);
    const status = items.find(({ label }) => label === 'status') ?? assert.fail();
    assert.match(status.detail ?? '', /^How far it is/);
    assert.equal(edited(text, [status.textEdit as TextEdit]), '---\ntitle: A\nstatus: \n---\nB\n');
  });

  it('offers personas, not those that are named already, and channels where the readers are first', async () => {
    assert.deepEqual(await complete(POST, '---\npersonas: [maria, │]\n---\nB\n'), ['tom']);
    assert.deepEqual(await complete(POST, '---\npersonas: ma│\n---\nB\n'), ['maria', 'tom']);
    assert.equal((await complete(POST, '---\npersonas: [maria]\nchannels: │\n---\nB\n'))[0], 'mastodon');
  });

  it('offers hosts, topics, statuses and dates of this workspace', async () => {
    assert.deepEqual(await complete(POST, '---\nhost: │\n---\nB\n'), ['Moira']);
    assert.deepEqual(await complete(`${FOLDER}/posts/new.md`, '---\npersonas: maria\ntopics: [│]\n---\nB\n'), ['chair yoga']);
    assert.deepEqual(await complete(POST, '---\nstatus: │\n---\nB\n'), ['idea', 'draft', 'review', 'approved', 'scheduled', 'published']);
    const [today, tomorrow] = await complete(POST, '---\npublish: │\n---\nB\n');
    assert.match(today ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.ok((today ?? '') < (tomorrow ?? ''));
  });

  it('fills the cells of calendars in each of their forms', async () => {
    assert.deepEqual(await complete(CALENDAR, 'slots:\n  - date: 2026-05-04\n    persona: │\n'), ['maria', 'tom']);
    assert.deepEqual(await complete(CALENDAR, '- { date: 2026-05-04, status: │ }\n'), ['idea', 'draft', 'review', 'approved', 'scheduled', 'published']);
    assert.deepEqual(await complete(`${FOLDER}/calendar/june.csv`, 'date,persona,status\n2026-06-01,│,idea\n'), ['maria', 'tom']);
    assert.deepEqual(await complete(`${FOLDER}/calendar/july.md`, '| Date | Persona |\n|---|---|\n| 2026-07-01 | │ |\n'), ['maria', 'tom']);
    assert.deepEqual(await complete(CALENDAR, '- date: 2026-05-04\n  post: │\n'), ['posts/back.md', 'posts/other.md']);
  });

  describe('in rapport.yml', () => {
    const CONFIG = `${FOLDER}/rapport.yml`;
    const offered = (marked: string): Promise<readonly string[]> => complete(CONFIG, marked);
    const SEVERITIES = ['error', 'warning', 'info', 'off', 'on'];

    it('offers its keys, the rules and their rooms, and what each may be', async () => {
      const top = await offered('posts: [posts/**]\nru│\n');
      assert.ok(top.includes('rules') && top.includes('overrides') && top.includes('timezone') && !top.includes('posts'));
      const rules = await offered('rules:\n  vanity/giveaway: off\n  │\n');
      assert.ok(rules.includes('vanity/engagement-bait') && rules.includes('vanity') && !rules.includes('vanity/giveaway'));
      assert.deepEqual(await offered('rules:\n  vanity: │\n'), SEVERITIES);
      assert.deepEqual(await offered('rules: { vanity/giveaway: o│ }\n'), SEVERITIES);
      assert.deepEqual(await offered('rules:\n  conversation/no-prompt:\n    │\n'), ['severity', 'confidence', 'least-words', 'most-words']);
      assert.deepEqual(await offered('rules:\n  conversation/no-prompt: { severity: │ }\n'), SEVERITIES);
      assert.deepEqual(await offered('rules: { conversation: { │ } }\n'), ['severity', 'confidence']);
    });

    it('offers rules for some files, presets, globs, time zones, channels and their numbers, and fields', async () => {
      assert.deepEqual(await offered('overrides:\n  - │\n'), ['files', 'rules']);
      assert.deepEqual(await offered('overrides:\n  - files: [posts/**]\n    │\n'), ['rules']);
      assert.ok((await offered('overrides:\n  - files: [posts/**]\n    rules:\n      │\n')).includes('vanity/giveaway'));
      assert.ok((await offered('overrides:\n  - files: │\n')).includes('posts/**'));
      assert.deepEqual((await offered('extends: │\n')).slice(0, 2), ['rapport:recommended', 'rapport:strict']);
      assert.ok((await offered('personas:\n  - │\n')).includes('personas/**'));
      assert.ok((await offered('timezone: Europe/│\n')).includes('Europe/London'));
      assert.ok((await offered('channels:\n  │\n')).includes('mastodon'));
      assert.ok((await offered('channels: { mastodon: { li│ } }\n')).includes('limit'));
      assert.ok((await offered('channels:\n  our-forum:\n    │\n')).includes('name'), 'a channel of their own');
      assert.deepEqual(await offered('fields:\n  │\n'), ['personas', 'posts', 'calendars']);
      assert.ok((await offered('fields:\n  posts:\n    who: │\n')).includes('personas'));
      assert.deepEqual(await offered('brand: [│]\n'), []);
      assert.deepEqual(await offered('# rules: │\n'), []);
    });

    it('writes a severity as it is meant, and a glob that YAML would take otherwise in quotation marks', async () => {
      using client = await opened();
      for (const [marked, label, wanted] of [
        ['rules:\n  vanity: │\n', 'off', 'rules:\n  vanity: off\n'],
        ['rules:\n  vanity:│\n', 'off', 'rules:\n  vanity: off\n'],
        ['rules:\n  │\n', 'vanity/giveaway', 'rules:\n  vanity/giveaway: \n'],
        ['│\n', 'rules', 'rules:\n'],
        ['posts: │\n', 'posts/**', 'posts: posts/**\n'],
      ] as const) {
        const { position, text } = await type(client, CONFIG, marked);
        const { items } = await ask<CompletionList>(client, 'completion', CONFIG, position);
        const item = items.find((one) => one.label === label) ?? assert.fail(`${label} for ${marked}`);
        assert.equal(edited(text, [item.textEdit as TextEdit]), wanted);
      }
    });
  });

  it('offers nothing in the text that people read, in comments, and in files that are none of ours', async () => {
    assert.deepEqual(await complete(POST, '---\ntitle: A\n---\nst│\n'), []);
    assert.deepEqual(await complete(POST, '---\n# st│\n---\nB\n'), []);
    assert.deepEqual(await complete(`${FOLDER}/README.md`, '---\nst│\n---\nB\n'), []);
  });

  it('overwrites nothing behind the cursor unless the client may choose to', async () => {
    const marked = '---\nstatus: dr│aft\n---\nB\n';
    const editOf = async (capabilities: typeof PUSHED): Promise<unknown> => {
      using client = await opened(capabilities);
      const { position } = await type(client, POST, marked);
      return (await ask<CompletionList>(client, 'completion', POST, position)).items[0]?.textEdit;
    };
    const insert = { start: { line: 1, character: 8 }, end: { line: 1, character: 10 } };
    assert.deepEqual(await editOf(PUSHED), { newText: 'idea', range: insert });
    assert.deepEqual(await editOf(INSERT_REPLACE), { newText: 'idea', insert, replace: { start: insert.start, end: { line: 1, character: 13 } } });
  });
});

describe('hover', () => {
  const hover = async (uri: string, marked: string): Promise<string> => {
    using client = await opened();
    const { position } = await type(client, uri, marked);
    return JSON.stringify((await ask<Hover | null>(client, 'hover', uri, position))?.contents ?? null);
  };

  it('shows the card of a persona where a post, a slot or its own file names it', async () => {
    for (const [uri, text] of [[POST, '---\npersonas: [ma│ria]\n---\nWhat helps?\n'], [CALENDAR, '- { date: 2026-05-04, persona: mar│ia }\n'], [MARIA, (FILES[MARIA] ?? '').replace('Maria', 'Mar│ia')]] as const) {
      const text2 = await hover(uri, text);
      assert.match(text2, /\*\*Maria Costa\*\*.*Retired cook/, uri);
      assert.match(text2, /How do I loosen a stiff back\?/);
    }
    assert.match(await hover(POST, '---\npersonas: [ma│ria]\n---\nWhat helps?\n'), /Named in 4 places/);
  });

  it('shows what each channel counts', async () => {
    const text = await hover(POST, '---\nchannels: [mastodon, x│]\n---\nWhat helps a stiff back?\n');
    assert.match(text, /\*\*x\*\*: 24 of 280.*\*\*mastodon\*\*: 24 of 500/);
  });

  it('says what a key means, and why something was found with the words that made it', async () => {
    assert.match(await hover(POST, '---\npersonas: [maria]\nho│st: Moira\n---\nWhat helps?\n'), /Who answers the people who answer/);
    assert.match(await hover(POST, '---\npersonas: [maria]\n---\nA stiff back is no fun. Like and sh│are!\n'), /vanity\/engagement-bait.*Found in: .*share/);
    assert.equal(await hover(POST, '---\npersonas: [maria]\n---\nWhat hel│ped your back?\n'), 'null');
    const config = `${FOLDER}/rapport.yml`;
    assert.match(await hover(config, 'rules:\n  vanity/give│away: off\n'), /\*\*vanity\/giveaway\*\*: .*Default: warning.*docs\/rules\/vanity\/giveaway\.md/);
    assert.match(await hover(config, 'rules:\n  conversation/no-prompt: { least-wo│rds: 20 }\n'), /\*\*least-words\*\*: /);
    assert.match(await hover(config, 'time│zone: Europe/London\n'), /The time zone of dates/);
    assert.doesNotMatch(await hover(config, 'rules:\n  time│zone: off\n'), /The time zone/);
  });
});

describe('personas across files', () => {
  const places = (found: readonly Location[]): readonly string[] => found.map(({ uri, range }) => `${uri.slice(FOLDER.length + 1)}:${range.start.line + 1}:${range.start.character + 1}`).sort();

  it('leads from a name to its definition, and from a slot to its post', async () => {
    using client = await opened();
    await client.open(POST, FILES[POST] ?? '');
    await client.open(CALENDAR, FILES[CALENDAR] ?? '');
    assert.deepEqual(places(await ask(client, 'definition', POST, { line: 2, character: 12 })), ['personas/maria.yml:1:5']);
    assert.deepEqual(places(await ask(client, 'definition', CALENDAR, { line: 4, character: 12 })), ['posts/back.md:1:1']);
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: CALENDAR } });
    assert.deepEqual(links.map(({ target, range }) => [target, range.start]), [[POST, { line: 4, character: 10 }]]);
  });

  it('finds every place that names one, by id or by name', async () => {
    using client = await opened();
    await client.open(MARIA, FILES[MARIA] ?? '');
    const uses = ['calendar/june.csv:2:12', 'calendar/may.yml:3:14', 'posts/back.md:3:12', 'posts/other.md:3:11'];
    assert.deepEqual(places(await ask(client, 'references', MARIA, { line: 0, character: 5 }, { context: { includeDeclaration: false } })), uses);
    assert.deepEqual(places(await ask(client, 'references', MARIA, { line: 1, character: 8 }, { context: { includeDeclaration: true } })), [...uses, 'personas/maria.yml:1:5'].sort());
  });

  it('renames one everywhere, in open texts and on disk, and nothing else', async () => {
    using client = await opened();
    await client.open(POST, (FILES[POST] ?? '').replace('title: Cold morning', 'title: Unsaved, and longer than on disk'));
    const position = { line: 2, character: 12 };
    assert.deepEqual(await ask(client, 'prepareRename', POST, position), { range: { start: { line: 2, character: 11 }, end: { line: 2, character: 16 } }, placeholder: 'maria' });
    const { documentChanges } = await ask<WorkspaceEdit>(client, 'rename', POST, position, { newName: 'maria-c' });
    const after = Object.fromEntries((documentChanges ?? []).map((change) => ('edits' in change ? [change.textDocument.uri, change.edits.map((one) => ('newText' in one ? one.newText : ''))] : assert.fail())));
    assert.deepEqual(after, { [MARIA]: ['maria-c'], [POST]: ['maria-c'], [CALENDAR]: ['maria-c'], [`${FOLDER}/calendar/june.csv`]: ['maria-c'] });
  });

  it('refuses to rename one to another, and where a file cannot be changed safely, with the reason', async () => {
    using client = await opened(PUSHED, { ...FILES, [`${FOLDER}/posts/broken.md`]: '+++\n+++\n', [TOM]: '---\nname: Tom\n---\n' });
    await client.open(POST, FILES[POST] ?? '');
    const rename = (newName: string): Promise<unknown> => ask(client, 'rename', POST, { line: 2, character: 12 }, { newName });
    await assert.rejects(rename('tom'), /"tom" is the id of Tom in personas\/tom\.md already/);
    await assert.rejects(rename(' '), /at least one character/);
    assert.equal(await ask(client, 'rename', POST, { line: 7, character: 2 }, { newName: 'x' }), null);
  });
});

describe('outlines', () => {
  it('show prompts, personas and slots', async () => {
    using client = await opened();
    const outline = async (uri: string): Promise<readonly string[]> => {
      await client.open(uri, FILES[uri] ?? '');
      const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
      return symbols.flatMap(({ name, detail, children }) => [`${name} (${detail ?? ''})`, ...(children ?? []).map((child) => `  ${child.name}`)]);
    };
    assert.deepEqual(await outline(POST), ['What helped yours? (open prompt)', 'Like and share! (bait prompt)']);
    assert.deepEqual(await outline(MARIA), ['Maria Costa (maria)', '  interests', '  questions']);
    assert.deepEqual(await outline(CALENDAR), ['Mats (2026-05-04)']);
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'maco' });
    assert.deepEqual(found.map(({ name }) => name), ['Maria Costa']);
  });

  it('mark prompts and bait in posts alone', async () => {
    using client = await opened();
    const tokens = async (uri: string, text: string): Promise<readonly number[]> => {
      await client.open(uri, text);
      return (await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } })).data;
    };
    assert.deepEqual(await tokens(POST, '---\npersonas: [maria]\n---\nIt is cold.\n\nWhat helped\nyou? Like and share!\n'), [5, 0, 11, 0, 1, 1, 0, 4, 0, 1, 0, 5, 14, 1, 0]);
    assert.deepEqual(await tokens(`${FOLDER}/README.md`, 'What helped you?\n'), []);
  });
});

describe('being left alone about a finding', () => {
  const actionsOn = async (client: Client, uri: string, rule: string): Promise<readonly CodeAction[]> => {
    const finding = await eventually(rule, async () => client.pushed.findLast((one) => one.uri === uri)?.diagnostics.find(({ code }) => code === rule), (found) => found !== undefined, 5000);
    return client.actions(uri, finding?.range ?? BEGINNING);
  };
  const applied = (text: string, action: CodeAction | undefined, uri: string): string => {
    const change = action?.edit?.documentChanges?.find((one) => 'textDocument' in one && one.textDocument.uri === uri);
    return edited(text, change && 'edits' in change ? (change.edits as readonly TextEdit[]) : assert.fail(action?.title ?? 'no action'));
  };

  it('in a whole file: a post, a persona, a calendar', async () => {
    using client = await opened();
    const cases: readonly (readonly [string, string, string, string])[] = [
      [POST, '---\npersonas: [maria]\n---\nLike and share!\n', 'vanity/engagement-bait', '---\npersonas: [maria]\nrapport:\n  disable: vanity/engagement-bait\n---\nLike and share!\n'],
      [CALENDAR, '- { date: 2026-05-04, persona: nobody, title: A }\n', 'audience/unknown-persona', '# rapport-disable audience/unknown-persona\n- { date: 2026-05-04, persona: nobody, title: A }\n'],
      [`${FOLDER}/personas/new.yml`, 'name: Zoe\n', 'persona/incomplete', 'name: Zoe\nrapport:\n  disable: persona/incomplete\n'],
    ];
    for (const [uri, text, rule, wanted] of cases) {
      await client.open(uri, text);
      const action = (await actionsOn(client, uri, rule)).find(({ title }) => title === `Disable ${rule} in this file`);
      const after = applied(text, action, uri);
      assert.equal(after, wanted);
      await client.change(uri, 2, after);
      await eventually('silence', async () => client.pushed.findLast((one) => one.uri === uri)?.diagnostics.map(({ code }) => code), (codes) => codes?.includes(rule) === false, 5000);
    }
  });

  it('by saying that a persona knows a word', async () => {
    const files = new MemoryFiles();
    for (const [uri, text] of Object.entries({ ...FILES, [`${FOLDER}/rapport.yml`]: 'rules: { audience/jargon: info }\n' })) files.write(uri, text);
    const words = await import('../../src/node/words.ts');
    using client = inMemory(Object.assign(files, { readWords: words.readWords }));
    await client.initialize([FOLDER], PUSHED);
    await client.connection.sendRequest('rapport/fits', { uri: POST });
    await client.open(POST, '---\npersonas: [maria]\n---\nThe RTFO meets on Monday about the lift. What should it say?\n');
    const action = (await actionsOn(client, POST, 'audience/jargon')).find(({ title }) => title === 'Say that Maria Costa knows "RTFO"');
    assert.match(applied(FILES[MARIA] ?? '', action, MARIA), /\nknows: RTFO\n/);
  });
});
