import { effectsOf } from '../insight/audit/effects.ts';
import { suggestConversation, type PromptIdea, type Worked } from '../insight/conversation-prompts.ts';
import { personasOf } from '../insight/persona-references.ts';
import { reachOf } from '../insight/reach.ts';
import type { ReachRange } from '../model/history.ts';
import type { Post } from '../model/post.ts';
import { askedKindBy } from './auditing.ts';
import { channelsOf } from './contexts.ts';
import { historyIn, recordsIn } from './history.ts';
import type { Workspace } from './workspace.ts';

/** Between how many people a draft will probably reach on each of its networks; nothing of a network that has no figures. */
export function reach(workspace: Workspace, post: Post): readonly ReachRange[] {
  const { channels } = workspace.configuration.config;
  return reachOf(post, personasOf(post, workspace.personas), { history: historyIn(workspace), channels: channelsOf(workspace, post), followers: (id) => channels.get(id)?.followers ?? null });
}

/** Prompts that could start a conversation under a post; where the brand's own posts tell, the kinds that did so before come first. */
export const promptIdeas = (workspace: Workspace, post: Post): readonly PromptIdea[] => suggestConversation(post, workspace.personas, workedIn(workspace));

function workedIn(workspace: Workspace): Worked {
  const effects = effectsOf(recordsIn(workspace), { personas: workspace.personas, askedKind: askedKindBy(workspace.grammar), hostOf: () => null }).filter(({ dimension }) => dimension === 'promptKind');
  return (kind) => {
    const verdict = effects.find(({ name }) => name === kind)?.verdict;
    return verdict === 'more' ? 1 : verdict === 'less' ? -1 : 0;
  };
}
