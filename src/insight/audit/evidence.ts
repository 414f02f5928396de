import { LANGUAGES } from '../../language/languages.ts';
import type { ProposedEvidence } from '../../model/audit.ts';
import { SUBSTANTIVE } from '../../model/engagement.ts';
import type { Persona } from '../../model/persona.ts';
import { languageOf } from '../persona-profile.ts';
import { personasOf } from '../persona-references.ts';
import { stemsIn } from '../question-words.ts';
import { peopleIn, writtenAt, type WordedComment } from './comment-words.ts';

/** What one person says is a story; from two on it says something of the people a persona stands for. */
const FEWEST = 2;
/** A comment speaks of a claim that shares so many of its words, or this part of them where no other persona's file has such a word. */
const SHARED = 2;
const PART = 0.5;
const SHOWN = 3;
const QUOTED = 140;

/** Something that a persona's file says of the people it stands for. */
interface Claim {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

/**
 * What people wrote under posts for a persona of what its file claims: its goals, pains, questions and interests. What the
 * file has for evidence already is left out. Lexical, and so for a person to read before it is kept.
 */
export function evidenceFor(comments: readonly WordedComment[], personas: readonly Persona[]): readonly ProposedEvidence[] {
  const telling = comments.filter(({ kind }) => SUBSTANTIVE.has(kind)).map((comment) => ({ comment, personas: comment.post ? personasOf(comment.post, personas) : [] }));
  const claims = personas.map(claimsOf);
  return personas.flatMap((persona, at) => {
    const others = new Set(claims.flatMap((own, index) => (index === at ? [] : own.flatMap(({ stems }) => [...stems]))));
    return proposalsOf(persona, claims[at] ?? [], others, telling.filter((one) => one.personas.includes(persona)).map(({ comment }) => comment));
  });
}

const stemsFor = (text: string, persona: Persona): ReadonlySet<string> => {
  const language = languageOf(persona)?.language ?? LANGUAGES[0];
  return new Set(language ? stemsIn(text, language) : []);
};

const claimsOf = (persona: Persona): readonly Claim[] => [...persona.pains, ...persona.goals, ...persona.questions, ...persona.interests].map(({ value }) => ({ text: value, stems: stemsFor(value, persona) }));

function proposalsOf(persona: Persona, claims: readonly Claim[], others: ReadonlySet<string>, comments: readonly WordedComment[]): readonly ProposedEvidence[] {
  const speaking = new Map(claims.map((claim) => [claim, [] as { readonly comment: WordedComment; readonly shared: number }[]]));
  for (const comment of comments) {
    const words = stemsFor(comment.text, persona);
    // It counts for the claim that it says most of, and for no other.
    const [best] = claims.map((claim) => ({ claim, shared: sharedWith(words, claim, others) })).filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared);
    if (best) speaking.get(best.claim)?.push({ comment, shared: best.shared });
  }
  const known = persona.evidence.map(({ value }) => value).join('\n');
  return Array.from(speaking, ([{ text }, found]): ProposedEvidence | null => {
    const people = peopleIn(found.map(({ comment }) => comment));
    // Stories tell more than questions, and whoever says more of the claim; then the latest.
    const chosen = onePerPerson(found.sort((a, b) => rank(b) - rank(a)).map(({ comment }) => comment)).slice(0, SHOWN);
    const [first] = chosen;
    if (people === null || people < FEWEST || !first || known.includes(quoted(first.text))) return null;
    return { persona: persona.id.value, about: text, people, comments: chosen.map((comment) => ({ post: comment.ref, id: comment.id, at: writtenAt(comment), text: quoted(comment.text) })), line: lineOf(first, people) };
  }).filter((one) => one !== null).sort((a, b) => b.people - a.people).slice(0, SHOWN);
}

/** The words that a comment and a claim share; 0 where they are too few to say that it speaks of it. */
function sharedWith(comment: ReadonlySet<string>, { stems }: Claim, others: ReadonlySet<string>): number {
  const shared = [...stems].filter((stem) => comment.has(stem));
  const isOwn = shared.length >= stems.size * PART && shared.some((stem) => !others.has(stem));
  return shared.length >= SHARED || isOwn ? shared.length : 0;
}

const rank = ({ comment, shared }: { readonly comment: WordedComment; readonly shared: number }): number => shared * 2 + (comment.kind === 'story' ? 1 : 0);

/** The first of each person, and of comments that say the same. */
function onePerPerson(comments: readonly WordedComment[]): readonly WordedComment[] {
  const seen = new Set<number | string>();
  return comments.filter(({ author, text }) => {
    const isNew = (author < 0 || !seen.has(author)) && !seen.has(text);
    seen.add(author).add(text);
    return isNew;
  });
}

function lineOf(comment: WordedComment, people: number): string {
  const day = writtenAt(comment)?.slice(0, 10);
  return `"${quoted(comment.text)}" (a comment on ${comment.ref}${day === undefined ? '' : `, ${day}`}; ${people - 1} more wrote of it)`;
}

const quoted = (text: string): string => {
  const plain = text.replaceAll('"', "'");
  return plain.length > QUOTED ? `${plain.slice(0, QUOTED - 1).trimEnd()}…` : plain;
};
