import type { Audit, MeasureName, PostFigures } from '../../model/audit.ts';
import { number, shown } from './definitions.ts';

/** A post and what it adds to a figure, in words. */
export interface Behind {
  readonly post: string;
  readonly title: string | null;
  readonly words: string;
}

interface Part {
  readonly words: string;
  /** The greatest come first. */
  readonly rank: number;
}

const count = (value: number | null, one: string, many = `${one}s`): Part | null => (value === null ? null : { words: `${number(value)} ${value === 1 ? one : many}`, rank: value });

/** What a post adds to each measure; null where it adds nothing, because it does not know. */
const PARTS: Readonly<Record<MeasureName, (post: PostFigures) => Part | null>> = {
  'conversation-rate': ({ comments }) => count(comments, 'comment'),
  'comments-per-reach': ({ comments, reach }) => (comments === null || reach === null ? null : { words: `${number(comments)} from ${number(reach)} reached`, rank: reach === 0 ? 0 : comments / reach }),
  'conversation-depth': ({ talk }) => (talk === null || talk.threads === 0 ? null : { words: `${number(talk.replies)} replies in ${number(talk.threads)} ${talk.threads === 1 ? 'thread' : 'threads'}`, rank: talk.replies }),
  'substantive-rate': ({ talk }) => (talk === null || talk.judged === 0 ? null : { words: `${number(talk.substantive)} of ${number(talk.judged)}`, rank: talk.substantive }),
  // Where most was left unanswered there is most to do.
  'reply-rate': ({ talk, comments }) => (talk === null || (comments ?? 0) === 0 ? null : { words: `${number(talk.answered)} of ${number(comments ?? 0)} answered`, rank: (comments ?? 0) - talk.answered }),
  'response-time': ({ talk }) => (talk?.responseTime == null ? null : { words: shown(talk.responseTime, 'seconds'), rank: talk.responseTime }),
  'unique-commenters': ({ talk }) => (talk === null || talk.commenters === 0 ? null : count(talk.commenters, 'person', 'people')),
  'repeat-commenter-rate': ({ talk }) => (talk === null || talk.commenters === 0 ? null : { words: `${number(talk.returned)} of ${number(talk.commenters)} commented elsewhere too`, rank: talk.returned }),
  'amplification-rate': ({ shares }) => count(shares, 'share'),
  'applause-rate': ({ likes }) => count(likes, 'like'),
};

/** The posts behind a figure: those that tell most first, and how many there are in all. */
export function behind({ byPost }: Audit, name: MeasureName, most: number): { readonly first: readonly Behind[]; readonly count: number } {
  const all = byPost.flatMap(({ post, title, ...figures }) => {
    const part = PARTS[name]({ post, title, ...figures });
    return part === null ? [] : [{ post, title, ...part }];
  });
  return { count: all.length, first: [...all].sort((a, b) => b.rank - a.rank).slice(0, most).map(({ post, title, words }) => ({ post, title, words })) };
}
