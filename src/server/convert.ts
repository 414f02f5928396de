import { DiagnosticSeverity, type Diagnostic as LspDiagnostic, type Range } from 'vscode-languageserver';
import { docsUrl, positionAt, type Diagnostic, type Source, type Span } from '../index.ts';

const SEVERITY = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

export const BEGINNING: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

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
