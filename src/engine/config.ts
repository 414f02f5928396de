import { channelNamed, type ChannelOverride } from '../channels/channels.ts';
import { fieldIndex, normaliseKey } from '../formats/keys.ts';
import { asNames, asPairs, asText } from '../formats/values.ts';
import { readYaml } from '../formats/yaml.ts';
import { nearest } from '../insight/nearest.ts';
import type { DataNode, Problem, Scalar } from '../model/data.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { OptionValue } from '../rules/define-rule.ts';
import { RULES } from '../rules/index.ts';
import { CONFIG_FIELDS, type ConfigField } from './config-fields.ts';

/** What a team says about one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Findings below this confidence are kept back. */
  readonly confidence?: number;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Config {
  readonly posts: readonly string[];
  readonly personas: readonly string[];
  readonly calendars: readonly string[];
  readonly ignore: readonly string[];
  readonly brand: readonly string[];
  readonly timezone: string | null;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** By the id of the channel. */
  readonly channels: ReadonlyMap<string, ChannelOverride>;
}

export interface ConfigReading {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

export const DEFAULT_CONFIG: Config = {
  posts: ['posts/**', 'drafts/**'],
  personas: ['personas/**', 'personas.{yml,yaml,md}'],
  calendars: ['calendar/**', '{,**/}{content,editorial,social-media}{-,_}calendar.{yml,yaml,md,csv}'],
  ignore: [],
  brand: [],
  timezone: null,
  rules: new Map(),
  channels: new Map(),
};

const index = fieldIndex<ConfigField>(CONFIG_FIELDS);
const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'off'];

/** Reads `rapport.yml`. What is not understood is a problem at its place; the rest holds. Never throws. */
export function readConfig(source: Source): ConfigReading {
  const { root, problems: syntax } = readYaml(source.text);
  const problems: Problem[] = [...syntax];
  if (root && root.kind !== 'map' && !(root.kind === 'scalar' && root.text === '')) {
    problems.push({ span: root.span, message: 'rapport.yml must be keys and values, such as "posts: [posts/**]".' });
  }
  const values = new Map<ConfigField, DataNode>();
  for (const [key, value] of asPairs(root ?? undefined)) {
    const field = index.get(normaliseKey(key.text));
    if (field) values.set(field, value);
    else problems.push(unknown(key, 'setting', Object.keys(CONFIG_FIELDS)));
  }
  const globs = (field: ConfigField, fallback: readonly string[]): readonly string[] => {
    const names = asNames(values.get(field)).map((text) => text.value.replace(/^\.?\//, ''));
    return values.has(field) ? names : fallback;
  };
  return {
    problems,
    config: {
      posts: globs('posts', DEFAULT_CONFIG.posts),
      personas: globs('personas', DEFAULT_CONFIG.personas),
      calendars: globs('calendars', DEFAULT_CONFIG.calendars),
      ignore: globs('ignore', []),
      brand: asNames(values.get('brand')).map((text) => text.value),
      timezone: asText(values.get('timezone'))?.value ?? null,
      rules: readRules(values.get('rules'), problems),
      channels: readChannels(values.get('channels'), problems),
    },
  };
}

function readRules(node: DataNode | undefined, problems: Problem[]): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [key, value] of asPairs(node)) {
    const rule = RULES.find((candidate) => candidate.id === key.text);
    if (!rule) {
      problems.push(unknown(key, 'rule', RULES.map((candidate) => candidate.id)));
      continue;
    }
    const severityNode = value.kind === 'map' ? value.entries.find((entry) => entry.key.text === 'severity')?.value : value;
    const severity = readSeverity(severityNode, problems);
    const options: Record<string, OptionValue> = {};
    let confidence: number | undefined;
    for (const [name, option] of value.kind === 'map' ? asPairs(value) : []) {
      const written = option.kind === 'scalar' ? option.text : '';
      if (name.text === 'severity') continue;
      const spec = rule.options[name.text];
      const read = name.text === 'confidence' ? readOption(0.5, written) : spec && readOption(spec.default, written);
      if (name.text !== 'confidence' && !spec) problems.push(unknown(name, `option of ${rule.id}`, ['severity', 'confidence', ...Object.keys(rule.options)]));
      else if (read === undefined) problems.push({ span: option.span, message: `"${written}" is no ${typeof (spec?.default ?? 0)}.` });
      else if (name.text === 'confidence') confidence = Number(read);
      else options[name.text] = read;
    }
    settings.set(rule.id, { options, ...(severity === undefined ? {} : { severity }), ...(confidence === undefined ? {} : { confidence }) });
  }
  return settings;
}

function readSeverity(node: DataNode | undefined, problems: Problem[]): Severity | 'off' | undefined {
  if (!node) return undefined;
  const word = node.kind === 'scalar' ? node.text.toLowerCase() : '';
  if (SEVERITIES.includes(word)) return word as Severity | 'off';
  if (word === 'false' || word === 'no') return 'off'; // what YAML 1.1 makes of an unquoted off
  if (word === 'warn') return 'warning';
  if (word === 'true' || word === 'on') return undefined;
  problems.push({ span: node.span, message: `A rule is error, warning, info or off${word ? `, not "${word}"` : ''}.` });
  return undefined;
}

function readOption(fallback: OptionValue, written: string): OptionValue | undefined {
  if (typeof fallback === 'string') return written;
  if (typeof fallback === 'boolean') return written === 'true' ? true : written === 'false' ? false : undefined;
  return written.trim() !== '' && Number.isFinite(Number(written)) ? Number(written) : undefined;
}

function readChannels(node: DataNode | undefined, problems: Problem[]): ReadonlyMap<string, ChannelOverride> {
  const overrides = new Map<string, ChannelOverride>();
  for (const [key, value] of asPairs(node)) {
    const channel = channelNamed(key.text);
    if (!channel) continue; // a team may name networks that Rapport does not know
    const numbers: { limit?: number; fold?: number } = {};
    for (const [name, number] of asPairs(value)) {
      if (name.text !== 'limit' && name.text !== 'fold') continue;
      const read = readOption(0, number.kind === 'scalar' ? number.text.replaceAll('_', '') : '');
      if (typeof read === 'number' && read > 0) numbers[name.text] = read;
      else problems.push({ span: number.span, message: `${name.text} must be a number above 0.` });
    }
    overrides.set(channel.id, numbers);
  }
  return overrides;
}

function unknown(key: Scalar, what: string, known: readonly string[]): Problem {
  const [meant] = nearest(key.text, known);
  const list = known.length <= 12 ? ` Known are: ${known.join(', ')}.` : ' "rapport rules" lists them.';
  return { span: key.span, message: `There is no ${what} called "${key.text}".${meant ? ` Did you mean "${meant}"?` : list}` };
}
