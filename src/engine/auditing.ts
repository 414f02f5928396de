import { postFinder } from '../insight/audit/addresses.ts';
import { auditOf } from '../insight/audit/audit.ts';
import { bestPrompt, type AskedKind, type HostOf } from '../insight/audit/groups.ts';
import { intentionsOf } from '../insight/audit/intentions.ts';
import { matchSlots } from '../insight/plan-merge.ts';
import { voicesOf } from '../insight/plan-voices.ts';
import { factsOf } from '../insight/post-facts.ts';
import type { Grammar } from '../language/language.ts';
import type { Audit } from '../model/audit.ts';
import type { Engagement } from '../model/engagement.ts';
import type { Post } from '../model/post.ts';
import type { Slot } from '../model/slot.ts';
import { grammarFor } from './engine.ts';
import { postsOf, slotsOf, zoneOf } from './planning.ts';
import type { Workspace } from './workspace.ts';

/** The days on which posts went out that an audit looks at, both included; null is all of them. */
export interface AuditRequest {
  readonly from: string | null;
  readonly to: string | null;
}

/** No engagement at all. */
export const NO_ENGAGEMENT: Engagement = { rows: [], log: null, matches: new Map(), problems: [] };

/** Who answers under a post: whom it names, else whom its slot does. */
export function hostsOf(posts: readonly Post[], slots: readonly Slot[]): HostOf {
  const { byPost } = matchSlots(posts, slots);
  return (post) => post.host?.value ?? byPost.get(post)?.host?.value ?? null;
}

/** What kind of prompt a post asks, the best of them; null where its language is not judged. */
export const askedKindBy = (grammar: Grammar | null): AskedKind => (post) => {
  const facts = factsOf(post);
  return facts.language.language ? bestPrompt(facts.prompts(grammar).map(({ kind }) => kind)) : null;
};

/** What the conversation really was, as far as a workspace and its engagement tell. */
export async function audit(workspace: Workspace, engagement: Engagement, { from, to }: AuditRequest): Promise<Audit> {
  const { personas, options, configuration } = workspace;
  const grammar = workspace.grammar ?? (await grammarFor(workspace, workspace.posts.paths()));
  const [posts, slots] = [postsOf(workspace), slotsOf(workspace)];
  return auditOf(engagement, {
    from, to, posts, personas, askedKind: askedKindBy(grammar),
    zone: zoneOf(workspace),
    today: options.today ?? null,
    finder: postFinder(posts),
    hostOf: hostsOf(posts, slots),
    intentions: intentionsOf(posts, slots, personas, voicesOf(configuration.config.brand)),
  });
}
