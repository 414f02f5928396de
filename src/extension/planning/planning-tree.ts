import * as vscode from 'vscode';
import type { Planning } from './planning.ts';

/** What every view of the plan is: rows that the server tells, drawn again when it would tell others. */
export abstract class PlanningTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  protected readonly planning: Planning;

  constructor(planning: Planning) {
    this.planning = planning;
  }

  dispose(): void {
    this.changed.dispose();
  }

  redraw(): void {
    this.changed.fire(undefined);
  }

  abstract getChildren(node?: Node): Promise<Node[]>;
  abstract getTreeItem(node: Node): vscode.TreeItem;
}
