import { factsOf } from '../insight/post-facts.ts';
import { loadExpand } from '../formats/expand.ts';
import { fitOf, rankFits } from '../insight/fit.ts';
import { summarise } from '../insight/summary.ts';
import { readWordTable } from '../language/word-table.ts';
import type { Facts } from '../model/facts.ts';
import type { Fit } from '../model/fit.ts';
import type { Persona } from '../model/persona.ts';
import type { PlanInsights } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import type { Source } from '../model/source.ts';
import type { PostReadings } from '../rules/define-rule.ts';
import { applyEdits, safeEdits } from './apply-edits.ts';
import { checkFile, type FileCheck } from './check.ts';
import { allChannels, channelsOf, fitContextOf } from './contexts.ts';
import { planFor, type RuleState } from './plan.ts';
import { insightsOf, repeats, type PlanRequest } from './planning.ts';
import { updateWorkspace, type Workspace } from './workspace.ts';

/**
 * The workspace with what judging these files needs. Loading a grammar takes a fifth of a second, and the word table is
 * five megabytes, so each is loaded only when some text cannot be judged without; then it stays. What follows repetitions
 * is loaded only where something repeats.
 */
export async function prepare(workspace: Workspace, paths: readonly string[]): Promise<Workspace> {
  const grammar = workspace.grammar ?? (await grammarFor(workspace, paths));
  const expand = workspace.expand ?? (repeats(workspace) ? await loadExpand() : null);
  const { words } = paths.some((path) => readsTable(workspace, path)) ? await prepareFit(workspace) : workspace;
  return grammar === workspace.grammar && expand === workspace.expand && words === workspace.words ? workspace : { ...workspace, grammar, expand, words };
}

/** The grammar that some of these posts cannot be judged without; the one already there, or none where all can. */
export async function grammarFor(workspace: Workspace, paths: readonly string[]): Promise<Workspace['grammar']> {
  for (const path of paths) {
    const post = workspace.posts.get(path);
    const { language } = post ? factsOf(post).language : { language: null };
    if (post && language?.loadGrammar && factsOf(post).needsGrammar) return language.loadGrammar();
  }
  return null;
}

/** What rules read that asks how rare words are, or what they are near to. */
const TABLE_READINGS: ReadonlySet<string> = new Set(['fits', 'rarity', 'reading', 'hardness'] satisfies (keyof PostReadings)[]);

/** Whether a rule that is on for a file needs the word table; each of them is about the personas there are. */
function readsTable({ words, personas, posts, options, configuration }: Workspace, path: string): boolean {
  const post = words || personas.length === 0 ? undefined : posts.get(path);
  if (!post || (post.status === 'published' && !options.includePublished)) return false;
  return planFor(configuration, path).of('post').some(({ rule }) => rule.reads.some((reading) => TABLE_READINGS.has(reading)));
}

/** Checks files: everything the linter says, in the order of the paths. */
export async function check(workspace: Workspace, paths: readonly string[]): Promise<readonly FileCheck[]> {
  const prepared = await prepare(workspace, paths);
  return paths.map((path) => checkFile(prepared, path));
}

/** What Rapport sees in posts. Counts every network where a post names none. */
export async function facts(workspace: Workspace, posts: readonly Post[]): Promise<readonly Facts[]> {
  const { grammar, words, configuration } = await prepareFit(await prepare(workspace, posts.map((post) => post.source.path)));
  const { brand } = configuration.config;
  return posts.map((post) => {
    const own = channelsOf(workspace, post);
    return summarise(post, own.length > 0 ? own : allChannels(workspace).all.filter((channel) => channel.measures.length > 0), brand, grammar, words);
  });
}

/** The workspace with the word table that fit and reading are judged by, where there is one. */
export async function prepareFit(workspace: Workspace): Promise<Workspace> {
  const bytes = workspace.words ? null : await workspace.options.loadWords?.();
  return bytes ? { ...workspace, words: readWordTable(bytes) } : workspace;
}

/** How a post fits personas, best first. Without a word table (`prepareFit`), by the personas' own words alone. */
export function fit(workspace: Workspace, post: Post, personas: readonly Persona[] = workspace.personas): readonly Fit[] {
  const context = fitContextOf(workspace);
  const [only] = personas;
  return personas.length === 1 && only ? [fitOf(post, only, context)] : rankFits(post, personas, context);
}

/** Every rule as it stands for a file, or where no override says otherwise, in the order of their ids, with what made it so. */
export const ruleStates = ({ configuration }: Workspace, path: string | null): readonly RuleState[] => planFor(configuration, path).states;

/** What goes out when, where and for whom, and what a planner would see in it. */
export async function plan(workspace: Workspace, request: PlanRequest): Promise<PlanInsights> {
  const expand = workspace.expand ?? (repeats(workspace) ? await loadExpand() : null);
  return insightsOf({ ...workspace, expand }, request);
}

/** More rounds than any chain of fixes needs; a fix that undoes another must not go on for ever. */
const MOST_ROUNDS = 10;

/** A file with every safe fix applied, until there is none left. */
export async function fixed(workspace: Workspace, path: string): Promise<Source | null> {
  let current = workspace;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const source = current.sources.get(path);
    const [result] = await check(current, [path]);
    if (!source || !result) return null;
    const text = applyEdits(source.text, safeEdits(result.diagnostics));
    if (text === source.text) break;
    current = updateWorkspace(current, [{ path, source: { ...source, text } }]);
  }
  return current.sources.get(path) ?? null;
}
