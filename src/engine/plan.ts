import type { Severity } from '../model/diagnostic.ts';
import { LANGUAGE_READINGS, type OptionSpecs, type OptionValues, type Rule, type Subject } from '../rules/define-rule.ts';
import { RULES } from '../rules/index.ts';
import type { Config, ConfigReading } from './config.ts';
import type { Origin, Override, RuleSetting } from './rule-settings.ts';

/** A rule as the configuration has it for some files. */
export interface RuleState {
  readonly rule: Rule;
  readonly severity: Severity | 'off';
  /** The configuration names the severity, so that no finding is milder. */
  readonly fixedSeverity: boolean;
  readonly threshold: number;
  readonly options: OptionValues<OptionSpecs>;
  /** Where the severity was last set, and for which files; null where nobody set it. */
  readonly origin: (Origin & { readonly override: Override | null }) | null;
}

/** A rule that is on. */
export interface PlannedRule extends RuleState {
  readonly severity: Severity;
  /** It judges only texts in a language that Rapport knows. */
  readonly needsLanguage: boolean;
}

/** The rules as they stand for some files. */
export interface Plan {
  /** Every rule in the order of their ids, off or on. */
  readonly states: readonly RuleState[];
  /** The rules that are on, by what they look at. */
  readonly of: (subject: Subject) => readonly PlannedRule[];
  /** Those of posts that can judge one: whether its language is known, and whether all of the workspace was read. */
  readonly ofPosts: (languageKnown: boolean, whole: boolean) => readonly PlannedRule[];
}

/** Made once for each set of overrides that match: 10,000 posts under one override have two plans. */
const plans = new WeakMap<Config, Map<string, Plan>>();

/** The rules as they stand for a file; for null, where no override says otherwise. */
export function planFor({ config }: ConfigReading, path: string | null): Plan {
  let known = plans.get(config);
  if (!known) plans.set(config, known = new Map<string, Plan>());
  const matching = config.overrides.length === 0 || path === null ? [] : config.overrides.filter((override) => override.matches(path));
  const key = matching.length === 0 ? '' : matching.map((override) => config.overrides.indexOf(override)).join(',');
  let plan = known.get(key);
  if (!plan) known.set(key, plan = makePlan(config.rules.filter(({ override }) => override === null || matching.includes(override))));
  return plan;
}

function makePlan(settings: readonly RuleSetting[]): Plan {
  const states = RULES.map((rule) => stateOf(rule, settings.filter((setting) => setting.rules.has(rule.id))));
  const bySubject = new Map<Subject, PlannedRule[]>();
  for (const state of states) {
    const { rule, severity } = state;
    if (severity === 'off') continue;
    const planned = { ...state, severity, needsLanguage: rule.reads.some((reading) => LANGUAGE_READINGS.has(reading)) };
    bySubject.set(rule.subject, [...(bySubject.get(rule.subject) ?? []), planned]);
  }
  const posts = bySubject.get('post') ?? [];
  const judging = (languageKnown: boolean, whole: boolean): readonly PlannedRule[] =>
    posts.filter(({ needsLanguage, rule }) => (languageKnown || !needsLanguage) && (whole || !rule.reads.includes('hosting')));
  const known = { whole: judging(true, true), part: judging(true, false) };
  const unknown = { whole: judging(false, true), part: judging(false, false) };
  return {
    states,
    of: (subject) => bySubject.get(subject) ?? [],
    ofPosts: (languageKnown, whole) => (languageKnown ? known : unknown)[whole ? 'whole' : 'part'],
  };
}

function stateOf(rule: Rule, settings: readonly RuleSetting[]): RuleState {
  const decided = settings.findLast((setting) => setting.severity !== null);
  const options = Object.entries(rule.options).map(([name, spec]) => [name, settings.findLast((setting) => Object.hasOwn(setting.options, name))?.options[name] ?? spec.default] as const);
  return {
    rule,
    severity: severityOf(rule, decided),
    fixedSeverity: decided !== undefined && decided.severity !== 'on' && decided.severity !== 'recommended',
    threshold: settings.findLast((setting) => setting.confidence !== null)?.confidence ?? rule.threshold ?? 0,
    options: Object.fromEntries(options),
    origin: decided ? { ...decided.origin, override: decided.override } : null,
  };
}

function severityOf(rule: Rule, setting: RuleSetting | undefined): Severity | 'off' {
  const severity = setting?.severity ?? 'recommended';
  if (severity === 'recommended') return rule.severity;
  if (severity === 'on') return rule.severity === 'off' ? 'info' : rule.severity;
  return severity;
}
