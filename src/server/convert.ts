import { CodeActionKind, DiagnosticSeverity, type CodeAction, type Diagnostic as LspDiagnostic, type Range, type TextDocumentEdit, type CreateFile } from 'vscode-languageserver';
import { docsUrl, positionAt, RULES, type Diagnostic, type Fix, type Source, type Span } from '../index.ts';
import { uriOf } from './client-files.ts';
import type { Place } from './folders.ts';

const SEVERITY = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

export function toRange(source: Source, span: Span): Range {
  const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
  return { start: { line: start.line - 1, character: start.column - 1 }, end: { line: end.line - 1, character: end.column - 1 } };
}

export const toDiagnostic = (source: Source, { rule, severity, message, span }: Diagnostic): LspDiagnostic => ({
  range: toRange(source, span),
  severity: SEVERITY[severity],
  source: 'Rapport',
  code: rule,
  codeDescription: { href: docsUrl(rule) },
  message,
});

/** A fix as a quick fix. Files that do not exist are made, so that one undo takes all of it back. */
export function toCodeAction({ folder, workspace }: Place, diagnostic: Diagnostic, fix: Fix, preferred: boolean): CodeAction | null {
  const changes: (TextDocumentEdit | CreateFile)[] = [];
  for (const edit of fix.edits) {
    const uri = uriOf(folder, edit.path);
    const source = workspace.sources.get(edit.path);
    if (!source) changes.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    const range = source ? toRange(source, edit) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    changes.push({ textDocument: { uri, version: null }, edits: [{ range, newText: edit.text }] });
  }
  const source = workspace.sources.get(diagnostic.path);
  if (!source) return null;
  return { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(source, diagnostic)], isPreferred: preferred, edit: { documentChanges: changes } };
}

/** A comment above the line that switches the rule off there. Inside front matter there is no place for one. */
export function toSuppression({ folder, workspace }: Place, diagnostic: Diagnostic): CodeAction | null {
  const source = workspace.sources.get(diagnostic.path);
  const post = workspace.posts.get(diagnostic.path);
  if (!source || !post || diagnostic.span.start < post.body.start || diagnostic.rule.startsWith('workspace/')) return null;
  const at = { line: positionAt(source, diagnostic.span.start).line - 1, character: 0 };
  const newText = `<!-- rapport-disable-next-line ${diagnostic.rule} -->${source.text.includes('\r\n') ? '\r\n' : '\n'}`;
  return {
    title: `Disable ${diagnostic.rule} for this line`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(source, diagnostic)],
    edit: { documentChanges: [{ textDocument: { uri: uriOf(folder, diagnostic.path), version: null }, edits: [{ range: { start: at, end: at }, newText }] }] },
  };
}

/** Why a finding matters, for the hover: what, why, and where to read on. */
export function toReason({ rule: id, message, confidence }: Diagnostic): string {
  const rule = RULES.find((candidate) => candidate.id === id);
  const sure = confidence === null ? '' : ` Confidence ${confidence.toFixed(2)}.`;
  return [`**${escapeMarkdown(message)}**`, rule ? escapeMarkdown(rule.why) : '', `[${id}](${docsUrl(id)})${rule ? ` · Source: ${escapeMarkdown(rule.source)}` : ''}${sure}`].filter((part) => part !== '').join('\n\n');
}

/** A writer's words are shown as they are, never as markup. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
