import { CodeActionKind, type CodeAction, type CodeActionParams, type CreateFile, type TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { positionAt, safeEdits, type Diagnostic, type Edit, type Fix, type Post, type Source } from '../index.ts';
import { uriOf } from './addresses.ts';
import { toDiagnostic, toRange } from './convert.ts';
import type { Place } from './folders.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.rapport`;

/** What a client can do with an edit. */
export interface EditSupport {
  readonly documentChanges: boolean;
  readonly creates: boolean;
}

/** The quick fixes of the findings that a range touches, and all safe ones at once where a client asks for that. */
export function codeActions(place: Place, diagnostics: readonly Diagnostic[], { range, context }: CodeActionParams, support: EditSupport): CodeAction[] {
  const source = place.workspace.sources.get(place.path);
  if (!source) return [];
  const wants = (kind: string): boolean => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: (CodeAction | null)[] = [];
  for (const diagnostic of wants(CodeActionKind.QuickFix) ? diagnostics : []) {
    const { start, end } = toRange(source, diagnostic.span);
    if (isBefore(range.end, start) || isBefore(end, range.start)) continue;
    const quickFix = (title: string, edit: WorkspaceEdit | null, isPreferred: boolean): CodeAction | null =>
      edit && { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(source, diagnostic)], isPreferred, edit };
    const edits = diagnostic.fixes.map((fix) => ({ fix, edit: toWorkspaceEdit(place, fix.edits, support) }));
    actions.push(...edits.map(({ fix, edit }, index) => quickFix(fix.title, edit, index === 0 && fix.safe)));
    const comment = suppression(place, diagnostic);
    if (comment) actions.push(quickFix(comment.title, toWorkspaceEdit(place, comment.edits, support), false));
  }
  // Only where it is asked for: as one of the quick fixes it would be in the way.
  const all = wants(FIX_ALL) && context.only ? safeEdits(diagnostics) : [];
  if (all.length > 0) actions.push({ title: 'Fix all that is safe to fix', kind: FIX_ALL, edit: toWorkspaceEdit(place, all, support) ?? {} });
  return actions.filter((action) => action !== null);
}

const isBefore = (a: { readonly line: number; readonly character: number }, b: { readonly line: number; readonly character: number }): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** Files that do not exist are made, so that one undo takes all of it back. Null where the client cannot make them. */
function toWorkspaceEdit({ uri: own, path, folder, workspace }: Place, edits: readonly Edit[], support: EditSupport): WorkspaceEdit | null {
  const documentChanges: (TextDocumentEdit | CreateFile)[] = [];
  const changes: Record<string, TextEdit[]> = {};
  for (const file of new Set(edits.map((edit) => edit.path))) {
    // The document itself goes by the name that the client has for it.
    const uri = file === path ? own : uriOf(folder, file);
    const source = workspace.sources.get(file);
    if (!source && !(support.documentChanges && support.creates)) return null;
    if (!source) documentChanges.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    const textEdits = edits.filter((edit) => edit.path === file).map((edit): TextEdit => ({ range: toRange(source ?? { path: file, text: '' }, edit), newText: edit.text }));
    documentChanges.push({ textDocument: { uri, version: null }, edits: textEdits });
    changes[uri] = textEdits;
  }
  return support.documentChanges ? { documentChanges } : { changes };
}

/** A comment above the line that switches the rule off there. Plain text and tables of values have no place for one. */
function suppression({ workspace }: Place, { path, rule, span }: Diagnostic): Pick<Fix, 'title' | 'edits'> | null {
  const source = workspace.sources.get(path);
  if (!source || rule.startsWith('workspace/')) return null;
  const start = span.start - positionAt(source, span.start).column + 1;
  const comment = commentIn(source, workspace.posts.get(path), start, `rapport-disable-next-line ${rule}`);
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  return comment === null ? null : { title: `Disable ${rule} for this line`, edits: [{ path, start, end: start, text: `${comment}${lineEnd}` }] };
}

/** A comment as the line at a place may have one above it: in YAML only above a key or an item, never inside a text. */
function commentIn({ path, text }: Source, post: Post | undefined, lineStart: number, words: string): string | null {
  const isYaml = /\.ya?ml$/i.test(path) || (post?.frontMatter && lineStart >= post.frontMatter.start && lineStart < post.frontMatter.end);
  if (!isYaml) return post?.markdown && lineStart >= post.body.start ? `<!-- ${words} -->` : null;
  const indent = /^([ \t]*)(?:- |["'\w][^\r\n:]*:(?:\s|$))/.exec(text.slice(lineStart, lineStart + 500))?.[1];
  return indent === undefined ? null : `${indent}# ${words}`;
}
