import * as vscode from 'vscode';
import type { ConversationsView } from '../../server/planning-protocol.ts';
import type { Told } from './branches.ts';
import { PlanningTree } from './planning-tree.ts';

type Group = ConversationsView['groups'][number];
type Row = Group['rows'][number];

export type ConversationContent = { readonly kind: 'group'; readonly group: Pick<Group, 'id' | 'label'>; readonly count: number } | { readonly kind: 'row'; readonly row: Row; readonly folder: string };

const ICONS = { waiting: 'comment-draft', asked: 'comment-discussion', 'open-now': 'comment-unresolved', 'going-out': 'comment', 'pick-up': 'reply', questions: 'question' } as const;

/** The Conversations view: what is asked and who hosts it, where answers are expected now, and what nobody came back to. */
export class ConversationsTree extends PlanningTree<ConversationContent> {
  protected override async tell(): Promise<readonly Told<ConversationContent>[]> {
    const view = await this.planning.conversations();
    return (view?.groups ?? []).map(({ id, label, rows }) => ({
      id: `conversations ${id}`,
      content: { kind: 'group', group: { id, label }, count: rows.length },
      children: rows.map((row) => ({ id: `conversations ${id} ${row.place?.path ?? ''} ${row.label} ${row.details}`, content: { kind: 'row', row, folder: view?.folder ?? '' }, children: [] })),
    }));
  }

  protected override itemOf(content: ConversationContent): vscode.TreeItem {
    if (content.kind === 'group') {
      const item = new vscode.TreeItem(content.group.label, vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(content.count);
      item.iconPath = new vscode.ThemeIcon(ICONS[content.group.id]);
      return item;
    }
    const { row, folder } = content;
    const item = new vscode.TreeItem(row.label);
    item.description = row.details;
    item.tooltip = `${row.label}\n${row.details}`;
    if (row.needsCare) item.iconPath = new vscode.ThemeIcon('warning');
    if (row.start) item.contextValue = 'start';
    if (row.place) item.command = { command: 'rapport.plan.reveal', title: 'Open', arguments: [folder, row.place.path, row.place.start, row.place.end] };
    return item;
  }
}
