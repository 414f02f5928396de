import { channelNamed, withOverride } from '../channels/channels.ts';
import type { Channel } from '../channels/channel.ts';
import { personasOf } from '../insight/persona-references.ts';
import { factsOf } from '../insight/post-facts.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Post } from '../model/post.ts';
import type { Source } from '../model/source.ts';
import { LANGUAGE_READINGS, type Finding, type OptionSpecs, type OptionValues, type PostReadings, type Rule, type Subject } from '../rules/define-rule.ts';
import { RULES } from '../rules/index.ts';
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
  const post = workspace.posts.get(path);
  const kind = workspace.kinds.get(path)?.kind;
  const problems = kind === 'post' || kind === 'persona' ? problemsOf(workspace, source) : [];
  const aboutFile = problems.length > 0 ? run(workspace, 'file', source, { source, problems }) : [];
  const aboutConfig = kind === 'config' ? run(workspace, 'config', source, { source, problems: workspace.configuration.problems }) : [];
  const isHistory = post?.status === 'published' && !workspace.options.includePublished;
  if (!post || isHistory) return { path, diagnostics: inOrder([...aboutFile, ...aboutConfig]), suppressed: 0, notJudged: null };
  return checkPost(workspace, post, aboutFile);
}

function checkPost(workspace: Workspace, post: Post, aboutFile: readonly Diagnostic[]): FileCheck {
  const facts = factsOf(post);
  const judged = new Set(RULES.filter((rule) => rule.subject === 'post' && severityOf(workspace, rule) !== 'off' && canJudge(rule, post)).map((rule) => rule.id));
  const found = run(workspace, 'post', post.source, readingsOf(workspace, post), judged);
  const { kept, suppressed, unused } = suppress(post, found, judged);
  const leftOver = unused.length > 0 ? run(workspace, 'suppression', post.source, { source: post.source, unused }) : [];
  return { path: post.source.path, diagnostics: inOrder([...aboutFile, ...kept, ...leftOver]), suppressed, notJudged: facts.language.why };
}

/** A rule of a language judges only texts in a language that Rapport knows. */
const canJudge = (rule: Rule, post: Post): boolean => factsOf(post).language.language !== null || !rule.reads.some((reading) => LANGUAGE_READINGS.has(reading));

type Context = Parameters<Rule['check']>[0];

/** What a post's rules may read, each when it is first asked for. */
function readingsOf(workspace: Workspace, post: Post): { readonly post: Post } & PostReadings {
  const facts = factsOf(post);
  const { grammar } = workspace;
  return {
    post, grammar,
    allPersonas: workspace.personas,
    get prose() { return facts.prose; },
    get prompts() { return facts.prompts(grammar); },
    get bait() { return facts.bait; },
    get greetings() { return facts.greetings; },
    get isNotice() { return facts.isNotice; },
    get personas() { return personasOf(post, workspace.personas); },
    get channels() { return channelsOf(workspace, post); },
  };
}

/** The networks a post goes to, as far as Rapport knows them, with the team's own numbers. */
export function channelsOf(workspace: Workspace, post: Post): readonly Channel[] {
  const channels = post.channels.flatMap((name) => channelNamed(name.value) ?? []);
  return [...new Set(channels)].map((channel) => withOverride(channel, workspace.configuration.config.channels.get(channel.id)));
}

function severityOf(workspace: Workspace, rule: Rule): Severity | 'off' {
  return workspace.configuration.config.rules.get(rule.id)?.severity ?? rule.severity;
}

function run(workspace: Workspace, subject: Subject, source: Source, context: object, only?: ReadonlySet<string>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of RULES) {
    const severity = severityOf(workspace, rule);
    if (rule.subject !== subject || severity === 'off' || (only && !only.has(rule.id))) continue;
    const setting = workspace.configuration.config.rules.get(rule.id);
    const options = optionsOf(rule, setting?.options);
    const threshold = setting?.confidence ?? rule.threshold ?? 0;
    // The getters of the context stay getters: a rule pays only for what it reads.
    const handed = Object.create(context, { options: { value: options } }) as Context;
    for (const finding of rule.check(handed)) {
      if ((finding.confidence ?? 1) < threshold) continue;
      diagnostics.push(toDiagnostic(rule, finding, setting?.severity ? severity : (finding.severity ?? severity), source));
    }
  }
  return diagnostics;
}

function optionsOf(rule: Rule, own: Readonly<Record<string, number | string | boolean>> | undefined): OptionValues<OptionSpecs> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, own?.[name] ?? spec.default]));
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
