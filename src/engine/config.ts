import type { ChannelOverride } from '../channels/overrides.ts';
import { fieldIndex, normaliseKey } from '../formats/keys.ts';
import { asNames, asPairs, asText } from '../formats/values.ts';
import { readYaml } from '../formats/yaml.ts';
import { nearest } from '../insight/nearest.ts';
import type { DataNode, Problem, Text } from '../model/data.ts';
import { NO_FIELD_NAMES, type FieldNames } from '../model/field-names.ts';
import type { Source } from '../model/source.ts';
import { readChannels } from './channel-settings.ts';
import { CONFIG_FIELDS, type ConfigField } from './config-fields.ts';
import { joinFieldNames, readFieldNames } from './field-names.ts';
import { readGlobs } from './globs.ts';
import { readOverrides } from './overrides.ts';
import { isPreset, PRESETS, presetSetting } from './presets.ts';
import { relativeTo } from './relative-path.ts';
import { readRuleSettings, type Override, type RuleSetting } from './rule-settings.ts';
import { unknownKey } from './setting-problems.ts';
import { isTimeZone, nearestTimeZone } from './time-zones.ts';

export interface Config {
  readonly posts: readonly string[];
  readonly personas: readonly string[];
  readonly calendars: readonly string[];
  readonly ignore: readonly string[];
  readonly brand: readonly string[];
  readonly timezone: string | null;
  /** In the order in which they hold: later ones win. */
  readonly rules: readonly RuleSetting[];
  readonly overrides: readonly Override[];
  /** The path of the baseline; null where none is named. */
  readonly baseline: string | null;
  /** By the id of the channel. */
  readonly channels: ReadonlyMap<string, ChannelOverride>;
  readonly fields: FieldNames;
  /** The files that `rapport.yml` builds on, whether they are there or not. */
  readonly extended: readonly string[];
}

