import * as vscode from 'vscode';
import type { PersonasView } from '../../server/planning-protocol.ts';
import { PlanningTree } from './planning-tree.ts';

type Row = PersonasView['rows'][number];
type Start = Row['starts'][number];

export type PersonaNode = { readonly kind: 'persona'; readonly row: Row; readonly folder: string } | { readonly kind: 'fact'; readonly text: string } | { readonly kind: 'start'; readonly row: Row; readonly start: Start };

/** The Personas view: who they are, how much of the plan is theirs, and what they ask that nothing answers. */
export class PersonasTree extends PlanningTree<PersonaNode> {
  override async getChildren(node?: PersonaNode): Promise<PersonaNode[]> {
    if (!node) {
      const view = await this.planning.personas();
      return view?.rows.map((row) => ({ kind: 'persona', row, folder: view.folder })) ?? [];
    }
    if (node.kind !== 'persona') return [];
    const { row } = node;
    return [...row.facts.map((text): PersonaNode => ({ kind: 'fact', text })), ...row.starts.map((start): PersonaNode => ({ kind: 'start', row, start }))];
  }

  override getTreeItem(node: PersonaNode): vscode.TreeItem {
    if (node.kind === 'fact') return new vscode.TreeItem(node.text);
    if (node.kind === 'start') {
      const item = new vscode.TreeItem(node.start.text);
      item.description = node.start.kind === 'question' ? 'asked, not answered' : 'troubles them';
      item.iconPath = new vscode.ThemeIcon(node.start.kind === 'question' ? 'question' : 'circle-small');
      item.contextValue = 'start';
      item.tooltip = `${node.start.text}\n${item.description}. Write for them starts a draft from it.`;
      return item;
    }
    const { row, folder } = node;
    const item = new vscode.TreeItem(row.name, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `persona ${row.id}`;
    item.description = row.details;
    item.iconPath = new vscode.ThemeIcon(row.needsCare ? 'warning' : 'person');
    item.contextValue = 'persona';
    item.tooltip = [row.name, ...row.facts].join('\n');
    item.accessibilityInformation = { label: [row.name, row.details, ...row.facts].filter(Boolean).join(', ') };
    item.command = { command: 'rapport.plan.reveal', title: 'Open', arguments: [folder, row.path, row.offset, row.offset] };
    return item;
  }
}
