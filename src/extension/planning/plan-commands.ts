import * as vscode from 'vscode';
import type { PersonasView } from '../../server/planning-protocol.ts';
import { askFilter, askHost, askPersona, askWhen } from './asking.ts';
import type { Changes } from './changes.ts';
import type { Branch } from './branches.ts';
import type { ConversationContent } from './conversations-tree.ts';
import type { PersonaContent } from './personas-tree.ts';
import type { PlanNode, PlanRow, PlanTree } from './plan-tree.ts';

/** What the commands of the views do. Ids and titles are in package.json. */
export function planCommands(tree: PlanTree, changes: Changes, personas: () => Promise<PersonasView | null>): Readonly<Record<string, (...given: never[]) => Promise<void>>> {
  const about = async (node: PlanNode | undefined, title: string): Promise<PlanRow | null> => (node?.content.kind === 'row' ? node.content.row : pickRow(tree, title));
  return {
    'rapport.openPlanned': async (node: PlanNode) => {
      const folder = await tree.folder();
      if (folder !== null && node.content.kind === 'row') await reveal(folder, node.content.row.path, node.content.row.offset, node.content.row.offset);
    },
    'rapport.plan.reveal': reveal,
    'rapport.reschedule': async (node?: PlanNode) => {
      const row = await about(node, 'Reschedule');
      const today = new Date().toISOString().slice(0, 10);
      const when = row && (await askWhen(`When does "${row.title}" go out?`, [row.date ?? today, row.time].filter(Boolean).join(' '), row.date ?? today));
      if (row && when) await changes.tell({ kind: 'move', key: row.key, near: row.date, ...when, scope: null });
    },
    'rapport.advanceStatus': async (node?: PlanNode) => {
      const row = await about(node, 'Advance the status of');
      if (row?.next) await changes.tell({ kind: 'status', key: row.key, near: row.date, status: row.next });
      else if (row) void vscode.window.showInformationMessage(row.recurring ? 'It repeats, and has one status for all of it.' : 'It has gone out already.');
    },
    'rapport.assignHost': async (node?: PlanNode) => {
      const row = await about(node, 'Assign a host to');
      const host = row && (await askHost(`"${row.title}"`, (await tree.choices())?.hosts ?? []));
      if (row && host) await changes.tell({ kind: 'host', key: row.key, near: row.date, host });
    },
    'rapport.copyForPersona': async (node?: PlanNode) => {
      const row = await about(node, 'Duplicate');
      const choices = await tree.choices();
      const persona = row && choices ? await askPersona(`For whom is a copy of "${row.title}"?`, choices, row.personas) : null;
      if (row && persona !== null) await changes.tell({ kind: 'copy', key: row.key, near: row.date, persona });
    },
    'rapport.filterPlan': async () => {
      const choices = await tree.choices();
      const only = choices && (await askFilter(choices, tree.only));
      if (only) await setFilter(tree, only);
    },
    'rapport.clearPlanFilter': () => setFilter(tree, {}),
    'rapport.keepEvidence': keepEvidence(changes),
    'rapport.writeForThem': async (node?: Branch<PersonaContent | ConversationContent>) => {
      const begun = startOf(node?.content);
      const choices = await tree.choices();
      const persona = begun.persona ?? (choices ? await askPersona('For whom?', choices, []) : null);
      if (persona === null) return;
      const row = begun.words === null ? (await personas())?.rows.find(({ id }) => id === persona) : undefined;
      const words = begun.words ?? row?.starts[0]?.text ?? null;
      const prompt = [...(row?.why ? [`${row.why}: the draft starts empty.`] : []), 'It becomes the title and the name of the file.'].join(' ');
      const title = await vscode.window.showInputBox({ title: 'What is the post called?', value: words ?? '', prompt });
      if (title?.trim()) await changes.tell({ kind: 'draft', key: null, title: title.trim(), words, persona, channel: null, date: null, time: null });
    },
  };
}

/** Puts what people wrote into a persona's file. */
const keepEvidence = (changes: Changes) => async (node?: Branch<PersonaContent | ConversationContent>): Promise<void> => {
  const content = node?.content;
  if (content?.kind === 'evidence') await changes.tell({ kind: 'evidence', persona: content.persona, line: content.evidence.line });
};

interface Start {
  readonly persona: string | null;
  readonly words: string | null;
}

/** What a draft is to start from: one of a persona's questions or pains, or a conversation to come back to. */
function startOf(node: PersonaContent | ConversationContent | undefined): Start {
  if (node?.kind === 'start') return { persona: node.persona, words: node.start.text };
  if (node?.kind === 'persona') return { persona: node.row.id, words: node.row.starts[0]?.text ?? null };
  if (node?.kind === 'row' && node.row.start) return { persona: node.row.start.personas[0] ?? null, words: node.row.start.text };
  return { persona: null, words: null };
}

async function setFilter(tree: PlanTree, only: PlanTree['only']): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'rapport.isPlanFiltered', Object.keys(only).length > 0);
  await tree.filter(only);
}

/** Shows a stretch of a file of the workspace, by its offsets. */
async function reveal(folder: string, path: string, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.Uri.parse(folder), path));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(document.positionAt(start), document.positionAt(end)) });
}

/** Lets a person who came by the palette say what is meant: the post they are in comes first. */
async function pickRow(tree: PlanTree, title: string): Promise<PlanRow | null> {
  const active = vscode.window.activeTextEditor?.document.uri.path ?? '';
  const rows = [...(await tree.rows())].sort((a, b) => Number(active.endsWith(b.path)) - Number(active.endsWith(a.path)));
  if (rows.length === 0) void vscode.window.showInformationMessage('Nothing is planned yet.');
  const picked = rows.length === 0 ? undefined : await vscode.window.showQuickPick(rows.map((row) => ({ label: row.title, description: [row.date, row.details].filter(Boolean).join(' · '), row })), { title, matchOnDescription: true });
  return picked?.row ?? null;
}
