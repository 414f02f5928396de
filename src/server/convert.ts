import { DiagnosticSeverity, type Diagnostic as LspDiagnostic, type Range } from 'vscode-languageserver';
import { docsUrl, positionAt, RULES, type Diagnostic, type Source, type Span } from '../index.ts';

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

/** Why a finding matters and where to read on, for the hover. What it is, an editor shows there itself. */
export function toReason({ rule: id, confidence }: Diagnostic): string {
  const rule = RULES.find((candidate) => candidate.id === id);
  const parts = [`[${id}](${docsUrl(id)})`, ...(rule ? [`Source: ${escapeMarkdown(rule.source)}`] : []), ...(confidence === null ? [] : [`Confidence ${confidence.toFixed(2)}`])];
  return `${rule ? `${escapeMarkdown(rule.why)}\n\n` : ''}${parts.join(' · ')}`;
}

/** Text is shown as it is, never as markup. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
