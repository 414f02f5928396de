import { stemmer } from 'stemmer';
import { remembered } from '../../model/remembered.ts';
import type { Language } from '../language.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { findBait } from './bait.ts';
import { findBroadAudience } from './broad-audience.ts';
import { loadGrammar } from './grammar.ts';
import { findGreetings } from './greetings.ts';
import { announces } from './announcements.ts';
import { isNotice } from './notices.ts';
import { PROMPT_FRAMES } from './prompt-frames.ts';
import { findPrompts, needsGrammar } from './prompts.ts';
import { COMMENT_CUES } from './comment-cues.ts';
import { findForAnybody } from './anybody.ts';
import { findMilestones } from './milestones.ts';
import { findOwnPraise } from './praise.ts';
import { addressOf } from './address.ts';
import { hardnessOf, readingOf } from './reading.ts';
import { findTease } from './teases.ts';
import { vanityGoal } from './vanity-goals.ts';
import { NO_TOPIC_WORDS } from './words.ts';

/** The mirror of each word for the speaker: their question, asked of them. */
const YOURS: Readonly<Record<string, string>> = {
  i: 'you', me: 'you', my: 'your', mine: 'yours', myself: 'yourself', "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", am: 'are', was: 'were',
};

/** Memoised: a community's vocabulary is small, and stemming a word costs more than finding it. */
const topicStem = remembered((word: string): string | null => {
  const bare = word.replace(/'s$/, '');
  return bare.length < 2 || NO_TOPIC_WORDS.has(word) || NO_TOPIC_WORDS.has(bare) || /^\d/.test(bare) ? null : stemmer(bare);
});

export const english: Language = {
  id: 'en',
  name: 'English',
  otherNames: ['eng'],
  commonWords: NO_TOPIC_WORDS,
  marks: null,
  abbreviations: ABBREVIATIONS,
  wordsAgree: false,
  needsGrammar,
  loadGrammar,
  prompts: findPrompts,
  promptFrames: PROMPT_FRAMES,
  bait: findBait,
  greetings: findGreetings,
  broadAudience: findBroadAudience,
  isNotice,
  announces,
  reading: readingOf,
  address: addressOf,
  topicStem,
  vanityGoal,
  forAnybody: findForAnybody,
  milestones: findMilestones,
  tease: findTease,
  ownPraise: findOwnPraise,
  hardness: hardnessOf,
  commentCues: COMMENT_CUES,
  askedOfYou: (question) => {
    if (!/\b(?:I|me|my|mine|myself|I'm|I've|I'd|I'll)\b/.test(question.replaceAll('’', "'"))) return question;
    const turned = question.replaceAll('’', "'").replace(/\b(?:am I|was I)\b/gi, (words) => (/^am/i.test(words) ? 'are you' : 'were you'))
      .replace(/\b(?:I(?:'m|'ve|'d|'ll)?|me|my|mine|myself)\b(?!-)/g, (word) => YOURS[word.toLowerCase()] ?? word);
    return turned.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  },
};
