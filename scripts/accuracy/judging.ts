import { facts, factsOf, openWorkspace, type Bait, type Post, type Prompt } from '../../src/index.ts';

/** What Rapport sees in a text that is posted as it is. */
export interface Judged {
  readonly prompts: readonly Prompt[];
  readonly bait: readonly Bait[];
}

/** Judges texts through the public API, each as a post of its own. A word of front matter keeps a short one English. */
export async function judgeTexts(texts: readonly string[]): Promise<readonly Judged[]> {
  const paths = texts.map((_, index) => `posts/${index}.md`);
  const workspace = openWorkspace(texts.map((text, index) => ({ path: paths[index] ?? '', text: `---\nlang: en\n---\n${text}` })));
  const posts = paths.map((path) => workspace.posts.get(path)).filter((post): post is Post => post !== undefined);
  const seen = await facts(workspace, posts);
  return posts.map((post, index) => ({ prompts: seen[index]?.prompts ?? [], bait: factsOf(post).bait }));
}

/** What a text asks for in all is what its most telling prompt asks for: one good question makes up for a weak one. */
const TELLING = ['open', 'invitation', 'choice', 'closed', 'generic', 'bait', 'rhetorical'] as const;

/** The prompt that tells what kind of text it is; null where it asks for nothing. */
export function tellingPrompt(prompts: readonly Prompt[]): Prompt | null {
  return [...prompts].sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))[0] ?? null;
}
