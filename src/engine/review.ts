import { daysOfChange, planDifference } from '../insight/plan-difference.ts';
import { factsOf } from '../insight/post-facts.ts';
import { personasOf } from '../insight/persona-references.ts';
import { addDays, mondayOf } from '../model/days.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Prompt } from '../model/prompt.ts';
import type { FitChange, PersonaChange, PlanDifference, PostChange, Review, ReviewFile } from '../model/review.ts';
import type { FileCheck } from './check.ts';
import { fit, plan, prepare, prepareFit } from './engine.ts';
import { newFindings } from './new-findings.ts';
import type { Workspace } from './workspace.ts';

/** A change: the workspace on both sides of it, and what it touches. */
export interface Sides {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly base: string;
  readonly files: readonly ReviewFile[];
}

/** Points by which a post must fit worse before it is worth telling. */
const WORSE = 5;
const WEEKS = 4;
/** Days after today that a plan is compared for. */
const AHEAD = 366;

/** What a change does. `found` is what checks of all files on each side say. */
export async function review(sides: Sides, found: { readonly before: readonly FileCheck[]; readonly after: readonly FileCheck[] }): Promise<Review> {
  const { base, files } = sides;
  const { fresh, solved } = newFindings(sides, found);
  const [before, after] = await judgeable(sides);
  return { base, files, findings: fresh, solved, posts: postChanges({ ...sides, before, after }), personas: personaChanges({ ...sides, before, after }), plan: await planReview(sides) };
}

/** Both sides with the word table and the grammar, loaded once. */
async function judgeable({ before, after, files }: Sides): Promise<readonly [Workspace, Workspace]> {
  const now = await prepare(after.personas.length > 0 ? await prepareFit(after) : after, files.flatMap(({ path }) => path ?? []));
  const old = await prepare({ ...before, words: now.words, grammar: now.grammar ?? before.grammar }, files.flatMap(({ was }) => was ?? []));
  return [old, { ...now, grammar: now.grammar ?? old.grammar }];
}

function postChanges({ before, after, files }: Sides): readonly PostChange[] {
  return files.flatMap(({ path, was }) => {
    const post = path === null ? undefined : after.posts.get(path);
    if (!post || path === null) return [];
    const old = was === null ? undefined : before.posts.get(was);
    const [asked, asks] = [old ? promptsOf(before, old) : [], promptsOf(after, post)];
    const beyond = (all: readonly Prompt[], others: readonly Prompt[]): readonly Prompt[] => all.filter(({ text }) => !others.some((other) => comparable(other.text) === comparable(text)));
    return [{ path, was, title: post.title?.value ?? null, fits: fitChanges(before, after, old, post), gained: beyond(asks, asked), lost: beyond(asked, asks) }];
  });
}

const comparable = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What a post asks. Bait asks for nothing that anybody could tell, and a finding says so. */
const promptsOf = ({ grammar }: Workspace, post: Post): readonly Prompt[] => factsOf(post).prompts(grammar).filter(({ kind }) => kind !== 'bait' && kind !== 'rhetorical');

function fitChanges(before: Workspace, after: Workspace, old: Post | undefined, post: Post): readonly FitChange[] {
  if (after.personas.length === 0) return [];
  const now = fit(after, post);
  const then = old && before.personas.length > 0 ? fit(before, old) : [];
  const named = new Set(personasOf(post, after.personas).map(({ id }) => id.value));
  const shown = new Set([...named, ...(old ? personasOf(old, after.personas).map(({ id }) => id.value) : [])]);
  const [best] = now;
  return now.filter(({ persona }) => (shown.size > 0 ? shown.has(persona) : persona === best?.persona))
    .map(({ persona, score }) => ({ persona, before: then.find((one) => one.persona === persona)?.score ?? null, after: score, named: named.has(persona) }));
}

function personaChanges({ before, after, files }: Sides): readonly PersonaChange[] {
  const touched = new Set(files.flatMap(({ path }) => path ?? []));
  const text = ({ source, span }: Persona): string => source.text.slice(span.start, span.end);
  return after.personas.flatMap((persona) => {
    const old = touched.has(persona.source.path) ? before.personas.find(({ id }) => id.value === persona.id.value) : undefined;
    if (!old || text(old) === text(persona)) return [];
    const own = after.posts.paths().flatMap((path) => after.posts.get(path) ?? []).filter((post) => post.status !== 'published' && !touched.has(post.source.path) && personasOf(post, after.personas).includes(persona));
    const worse = own.flatMap((post) => {
      const [then, now] = [fit(before, post, [old])[0]?.score ?? null, fit(after, post, [persona])[0]?.score ?? null];
      return then === null || now === null || now > then - WORSE ? [] : [{ path: post.source.path, before: then, after: now }];
    });
    return [{ persona: persona.id.value, path: persona.source.path, worse: worse.sort((a, b) => a.after - a.before - (b.after - b.before)) }];
  });
}

/** What a change does to the plan: four weeks from this Monday, and up to the last day ahead that it is about. */
export async function planReview({ before, after, files }: Sides): Promise<PlanDifference> {
  const today = after.options.today ?? '';
  const names = new Map(files.flatMap(({ path, was }) => (path !== null && was !== null ? [[was, path] as const] : [])));
  const from = mondayOf(today);
  const compared = async (to: string): Promise<PlanDifference> => planDifference(await plan(before, { from, to }), await plan(after, { from, to }), (path) => names.get(path) ?? path);
  const near = addDays(from, WEEKS * 7 - 1);
  const first = await compared(near);
  const last = daysOfChange(first).filter((date) => date <= addDays(today, AHEAD)).at(-1) ?? near;
  return last <= near ? first : compared(last);
}
