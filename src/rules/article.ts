import { wordsOf } from '../language/words.ts';
import type { Post } from '../model/post.ts';
import type { Prose } from '../model/prose.ts';

/** Whether a text is an article rather than a post: longer than so many words, and without a persona or a channel to be for. */
export const isArticle = (post: Post, prose: Prose, most: number): boolean => post.personas.length === 0 && post.channels.length === 0 && wordsOf(prose).length > most;

/** The words that networks leave room for: what is longer, and names none, was written for a page. */
const ROOM = 60;

/** Whether news or a report was written for a page of a site, and not for a feed: people read it there to be told. */
export const isPageOfNews = (post: Post, prose: Prose, announces: () => boolean): boolean => isArticle(post, prose, ROOM) && announces();

/** An option of rules that leave articles alone. */
export const ARTICLE_WORDS = { default: 200, summary: 'Longer texts are articles, and left alone unless they name a persona or a channel.' } as const;
