import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Finding, OptionSpecs, OptionValues, Rule } from '../rules/define-rule.ts';
import type { PlannedRule } from './plan.ts';

type Context = Parameters<Rule['check']>[0];

/** Runs rules over one subject: their findings about a file, at or above their thresholds. */
export function run(planned: readonly PlannedRule[], source: Source, contextFor: (options: OptionValues<OptionSpecs>) => Context): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { rule, severity, fixedSeverity, threshold, options } of planned) {
    for (const finding of rule.check(contextFor(options))) {
      if ((finding.confidence ?? 1) < threshold) continue;
      diagnostics.push(toDiagnostic(rule, finding, fixedSeverity ? severity : (finding.severity ?? severity), source));
    }
  }
  return diagnostics;
}

/** A finding as it is told: with the rule's name and the text it marks. */
export function toDiagnostic(rule: Rule, finding: Finding, severity: Severity, source: Source): Diagnostic {
  const { span, message, evidence, confidence, fixes } = finding;
  const text = source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return {
    path: source.path, rule: rule.id, severity, span, message,
    confidence: confidence ?? null,
    evidence: evidence ?? (text === '' ? [] : [text.length > 200 ? `${text.slice(0, 199)}…` : text]),
    fixes: fixes ?? [],
  };
}
