import { postFinder } from '../insight/audit/addresses.ts';
import { waitingOf } from '../insight/audit/people.ts';
import { findPost, withRows } from '../insight/audit/records.ts';
import type { Audit } from '../model/audit.ts';
import { hostsOf } from './auditing.ts';
import { postsOf, slotsOf } from './planning.ts';
import type { Workspace } from './workspace.ts';

/** The comments that nobody has answered, questions first, with who is to answer them; none without a log of comments. */
export function waitingIn(workspace: Workspace): Audit['waiting'] {
  const engagement = workspace.options.engagement?.() ?? null;
  if (!engagement?.log) return { count: 0, first: [] };
  const posts = postsOf(workspace);
  const finder = postFinder(posts);
  const matches = withRows(engagement, finder);
  const known = engagement.log.posts.map((name) => findPost([name], finder, matches));
  return waitingOf(engagement.log, { postOf: (index) => known[index] ?? null, counts: () => true, hostOf: hostsOf(posts, slotsOf(workspace)) });
}
