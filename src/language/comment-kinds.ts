import type { CommentKind } from '../model/engagement.ts';
import type { CommentCues } from './language.ts';
import { LANGUAGES } from './languages.ts';

/** A comment is too short for its language to be told, so each language's cues are looked for. */
const ALL: readonly CommentCues[] = LANGUAGES.flatMap((language) => language.commentCues ?? []);

const MENTIONS = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.@-]+/gu;
const ADDRESSES = /(?:https?:\/\/|www\.)\S+/gi;
const LETTER = /\p{L}/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** From so many words on a remark says something. */
const REMARK = 6;
/** Thanks in more words than these tell something besides. */
const THANKS = 9;
/** Where a language writes no spaces, letters are counted instead. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/g;
const LONGEST = 2000;

/** What a comment does, by its form and its words. Of several things it does, the one that asks most of the reader. */
export function commentKind(written: string): CommentKind {
  const text = written.slice(0, LONGEST);
  const bare = text.replace(MENTIONS, ' ').replace(ADDRESSES, ' ').trim();
  const says = (cue: keyof CommentCues): boolean => ALL.some((cues) => cues[cue].test(bare));
  const addresses = text.match(ADDRESSES)?.length ?? 0;
  if (says('sells')) return 'spam';
  if (!LETTER.test(bare)) return addresses > 0 ? 'spam' : MENTIONED.test(text) ? 'tag' : 'emoji';
  const words = bare.match(WORDS)?.length ?? 0;
  const length = words + Math.floor((bare.match(UNSPACED)?.length ?? 0) / 3);
  if (addresses > 0 && length < 4) return 'spam';
  if (/[?？؟]/.test(bare) || says('asks')) return 'question';
  const thanks = says('thanks');
  if (thanks && length < THANKS) return 'thanks';
  if (says('advises') && length >= 4) return 'advice';
  if (says('tells') && length >= REMARK) return 'story';
  if (length >= REMARK) return 'remark';
  return thanks ? 'thanks' : 'short';
}

const MENTIONED = /@[\p{L}\p{N}_]/u;