export interface ConfigReading {
  readonly config: Config;
  /** By the file they are in. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/** Whatever the kind of calendar, and however its words are joined: content-calendar.md, SOCIAL_MEDIA_CALENDAR.csv, blog-calendar-2026.yml. */
const CALENDAR_NAMES = '{,**/}*{content,Content,CONTENT,editorial,Editorial,EDITORIAL,social,Social,SOCIAL,media,Media,MEDIA,posting,Posting,publishing,Publishing,marketing,Marketing,blog,Blog}{-,_, ,}{calendar,Calendar,CALENDAR}*.{yml,yaml,md,csv,tsv}';

export const DEFAULT_CONFIG: Config = {
  posts: ['posts/**', 'drafts/**'],
  personas: ['personas/**', 'personas.{yml,yaml,md}'],
  calendars: ['{calendar,calendars}/**', 'calendar.{yml,yaml,csv}', CALENDAR_NAMES],
  ignore: [],
  brand: [],
  timezone: null,
  rules: [],
  overrides: [],
  baseline: null,
  channels: new Map(),
  fields: NO_FIELD_NAMES,
  extended: [],
};

const index = fieldIndex<ConfigField>(CONFIG_FIELDS);

/** Files that extend each other twice over unfold without end long before anybody wants so many. */
const MOST_FILES = 50;

/** What is gathered while one file leads to another. */
interface Following {
  readonly sourceOf: (path: string) => Source | undefined;
  readonly problems: Map<string, readonly Problem[]>;
  readonly extended: string[];
}

/**
 * Reads `rapport.yml` and what it extends. What is not understood is a problem at its place; the rest holds. Never throws.
 *
 * @param sourceOf the workspace's files: what is extended must be one of them.
 */
export function readConfig(source: Source, sourceOf: Following['sourceOf']): ConfigReading {
  const following: Following = { sourceOf, problems: new Map(), extended: [] };
  const config = readFile(source, DEFAULT_CONFIG, [source.path], following);
  return { config: { ...config, extended: [...new Set(following.extended)] }, problems: following.problems };
}

/** @param chain the files that lead here, this one included. */
function readFile(source: Source, base: Config, chain: readonly string[], following: Following): Config {
  const problems: Problem[] = [];
  const values = readValues(source, problems);
  let before = base;
  for (const name of asNames(values.get('extends'))) before = extend(source, name, before, chain, following, problems);
  const globs = (field: 'posts' | 'personas' | 'calendars' | 'ignore'): readonly string[] => {
    const node = values.get(field);
    return node && !isEmpty(node) ? readGlobs(node, problems) : before[field];
  };
  const overrides = readOverrides(source.path, values.get('overrides'), problems);
  const brand = values.get('brand');
  const config: Config = {
    ...before,
    posts: globs('posts'),
    personas: globs('personas'),
    calendars: globs('calendars'),
    ignore: globs('ignore'),
    brand: brand ? asNames(brand).map((text) => text.value) : before.brand,
    baseline: readBaselinePath(values.get('baseline'), following, problems) ?? before.baseline,
    timezone: readTimeZone(values.get('timezone'), problems) ?? before.timezone,
    rules: [...before.rules, ...readRuleSettings(source.path, values.get('rules'), null, problems), ...overrides.flatMap(({ rules }) => rules)],
    overrides: [...before.overrides, ...overrides.map(({ override }) => override)],
    fields: joinFieldNames(before.fields, readFieldNames(values.get('fields'), problems)),
    channels: readChannels(values.get('channels'), before.channels, problems),
  };
  // Of a file that is reached twice, what is wrong is said once.
  following.problems.set(source.path, problems);
  return config;
}

function readValues(source: Source, problems: Problem[]): ReadonlyMap<ConfigField, DataNode> {
  const { root, problems: syntax } = readYaml(source.text);
  problems.push(...syntax);
  if (root && root.kind !== 'map' && !isEmpty(root)) problems.push({ span: root.span, message: `${source.path} must be keys and values, such as "posts: [posts/**]".` });
  const values = new Map<ConfigField, DataNode>();
  for (const [key, value] of asPairs(root ?? undefined)) {
    const field = index.get(normaliseKey(key.text));
    if (!field) problems.push(unknownKey(key, 'setting', Object.keys(CONFIG_FIELDS)));
    else if (values.has(field)) problems.push({ span: key.span, message: `"${key.text}" sets ${field}, which is set above already. Keep one of them.` });
    else values.set(field, value);
  }
  return values;
}

/** The configuration with one more preset or file under it. */
function extend({ path }: Source, name: Text, before: Config, chain: readonly string[], following: Following, problems: Problem[]): Config {
  const wrong = (message: string): Config => {
    problems.push({ span: name.span, message });
    return before;
  };
  if (isPreset(name.value)) return { ...before, rules: [...before.rules, presetSetting(name.value, { path, span: name.span })] };
  const known = Object.keys(PRESETS).join(' and ');
  if (name.value.startsWith('rapport:')) {
    const [meant] = nearest(name.value, Object.keys(PRESETS));
    return wrong(`There is no preset called "${name.value}". ${meant ? `Did you mean "${meant}"?` : `There are ${known}.`}`);
  }
  const file = relativeTo(path, name.value);
  if (file === null) return wrong(`"${name.value}" is outside this workspace. extends takes ${known}, and .yml files of this workspace.`);
  if (!/\.ya?ml$/i.test(file)) return wrong(`"${name.value}" is no preset and no .yml file. The presets are ${known}.`);
  if (chain.includes(file)) return wrong(chain.length === 1 ? 'A file cannot extend itself.' : `This goes round in a circle: ${[...chain, file].join(' → ')}.`);
  following.extended.push(file);
  if (following.extended.length > MOST_FILES) return wrong(`This leads to more files than Rapport follows (${MOST_FILES}).`);
  const source = following.sourceOf(file);
  return source ? readFile(source, before, [...chain, file], following) : wrong(`There is no file ${file} in this workspace. Paths are relative to ${path}.`);
}

function readTimeZone(node: DataNode | undefined, problems: Problem[]): string | null {
  const zone = asText(node);
  if (!node || !zone) return null;
  if (isTimeZone(zone.value)) return zone.value;
  const meant = nearestTimeZone(zone.value);
  problems.push({ span: zone.span, message: `There is no time zone called "${zone.value}". ${meant ? `Did you mean "${meant}"?` : 'Write one such as Europe/London.'}` });
  return null;
}

function readBaselinePath(node: DataNode | undefined, { sourceOf }: Following, problems: Problem[]): string | null {
  const written = asText(node);
  if (!written) return null;
  const path = relativeTo('', written.value);
  if (path === null) problems.push({ span: written.span, message: `"${written.value}" is outside this workspace. Name a file in it, such as .rapport-baseline.json.` });
  else if (!sourceOf(path)) problems.push({ span: written.span, message: `There is no file ${path} yet. Make it: rapport check --update-baseline` });
  return path;
}

const isEmpty = (node: DataNode): boolean => node.kind === 'scalar' && node.text === '';
