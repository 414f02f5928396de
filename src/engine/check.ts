import { factsOf } from '../insight/post-facts.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Item } from '../model/item.ts';
import type { Post } from '../model/post.ts';
import type { Source } from '../model/source.ts';
import type { Finding, OptionSpecs, OptionValues, Rule } from '../rules/define-rule.ts';
import { ItemContext, PersonaContext, PostContext } from './contexts.ts';
import type { FileKind } from './file-kinds.ts';
import { planFor, type Plan, type PlannedRule } from './plan.ts';
import { suppress } from './suppressions.ts';
import { problemsOf, type Workspace } from './workspace.ts';

/** What checking one file gave. */
export interface FileCheck {
  readonly path: string;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: number;
  /** Why some of it was not judged; null where all was. */
  readonly notJudged: string | null;
}

/** Checks one file of a workspace whose grammar is there if the file needs one. */
export function checkFile(workspace: Workspace, path: string): FileCheck {
  const source = workspace.sources.get(path);
  if (!source) return { path, diagnostics: [], suppressed: 0, notJudged: null };
  const plan = planFor(workspace.configuration, path);
  const post = workspace.posts.get(path);
  const kind = workspace.kinds.get(path)?.kind;
  const problems = kind === 'post' || kind === 'persona' || kind === 'calendar' ? problemsOf(workspace, source) : [];
  const aboutFile = problems.length > 0 ? run(plan.of('file'), source, (options) => ({ source, problems, options })) : [];
  const isHistory = post?.status === 'published' && !workspace.options.includePublished;
  if (post && !isHistory) return checkPost(workspace, plan, post, aboutFile);
  return { path, diagnostics: inOrder([...aboutFile, ...(kind === undefined ? [] : checkData(workspace, plan, source, kind))]), suppressed: 0, notJudged: null };
}

/** What files other than posts say: the configuration, personas, calendars. */
function checkData(workspace: Workspace, plan: Plan, source: Source, kind: FileKind): readonly Diagnostic[] {
  switch (kind) {
    case 'config': return run(plan.of('config'), source, (options) => ({ source, problems: workspace.configuration.problems.get(source.path) ?? [], options }));
    case 'persona': return (workspace.personaFiles.get(source.path)?.personas ?? []).flatMap((persona) =>
      run(plan.of('persona'), source, (options) => new PersonaContext(workspace, persona, options)));
    case 'calendar': return (workspace.calendars.get(source.path)?.slots ?? []).flatMap((slot) => checkItem(workspace, plan, slot));
    default: return [];
  }
}

const checkItem = (workspace: Workspace, plan: Plan, item: Item): Diagnostic[] => run(plan.of('item'), item.source, (options) => new ItemContext(workspace, item, options));

function checkPost(workspace: Workspace, plan: Plan, post: Post, aboutFile: readonly Diagnostic[]): FileCheck {
  const { language } = factsOf(post);
  const judging = plan.of('post').filter((planned) => language.language !== null || !planned.needsLanguage);
  const found = [...checkItem(workspace, plan, post), ...run(judging, post.source, (options) => new PostContext(workspace, post, options))];
  const { kept, suppressed, unused } = suppress(post, found, () => new Set([...judging, ...plan.of('item')].map((planned) => planned.rule.id)));
  const leftOver = unused.length > 0 ? run(plan.of('suppression'), post.source, (options) => ({ source: post.source, unused, options })) : [];
  return { path: post.source.path, diagnostics: inOrder([...aboutFile, ...kept, ...leftOver]), suppressed, notJudged: language.why };
}

type Context = Parameters<Rule['check']>[0];

function run(planned: readonly PlannedRule[], source: Source, contextFor: (options: OptionValues<OptionSpecs>) => Context): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { rule, severity, fixedSeverity, threshold, options } of planned) {
    for (const finding of rule.check(contextFor(options))) {
      if ((finding.confidence ?? 1) < threshold) continue;
      diagnostics.push(toDiagnostic(rule, finding, fixedSeverity ? severity : (finding.severity ?? severity), source));
    }
  }
  return diagnostics;
}

function toDiagnostic(rule: Rule, finding: Finding, severity: Severity, source: Source): Diagnostic {
  const { span, message, evidence, confidence, fixes } = finding;
  const text = source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return {
    path: source.path, rule: rule.id, severity, span, message,
    confidence: confidence ?? null,
    evidence: evidence ?? (text === '' ? [] : [text.length > 200 ? `${text.slice(0, 199)}…` : text]),
    fixes: fixes ?? [],
  };
}

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
