import { checkFile, keyOf, keyOfUnscheduled, plan, prepare, prepareFit, type Diagnostic, type PlanEntry, type PlanInsights, type RowContext, type Slot, type Unscheduled, type Workspace } from '../../index.ts';
import type { Folders, Place } from '../folders.ts';
import type { PlanChoices, PlanFilter } from '../planning-protocol.ts';

/** A workspace that is ready to be asked about its plan. */
export interface Whole {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly today: string;
  readonly insights: PlanInsights;
  readonly rows: RowContext;
}

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly only: PlanFilter;
  /** Whether rows tell what was found in them. */
  readonly check: boolean;
}

/** The workspace around an address with its plan, by the latest texts; null where there is none. */
export async function wholeAround(folders: Folders, uri: string, asked: (today: string) => Asked): Promise<Whole | null> {
  for (;;) {
    const place = await folders.around(uri);
    if (!place) return null;
    const today = place.workspace.options.today ?? '';
    const { from, to, only, check } = asked(today);
    const insights = await plan(place.workspace, { from, to, only });
    const posts = check ? [...insights.plan.entries, ...insights.overdue, ...insights.plan.unscheduled].flatMap(({ post }) => (post ? [post.source.path] : [])) : [];
    const workspace = await prepare(place.workspace, [...new Set(posts)]);
    if (!folders.keep(place, workspace)) continue;
    return { folder: place.folder, workspace, today, insights, rows: rowContext(workspace, check) };
  }
}

/** A document's workspace with what judging fit needs. */
export async function fitting(folders: Folders, uri: string): Promise<Place | null> {
  for (;;) {
    const place = await folders.place(uri);
    if (!place) return null;
    const workspace = await prepareFit(place.workspace);
    if (folders.keep(place, workspace)) return { ...place, workspace };
  }
}

function rowContext(workspace: Workspace, check: boolean): RowContext {
  const names = new Map(workspace.personas.map(({ id, name }) => [id.value, name.value]));
  return {
    keyOf: (one) => ('item' in one ? keyOfUnscheduled(one) : keyOf(one)),
    nameOf: (persona) => names.get(persona) ?? persona,
    findingsOf: (one) => (check ? findingsIn(workspace, one) : []),
  };
}

/** What was found in an entry: in its post, or in its lines of a calendar. */
function findingsIn(workspace: Workspace, one: PlanEntry | Unscheduled): readonly Diagnostic[] {
  const found = findingsOf(workspace, one.path);
  if (one.post) return found;
  const slot: Pick<Slot, 'span'> | null = 'item' in one ? (one.item as Slot) : one.slot;
  return slot ? found.filter(({ span }) => span.start < slot.span.end && slot.span.start <= span.start) : [];
}

interface Checked {
  readonly source: unknown;
  readonly made: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
}

/** By what a plan is made of, since most of what changes while somebody types is one text. */
const checked = new WeakMap<Workspace['planning'], Map<string, Checked>>();

/** What checking a file gives; asked again only when its text, the plan, the personas or the configuration are others. */
export function findingsOf(workspace: Workspace, path: string): readonly Diagnostic[] {
  const { planning, personas, configuration, baseline, options } = workspace;
  const source = workspace.sources.get(path);
  const made = [personas, configuration, baseline, options.today, options.includePublished];
  let known = checked.get(planning);
  if (!known) checked.set(planning, known = new Map<string, Checked>());
  const last = known.get(path);
  if (last && last.source === source && last.made.every((one, index) => one === made[index])) return last.diagnostics;
  const { diagnostics } = checkFile(workspace, path);
  known.set(path, { source, made, diagnostics });
  return diagnostics;
}

/** What the plan names, so that nobody has to remember how it is spelt. */
export function choicesOf({ personas }: Workspace, { plan: { all, unscheduled } }: PlanInsights): PlanChoices {
  const sorted = (names: Iterable<string | null | undefined>): readonly string[] => [...new Set([...names].filter((name): name is string => Boolean(name)))].sort((a, b) => a.localeCompare(b, 'en'));
  return {
    personas: personas.map(({ id, name }) => ({ id: id.value, name: name.value })),
    channels: sorted([...all.flatMap(({ channels }) => channels), ...unscheduled.flatMap(({ item }) => item.channels.map(({ value }) => value.toLowerCase()))]),
    hosts: sorted([...all.map(({ host }) => host), ...unscheduled.map(({ item }) => item.host?.value)]),
    campaigns: sorted(all.map(({ campaign }) => campaign)),
  };
}
