import * as vscode from 'vscode';
import type { RuleChoice } from '../../server/protocol.ts';
import { activeEditor, somewhere } from '../active.ts';
import type { Command } from '../command.ts';
import type { Pages } from '../pages.ts';
import type { RapportServer } from '../server.ts';

/** Explains a rule: first those that have found something where the cursor is. */
export const explainRule = (server: RapportServer, pages: Pages): Command => ({
  id: 'rapport.explainRule',
  execute: async () => {
    const uri = somewhere();
    const rules = await server.rules(uri, activeEditor()?.selection.active ?? null);
    const here = rules.filter((rule) => rule.here);
    const items: readonly vscode.QuickPickItem[] = [
      ...(here.length > 0 ? [separator('Found here'), ...here.map(toItem), separator('All rules')] : []),
      ...rules.filter((rule) => !rule.here).map(toItem),
    ];
    const picked = await vscode.window.showQuickPick(items, { title: 'Explain a rule', placeHolder: 'What do you want to know about?', matchOnDetail: true });
    const page = picked && (await server.explainRule(uri, picked.label));
    if (page) await pages.show(page);
  },
});

const separator = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

const toItem = ({ id, severity, summary }: RuleChoice): vscode.QuickPickItem => ({ label: id, description: severity, detail: summary });
