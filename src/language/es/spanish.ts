import type { Language } from '../language.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { addressOf } from './address.ts';
import { askedOfYou } from './asked-of-you.ts';
import { findBait } from './bait.ts';
import { findGreetings } from './greetings.ts';
import { isNotice } from './notices.ts';
import { PROMPT_FRAMES } from './prompt-frames.ts';
import { COMMENT_CUES } from './comment-cues.ts';
import { findPrompts } from './prompts.ts';
import { readingOf } from './reading.ts';
import { topicStem } from './stem.ts';
import { COMMON_WORDS } from './words.ts';

/** Spanish as it is written in Spain and in the Americas: tú, vos, usted, vosotros and ustedes. Its words settle everything. */
export const spanish: Language = {
  id: 'es',
  name: 'Spanish',
  otherNames: ['español', 'espanol', 'castellano', 'castilian', 'spa', 'es-419'],
  commonWords: COMMON_WORDS,
  marks: /[¿¡]/g,
  abbreviations: ABBREVIATIONS,
  wordsAgree: true,
  needsGrammar: () => false,
  loadGrammar: null,
  prompts: findPrompts,
  promptFrames: PROMPT_FRAMES,
  bait: findBait,
  greetings: findGreetings,
  isNotice,
  reading: readingOf,
  address: addressOf,
  topicStem,
  askedOfYou,
  vanityGoal: () => null,
  commentCues: COMMENT_CUES,
};
