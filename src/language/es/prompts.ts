import type { Prompt } from '../../model/prompt.ts';
import type { Prose, Sentence } from '../../model/prose.ts';
import { findBait } from './bait.ts';
import { plain } from './clauses.ts';
import { foldedOf, unfilled } from './folded.ts';
import { judgeInvitation, mayInvite } from './invitations.ts';
import { compile, lazily, pattern, PICTURE } from './patterns.ts';
import { judgeQuestion, type Judgement } from './questions.ts';
import { endsAsYou, speaksToReaders } from './readers.ts';

const endsInQuestion = lazily(() => compile(`\\?[?!.…]*["')\\]]*(?:\\s*(?:${PICTURE}|[\\u{20E3}\\u{1F3FB}-\\u{1F3FF}]|#[^\\s#]+))*$`));
/** Asked without any mark, as people write who are in a hurry. An accent tells the question word from the conjunction. */
const asksWithoutMark = pattern(
  String.raw`^(?:y )?(?:tú |vos |ustedes |vosotros )?(?:a |de |con |en |por |para )?(?:qué|cómo|dónde|cuándo|cuál|cuáles|quién|cuánto|cuántos|cuántas) (?:te |os |les |le |lo |la )?(?:opinas|opinan|piensas|piensan|crees|creen|prefieres|prefieren|haces|hacés|harías|harían|sueles|usas|haríais|hacéis|preferís|recomiendas|recomiendan|recomendáis|gusta|gustaría|parece|parece|pareció|apetece|celebras|recuerdas|recuerdan|es tu|son tus|es vuestro|es vuestra|es su|era tu)(?!\p{L})`,
  String.raw`^(?:y )?(?:a )?alguien más(?!\p{L})`, String.raw`^(?:soy|somos) (?:el|la|los|las) únic[oa]s?\b`,
);

interface Asking {
  readonly sentence: Sentence;
  readonly addressed: boolean;
  readonly judgement: Judgement;
}

/** The prompts of a text, in order. Other people's words are not the author's prompts. */
export function findPrompts(prose: Prose): readonly Prompt[] {
  const own = readAskings(prose).map(({ sentence, addressed, judgement }): Prompt => ({ ...placed(prose, sentence), ...judgement, addressed }));
  const baits = findBait(prose);
  if (baits.length === 0) return own;
  const baited = baits.flatMap((bait) => prose.sentences.find((sentence) => sentence.start <= bait.start && bait.start < sentence.end) ?? []);
  const bait = [...new Set(baited)].map((sentence): Prompt => ({ ...placed(prose, sentence), kind: 'bait', addressed: true, confidence: 0.9 }));
  return [...own.filter((prompt) => !bait.some((one) => one.start === prompt.start)), ...bait].sort((a, b) => a.start - b.start);
}

const placed = (prose: Prose, { start, end }: Sentence): Pick<Prompt, 'start' | 'end' | 'text'> => ({ start, end, text: prose.masked.slice(start, end).replace(/\s+/g, ' ').trim() });

function readAskings(prose: Prose): readonly Asking[] {
  const { lower, folded } = foldedOf(prose);
  const textOf = (text: string, { start, end }: Sentence): string => unfilled(text.slice(start, end));
  const askings: Asking[] = [];
  let asked = -1;
  for (const [index, sentence] of prose.sentences.entries()) {
    if (sentence.quoted) continue;
    const raw = textOf(folded, sentence);
    const isQuestion = asks(prose, sentence, textOf(lower, sentence));
    if (!isQuestion && !mayInvite().test(raw)) continue;
    const text = plain(raw);
    if (!isQuestion) {
      const judgement = judgeInvitation(text);
      if (judgement) askings.push({ sentence, addressed: true, judgement });
      continue;
    }
    const addressed = isAddressed(textOf(lower, sentence), raw);
    const following = prose.sentences[index + 1];
    const near = following !== undefined && following.start - sentence.end < 200;
    const context = {
      addressed,
      next: leadsToLink(prose, sentence) ? 'https://' : near ? plain(textOf(folded, following)) : '',
      asked: asked === index - 1,
      heading: prose.blocks[sentence.block]?.kind === 'heading' && following !== undefined,
    };
    askings.push({ sentence, addressed, judgement: judgeQuestion(text, context) });
    asked = index;
  }
  return askings;
}

/** A question by its marks, also where the first or the last of them was left out, or by its words where both were. */
function asks(prose: Prose, sentence: Sentence, lower: string): boolean {
  if (lower.includes('?')) return endsInQuestion().test(lower.trimEnd()) || lower.trimStart().startsWith('¿');
  if (prose.blocks[sentence.block]?.kind !== 'paragraph') return false;
  return lower.includes('¿') ? /^[^\p{L}]*¿/u.test(lower) : !/[¡!]/.test(lower) && asksWithoutMark().test(lower.replace(/^[^\p{L}]+/u, ''));
}

const isAddressed = (lower: string, folded: string): boolean => speaksToReaders(folded, folded.match(/[a-zN]+/g) ?? []) || (lower.match(/\p{L}+/gu) ?? []).some(endsAsYou);

function leadsToLink(prose: Prose, sentence: Sentence): boolean {
  const link = prose.links.find((span) => span.start >= sentence.end);
  return link !== undefined && !/\S/.test(prose.masked.slice(sentence.end, link.start));
}
