import { asPairs } from '../formats/values.ts';
import type { DataNode, Problem, Scalar } from '../model/data.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { OptionSpecs, OptionValue, Rule } from '../rules/define-rule.ts';
import { RULES } from '../rules/index.ts';
import { nearestRule, precision, rulesCalled } from './rule-names.ts';
import { unknownKey } from './setting-problems.ts';

/** Where a setting stands, for a person who asks why. */
export interface Origin {
  readonly path: string;
  readonly span: Span;
  /** The preset that is named there. */
  readonly preset: string | null;
}

/** Files that are judged otherwise than the rest. */
export interface Override {
  readonly files: readonly string[];
  readonly matches: (path: string) => boolean;
}

/** What a team, or a preset, says about some rules. Of several about one rule the last wins, each for what it says. */
export interface RuleSetting {
  /** Ids of rules. */
  readonly rules: ReadonlySet<string>;
  /** Null where it holds for every file. */
  readonly override: Override | null;
  /** `on` is the rule's own severity, info where it is off by default; `recommended` its own, off or not. Null where none is set. */
  readonly severity: Severity | 'off' | 'on' | 'recommended' | null;
  /** Findings below this confidence are kept back. */
  readonly confidence: number | null;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly origin: Origin;
}

const WORDS: Readonly<Record<string, RuleSetting['severity']>> = {
  error: 'error', warning: 'warning', warn: 'warning', info: 'info', off: 'off', on: 'on',
  true: 'on', false: 'off', no: 'off', yes: 'on', // what YAML 1.1 makes of an unquoted on or off
};

/** Reads `rules:`. A setting for a room comes before those for its rules, wherever it is written: what says more wins. */
export function readRuleSettings(path: string, node: DataNode | undefined, override: Override | null, problems: Problem[]): readonly RuleSetting[] {
  if (node && node.kind !== 'map' && !(node.kind === 'scalar' && node.text === '')) {
    problems.push({ span: node.span, message: 'rules must name rules with a severity each, such as "conversation/no-prompt: off".' });
  }
  return [...asPairs(node)].sort(([a], [b]) => precision(a.text) - precision(b.text)).flatMap(([key, value]) => {
    const rules = rulesCalled(key.text);
    if (rules.length > 0) return [readSetting({ path, span: key.span, preset: null }, rules, override, key, value, problems)];
    const meant = nearestRule(key.text);
    problems.push({ span: key.span, message: `There is no rule called "${key.text}".${meant ? ` Did you mean "${meant}"?` : ' "rapport rules" lists them.'}` });
    return [];
  });
}

function readSetting(origin: Origin, ids: readonly string[], override: Override | null, key: Scalar, value: DataNode, problems: Problem[]): RuleSetting {
  const rule = precision(key.text) === 2 ? RULES.find(({ id }) => id === key.text) : undefined;
  const options: Record<string, OptionValue> = {};
  let severity: RuleSetting['severity'] = null;
  let confidence: number | null = null;
  if (value.kind !== 'map') severity = readSeverity(value, problems);
  for (const [name, node] of asPairs(value)) {
    if (name.text === 'severity') severity = readSeverity(node, problems);
    else if (name.text === 'confidence') confidence = readConfidence(node, problems);
    else {
      const read = readOption(rule, key.text, name, node, problems);
      if (read !== undefined) options[name.text] = read;
    }
  }
  return { rules: new Set(ids), override, severity, confidence, options, origin };
}

function readSeverity(node: DataNode, problems: Problem[]): RuleSetting['severity'] {
  const word = node.kind === 'scalar' ? node.text.toLowerCase() : '';
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
  problems.push({ span: node.span, message: `A rule is error, warning, info, off, or on${word ? `, not "${word}"` : ''}.` });
  return null;
}

function readConfidence(node: DataNode, problems: Problem[]): number | null {
  const number = readNumber(node);
  if (number !== undefined && number >= 0 && number <= 1) return number;
  problems.push({ span: node.span, message: 'confidence must be a number from 0 (hear everything) to 1 (only what is certain).' });
  return null;
}

function readOption(rule: Rule | undefined, written: string, name: Scalar, node: DataNode, problems: Problem[]): OptionValue | undefined {
  if (!rule) {
    problems.push({ span: name.span, message: `Of a whole room only severity and confidence can be set. Set "${name.text}" under its rule; ${written} is several.` });
    return undefined;
  }
  const spec = Object.hasOwn(rule.options, name.text) ? rule.options[name.text] : undefined;
  if (!spec) {
    problems.push(unknownKey(name, `option of ${rule.id}`, ['severity', 'confidence', ...Object.keys(rule.options)]));
    return undefined;
  }
  const value = readValue(spec, node);
  if (value === undefined) problems.push({ span: node.span, message: `${name.text} must be ${WHAT[typeof spec.default] ?? 'a value'}${node.kind === 'scalar' && node.text !== '' ? `, not "${node.text}"` : ''}.` });
  return value;
}

const WHAT: Readonly<Record<string, string>> = { number: 'a number of 0 or more', boolean: 'true or false', string: 'a text' };

function readValue(spec: OptionSpecs[string], node: DataNode): OptionValue | undefined {
  if (node.kind !== 'scalar' || node.text === '') return undefined;
  if (typeof spec.default === 'string') return node.text;
  if (typeof spec.default === 'boolean') return node.text === 'true' ? true : node.text === 'false' ? false : undefined;
  const number = readNumber(node);
  return number !== undefined && number >= 0 ? number : undefined;
}

/** A number as people write it: 1_000 too. */
export function readNumber(node: DataNode): number | undefined {
  const written = node.kind === 'scalar' ? node.text.replaceAll('_', '').trim() : '';
  return written !== '' && Number.isFinite(Number(written)) ? Number(written) : undefined;
}
