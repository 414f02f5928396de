import * as vscode from 'vscode';
import type { PromptChoice, PromptsResult } from '../../server/protocol.ts';
import { activeEditor, tell } from '../active.ts';
import type { Command } from '../command.ts';
import type { RapportServer } from '../server.ts';
import { inTwoLines } from '../two-lines.ts';

/** How what they are made of is called: of one person, and of several, who then stand beside each. */
const GROUPS: readonly (readonly [from: PromptChoice['from'], of: (name: string) => string, title: string])[] = [
  ['question', (name) => `What ${name} asks`, 'What they ask'],
  ['pain', (name) => `What stands in the way of ${name}`, 'What stands in their way'],
  ['topic', () => 'What the post is about', 'What the post is about'],
  ['quote', (name) => `${name} has said`, 'What they have said'],
];

interface PromptItem extends vscode.QuickPickItem {
  readonly prompt?: PromptChoice;
}

/** Offers prompts for the active post, and puts the one that is picked into a paragraph of its own, to be edited. */
export const suggestPrompts = (server: RapportServer): Command => ({
  id: 'rapport.suggestPrompts',
  execute: async () => {
    const editor = activeEditor();
    if (!editor) return void tell('Open a post first, then ask for prompts.');
    const { document: { uri, version }, selection } = editor;
    const result = await server.prompts(uri, selection.active);
    if (result.why !== null) return void tell(result.why);
    const picked = await vscode.window.showQuickPick(rows(result.prompts), { title: 'Suggest conversation prompts', placeHolder: 'Choose one to put below this paragraph. It is a start: make it your own.', matchOnDescription: true, matchOnDetail: true });
    if (!picked?.prompt) return;
    // Typed on meanwhile: the place is asked for again.
    const { place } = editor.document.version === version ? result : await server.prompts(uri, editor.selection.active);
    if (place) await insert(await vscode.window.showTextDocument(editor.document, editor.viewColumn), picked.prompt, place);
  },
});

function rows(prompts: readonly PromptChoice[]): readonly PromptItem[] {
  const [only, ...others] = new Set(prompts.flatMap(({ name }) => name ?? []));
  return GROUPS.flatMap(([from, of, title]): PromptItem[] => {
    const own = prompts.filter((prompt) => prompt.from === from);
    if (own.length === 0) return [];
    const isOne = only !== undefined && others.length === 0;
    const group = isOne ? of(only) : title;
    const items = own.map((prompt, index): PromptItem => {
      const description = prompt.name === null || isOne ? null : prompt.name;
      // What a group is called stands at the end of its first row.
      const beside = [description ?? '', index === 0 ? group : ''].join('');
      return { prompt, ...inTwoLines(prompt.parts.map(({ text }) => text).join(''), beside), ...(description === null ? {} : { description }) };
    });
    return [{ label: group, kind: vscode.QuickPickItemKind.Separator }, ...items];
  });
}

/** At a place between characters, so that nothing that is written is in its way. */
async function insert(editor: vscode.TextEditor, { parts }: PromptChoice, { position, before, after }: NonNullable<PromptsResult['place']>): Promise<void> {
  const snippet = new vscode.SnippetString().appendText(before);
  for (const { text, blank } of parts) {
    if (blank) snippet.appendPlaceholder((value) => value.appendText(text));
    else snippet.appendText(text);
  }
  snippet.appendTabstop(0).appendText(after);
  await editor.insertSnippet(snippet, new vscode.Position(position.line, position.character));
}
