import { readPost } from '../formats/post.ts';
import { postFinder } from '../insight/audit/addresses.ts';
import { historyOf } from '../insight/audit/history.ts';
import { recordsOf, type AuditRecord } from '../insight/audit/records.ts';
import type { Engagement } from '../model/engagement.ts';
import type { History } from '../model/history.ts';
import type { Post } from '../model/post.ts';
import { postsOf, zoneOf } from './planning.ts';
import type { Workspace } from './workspace.ts';

interface Known {
  readonly engagement: Engagement;
  readonly records: readonly AuditRecord[];
  readonly history: History;
}

/** By what the plan is made of: a keystroke in a draft leaves it as it is. */
const known = new WeakMap<object, Known>();

function knownIn(workspace: Workspace): Known | null {
  const engagement = workspace.options.engagement?.() ?? null;
  if (!engagement || (engagement.rows.length === 0 && !engagement.log)) return null;
  const before = known.get(workspace.planning);
  if (before?.engagement === engagement) return before;
  const records = recordsOf(engagement, postFinder([...postsOf(workspace), ...unread(workspace, engagement)]), zoneOf(workspace));
  const now = { engagement, records, history: historyOf(records, { personas: workspace.personas, askedKind: () => null, hostOf: () => null }) };
  known.set(workspace.planning, now);
  return now;
}

const POST = /^(?!\/|.*(?:^|[\\/])\.\.[\\/]).+\.(?:md|markdown|txt|tweet)$/i;

/** The posts that engagement names and a check of some files did not read. */
function unread({ posts, options }: Workspace, { rows, log }: Engagement): readonly Post[] {
  const { readFile } = options;
  if (!readFile || !options.partial) return [];
  const named = new Set([...rows.flatMap(({ post }) => post ?? []), ...(log?.posts ?? [])]);
  return [...named].filter((path) => POST.test(path) && !posts.has(path)).flatMap((path) => readFile(path) ?? []).map(readPost);
}

/** Every post of which something is known; none without engagement. */
export const recordsIn = (workspace: Workspace): readonly AuditRecord[] => knownIn(workspace)?.records ?? [];

/** What a workspace's engagement says about what a draft can expect; null where there is none. */
export const historyIn = (workspace: Workspace): History | null => knownIn(workspace)?.history ?? null;
