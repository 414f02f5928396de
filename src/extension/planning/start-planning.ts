import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { AuditPanel } from '../audit/audit-panel.ts';
import { CalendarPanel } from '../calendar/calendar-panel.ts';
import { Changes } from './changes.ts';
import { ConversationsTree } from './conversations-tree.ts';
import { FitTree } from './fit-tree.ts';
import { PersonasTree } from './personas-tree.ts';
import { planCommands } from './plan-commands.ts';
import { PlanDrag } from './plan-drag.ts';
import { PlanTree } from './plan-tree.ts';
import { Planning } from './planning.ts';

/** Wires the views of the plan: each asks the server when it is seen, and again when something has changed. */
export function startPlanning(context: vscode.ExtensionContext, client: BaseLanguageClient, started: Promise<void>): void {
  const planning = new Planning(client, started);
  const changes = new Changes(planning);
  const [plan, personas, conversations, fit] = [new PlanTree(planning), new PersonasTree(planning), new ConversationsTree(planning), new FitTree(planning)];
  const planView = vscode.window.createTreeView('rapport.plan', { treeDataProvider: plan, dragAndDropController: new PlanDrag(changes), canSelectMany: true, showCollapseAll: true });
  plan.badge = (badge) => void (planView.badge = badge);
  plan.name = (name) => void (planView.description = name);
  const [personasView, conversationsView, fitView] = [
    vscode.window.createTreeView('rapport.personas', { treeDataProvider: personas }),
    vscode.window.createTreeView('rapport.conversations', { treeDataProvider: conversations }),
    vscode.window.createTreeView('rapport.fit', { treeDataProvider: fit }),
  ];
  const refresh = (tree: { readonly refresh: () => Promise<void> }): void => {
    tree.refresh().catch(() => undefined); // what the server cannot answer it has said in its own log
  };
  const seen = [[personasView, personas], [conversationsView, conversations], [fitView, fit]] as const;
  const refreshFit = (): void => {
    if (fitView.visible) refresh(fit);
  };
  context.subscriptions.push(
    new AuditPanel(planning).register(),
    new CalendarPanel(context.extensionUri, planning, changes).register(),
    planning, plan, personas, conversations, fit, planView, personasView, conversationsView, fitView,
    planning.onDidChange(() => {
      refresh(plan); // also unseen, for its badge
      for (const [view, tree] of seen) if (view.visible) refresh(tree);
    }),
    vscode.window.onDidChangeActiveTextEditor(refreshFit),
    // What a closed view has shown is told anew when it opens, whatever happened meanwhile.
    ...seen.map(([view, tree]) => view.onDidChangeVisibility(({ visible }) => {
      if (visible) refresh(tree);
    })),
    ...Object.entries(planCommands(plan, changes, () => planning.personas())).map(([id, execute]) => vscode.commands.registerCommand(id, execute as (...given: unknown[]) => Promise<void>)),
  );
  refresh(plan);
}
