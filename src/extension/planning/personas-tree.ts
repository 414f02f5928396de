import * as vscode from 'vscode';
import type { PersonasView } from '../../server/planning-protocol.ts';
import type { Told } from './branches.ts';
import { PlanningTree } from './planning-tree.ts';

type Row = PersonasView['rows'][number];
type Start = Row['starts'][number];
type Evidence = Row['evidence'][number];

export type PersonaContent = { readonly kind: 'persona'; readonly row: Row; readonly folder: string } | { readonly kind: 'fact'; readonly text: string } | { readonly kind: 'start'; readonly persona: string; readonly start: Start } | { readonly kind: 'evidence'; readonly persona: string; readonly evidence: Evidence };

/** The Personas view: who they are, how much of the plan is theirs, and what they ask that nothing answers. */
export class PersonasTree extends PlanningTree<PersonaContent> {
  protected override async tell(): Promise<readonly Told<PersonaContent>[]> {
    const view = await this.planning.personas();
    return (view?.rows ?? []).map((row) => ({
      id: `persona ${row.id}`,
      content: { kind: 'persona', row, folder: view?.folder ?? '' },
      children: [
        ...row.facts.map((text, index): Told<PersonaContent> => ({ id: `persona ${row.id} fact ${index}`, content: { kind: 'fact', text }, children: [] })),
        ...row.starts.map((start): Told<PersonaContent> => ({ id: `persona ${row.id} start ${start.text}`, content: { kind: 'start', persona: row.id, start }, children: [] })),
        ...row.evidence.map((evidence): Told<PersonaContent> => ({ id: `persona ${row.id} evidence ${evidence.line}`, content: { kind: 'evidence', persona: row.id, evidence }, children: [] })),
      ],
    }));
  }

  protected override itemOf(node: PersonaContent): vscode.TreeItem {
    if (node.kind === 'fact') return new vscode.TreeItem(node.text);
    if (node.kind === 'start') {
      const item = new vscode.TreeItem(node.start.text);
      item.description = node.start.kind === 'question' ? 'asked, not answered' : 'troubles them';
      item.iconPath = new vscode.ThemeIcon(node.start.kind === 'question' ? 'question' : 'circle-small');
      item.contextValue = 'start';
      item.tooltip = `${node.start.text}\n${item.description}. Write for them starts a draft from it.`;
      return item;
    }
    if (node.kind === 'evidence') {
      const { about, people, line } = node.evidence;
      const item = new vscode.TreeItem(line);
      item.description = `${people} people wrote of "${about}"`;
      item.iconPath = new vscode.ThemeIcon('quote');
      item.contextValue = 'evidence';
      item.tooltip = `${line}\n${item.description}. Keep as Evidence puts it into the persona's file.`;
      return item;
    }
    const { row, folder } = node;
    const item = new vscode.TreeItem(row.name, vscode.TreeItemCollapsibleState.Collapsed);
    item.description = row.details;
    item.iconPath = new vscode.ThemeIcon(row.needsCare ? 'warning' : 'person');
    item.contextValue = 'persona';
    item.tooltip = [row.name, ...row.facts].join('\n');
    item.accessibilityInformation = { label: [row.name, row.details, ...row.facts].filter(Boolean).join(', ') };
    item.command = { command: 'rapport.plan.reveal', title: 'Open', arguments: [folder, row.path, row.offset, row.offset] };
    return item;
  }
}
