import { postFinder } from '../insight/audit/addresses.ts';
import { auditOf } from '../insight/audit/audit.ts';
import { bestPrompt, type AskedKind } from '../insight/audit/groups.ts';
import { intentionsOf } from '../insight/audit/intentions.ts';
import { matchSlots } from '../insight/plan-merge.ts';
import { voicesOf } from '../insight/plan-voices.ts';
import { factsOf } from '../insight/post-facts.ts';
import type { Audit } from '../model/audit.ts';
import type { Engagement } from '../model/engagement.ts';
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

/** What the conversation really was, as far as a workspace and its engagement tell. */
export async function audit(workspace: Workspace, engagement: Engagement, { from, to }: AuditRequest): Promise<Audit> {
  const { personas, options, configuration } = workspace;
  const grammar = workspace.grammar ?? (await grammarFor(workspace, workspace.posts.paths()));
  const [posts, slots] = [postsOf(workspace), slotsOf(workspace)];
  const { byPost } = matchSlots(posts, slots);
  const askedKind: AskedKind = (post) => {
    const facts = factsOf(post);
    return facts.language.language ? bestPrompt(facts.prompts(grammar).map(({ kind }) => kind)) : null;
  };
  return auditOf(engagement, {
    from, to, personas, askedKind,
    zone: zoneOf(workspace),
    today: options.today ?? null,
    finder: postFinder(posts),
    hostOf: (post) => post.host?.value ?? byPost.get(post)?.host?.value ?? null,
    intentions: intentionsOf(posts, slots, personas, voicesOf(configuration.config.brand)),
  });
}
