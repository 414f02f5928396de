import type { Diagnostic, Edit } from '../model/diagnostic.ts';

/** A text with edits applied. Of two that touch, the first wins: its neighbour waits for the next round. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  let last = -1;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at || (edit.start === last && edit.end === edit.start)) continue;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
    last = edit.start;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The edits of the first safe fix of each finding, as far as they stay in their own file. */
export const safeEdits = (diagnostics: readonly Diagnostic[]): readonly Edit[] =>
  diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.fixes.find((candidate) => candidate.safe);
    return fix && fix.edits.every((edit) => edit.path === diagnostic.path) ? fix.edits : [];
  });
