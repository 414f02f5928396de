import * as vscode from 'vscode';
import { Branches, type Branch, type Told } from './branches.ts';
import type { Planning } from './planning.ts';

/** What every view of the plan is: rows that the server tells, drawn again where it tells others. */
export abstract class PlanningTree<Content> implements vscode.TreeDataProvider<Branch<Content>>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Branch<Content>[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  protected readonly planning: Planning;
  private readonly branches = new Branches<Content>();
  /** The asking that is under way, and the one that begins after it: one at a time, and none that would be stale. */
  private asking: Promise<void> | null = null;
  private again: Promise<void> | null = null;
  private isAsked = false;
  private isDrawn = false;

  constructor(planning: Planning) {
    this.planning = planning;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Asks anew, and draws what is another now. */
  refresh(): Promise<void> {
    if (!this.asking) return this.ask();
    this.again ??= this.asking.then(() => {
      this.again = null;
      return this.ask();
    });
    return this.again;
  }

  async getChildren(branch?: Branch<Content>): Promise<Branch<Content>[]> {
    if (branch) return [...branch.children];
    await this.told();
    this.isDrawn = true;
    return [...this.branches.roots];
  }

  getTreeItem({ id, content }: Branch<Content>): vscode.TreeItem {
    const item = this.itemOf(content);
    item.id = id;
    return item;
  }

  /** Waits for what was asked last, and asks where nothing was. */
  protected async told(): Promise<void> {
    await (this.again ?? this.asking ?? (this.isAsked ? null : this.ask()));
  }

  /** What the server tells now. */
  protected abstract tell(): Promise<readonly Told<Content>[]>;
  protected abstract itemOf(content: Content): vscode.TreeItem;

  private ask(): Promise<void> {
    this.asking = this.tell().then((told) => {
      // What stands in an empty view says that there is nothing, which is not known before.
      if (!this.isAsked) void vscode.commands.executeCommand('setContext', 'rapport.isPlanRead', true);
      this.isAsked = true;
      const redrawn = this.branches.take(told);
      // Whoever looks for the first time asks by himself.
      if (!this.isDrawn || redrawn.length === 0) return;
      this.changed.fire(redrawn === 'all' ? undefined : [...redrawn]);
    }).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }
}
