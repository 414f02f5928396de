import { factsOf } from '../insight/post-facts.ts';
import type { Problem } from '../model/data.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Item } from '../model/item.ts';
import type { Post } from '../model/post.ts';
import type { Source } from '../model/source.ts';
import { beyond } from './baseline.ts';
import { ItemContext, PersonaContext, PostContext } from './contexts.ts';
import { planFor, type Plan, type PlannedRule } from './plan.ts';
import { planFindings } from './planned.ts';
import { run } from './run.ts';
import { suppress, suppressionsOf, type Judged } from './suppressions.ts';
import { isHistory, misspellingsOf, problemsOf, type Workspace } from './workspace.ts';

/** What checking one file gave. */
export interface FileCheck {
  readonly path: string;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: number;
  /** Found, and accepted by the baseline. */
  readonly baselined: readonly Diagnostic[];
  /** Why some of it was not judged; null where all was. */
  readonly notJudged: string | null;
}

/** Checks one file of a workspace whose grammar is there if the file needs one. */
export function checkFile(workspace: Workspace, path: string): FileCheck {
  const source = workspace.sources.get(path);
  if (!source) return { path, diagnostics: [], baselined: [], suppressed: 0, notJudged: null };
  const plan = planFor(workspace.configuration, path);
  const post = workspace.posts.get(path);
  const isPast = isHistory(workspace, path);
  const { found, rules, notJudged } = post && !isPast ? judgePost(workspace, plan, post) : judgeData(workspace, plan, source);
  const kind = workspace.kinds.get(path)?.kind;
  const problems = kind === 'post' || kind === 'persona' || kind === 'calendar' ? problemsOf(workspace, source) : [];
  const aboutFile = problems.length > 0 ? run(plan.of('file'), source, { source, problems, options: {} }) : [];
  const misspelt = isPast ? [] : misspellingsOf(workspace, path);
  const aboutKeys = misspelt.length > 0 ? run(plan.of('keys'), source, { source, misspellings: misspelt, options: {} }) : [];
  const suppressions = suppressionsOf(source, post, workspace.personaFiles.get(path)?.personas ?? []);
  const judged = (): Judged => ({ rules: new Set([...plan.of('file'), ...plan.of('keys'), ...rules()].map(({ rule }) => rule.id)), whole: !isPast && notJudged === null });
  const { kept, suppressed, unused } = suppress(source, suppressions, [...aboutFile, ...aboutKeys, ...found], judged);
  const leftOver = unused.length > 0 ? run(plan.of('suppression'), source, { source, unused, options: {} }) : [];
  const all = inOrder([...kept, ...leftOver]);
  const diagnostics = beyond(workspace.baseline.baseline.get(path), source, all);
  return { path, diagnostics, baselined: diagnostics.length === all.length ? [] : all.filter((one) => !diagnostics.includes(one)), suppressed, notJudged };
}

interface Judgement {
  readonly found: readonly Diagnostic[];
  /** The rules that judged. */
  readonly rules: () => readonly PlannedRule[];
  readonly notJudged: string | null;
}

/** What files other than posts say: the configuration, personas, calendars. */
function judgeData(workspace: Workspace, plan: Plan, source: Source): Judgement {
  const { path } = source;
  switch (workspace.kinds.get(path)?.kind) {
    case 'config': return { notJudged: null, rules: () => plan.of('config'), found: checkConfig(plan, source, workspace.configuration.problems.get(path) ?? []) };
    case 'baseline': return { notJudged: null, rules: () => plan.of('config'), found: checkConfig(plan, source, workspace.baseline.problems) };
    case 'persona': {
      const personas = workspace.personaFiles.get(path)?.personas ?? [];
      return { notJudged: null, rules: () => [...plan.of('persona'), ...aboutPlan(workspace, plan)], found: [...planFindings(workspace, path), ...personas.flatMap((persona) => run(plan.of('persona'), source, new PersonaContext(workspace, persona)))] };
    }
    case 'calendar': {
      const slots = workspace.calendars.get(path)?.slots ?? [];
      return { notJudged: null, rules: () => [...plan.of('item'), ...aboutPlan(workspace, plan)], found: [...planFindings(workspace, path), ...slots.flatMap((slot) => checkItem(workspace, plan, slot))] };
    }
    default: return { notJudged: null, rules: () => [], found: [] };
  }
}

/** The rules about the plan; of a part of it they may find nothing where they would of the whole. */
const aboutPlan = ({ options }: Workspace, plan: Plan): readonly PlannedRule[] => (options.partial ? [] : plan.of('plan'));

const checkConfig = (plan: Plan, source: Source, problems: readonly Problem[]): readonly Diagnostic[] => run(plan.of('config'), source, { source, problems, options: {} });

const checkItem = (workspace: Workspace, plan: Plan, item: Item): Diagnostic[] => run(plan.of('item'), item.source, new ItemContext(workspace, item));

function judgePost(workspace: Workspace, plan: Plan, post: Post): Judgement {
  const { language } = factsOf(post);
  const judging = plan.ofPosts(language.language !== null, workspace.options.partial !== true);
  const found = [...checkItem(workspace, plan, post), ...planFindings(workspace, post.source.path), ...run(judging, post.source, new PostContext(workspace, post))];
  return { found, rules: () => [...plan.of('item'), ...aboutPlan(workspace, plan), ...judging], notJudged: language.why };
}

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
