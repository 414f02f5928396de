import * as vscode from 'vscode';
import type { FitView } from '../../server/planning-protocol.ts';
import { activeEditor } from '../active.ts';
import { EVEN } from '../fits.ts';
import type { Told } from './branches.ts';
import { PlanningTree } from './planning-tree.ts';

type Row = FitView['rows'][number];
type Word = Row['evidence'][number];
type Aspect = Row['aspects'][number];

type FitContent = { readonly kind: 'fit'; readonly row: Row } | { readonly kind: 'word'; readonly word: Word; readonly uri: string } | { readonly kind: 'aspect'; readonly aspect: Aspect } | { readonly kind: 'text'; readonly text: string };

const ASPECT_ICONS = { fine: 'pass', look: 'eye', 'not judged': 'dash' } as const;

/** The Fit view: how the post that is being written fits its personas, and the words that decide. */
export class FitTree extends PlanningTree<FitContent> {
  /** The last post that was active: the tree itself has no text when somebody clicks in it. */
  private uri: vscode.Uri | null = null;

  protected override async tell(): Promise<readonly Told<FitContent>[]> {
    this.uri = activeEditor()?.document.uri ?? this.uri;
    const { uri } = this;
    const { rows, why } = uri ? await this.planning.fit(uri) : { rows: [], why: null };
    if (!uri || rows.length === 0) return [{ id: 'nothing', content: { kind: 'text', text: uri ? (why ?? 'No personas are defined yet.') : 'Open a post to see whom it fits.' }, children: [] }];
    return rows.map((row) => rowTold(row, uri.toString()));
  }

  protected override itemOf(node: FitContent): vscode.TreeItem {
    if (node.kind === 'text') return new vscode.TreeItem(node.text);
    if (node.kind === 'word') return wordItem(node.word, vscode.Uri.parse(node.uri));
    if (node.kind === 'aspect') return aspectItem(node.aspect);
    const { row } = node;
    const item = new vscode.TreeItem(row.name, row.isOwn ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
    item.description = `${row.score === null ? 'not judged' : `fit ${row.score} of 100`}${row.isOwn ? ' · the post names them' : ''}`;
    item.iconPath = new vscode.ThemeIcon(row.isOwn ? 'person-add' : 'person');
    item.tooltip = row.why;
    item.accessibilityInformation = { label: `${row.name}, ${item.description}. ${row.why}` };
    return item;
  }
}

function rowTold(row: Row, uri: string): Told<FitContent> {
  const part = (name: string, content: FitContent): Told<FitContent> => ({ id: `fit ${row.persona} ${name}`, content, children: [] });
  return {
    id: `fit ${row.persona}${row.isOwn ? ' own' : ''}`, // opens by itself where the post names them
    content: { kind: 'fit', row },
    children: [
      ...(row.need === null || (row.score ?? 0) < EVEN ? [] : [part('need', { kind: 'text', text: `Answers: ${row.need}` })]),
      ...row.evidence.map((word) => part(`word ${word.text}`, { kind: 'word', word, uri })),
      ...row.aspects.map((aspect) => part(`aspect ${aspect.name}`, { kind: 'aspect', aspect })),
    ],
  };
}

function wordItem({ text, places }: Word, uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  const [first] = places;
  item.description = places.length > 1 ? `${places.length} times` : '';
  item.iconPath = new vscode.ThemeIcon('symbol-string');
  if (first) {
    const range = new vscode.Range(first.start.line, first.start.character, first.end.line, first.end.character);
    item.command = { command: 'vscode.open', title: 'Show', arguments: [uri, { selection: range }] };
    item.tooltip = `Line ${first.start.line + 1}`;
  }
  return item;
}

function aspectItem({ name, state, why }: Aspect): vscode.TreeItem {
  const item = new vscode.TreeItem(name);
  item.description = why === '' ? state : `${state}: ${why}`;
  item.iconPath = new vscode.ThemeIcon(ASPECT_ICONS[state]);
  item.tooltip = why === '' ? state : why;
  return item;
}
