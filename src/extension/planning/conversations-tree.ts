import * as vscode from 'vscode';
import type { ConversationsView } from '../../server/planning-protocol.ts';
import { PlanningTree } from './planning-tree.ts';

type Group = ConversationsView['groups'][number];
type Row = Group['rows'][number];

export type ConversationNode = { readonly kind: 'group'; readonly group: Group; readonly folder: string } | { readonly kind: 'row'; readonly row: Row; readonly folder: string };

const ICONS = { 'open-now': 'comment-unresolved', 'going-out': 'comment', 'pick-up': 'reply', questions: 'question' } as const;

/** The Conversations view: what is asked and who hosts it, where answers are expected now, and what nobody came back to. */
export class ConversationsTree extends PlanningTree<ConversationNode> {
  override async getChildren(node?: ConversationNode): Promise<ConversationNode[]> {
    if (!node) {
      const view = await this.planning.conversations();
      return view?.groups.map((group) => ({ kind: 'group', group, folder: view.folder })) ?? [];
    }
    return node.kind === 'group' ? node.group.rows.map((row) => ({ kind: 'row', row, folder: node.folder })) : [];
  }

  override getTreeItem(node: ConversationNode): vscode.TreeItem {
    if (node.kind === 'group') {
      const item = new vscode.TreeItem(node.group.label, vscode.TreeItemCollapsibleState.Expanded);
      item.id = `conversations ${node.group.id}`;
      item.description = String(node.group.rows.length);
      item.iconPath = new vscode.ThemeIcon(ICONS[node.group.id]);
      return item;
    }
    const { row, folder } = node;
    const item = new vscode.TreeItem(row.label);
    item.description = row.details;
    item.tooltip = `${row.label}\n${row.details}`;
    if (row.needsCare) item.iconPath = new vscode.ThemeIcon('warning');
    if (row.start) item.contextValue = 'start';
    if (row.place) item.command = { command: 'rapport.plan.reveal', title: 'Open', arguments: [folder, row.place.path, row.place.start, row.place.end] };
    return item;
  }
}
