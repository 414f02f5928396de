import type { Edit } from '../../model/diagnostic.ts';

/** The edits that make a change, or why it cannot be made without touching more than it should. */
export type EditResult = { readonly edits: readonly Edit[] } | { readonly refused: string };

/** A text, a list of texts, or null to take the field away. */
export type FieldValue = string | readonly string[] | null;

/** One replacement in a text that has no path yet. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a form of file answers: its changes, or a reason. */
export type ChangeResult = { readonly changes: readonly Change[] } | { readonly refused: string };

export const refuse = (refused: string): { readonly refused: string } => ({ refused });

/** A text with changes applied; they must not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/** How the lines of a text end: as its first one does. */
export const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

export const asList = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

export const NOT_SAFE = 'It cannot be changed here without changing more than this. Change it by hand.';
