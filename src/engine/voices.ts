import { postFinder } from '../insight/audit/addresses.ts';
import { findPost, withRows } from '../insight/audit/records.ts';
import { voicesIn } from '../insight/audit/voices.ts';
import type { Voices } from '../model/audit.ts';
import type { Engagement } from '../model/engagement.ts';
import { postsOf } from './planning.ts';
import type { Workspace } from './workspace.ts';

interface Known {
  readonly engagement: Engagement;
  readonly personas: Workspace['personas'];
  readonly voices: Voices;
}

/** By what the plan is made of, since views ask for it again and again. */
const known = new WeakMap<object, Known>();

/** What people ask again and again, and what they say of what personas claim, as far as drafts are judged by it. */
export function voicesOfAudience(workspace: Workspace): Voices {
  const engagement = workspace.options.engagement?.() ?? null;
  if (!engagement) return { asked: [], evidence: [], why: 'nothing has been imported' };
  const { planning, personas } = workspace;
  const before = known.get(planning);
  if (before?.engagement === engagement && before.personas === personas) return before.voices;
  const posts = postsOf(workspace);
  const finder = postFinder(posts);
  const matches = withRows(engagement, finder);
  const found = engagement.log?.posts.map((name) => findPost([name], finder, matches)) ?? [];
  const voices = voicesIn(engagement.log, { posts, personas, postOf: (index) => found[index] ?? null, counts: () => true });
  known.set(planning, { engagement, personas, voices });
  return voices;
}
