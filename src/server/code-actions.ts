import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { safeEdits, waysToAccept, type Diagnostic } from '../index.ts';
import { toDiagnostic, toRange } from './convert.ts';
import type { Place } from './folders.ts';
import { toWorkspaceEdit, type EditSupport } from './workspace-edits.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.rapport`;

/** The quick fixes of the findings that a range touches, and all safe ones at once where a client asks for that. */
export function codeActions(place: Place, diagnostics: readonly Diagnostic[], { range, context }: CodeActionParams, support: EditSupport): CodeAction[] {
  const source = place.workspace.sources.get(place.path);
  if (!source) return [];
  const wants = (kind: string): boolean => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  /** What mends a finding comes before what only silences one, also where several findings meet. */
  const [mending, accepting]: [(CodeAction | null)[], (CodeAction | null)[]] = [[], []];
  for (const diagnostic of wants(CodeActionKind.QuickFix) ? diagnostics : []) {
    const { start, end } = toRange(source, diagnostic.span);
    if (isBefore(range.end, start) || isBefore(end, range.start)) continue;
    const quickFix = (title: string, edit: WorkspaceEdit | null, isPreferred: boolean): CodeAction | null =>
      edit && { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(source, diagnostic)], isPreferred, edit };
    const edits = diagnostic.fixes.map((fix) => ({ fix, edit: toWorkspaceEdit(place, fix.edits, support) }));
    mending.push(...edits.map(({ fix, edit }, index) => quickFix(fix.title, edit, index === 0 && fix.safe)));
    accepting.push(...waysToAccept(place.workspace, diagnostic).map(({ title, edits: own }) => quickFix(title, toWorkspaceEdit(place, own, support), false)));
  }
  // Only where it is asked for: as one of the quick fixes it would be in the way.
  const all = wants(FIX_ALL) && context.only ? safeEdits(diagnostics) : [];
  const fixAll = all.length > 0 ? [{ title: 'Fix all that is safe to fix', kind: FIX_ALL, edit: toWorkspaceEdit(place, all, support) ?? {} }] : [];
  return [...mending, ...accepting, ...fixAll].filter((action) => action !== null);
}

const isBefore = (a: { readonly line: number; readonly character: number }, b: { readonly line: number; readonly character: number }): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
