import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Finding, OptionSpecs, OptionValues, Rule } from '../rules/define-rule.ts';
import type { PlannedRule } from './plan.ts';

/** What rules read, with the options of the one that is reading. */
type Context = Parameters<Rule['check']>[0] & { options: OptionValues<OptionSpecs> };

/** Runs rules over one subject, one after the other: their findings about a file, at or above their thresholds. */
export function run<C extends Context>(planned: readonly PlannedRule[], source: Source, context: C): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { rule, severity, fixedSeverity, threshold, options } of planned) {
    context.options = options;
    for (const finding of rule.check(context)) {
      if ((finding.confidence ?? 1) < threshold) continue;
      diagnostics.push(toDiagnostic(rule, finding, fixedSeverity ? severity : (finding.severity ?? severity), source));
    }
  }
  return diagnostics;
}

/** A finding as it is told: with the rule's name and the text it marks. */
export function toDiagnostic(rule: Rule, finding: Finding, severity: Severity, source: Source): Diagnostic {
  const { span, message, evidence, confidence, fixes } = finding;
  return { path: source.path, rule: rule.id, severity, span, message, confidence: confidence ?? null, evidence: evidence ?? textIn(source, span), fixes: fixes ?? [] };
}

/** The text that a finding marks, where it marks any. */
function textIn(source: Source, { start, end }: Span): readonly string[] {
  const text = source.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [text.length > 200 ? `${text.slice(0, 199)}…` : text];
}
