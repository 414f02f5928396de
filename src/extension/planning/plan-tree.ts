import * as vscode from 'vscode';
import type { PlanChoices, PlanFilter, PlanView } from '../../server/planning-protocol.ts';
import { PlanningTree } from './planning-tree.ts';

type Groups = PlanView['groups'];
export type PlanGroup = Groups[number];
export type PlanDay = PlanGroup['days'][number];
export type PlanRow = PlanGroup['rows'][number];

export type PlanNode = { readonly kind: 'group'; readonly group: PlanGroup } | { readonly kind: 'day'; readonly day: PlanDay } | { readonly kind: 'row'; readonly row: PlanRow };

/** The Plan view: a tree of what the server says, and nothing worked out here. */
export class PlanTree extends PlanningTree<PlanNode> {
  private view: Promise<PlanView | null> | null = null;
  only: PlanFilter = {};
  badge: (badge: vscode.ViewBadge | undefined) => void = () => undefined;

  /** Asks anew, for the badge too, which is seen while the tree is not. */
  async refresh(): Promise<void> {
    this.view = null;
    const view = await this.load();
    this.badge(view && view.badge.count > 0 ? { value: view.badge.count, tooltip: view.badge.words } : undefined);
    this.redraw();
  }

  filter(only: PlanFilter): Promise<void> {
    this.only = only;
    return this.refresh();
  }

  async choices(): Promise<PlanChoices | null> {
    return (await this.load())?.choices ?? null;
  }

  async rows(): Promise<readonly PlanRow[]> {
    return (await this.load())?.groups.flatMap(({ rows, days }) => [...rows, ...days.flatMap((day) => day.rows)]) ?? [];
  }

  async folder(): Promise<vscode.Uri | null> {
    const view = await this.load();
    return view ? vscode.Uri.parse(view.folder) : null;
  }

  override async getChildren(node?: PlanNode): Promise<PlanNode[]> {
    const rows = (all: readonly PlanRow[]): PlanNode[] => all.map((row) => ({ kind: 'row', row }));
    if (!node) {
      const groups = (await this.load())?.groups ?? [];
      // A workspace without anything shows what to begin with instead of five empty weeks.
      return groups.some(({ days, rows: own }) => own.length > 0 || days.some((day) => day.rows.length > 0)) || Object.keys(this.only).length > 0 ? groups.map((group) => ({ kind: 'group', group })) : [];
    }
    if (node.kind === 'row') return [];
    if (node.kind === 'day') return rows(node.day.rows);
    const { group } = node;
    return [...group.days.map((day): PlanNode => ({ kind: 'day', day })), ...rows(group.rows)];
  }

  override getTreeItem(node: PlanNode): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node.group);
    return node.kind === 'day' ? dayItem(node.day) : rowItem(node.row);
  }

  private load(): Promise<PlanView | null> {
    this.view ??= this.planning.plan(this.only);
    return this.view;
  }
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function groupItem({ id, label, note, monday, days }: PlanGroup): vscode.TreeItem {
  const rowsIn = days.reduce((sum, day) => sum + day.rows.length, 0);
  const item = new vscode.TreeItem(label, (id === 'week' && rowsIn === 0) || id === 'ideas' ? Collapsed : Expanded);
  item.id = `group ${id} ${monday ?? ''} ${rowsIn > 0 ? 'with rows' : ''}`;
  item.description = note;
  item.contextValue = monday === null ? 'group' : 'week';
  return item;
}

function dayItem({ date, label, isToday, rows }: PlanDay): vscode.TreeItem {
  const item = new vscode.TreeItem(label, rows.length > 0 ? Expanded : None);
  // Another one when it fills: the editor would keep it closed as it was.
  item.id = `day ${date} ${rows.length > 0 ? 'with rows' : 'empty'}`;
  item.description = [isToday ? 'today' : '', rows.length === 0 ? 'nothing yet' : ''].filter(Boolean).join(' · ');
  item.contextValue = 'day';
  return item;
}

const SEVERITY_ICONS = { error: 'error', warning: 'warning', info: 'info' } as const;
const STATUS_ICONS = { idea: 'lightbulb', draft: 'edit', review: 'eye', approved: 'check', scheduled: 'clock', published: 'pass-filled' } as const;

function rowItem(row: PlanRow): vscode.TreeItem {
  const { title, details, note, worst, status, recurring, isPost, next, findings } = row;
  const item = new vscode.TreeItem(title, None);
  item.id = `row ${row.key} ${row.date ?? ''} ${row.channels.join(' ')}`;
  item.description = [note, details].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(worst ? SEVERITY_ICONS[worst.severity] : STATUS_ICONS[status]);
  item.contextValue = ['row', isPost ? 'post' : 'slot', next === null ? '' : 'next', recurring ? 'repeats' : ''].filter(Boolean).join(' ');
  const found = worst ? `${findings} found, worst: ${worst.message}` : null;
  item.tooltip = [title, details, note, recurring ? 'repeats' : null, found, row.path].filter((line): line is string => Boolean(line)).join('\n');
  item.accessibilityInformation = { label: [title, row.date ?? 'no day', details, note, found].filter(Boolean).join(', ') };
  item.command = { command: 'rapport.openPlanned', title: 'Open', arguments: [{ kind: 'row', row } satisfies PlanNode] };
  return item;
}
