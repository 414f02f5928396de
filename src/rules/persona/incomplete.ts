import { defineRule } from '../define-rule.ts';
import { personaSpan } from '../persona-span.ts';

/** Of scripts that write without spaces, two letters are about a word. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}|[\p{L}\p{N}'’-]+/gu;

export default defineRule({
  id: 'persona/incomplete',
  subject: 'persona',
  reads: [],
  severity: 'info',
  summary: 'The persona says nothing of what this person wants, struggles with or asks.',
  why: 'A name and an age describe a type. What somebody wants and asks is what a post can answer, and what Rapport compares a post with.',
  source: "Alan Cooper's personas are defined by their goals (The Inmates Are Running the Asylum, 1999).",
  options: {
    'most-words': { default: 20, summary: 'A persona that is described in more words than this, in whatever place, is left alone: it may say it there.' },
  },
  *check({ persona, options }) {
    const { name, goals, pains, questions, description, others } = persona;
    if (goals.length + pains.length + questions.length > 0) return;
    const told = [description?.value ?? '', ...others.map(({ value }) => value.value)].join(' ');
    if ((told.match(WORD)?.length ?? 0) > options['most-words']) return;
    yield { span: personaSpan(persona), message: `Who is ${name.value}? Nothing here says what they want, struggle with or ask. Add goals, pains or questions.`, evidence: [] };
  },
  examples: [
    { path: 'personas/maria.yml', good: 'name: Maria\nquestions: [How do I sit without pain?]\n' },
    { path: 'personas/maria.yml', good: 'name: Maria\nfrustrations: a stiff back\n' },
    { path: 'personas/mario.md', good: '---\nname: Mario\n---\nMario bought his computer years ago. Now he wants a graphics card that runs the games his friends play, and does not want to build it in himself.' },
    { path: 'personas/maria.yml', bad: 'name: ⟦Maria⟧\nrole: retired\nage: 67\ninterests: [yoga, gardening]\n' },
    { path: 'personas/all.yml', bad: '- name: Maria\n  goals: [sleep well]\n- name: ⟦Tom⟧\n  role: works shifts\n' },
    { path: 'personas/maria.yml', bad: '⟦role: retired, new in town⟧\nage: 67\n' },
  ],
});
