import * as vscode from 'vscode';
import type { StatusResult } from '../server/protocol.ts';
import { activeEditor } from './active.ts';
import type { RapportServer } from './server.ts';

/** Long enough that it does not flicker while somebody types. */
const AFTER_MS = 250;

/** Whom the active post is for, and how much of each network's limit it takes. Shown beside posts alone. */
export function statusItem(server: RapportServer, started: Promise<void>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('rapport.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Rapport';
  item.command = 'rapport.whoIsThisFor';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    await started;
    const document = activeEditor()?.document;
    const status = document ? await server.status(document.uri) : null;
    if (activeEditor()?.document !== document) return; // another one by now, which asks for itself
    if (status) show(item, status);
    else item.hide();
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update().catch(() => item.hide()), AFTER_MS);
  };
  soon();
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(waiting) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === activeEditor()?.document) soon();
    }),
  );
}

declare function setTimeout(run: () => void, ms: number): object;
declare function clearTimeout(timer: object | undefined): void;

function show(item: vscode.StatusBarItem, { personas, counts }: StatusResult): void {
  const isOver = counts.some(({ count, limit }) => limit !== null && count > limit);
  const [tightest] = counts.filter(({ limit }) => limit !== null).sort((a, b) => b.count / (b.limit ?? 1) - a.count / (a.limit ?? 1));
  const readers = personas.length === 0 ? 'nobody named' : personas.length > 2 ? `${personas.length} personas` : personas.join(', ');
  item.text = `${isOver ? '$(warning)' : '$(person)'} ${readers}${tightest ? ` · ${tightest.channel} ${tightest.count}/${tightest.limit ?? ''}` : ''}`;
  const lines = counts.map(({ channel, count, limit }) => `${channel}: ${limit === null ? `${count} characters` : `${count} of ${limit}`}`);
  item.tooltip = [`Rapport: this post is for ${readers}.`, ...lines, 'Select to see whom it fits.'].join('\n');
  item.accessibilityInformation = { label: [`Rapport: this post is for ${readers}`, ...lines].join(', ') };
  item.show();
}
