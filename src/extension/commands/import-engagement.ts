import * as vscode from 'vscode';
import type { ImportAnswer, ImportAsk, ImportDoubt } from '../../server/planning-protocol.ts';
import { NO_FOLDER, somewhere, tell } from '../active.ts';
import type { Command } from '../command.ts';
import type { Pages } from '../pages.ts';
import type { RapportServer } from '../server.ts';

const TITLE = 'Import engagement';
/** The names that somebody comments under, so that they type them once. */
const OWN = 'rapport.ownNames';
const AUDIT = 'Honest Audit';

/** Takes in what networks export, and shows what was made of it. */
export const importEngagement = (server: RapportServer, pages: Pages, memory: vscode.Memento): Command => ({
  id: 'rapport.importEngagement',
  execute: async () => {
    const uri = somewhere() ?? tell(NO_FOLDER);
    const files = uri && (await vscode.window.showOpenDialog({ title: TITLE, openLabel: 'Import', canSelectMany: true, filters: { Exports: ['csv', 'tsv', 'xlsx', 'json', 'js', 'txt'], 'All files': ['*'] } }));
    if (!files) return;
    const look = await server.importLook(uri, files);
    if ('refused' in look) return void tell(look.refused);
    const comments = look.comments ? await askOfComments(memory) : { own: [], keepText: false };
    if (!comments) return;
    const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Rapport: importing ${files.length === 1 ? 'a file' : `${files.length} files`}`, cancellable: true }, (progress, token) => {
      let done = 0;
      return server.importFiles({ uri, files, ...comments }, token, ({ message, part }) => {
        progress.report({ message, increment: Math.max(0, part * 100 - done) });
        done = Math.max(done, part * 100);
      });
    });
    if (!result) return void tell('The import was cancelled. Everything is as it was.');
    if ('refused' in result) return void vscode.window.showWarningMessage(result.refused);
    await pages.showRendered({ title: 'What was imported', text: result.page, links: [] });
    // Nobody has to press it for the command to be done.
    void vscode.window.showInformationMessage(result.summary, AUDIT).then((pressed) => (pressed === AUDIT ? vscode.commands.executeCommand('rapport.honestAudit') : undefined));
  },
});

interface OfComments {
  readonly own: readonly string[];
  readonly keepText: boolean;
}

/** What only a person knows of comments: which are theirs, and whether the words may be kept. Null where they think better of it. */
async function askOfComments(memory: vscode.Memento): Promise<OfComments | null> {
  const names = await vscode.window.showInputBox({ title: TITLE, value: memory.get(OWN, ''), prompt: 'The names you comment under, with commas between them: their comments are your own. Leave it empty where the export says so itself.' });
  if (names === undefined) return null;
  await memory.update(OWN, names);
  const picked = await vscode.window.showQuickPick([
    { label: 'Do not keep what people wrote', detail: 'Whether it asks, tells or thanks is kept, and nothing it says.', keepText: false },
    { label: 'Keep what people wrote', detail: 'Without e-mail addresses, phone numbers and mentions.', keepText: true },
  ], { title: TITLE, placeHolder: 'Comments are personal data. Keep their words?' });
  return picked ? { own: names.split(',').map((name) => name.trim()).filter((name) => name !== ''), keepText: picked.keepText } : null;
}

interface Choice extends vscode.QuickPickItem {
  /** A path, '' for none of ours; without one, nobody knows now. */
  readonly post?: string;
}

/** Asks which post each row is that Rapport is not sure of. Who closes the list leaves the rest open. */
export async function askWhichPosts({ doubts, posts }: ImportAsk): Promise<readonly ImportAnswer[]> {
  const rows = doubts.filter(({ name }, at) => doubts.findIndex((one) => one.name === name) === at);
  const answers: ImportAnswer[] = [];
  for (const [index, doubt] of rows.entries()) {
    const picked = await vscode.window.showQuickPick(choicesFor(doubt, posts), { title: `Which post is this? ${index + 1} of ${rows.length}`, placeHolder: `"${shortened(doubt.text)}"`, matchOnDescription: true, ignoreFocusOut: true });
    if (!picked) break;
    if (picked.post !== undefined) answers.push({ name: doubt.name, post: picked.post });
  }
  return answers;
}

function choicesFor({ post, confidence }: ImportDoubt, posts: ImportAsk['posts']): readonly Choice[] {
  const choice = (path: string): Choice => {
    const title = posts.find((one) => one.path === path)?.title ?? null;
    return title === null ? { label: path, post: path } : { label: title, description: path, post: path };
  };
  const likely = choice(post);
  return [
    { ...likely, detail: `Alike in words and day: ${Math.round(confidence * 100)} %` },
    { label: 'None of our posts', post: '' },
    { label: 'Ask me later', detail: 'It is asked for in engagement/matches.yml, and when the file is imported again.' },
    { label: 'Another post', kind: vscode.QuickPickItemKind.Separator },
    ...posts.filter(({ path }) => path !== post).map(({ path }) => choice(path)),
  ];
}

const MOST = 120;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
};
