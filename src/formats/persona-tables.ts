import type { Text } from '../model/data.ts';
import type { Span } from '../model/span.ts';
import type { TableNode } from './markdown-nodes.ts';
import { linksIn, wordsOf } from './markdown-text.ts';
import { DraftBuilder, unquoted, type PersonaDraft } from './persona-draft.ts';
import type { PersonaField } from './persona-fields.ts';
import { labelledField, plainLabel } from './persona-labels.ts';

type Own = (key: string) => PersonaField | undefined;

/** Heads that say only that names stand left and values right. */
const HEADS = new Set(['attribute', 'attribut', 'atributo', 'attributo', 'attribuut', 'field', 'feld', 'campo', 'champ', 'veld', 'property', 'aspect', 'aspekt', 'category', 'item', 'trait', 'merkmal', 'característica', 'critère', 'thuộc tính', 'dimension', 'characteristic', '', '項目']);
/** Heads of a column of persons. */
const PERSONS = new Set(['persona', 'personas', 'name', 'who', 'user', 'user type', 'user persona', 'segment', 'audience', 'archetype', 'nutzer', 'nom', 'nombre', 'nome', 'naam', 'utilisateur', 'usuario', 'tên', '名前']);

const fieldsOf = (text: string, cells: readonly Span[], own: Own): readonly (PersonaField | undefined)[] => cells.map((cell) => labelledField(wordsOf(text, cell).value, own));

/** Whether a row's first cell is a name and the others its values: rows, or columns of other facts. */
function hasNamesAtTheLeft(text: string, table: TableNode, own: Own): boolean {
  const left = [table.head, ...table.rows].flatMap((row) => row[0] ?? []);
  const known = fieldsOf(text, left, own).filter(Boolean).length;
  const head = table.head[0] ? plainLabel(wordsOf(text, table.head[0]).value) : '';
  return known >= 2 || (known === 1 && HEADS.has(head));
}

/** Reads a table about one person: "Attribute | Detail", or columns of goals or pains. */
export function readFactTable(text: string, table: TableNode, own: Own, into: DraftBuilder, field: PersonaField | null, other: Text | null): void {
  if (!field && hasNamesAtTheLeft(text, table, own)) {
    const [name, value] = table.head;
    const isHead = name !== undefined && (HEADS.has(plainLabel(wordsOf(text, name).value)) || !value || labelledField(wordsOf(text, name).value, own) === undefined);
    for (const [left, ...cells] of isHead ? table.rows : [table.head, ...table.rows]) {
      if (!left) continue;
      const label = wordsOf(text, left);
      const named = labelledField(label.value, own);
      if (named) into.said.add(named);
      else into.labels.add(label.value.toLowerCase());
      for (const cell of cells) {
        if (cell.end === cell.start) continue;
        if (named) into.add(named, cell);
        else into.keep(label, cell);
      }
    }
    return;
  }
  const heads = table.head.map((cell) => wordsOf(text, cell));
  const columns = heads.map((head) => labelledField(head.value, own));
  const mapped = columns.some(Boolean);
  const [avoid, use] = [columns.indexOf('words.avoid'), columns.indexOf('words.use')];
  for (const row of table.rows) {
    row.forEach((cell, index) => {
      if (index === avoid && row[use] && addPair(text, cell, row[use], into)) return;
      const column = columns[index] ?? (field && !mapped && index === 0 ? field : undefined);
      if (cell.end === cell.start) return;
      if (column && column !== 'name' && column !== 'id') {
        into.said.add(column);
        into.add(column, cell);
      } else into.keep(heads[index] ?? other, cell);
    });
  }
}

/** "Say | Don't say": the word of one column is there instead of the other's. */
function addPair(text: string, avoid: Span, use: Span, into: DraftBuilder): boolean {
  const [from, to] = [unquoted(wordsOf(text, avoid)), unquoted(wordsOf(text, use))];
  if (from.value === '' || to.value === '' || /[,;]/.test(from.value + to.value)) return false;
  into.put('words.avoid', { value: `${from.value} → ${to.value}`, span: from.span });
  return true;
}

/** What a table says where each row or each column is a person of its own. */
export interface TablePersonas {
  readonly drafts: readonly PersonaDraft[];
  /** The files that an index of personas leads to. */
  readonly index: readonly string[];
}

const NO_PERSONAS: TablePersonas = { drafts: [], index: [] };

/** Reads a table of several persons: one a row, or one a column. */
export function readPersonaTable(text: string, table: TableNode, own: Own): TablePersonas {
  const heads = table.head.map((cell) => plainLabel(wordsOf(text, cell).value));
  const at = heads.findIndex((head) => PERSONS.has(head));
  if (at >= 0) return personRows(text, table, at, own);
  if (table.head.length < 3 || !HEADS.has(heads[0] ?? '') || !hasNamesAtTheLeft(text, table, own)) return NO_PERSONAS;
  const drafts = table.head.slice(1).map((head, column): PersonaDraft => {
    const into = new DraftBuilder(text);
    into.add('name', head);
    for (const row of table.rows) {
      const [left] = row;
      const cell = row[column + 1];
      if (!left || !cell || cell.end === cell.start) continue;
      const label = wordsOf(text, left);
      const named = labelledField(label.value, own);
      if (named) into.add(named, cell);
      else into.keep(label, cell);
    }
    return into.finish(head);
  });
  return { drafts, index: [] };
}

function personRows(text: string, table: TableNode, at: number, own: Own): TablePersonas {
  const heads = table.head.map((cell) => wordsOf(text, cell));
  const columns = heads.map((head, index) => (index === at ? 'name' : labelledField(head.value, own)));
  const drafts: PersonaDraft[] = [];
  const index: string[] = [];
  const says = columns.some((column) => column !== undefined && column !== 'name' && column !== 'id');
  for (const row of table.rows) {
    const name = row[at];
    if (!name || name.end === name.start) continue;
    const file = row.flatMap((cell) => linksIn(text, cell)).find((link) => /\.(?:md|markdown|ya?ml)$/i.test(link.target.value));
    if (file) index.push(file.target.value);
    if (file || !says) continue;
    const into = new DraftBuilder(text);
    row.forEach((cell, column) => {
      const field = columns[column];
      if (cell.end === cell.start) return;
      if (field) into.add(field, cell);
      else into.keep(heads[column] ?? null, cell);
    });
    drafts.push(into.finish({ start: row[0]?.start ?? name.start, end: row.at(-1)?.end ?? name.end }));
  }
  return { drafts, index };
}
