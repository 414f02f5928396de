import { countsOf } from '../insight/channel-counts.ts';
import type { ChannelCount } from '../model/facts.ts';
import type { Post } from '../model/post.ts';
import { channelsOf } from './contexts.ts';
import type { Workspace } from './workspace.ts';

/** What the channels that a post names count of it. */
export const channelCounts = (workspace: Workspace, post: Post): readonly ChannelCount[] => countsOf(post, channelsOf(workspace, post));
