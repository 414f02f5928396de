import * as vscode from 'vscode';
import type { PlanChoices, PlanFilter, PlanView } from '../../server/planning-protocol.ts';
import type { Branch, Told } from './branches.ts';
import { PlanningTree } from './planning-tree.ts';

type Groups = PlanView['groups'];
type Group = Groups[number];
type Day = Group['days'][number];
export type PlanRow = Group['rows'][number];

export type PlanContent =
  /** `free` is the day that dropping something on it means. */
  | { readonly kind: 'group'; readonly group: Pick<Group, 'id' | 'label' | 'note' | 'monday'>; readonly count: number; readonly size: number; readonly free: string | null }
  | { readonly kind: 'day'; readonly day: Pick<Day, 'date' | 'label' | 'isToday'>; readonly count: number }
  | { readonly kind: 'row'; readonly row: PlanRow };

export type PlanNode = Branch<PlanContent>;

/** The Plan view: a tree of what the server says, and nothing worked out here. */
export class PlanTree extends PlanningTree<PlanContent> {
  private view: PlanView | null = null;
  only: PlanFilter = {};
  badge: (badge: vscode.ViewBadge | undefined) => void = () => undefined;
  /** Whose plan it is, where several folders are open. */
  name: (name: string) => void = () => undefined;

  filter(only: PlanFilter): Promise<void> {
    this.only = only;
    return this.refresh();
  }

  async choices(): Promise<PlanChoices | null> {
    return (await this.latest())?.choices ?? null;
  }

  async rows(): Promise<readonly PlanRow[]> {
    return (await this.latest())?.groups.flatMap(({ rows, days }) => [...rows, ...days.flatMap((day) => day.rows)]) ?? [];
  }

  async folder(): Promise<string | null> {
    return (await this.latest())?.folder ?? null;
  }

  protected override async tell(): Promise<readonly Told<PlanContent>[]> {
    this.view = await this.planning.plan(this.only);
    const { badge, groups } = this.view ?? { badge: { count: 0, words: '' }, groups: [] };
    const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    this.name(several && this.view ? nameOf(vscode.Uri.parse(this.view.folder)) : '');
    // Seen while the tree is not.
    this.badge(badge.count > 0 ? { value: badge.count, tooltip: badge.words } : undefined);
    // A workspace without anything shows what to begin with instead of five empty weeks.
    const isEmpty = groups.every(({ days, rows }) => rows.length === 0 && days.every((day) => day.rows.length === 0));
    return isEmpty && Object.keys(this.only).length === 0 ? [] : groups.map((group) => groupTold(group, this.view?.today ?? ''));
  }

  protected override itemOf(content: PlanContent): vscode.TreeItem {
    if (content.kind === 'group') return groupItem(content);
    return content.kind === 'day' ? dayItem(content) : rowItem(content.row, this.view?.folder ?? '');
  }

  private async latest(): Promise<PlanView | null> {
    await this.told();
    return this.view;
  }
}

/** A folder as the Explorer calls it; one inside of that by its path. */
const nameOf = (folder: vscode.Uri): string => vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder.toString())?.name ?? vscode.workspace.asRelativePath(folder);

/** Where something opens or closes by itself its name is another one: the editor would keep it closed as it was. */
const fullness = (count: number): string => (count > 0 ? 'with rows' : 'empty');

function groupTold({ id, label, note, monday, days, rows }: Group, today: string): Told<PlanContent> {
  const count = days.reduce((sum, day) => sum + day.rows.length, 0);
  return {
    id: `group ${id} ${monday ?? ''} ${fullness(count)}`,
    content: { kind: 'group', group: { id, label, note, monday }, count, size: days.length + rows.length, free: monday === null ? null : freeDay(monday, days, today) },
    children: [
      ...days.map(({ date, label: name, isToday, rows: own }): Told<PlanContent> => ({
        id: `day ${date} ${fullness(own.length)}`,
        content: { kind: 'day', day: { date, label: name, isToday }, count: own.length },
        children: own.map(rowTold),
      })),
      ...rows.map(rowTold),
    ],
  };
}

/** The same row for as long as it stays in its place, whatever is written around it in its file. */
const rowTold = (row: PlanRow): Told<PlanContent> =>
  ({ id: `row ${[row.path, row.isPost ? 'post' : `slot ${row.title}`, row.date ?? '', ...row.channels].join(' ')}`, content: { kind: 'row', row }, children: [] });

/** Of a week, the first working day from today on that has nothing yet. */
function freeDay(monday: string, days: readonly Day[], today: string): string | null {
  const start = Date.parse(`${monday}T00:00:00Z`);
  const left = Array.from({ length: 7 }, (_, day) => new Date(start + day * 86_400_000).toISOString().slice(0, 10)).filter((date) => date >= today);
  const taken = new Set(days.filter(({ rows }) => rows.length > 0).map(({ date }) => date));
  const working = left.filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
  return working.find((date) => !taken.has(date)) ?? left[0] ?? null;
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function groupItem({ group: { id, label, note, monday }, count, size }: Extract<PlanContent, { kind: 'group' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(label, size === 0 ? None : (id === 'week' && count === 0) || id === 'ideas' ? Collapsed : Expanded);
  item.description = note;
  item.contextValue = monday === null ? 'group' : 'week';
  return item;
}

function dayItem({ day: { label, isToday }, count }: Extract<PlanContent, { kind: 'day' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(label, count > 0 ? Expanded : None);
  item.description = [isToday ? 'today' : '', count === 0 ? 'nothing yet' : ''].filter(Boolean).join(' · ');
  item.contextValue = 'day';
  return item;
}

const SEVERITY_ICONS = { error: 'error', warning: 'warning', info: 'info' } as const;
const STATUS_ICONS = { idea: 'lightbulb', draft: 'edit', review: 'eye', approved: 'check', scheduled: 'clock', published: 'pass-filled' } as const;

function rowItem(row: PlanRow, folder: string): vscode.TreeItem {
  const { title, details, note, worst, status, recurring, isPost, next, findings, path, offset } = row;
  const item = new vscode.TreeItem(title, None);
  item.description = [note, details].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(worst ? SEVERITY_ICONS[worst.severity] : STATUS_ICONS[status]);
  item.contextValue = ['row', isPost ? 'post' : 'slot', next === null ? '' : 'next', recurring ? 'repeats' : ''].filter(Boolean).join(' ');
  const found = worst ? `${findings} found, worst: ${worst.message}` : null;
  item.tooltip = [title, details, note, recurring ? 'repeats' : null, found, path].filter((line): line is string => Boolean(line)).join('\n');
  item.accessibilityInformation = { label: [title, row.date ?? 'no day', details, note, found].filter(Boolean).join(', ') };
  item.command = { command: 'rapport.plan.reveal', title: 'Open', arguments: [folder, path, offset, offset] };
  return item;
}
