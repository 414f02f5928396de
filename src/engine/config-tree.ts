import { CHANNEL_SETTINGS } from '../channels/overrides.ts';
import { fieldIndex, normaliseKey, type FieldTable } from '../formats/keys.ts';
import { PERSONA_FIELDS } from '../formats/persona-fields.ts';
import { POST_FIELDS } from '../formats/post-fields.ts';
import { SLOT_FIELDS } from '../formats/slot-fields.ts';
import type { Candidate } from '../insight/candidates.ts';
import { RULES } from '../rules/index.ts';
import { BASELINE_FILE } from './baseline-file.ts';
import { CONFIG_FIELDS, type ConfigField } from './config-fields.ts';
import { allChannels } from './contexts.ts';
import { PRESETS } from './presets.ts';
import { ROOMS } from './rule-names.ts';
import type { Workspace } from './workspace.ts';

/** What may stand at a place of `rapport.yml`. */
export interface Setting {
  readonly summary: string;
  /** The keys under it, in the order in which they are offered. */
  readonly keys?: () => ReadonlyMap<string, Setting>;
  /** What stands under a key that is none of them: a name of one's own. */
  readonly other?: Setting;
  /** Its values, or those of each of its items. */
  readonly values?: () => readonly Candidate[];
  readonly isList?: boolean;
  /** Whether its items are mappings of its keys. */
  readonly itemsAreMaps?: boolean;
}

const index = fieldIndex<ConfigField>(CONFIG_FIELDS);

/** What stands under some keys, one under the other; null where Rapport knows of nothing there. */
export function settingAt(workspace: Workspace, keys: readonly string[]): Setting | null {
  let setting: Setting | null = { summary: '', keys: () => topOf(workspace) };
  for (const [depth, key] of keys.entries()) {
    const known: ReadonlyMap<string, Setting> | undefined = setting.keys?.();
    const name: string = depth === 0 ? (index.get(normaliseKey(key)) ?? key) : key;
    setting = known?.get(name) ?? [...(known ?? [])].find(([one]) => normaliseKey(one) === normaliseKey(name))?.[1] ?? setting.other ?? null;
    if (!setting) return null;
  }
  return setting;
}

function topOf(workspace: Workspace): ReadonlyMap<string, Setting> {
  const globs = (): readonly Candidate[] => globsIn(workspace);
  const own: Readonly<Record<ConfigField, Omit<Setting, 'summary'>>> = {
    extends: { isList: true, values: () => [...texts(PRESETS), ...yamlIn(workspace)] },
    posts: { isList: true, values: globs },
    personas: { isList: true, values: globs },
    calendars: { isList: true, values: globs },
    ignore: { isList: true, values: globs },
    brand: { isList: true },
    timezone: { values: () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, detail: '' })) },
    baseline: { values: () => [{ value: BASELINE_FILE, detail: 'Where "rapport check --update-baseline" writes it.' }] },
    rules: { keys: ruleKeys },
    fields: { keys: fieldKeys },
    overrides: { isList: true, itemsAreMaps: true, keys: () => new Map([['files', { summary: 'Globs of the files, relative to the workspace root.', isList: true, values: globs }], ['rules', { summary: 'The rules for these files.', keys: ruleKeys }]]) },
    channels: { keys: () => new Map(allChannels(workspace).all.map(({ id, name }) => [id, { summary: name, keys: channelKeys }])), other: { summary: 'A channel of your own.', keys: channelKeys } },
  };
  return new Map(Object.entries(CONFIG_FIELDS).map(([name, { summary }]) => [name, { summary, ...own[name as ConfigField] }]));
}

const SEVERITIES: readonly Candidate[] = texts({
  error: 'The file is wrong, or a network will refuse it.', warning: 'Most writers would change it.', info: 'Worth a thought.', off: 'It is not judged.', on: 'As severe as it is by itself; an info where it is off by default.',
});
const CONFIDENCE: Setting = { summary: 'Findings that are less certain are kept back: from 0 (hear everything) to 1 (only what is certain).', values: () => ['0.5', '0.7', '0.9'].map((value) => ({ value, detail: '' })) };
const JUDGING: readonly (readonly [string, Setting])[] = [['severity', { summary: 'How severe it is.', values: () => SEVERITIES }], ['confidence', CONFIDENCE]];

/** Every rule by its id, with its options, then the rooms that stand for all rules in them. */
function ruleKeys(): ReadonlyMap<string, Setting> {
  const rules = RULES.map(({ id, summary, severity, options }): [string, Setting] => {
    const own = Object.entries(options).map(([name, spec]): [string, Setting] => [name, { summary: `${spec.summary} Default: ${String(spec.default)}.`, values: () => valuesOf(spec.default) }]);
    return [id, { summary: `${summary} Default: ${severity}.`, values: () => SEVERITIES, keys: () => new Map([...JUDGING, ...own]) }];
  });
  const rooms = ROOMS.map((name): [string, Setting] => [name, { summary: `Every rule of ${name}.`, values: () => SEVERITIES, keys: () => new Map(JUDGING) }]);
  return new Map([...rules, ...rooms]);
}

const valuesOf = (value: string | number | boolean): readonly Candidate[] =>
  typeof value === 'boolean' ? ['true', 'false'].map((one) => ({ value: one, detail: one === String(value) ? 'the default' : '' })) : [{ value: String(value), detail: 'the default' }];

/** For each kind of file: our fields, which take names of the team's own, and such names, which take our fields. */
function fieldKeys(): ReadonlyMap<string, Setting> {
  const tables: Readonly<Record<string, FieldTable>> = { personas: PERSONA_FIELDS, posts: POST_FIELDS, calendars: SLOT_FIELDS };
  return new Map(Object.entries(tables).map(([kind, table]) => {
    const fields = Object.entries(table).map(([name, { summary }]) => [name, summary] as const);
    return [kind, {
      summary: `Your names for fields of ${kind}.`,
      keys: () => new Map(fields.map(([name, summary]) => [name, { summary, isList: true }])),
      other: { summary: 'A name of your own.', values: () => fields.map(([value, detail]) => ({ value, detail })) },
    }];
  }));
}

const channelKeys = (): ReadonlyMap<string, Setting> => new Map<string, Setting>([
  ...Object.entries(CHANNEL_SETTINGS).map(([name, { summary }]): [string, Setting] => [name, { summary, values: () => [{ value: 'none', detail: 'Lifts the limit.' }] }]),
  ['name', { summary: 'What to call a channel of your own.' }],
]);

/** The folders there are, as globs of all that is in them. */
function globsIn({ sources }: Workspace): readonly Candidate[] {
  const counts = new Map<string, number>();
  for (const [path] of sources.entries()) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return [...counts].sort().map(([folder, count]) => ({ value: `${folder}/**`, detail: count === 1 ? '1 file' : `${count} files` }));
}

const yamlIn = ({ sources }: Workspace): readonly Candidate[] => sources.paths().filter((path) => /\.ya?ml$/i.test(path) && !/^rapport\.ya?ml$/.test(path) && !path.startsWith('personas/')).map((value) => ({ value, detail: 'a file of this workspace' }));

function texts(table: Readonly<Record<string, string>>): readonly Candidate[] {
  return Object.entries(table).map(([value, detail]) => ({ value, detail }));
}
