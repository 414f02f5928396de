import { check, openWorkspace, type Source } from '../../src/index.ts';
import { readWords } from '../../src/node/words.ts';
import { wilson } from './intervals.ts';

export interface LabelledPost {
  /** The id of the persona it is for. */
  readonly persona: string;
  readonly text: string;
}

const RULES = ['audience/off-topic', 'audience/wrong-persona'] as const;

/** How often the rules about the wrong audience are right: each post names its own persona once, and another's once. */
export async function ruleLines(posts: readonly LabelledPost[], personas: Source): Promise<readonly string[]> {
  const ids = openWorkspace([personas]).personas.map((persona) => persona.id.value);
  const named = posts.flatMap((post, index) => {
    const others = ids.filter((id) => id !== post.persona);
    const other = others[index % others.length] ?? post.persona;
    return [{ ...post, names: post.persona }, { ...post, names: other }];
  });
  const sources = named.map(({ names, text }, index): Source => ({ path: `posts/${index}.md`, text: `---\nlang: en\npersonas: [${JSON.stringify(names)}]\n---\n${text}` }));
  const results = await check(openWorkspace([personas, ...sources], { loadWords: readWords }), sources.map((source) => source.path));
  return RULES.map((rule) => {
    const flagged = named.filter((_, index) => results[index]?.diagnostics.some((diagnostic) => diagnostic.rule === rule));
    const right = flagged.filter(({ persona, names }) => persona !== names).length;
    if (flagged.length === 0) return `${rule}: silent`;
    const { value, low, high } = wilson(right, flagged.length);
    const share = (part: number): string => ((100 * part) / posts.length).toFixed(1);
    return `${rule}: precision ${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}) where every other post names a wrong persona; finds ${share(right)} % of those, and ${share(flagged.length - right)} % of the right ones`;
  });
}
