import type { QuestionClauses } from './clauses.ts';
import type { Following } from './following.ts';
import { ELLIPTIC } from './forms.ts';
import type { Judgement } from './idioms.ts';

export interface Surroundings {
  readonly following: Following;
  /** The sentence goes on from others of the same text. */
  readonly preceded: boolean;
  /** A link ends the sentence that follows. */
  readonly leadsToLink: boolean;
}

/** Whom a question turns to: only of the readers, or of the writer who seeks help, is an answer wanted beyond doubt. */
type Turn = 'readers' | 'any reader' | 'writer' | 'us' | 'nobody';

function turnOf({ whole, lead }: QuestionClauses): Turn {
  if (/\b(?:any(?:one|body)|who else|y'all|any of you|folks|how many of you)\b|^who(?:'s| is| wants)? /.test(whole)) return 'any reader';
  if (/\b(?:you|your|yours|you're|you've|you'd|you'll|ur|u(?!\.))\b|,? (?:[\w']+ )?(?:fans|friends|everyone|everybody)$/.test(whole) || (lead === null && ELLIPTIC.test(whole))) return 'readers';
  if (/\b(?:i|me|my|i'm|i've|i'd|mine)\b/.test(whole)) return 'writer';
  return /\b(?:we|us|our|we're|we've)\b/.test(whole) ? 'us' : 'nobody';
}

/** Finds those whom an offer is for: "Need a costume?", "Looking for a quiet room?" */
const QUALIFIES = /\b(?:you|anyone|anybody) (?:(?:still|also|really|currently) )?(?:need|want|wanna|looking|ready|interested|tired|struggling|struggle|searching|hungry|planning|dreaming|considering|in (?:need|the mood)|a [\w' -]{3,40}(?:fan|fanatic|lover|enthusiast|owner|beginner)|an? (?:[\w-]+ ){0,3}(?:who|with|looking))\b|^(?:still |already |not )?(?:(?:look|search|struggl|dream|plann|consider|try|go|head|com|travel|travell|host|attend|cook|bak|mov|shopp|start|buy|sell|hav|feel|run|work|us|think|hop|wonder)ing|need|want|wanna|tired|sick|hungry|thirsty|interested|confused|bored|worried|in need|in the mood|short on|out of|stuck|new to|missed|forgot|don't|didn't|can't|haven't|ready|love|got|know (?:a|an|any|some|of)|think you)\b|\b(?:know|have) (?:someone|somebody|anyone) (?:who|looking|that)\b/;
/** Calls to something that the writer then shows. */
const SHOWS = /^(?:did|have|haven't|didn't) (?:you|ya|everyone) (?:(?:all|guys|already|just|ever) )*(?:see|seen|catch|caught|miss|missed|hear|heard|spot|notice|noticed|read)\b|^(?:can|could) you (?:guess|spot|name|find|see|tell|solve|pass|handle)\b|^(?:seen|heard|missed|caught|remember)\b/;
/** Asks for what somebody has lived through. */
const ASKS_EXPERIENCE = /\b(?:have|did|were) (?:you|anyone|anybody)\b|^ever\b/;
/** Asks what somebody thinks or would do: a story that follows is what they are asked about. */
const ASKS_OPINION = /^(?:would|will|should) (?:you|we|they|it|he|she)\b|\b(?:think|believe|agree|support|surprised|shocked|prefer|feel|felt|like|enjoy|excited|worried|happy|angry|proud|vot(?:e|ing)|trust|approve|miss|worth|fair|right (?:to|that|about)|planning to|you going to|watching|in your (?:area|town|city|village|street|neighbou?rhood|garden|school|office|part of)|where you (?:are|live))\b/;

const rhetorical = (confidence: number): Judgement => ({ kind: 'rhetorical', confidence });
const doubt = (form: Judgement, most: number): Judgement => ({ ...form, confidence: Math.min(form.confidence, most) });

/** Whether a question is put at all: one that leads to a link, an answer or an offer, and turns to nobody, is none. */
export function asked(form: Judgement, clauses: QuestionClauses, { following, preceded, leadsToLink }: Surroundings): Judgement {
  const { whole, lead } = clauses;
  if (form.kind === 'rhetorical' || form.kind === 'generic' || following === 'invitation' || following === 'question') return form;
  const turn = turnOf(clauses);
  const open = form.kind !== 'closed';
  if (turn === 'readers' || turn === 'any reader') return open ? askedOpenly(form, clauses, following, leadsToLink) : askedOfReaders(form, whole, turn, following, leadsToLink);
  if (following === 'nothing') return hangs(form, clauses, turn, preceded) ? rhetorical(0.6) : preceded && turn === 'nobody' ? doubt(form, 0.7) : form;
  if (following === 'answer') return rhetorical(0.8);
  if (form.kind === 'choice') return doubt(form, 0.7);
  if (turn === 'writer') return following === 'tease' && !open ? rhetorical(0.6) : doubt(form, 0.75);
  if (following === 'link' || following === 'tease') return lead === null && ASKS_OPINION.test(whole) ? doubt(form, 0.6) : /\bshould\b/.test(lead ?? '') ? doubt(form, 0.55) : rhetorical(0.75);
  if (turn === 'us') return doubt(form, 0.65);
  if (lead === null) return QUALIFIES.test(whole) ? rhetorical(0.7) : doubt(form, 0.6);
  return /^should\b/.test(lead) ? doubt(form, 0.6) : rhetorical(0.65);
}

/** Says "you" and means anybody: "How do you keep moths out?", "Where can you swim?", "How well do you know the river?" */
const ANYBODY = /^(?:how|what|where|when|why|who|which)\b[^,;:]{0,30}?\b(?:can|should|could|must|do) you (?!think|prefer|like|feel|want|wish|remember|love|miss)(?!.*\byour?\b.*\byou)|^what (?:happens|does it take)\b|^how (?:well|much) do you know\b/;

/** A question for content that says "you" is meant, even if an answer of the writer's follows: unless it means anybody. */
function askedOpenly(form: Judgement, { whole, lead }: QuestionClauses, following: Following, leadsToLink: boolean): Judgement {
  const leadsOn = following === 'tease' || following === 'answer' || following === 'link';
  if (!leadsOn && !leadsToLink) return form;
  const anybody = form.kind === 'open' && ANYBODY.test(lead ?? whole) && !/\b(?:your|you've|yours)\b/.test(whole);
  return anybody ? rhetorical(0.65) : doubt(form, leadsOn ? 0.75 : 0.9);
}

function askedOfReaders(form: Judgement, whole: string, turn: Turn, following: Following, leadsToLink: boolean): Judgement {
  if (following === 'nothing') return form;
  if (SHOWS.test(whole)) return turn === 'readers' ? rhetorical(0.7) : doubt(form, 0.7);
  if (following === 'answer' && /^(?:so |and )?who\b/.test(whole)) return rhetorical(0.75);
  if (QUALIFIES.test(whole)) return rhetorical(following === 'remark' ? 0.65 : 0.75);
  if (whole.split(' ').length <= 2 && !ASKS_OPINION.test(whole)) return rhetorical(0.65);
  if (turn === 'any reader' || ASKS_OPINION.test(whole)) return doubt(form, 0.7);
  if (following === 'answer') return rhetorical(0.75);
  if (following === 'tease') return rhetorical(0.65);
  return (following === 'link' || leadsToLink) && !ASKS_EXPERIENCE.test(whole) ? rhetorical(0.65) : doubt(form, 0.75);
}

/** "Prices rose again. Is the shop in trouble?" hangs a question on what was said, and turns to nobody. */
function hangs(form: Judgement, { whole, lead }: QuestionClauses, turn: Turn, preceded: boolean): boolean {
  if (form.kind !== 'closed' || lead === null || (turn !== 'nobody' && turn !== 'us') || ASKS_OPINION.test(whole) || /^should\b/.test(lead)) return false;
  return preceded || (lead !== whole && turn === 'nobody' && /^\w+(?:n't)? (?:it|they|he|she|this|that|these|those|its|their)\b/.test(lead));
}
