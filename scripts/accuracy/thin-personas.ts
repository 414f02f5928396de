import { parse, stringify } from 'yaml';
import type { Source } from '../../src/index.ts';
import { ruleLines, type LabelledPost } from './fit-rules.ts';

interface Told {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly goals?: readonly string[];
  readonly interests?: readonly string[];
}

const firstName = (name: string): string => name.split(',')[0] ?? name;

/** What a file may tell of somebody at least: how much is left of each persona. */
const FORMS: Readonly<Record<string, (persona: Told) => unknown>> = {
  'first name alone': ({ id, name }) => ({ id, name: firstName(name) }),
  'name and role': ({ id, name, role }) => ({ id, name, role }),
  'name and three interests': ({ id, name, interests = [] }) => ({ id, name, interests: interests.slice(0, 3) }),
  'first name, role and one goal': ({ id, name, role, goals = [] }) => ({ id, name: firstName(name), role, goals: goals.slice(0, 1) }),
};

/** How right the rules about the wrong audience are where little is told of each persona. */
export async function thinLines(posts: readonly LabelledPost[], { path, text }: Source): Promise<readonly string[]> {
  const { personas } = parse(text) as { readonly personas: readonly Told[] };
  const lines: string[] = [];
  for (const [form, thin] of Object.entries(FORMS)) {
    const rules = await ruleLines(posts, { path, text: stringify({ personas: personas.map(thin) }) });
    lines.push(`Personas of ${form}:`, ...rules.map((line) => `  ${line}`));
  }
  return lines;
}
