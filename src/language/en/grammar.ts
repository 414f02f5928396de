import type { Grammar } from '../language.ts';

/** compromise takes a fifth of a second to load, so it is loaded when a text first needs it. */
export async function loadGrammar(): Promise<Grammar> {
  const { default: nlp } = await import('compromise/two');
  const verbHead = nlp.parseMatch('^(#Adverb|#Conjunction)? (#Pronoun|#Determiner #Noun) #Verb');
  const verbFirst = nlp.parseMatch('^#Adverb? #Verb');
  const memory = new Map<string, ReturnType<Grammar['headOf']>>();
  return {
    headOf: (sentence) => {
      const known = memory.get(sentence);
      if (known) return known;
      const document = nlp(sentence);
      const head = document.has(verbHead) || document.has(verbFirst) ? 'verb' : document.has('#Verb') ? 'other' : document.has('#Noun') ? 'noun' : 'other';
      if (memory.size > 5000) memory.clear();
      memory.set(sentence, head);
      return head;
    },
  };
}
