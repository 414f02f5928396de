import { planOf } from '../insight/plan.ts';
import { spokenIn, type Voices } from '../insight/plan-months.ts';
import { voicesOf } from '../insight/plan-voices.ts';
import { addDays, lastOf, mondayOf, monthOf } from '../model/days.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Address } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Post } from '../model/post.ts';
import { wallTimeOf } from '../model/wall-time.ts';
import type { Finding, Hosting, OptionSpecs, OptionValues, PlanReadings } from '../rules/define-rule.ts';
import { planFor, type Plan as Rules, type PlannedRule } from './plan.ts';
import { postsOf, slotsOf, zoneOf } from './planning.ts';
import { RuleContext } from './rule-context.ts';
import { toDiagnostic } from './run.ts';
import type { Workspace } from './workspace.ts';

/** Months ahead in which what repeats is followed. */
const AHEAD = 92;
/** A date further ahead than this is a slip of the pen, or not yet anybody's concern. */
const FARTHEST = 400;
/** The part of what is planned that must name a host for the others to lack one. */
const HOSTED = 1 / 3;

/** What is worked out from the plan, and by what it was. */
interface Planned {
  readonly made: Pick<Workspace, 'options' | 'expand'>;
  readonly plan: Plan;
  /** What rules found, by rule and options, with what they heard of the texts of posts. */
  readonly found: Map<string, { readonly findings: readonly Finding[]; readonly heard: Heard }>;
  hosting: { readonly areNamed: boolean; readonly hosted: ReadonlySet<string> } | null;
}

/** What posts said to their readers when a rule asked, by path. */
type Heard = Map<string, Said>;

interface Said {
  post: Post;
  asks?: ReturnType<Voices['asks']>;
  address?: ReturnType<Voices['address']>;
}

const known = new WeakMap<Workspace['planning'], Planned>();
/** For each set of overrides: what the rules find as they stand under it, by the file it is shown in. */
const findings = new WeakMap<Workspace, Map<Rules, ReadonlyMap<string, readonly Diagnostic[]>>>();

/**
 * What the rules about the plan say of a file. A finding is about several files and stands in one: how that file is to be
 * judged, its overrides say. The plan is made once, and again only when something it is made of has changed.
 */
export function planFindings(workspace: Workspace, path: string): readonly Diagnostic[] {
  const rules = planFor(workspace.configuration, path);
  if (rules.of('plan').length === 0 || workspace.calendars.size + workspace.posts.size === 0) return [];
  let bySet = findings.get(workspace);
  if (!bySet) findings.set(workspace, bySet = new Map<Rules, ReadonlyMap<string, readonly Diagnostic[]>>());
  let byPath = bySet.get(rules);
  if (!byPath) bySet.set(rules, byPath = judge(workspace, rules));
  return byPath.get(path) ?? [];
}

function judge(workspace: Workspace, rules: Rules): ReadonlyMap<string, readonly Diagnostic[]> {
  const planned = plannedOf(workspace);
  const byPath = new Map<string, Diagnostic[]>();
  if (planned.plan.all.length === 0) return byPath;
  for (const state of rules.of('plan')) {
    const { rule, severity, fixedSeverity, threshold } = state;
    for (const finding of findingsOf(state, workspace, planned)) {
      const source = workspace.sources.get(finding.path ?? '');
      if (!source || (finding.confidence ?? 1) < threshold) continue;
      const diagnostic = toDiagnostic(rule, finding, fixedSeverity ? severity : (finding.severity ?? severity), source);
      const own = byPath.get(source.path);
      if (own) own.push(diagnostic);
      else byPath.set(source.path, [diagnostic]);
    }
  }
  return byPath;
}

/** What a rule finds in the plan. Typing in a post changes it only where the post now says something else to its readers. */
function findingsOf({ rule, options }: PlannedRule, workspace: Workspace, { plan, found }: Planned): readonly Finding[] {
  const key = `${rule.id} ${JSON.stringify(options)}`;
  const before = found.get(key);
  if (before && stillSaid(before.heard, workspace)) return before.findings;
  const heard: Heard = new Map();
  const findings = [...rule.check(new PlanContext(workspace, plan, options, heard))];
  found.set(key, { findings, heard });
  return findings;
}

function stillSaid(heard: Heard, { posts, configuration }: Workspace): boolean {
  const voices = voicesOf(configuration.config.brand);
  for (const [path, said] of heard) {
    const post = posts.get(path);
    if (post === said.post) continue;
    if (!post || (said.asks !== undefined && voices.asks(post) !== said.asks) || (said.address !== undefined && !isSameAddress(voices.address(post), said.address))) return false;
    said.post = post;
  }
  return true;
}

