import { fieldFinder, type FieldTable } from './keys.ts';

/** A persona. Names that real repositories use are aliases. */
export const PERSONA_FIELDS = {
  id: { aliases: ['slug', 'key', 'identifier', 'persona-id'], shape: 'text', summary: 'How posts name this persona. Without one, the file name.' },
  name: { aliases: ['title', 'full-name', 'persona', 'persona-name', 'first-name'], shape: 'text', summary: 'What you call this person.' },
  role: { aliases: ['job', 'job-title', 'occupation', 'profession', 'position', 'role-description'], shape: 'text', summary: 'What they do.' },
  description: { aliases: ['bio', 'biography', 'about', 'summary', 'background', 'desc', 'who', 'who-they-are', 'story', 'context', 'narrative', 'blurb', 'details-more'], shape: 'text', summary: 'Who they are, in a few sentences.' },
  goals: {
    aliases: ['goal', 'objectives', 'objective', 'needs', 'need', 'primary-goal', 'what-they-want', 'what-they-need', 'wants', 'desires', 'aspirations', 'motivation', 'motivations', 'jobs-to-be-done', 'job-to-be-done', 'jtbd', 'expectations'],
    shape: 'list', summary: 'What they want to achieve.',
  },
  pains: {
    aliases: ['pain', 'pain-points', 'pain-point', 'frustrations', 'frustration', 'fears', 'fear', 'barriers', 'barrier', 'main-pain-point', 'challenges', 'challenge', 'problems', 'worries', 'concerns', 'objections', 'obstacles', 'blockers', 'struggles', 'sceptical-of', 'skeptical-of'],
    shape: 'list', summary: 'What stands in their way.',
  },
  interests: { aliases: ['interest', 'topics', 'keywords', 'likes', 'hobbies', 'passions', 'cares-about', 'tags', 'search-terms'], shape: 'list', summary: 'What they like to read and talk about.' },
  questions: { aliases: ['question', 'asks', 'what-they-ask', 'common-questions', 'faq'], shape: 'list', summary: 'What they ask, in their own words.' },
  quotes: { aliases: ['quote', 'motto', 'tagline', 'in-their-own-words'], shape: 'list', summary: 'Things they have said.' },
  channels: { aliases: ['channel', 'platforms', 'platform', 'networks', 'social-media', 'preferred-channels', 'where-they-are', 'media'], shape: 'list', summary: 'Where they are.' },
  age: { aliases: ['ages', 'age-range', 'age-group'], shape: 'text', summary: 'Their age, in any words.' },
  location: { aliases: ['lives-in', 'city', 'place', 'based-in', 'residence', 'home'], shape: 'text', summary: 'Where they live.' },
  words: { aliases: ['vocabulary', 'wording'], shape: 'map', summary: 'words.use and words.avoid: how to speak with them.' },
  'words.use': { aliases: ['words-to-use', 'use-words', 'words-we-use', 'preferred-words', 'language-to-use', 'say', 'do-say'], shape: 'list', summary: 'Words they use themselves; the same as use under words.' },
  'words.avoid': {
    aliases: ['words-to-avoid', 'avoid-words', 'avoided-words', 'words-we-avoid', 'words-not-to-use', 'language-to-avoid', 'avoid-saying', 'dont-say', 'do-not-say', 'never-say', 'banned-words', 'forbidden-words'],
    shape: 'list', summary: 'Words not to use with them; the same as avoid under words.',
  },
  knows: { aliases: ['known-terms', 'jargon-they-know'], shape: 'list', summary: 'Terms they know without being told.' },
  share: { aliases: ['plan-share', 'share-of-users', 'share-of-audience'], shape: 'text', summary: 'The part of the plan meant for them, such as 30 %.' },
  reading: { aliases: ['reading-level', 'reading-grade'], shape: 'text', summary: 'A school grade or range, or easy, standard or advanced.' },
  not: { aliases: ['is-not', 'not-for', 'who-they-are-not'], shape: 'list', summary: 'Who this persona is not.' },
  evidence: { aliases: ['sources', 'source', 'based-on', 'research'], shape: 'list', summary: 'Where this is known from.' },
  reviewed: { aliases: ['last-reviewed', 'updated', 'last-updated', 'reviewed-on', 'last-validated'], shape: 'date', summary: 'When somebody last checked that this is still true.' },
} as const satisfies FieldTable;

export type PersonaField = keyof typeof PERSONA_FIELDS;

/** The persona field a key names, if any. */
export const personaField = fieldFinder<PersonaField>(PERSONA_FIELDS);
