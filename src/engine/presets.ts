import { RULES } from '../rules/index.ts';
import type { Origin, RuleSetting } from './rule-settings.ts';

/** What `extends:` may name besides files, and what each does. */
export const PRESETS = {
  'rapport:recommended': 'Every rule at its own severity: what holds without any configuration.',
  'rapport:strict': 'Every rule is on; what is off by default is an info.',
} as const;

const SEVERITIES = { 'rapport:recommended': 'recommended', 'rapport:strict': 'on' } as const satisfies Record<keyof typeof PRESETS, RuleSetting['severity']>;

export const isPreset = (name: string): name is keyof typeof PRESETS => Object.hasOwn(PRESETS, name);

/** What a preset says about the rules. */
export const presetSetting = (preset: keyof typeof PRESETS, origin: Omit<Origin, 'preset'>): RuleSetting => ({
  rules: new Set(RULES.map((rule) => rule.id)),
  override: null,
  severity: SEVERITIES[preset],
  confidence: null,
  options: {},
  origin: { ...origin, preset },
});