const isSameAddress = (one: Address | null, other: Address | null): boolean =>
  one === other || (one !== null && other !== null && one.you === other.you && one.we === other.we && one.brand === other.brand && one.ratio === other.ratio);

/** What a rule about the plan may read. */
class PlanContext extends RuleContext implements PlanReadings {
  readonly plan: Plan;
  private readonly heard: Heard;

  constructor(workspace: Workspace, plan: Plan, options: OptionValues<OptionSpecs>, heard: Heard) {
    super(workspace);
    this.options = options;
    this.plan = plan;
    this.heard = heard;
  }

  get whole() { return this.workspace.options.partial !== true; }
  /** The plan may have been made before the last letter was typed: posts are asked as they are now. */
  get voices(): Voices {
    const { posts, configuration } = this.workspace;
    const voices = voicesOf(configuration.config.brand);
    const said = (post: Post): Said => {
      const { path } = post.source;
      let one = this.heard.get(path);
      if (!one) this.heard.set(path, one = { post: posts.get(path) ?? post });
      return one;
    };
    return {
      asks: (post) => {
        const one = said(post);
        return one.asks ??= voices.asks(one.post);
      },
      address: (post) => {
        const one = said(post);
        return one.address ??= voices.address(one.post);
      },
    };
  }
}

/** Who answers under a post, as far as the plan says. */
export function hostingOf(workspace: Workspace, post: Post): Hosting {
  const planned = plannedOf(workspace);
  if (!planned.hosting) {
    const asking = planned.plan.all.filter((entry) => entry.post?.intent !== 'inform');
    const hosted = asking.filter((entry) => entry.host !== null);
    const areNamed = workspace.options.partial !== true && hosted.length > 0 && hosted.length >= asking.length * HOSTED;
    planned.hosting = { areNamed, hosted: areNamed ? new Set(hosted.map((entry) => entry.path)) : new Set() };
  }
  const { areNamed, hosted } = planned.hosting;
  return { areNamed, hasHost: hosted.has(post.source.path) };
}

/**
 * Works out, in small steps, most of what judging a plan for the first time takes: whoever has others to answer
 * meanwhile lets them in between.
 */
export function* preparePlan(workspace: Workspace): Generator<undefined> {
  const { posts, calendars, configuration } = workspace;
  const rules = planFor(configuration, null).of('plan');
  if (rules.length === 0 || posts.size + calendars.size === 0) return;
  const zone = zoneOf(workspace);
  for (const [, { publish }] of posts.entries()) {
    for (const { at } of publish) if (at !== null) wallTimeOf(at, zone);
    yield;
  }
  const planned = plannedOf(workspace);
  yield;
  const { asks, address } = voicesOf(configuration.config.brand);
  for (const post of spokenIn(planned.plan)) {
    asks(post);
    address(post);
    yield;
  }
  for (const rule of rules) {
    findingsOf(rule, workspace, planned);
    yield;
  }
}

function plannedOf(workspace: Workspace): Planned {
  const last = known.get(workspace.planning);
  const { options, expand } = workspace;
  if (last?.made.options === options && last.made.expand === expand) return last;
  const planned: Planned = { made: { options, expand }, plan: rulePlan(workspace), found: new Map(), hosting: null };
  known.set(workspace.planning, planned);
  return planned;
}

/** The plan that rules judge: from today's week to the last thing that states a day, and whatever repeats in the next months. */
function rulePlan(workspace: Workspace): Plan {
  const { personas, expand } = workspace;
  const [posts, slots] = [postsOf(workspace), slotsOf(workspace)];
  const today = workspace.options.today ?? null;
  let [first, last] = ['9999-12-31', '0000-01-01'];
  for (const item of [...posts, ...slots]) {
    for (const { at } of item.publish) {
      if (at === null) continue;
      const day = at.slice(0, 10);
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  if (first > last) return planOf([], [], { from: '2000-01-01', to: '2000-01-01', today, zone: null, expand: null, personas });
  const from = today === null ? first : mondayOf(today);
  const near = lastOf(monthOf(addDays(from, AHEAD)));
  const far = addDays(from, FARTHEST);
  const to = today === null ? (last > near ? last : near) : last > far ? far : last > near ? last : near;
  return planOf(posts, slots, { from, to, today, personas, expand, zone: zoneOf(workspace) });
}
