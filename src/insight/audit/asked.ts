import type { Language } from '../../language/language.ts';
import type { AskedQuestion } from '../../model/audit.ts';
import type { Persona } from '../../model/persona.ts';
import type { Post } from '../../model/post.ts';
import { personasOf } from '../persona-references.ts';
import { answers, overlap, SAME, stemsIn, wordsOfPost } from '../question-words.ts';
import { peopleIn, writtenAt, type WordedComment } from './comment-words.ts';

/** A question that is asked once is answered once; from the second time on somebody should write of it. */
const AGAIN = 2;
const SHOWN = 20;
const LONGEST = 200;

interface Group {
  readonly stems: ReadonlySet<string>;
  readonly comments: WordedComment[];
}

/**
 * What people ask under posts again and again, and no post answers that is planned, or that went out since. Lexical: two
 * questions are one where they speak of the same things, and a post answers one by speaking of them.
 */
export function keepAsking(comments: readonly WordedComment[], posts: readonly Post[], personas: readonly Persona[]): readonly AskedQuestion[] {
  const answering = posts.flatMap((post) => {
    const words = wordsOfPost(post);
    return words ? [{ ...words, post }] : [];
  });
  const languages = [...new Set(answering.map(({ language }) => language))];
  return grouped(comments.filter(({ kind }) => kind === 'question'), languages).flatMap(({ stems, comments: same }): readonly AskedQuestion[] => {
    const [first] = same;
    const [people, refs] = [peopleIn(same), [...new Set(same.map(({ ref }) => ref))]];
    // One person who asks twice under a post waits for an answer: that is the queue's.
    if (!first || same.length < AGAIN || ((people ?? same.length) < AGAIN && refs.length < AGAIN)) return [];
    const last = same.reduce((latest, { at }) => (at <= latest ? latest : at), NaN);
    const askers = [...new Set(same.flatMap(({ post }) => (post ? personasOf(post, personas) : [])))];
    const isAnswered = answering.some(({ post, stems: words }) => comesAfter(post, last) && answers(words, stems, personasOf(post, personas).some((persona) => askers.includes(persona))));
    if (isAnswered) return [];
    return [{ question: questionIn(first.text), times: same.length, people, posts: refs, last: writtenAt({ at: last }), personas: askers.map(({ id }) => id.value) }];
  }).sort((a, b) => (b.people ?? b.times) - (a.people ?? a.times) || b.times - a.times || (a.question < b.question ? -1 : 1)).slice(0, SHOWN);
}

/** Whether a post is still to go out, or went out after something was asked. */
function comesAfter({ status, publish }: Post, asked: number): boolean {
  if (status !== 'published') return true;
  const day = publish.find(({ at }) => at !== null)?.at?.slice(0, 10) ?? null;
  return day !== null && !Number.isNaN(asked) && day > new Date(asked).toISOString().slice(0, 10);
}

/** The sentence that asks; all of it where none ends in a question mark. */
export function questionIn(text: string): string {
  const asking = (text.match(/[^.!?…]*[?？؟]+/gu) ?? []).map((sentence) => sentence.trim()).sort((a, b) => b.length - a.length)[0] ?? text;
  return asking.length > LONGEST ? `${asking.slice(0, LONGEST - 1).trimEnd()}…` : asking;
}

/** Questions that ask the same. Only those that share a word are compared. */
function grouped(questions: readonly WordedComment[], languages: readonly Language[]): readonly Group[] {
  const groups: Group[] = [];
  const byStem = new Map<string, Group[]>();
  for (const comment of questions) {
    const question = questionIn(comment.text);
    const stems = new Set(languages.flatMap((language) => stemsIn(question, language)));
    if (stems.size === 0) continue;
    const near = new Set([...stems].flatMap((stem) => byStem.get(stem) ?? []));
    const same = [...near].find((group) => overlap(group.stems, stems) >= SAME);
    if (same) same.comments.push(comment);
    else {
      const group: Group = { stems, comments: [comment] };
      groups.push(group);
      for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), group]);
    }
  }
  return groups;
}
