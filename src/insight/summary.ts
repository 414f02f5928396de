import type { Channel } from '../channels/channel.ts';
import type { Grammar } from '../language/language.ts';
import type { WordTable } from '../language/word-table.ts';
import { topicsOf } from '../language/topics.ts';
import { wordsOf } from '../language/words.ts';
import type { Facts } from '../model/facts.ts';
import type { Post } from '../model/post.ts';
import { countsOf } from './channel-counts.ts';
import { factsOf } from './post-facts.ts';

/** What Rapport sees in a post, in one value for people and for `--format json`. */
export function summarise(post: Post, channels: readonly Channel[], brand: readonly string[], grammar: Grammar | null, table: WordTable | null): Facts {
  const facts = factsOf(post);
  const { language, id, why } = facts.language;
  const words = wordsOf(facts.prose);
  return {
    path: post.source.path,
    lang: id,
    why,
    words: words.length,
    sentences: facts.prose.sentences.length,
    reading: language?.reading(facts.prose, table) ?? { ease: null, grade: null, range: null, why },
    address: language?.address(words, brand) ?? { you: 0, we: 0, brand: 0, ratio: null },
    prompts: facts.prompts(grammar),
    topics: language ? topicsOf(facts.prose, language) : [],
    channels: countsOf(post, channels),
  };
}
