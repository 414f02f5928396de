import { nearest } from '../insight/nearest.ts';
import { RULES } from '../rules/index.ts';

const roomOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** The rooms of the rules: `conversation` stands for every rule in it. */
export const ROOMS: readonly string[] = [...new Set(RULES.map((rule) => roomOf(rule.id)))];

/** Whether a name is a rule's own, its room's (`conversation` or `conversation/*`), or `*`. */
export const covers = (name: string, rule: string): boolean => name === rule || name === '*' || rule.startsWith(`${name.replace(/\/\*$/, '')}/`);

/** The ids a name stands for; none where no rule is called so. */
export const rulesCalled = (name: string): readonly string[] => RULES.filter((rule) => covers(name, rule.id)).map((rule) => rule.id);

/** How much a name says: one for a rule wins over one for its room, and that over one for all of them. */
export const precision = (name: string): number => (name === '*' ? 0 : name.includes('/') && !name.endsWith('/*') ? 2 : 1);

/** The name that a wrong one may have meant: a rule by its last part, else the nearest. */
export const nearestRule = (name: string): string | undefined =>
  RULES.find((rule) => rule.id.endsWith(`/${name}`))?.id ?? nearest(name, [...RULES.map((rule) => rule.id), ...ROOMS])[0];
