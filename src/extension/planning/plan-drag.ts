import * as vscode from 'vscode';
import type { Changes } from './changes.ts';
import type { PlanContent, PlanNode, PlanRow } from './plan-tree.ts';

const KIND = 'application/vnd.code.tree.rapport.plan';

/** Rows of the plan, dragged onto a day, a week or a row of that day. */
export class PlanDrag implements vscode.TreeDragAndDropController<PlanNode> {
  readonly dragMimeTypes = [KIND];
  readonly dropMimeTypes = [KIND];
  private readonly changes: Changes;

  constructor(changes: Changes) {
    this.changes = changes;
  }

  handleDrag(nodes: readonly PlanNode[], transfer: vscode.DataTransfer): void {
    const rows = nodes.flatMap(({ content }) => (content.kind === 'row' ? [content.row] : []));
    if (rows.length > 0) transfer.set(KIND, new vscode.DataTransferItem(rows));
  }

  async handleDrop(target: PlanNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const rows = transfer.get(KIND)?.value as readonly PlanRow[] | undefined;
    const date = target ? dayFor(target.content) : null;
    if (!rows || date === null) return;
    for (const { key, date: near } of rows) {
      // Keys hold places in files: each move is worked out after the one before it.
      if (near !== date && (await this.changes.tell({ kind: 'move', key, near, date, time: null, scope: null })) !== 'made') break;
    }
  }
}

/** The day that dropping somewhere means. */
function dayFor(content: PlanContent): string | null {
  if (content.kind === 'group') return content.free;
  return content.kind === 'day' ? content.day.date : content.row.date;
}
