import { breadthOf, type Breadth } from '../../insight/persona-breadth.ts';
import type { Persona } from '../../model/persona.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'persona/too-broad',
  subject: 'persona',
  reads: [],
  severity: 'info',
  summary: 'The persona is everybody, so a post for it is for nobody in particular.',
  why: 'You would not say the same thing the same way to a student, a colleague and a neighbour. Who has one person in mind finds the words; who has everyone in mind finds phrases.',
  source: 'The usual advice on personas, as Cooper and others give it; how wide is too wide is a matter of judgement.',
  options: {
    'widest-ages': { default: 40, summary: 'The most years between the youngest and the oldest.' },
    'most-interests': { default: 24, summary: 'The most interests, unless they are of one kind.' },
  },
  *check({ persona, options }) {
    for (const sign of breadthOf(persona, options['widest-ages'], options['most-interests'])) yield { span: sign.span, message: messageOf(sign, persona), evidence: [sign.text] };
  },
  examples: [
    { path: 'personas/maria.yml', good: 'name: Maria\nrole: retired school cook\nage: 60–75\ndescription: She wants everyone at the coffee table to feel welcome, people of all ages.\n' },
    { path: 'personas/regulars.yml', good: 'name: Regulars\ndescription: Everyone who came to the coffee table more than twice.\n' },
    { path: 'personas/coach.yml', good: 'name: Coach\nrole: teaches people aged 18 to 65\n' },
    { path: 'personas/all.yml', bad: 'name: ⟦Everyone⟧\ngoals: [feel good]\n' },
    { path: 'personas/public.yml', bad: 'name: Neighbours\ndescription: ⟦The general public⟧ in our town.\n' },
    { path: 'personas/adults.yml', bad: 'name: Adults\nage: ⟦18–65⟧\n' },
    { path: 'personas/adults.yml', bad: 'name: Adults\nage: ⟦all ages⟧\n' },
    { path: 'personas/women.yml', bad: 'name: Women\ndescription: Women aged ⟦18 to 65⟧ who like sport.\n' },
  ],
});

function messageOf({ kind, text, amount }: Breadth, { name }: Persona): string {
  if (kind === 'everyone') return `"${text}" is nobody in particular. Describe one person you know, or a few alike.`;
  if (kind === 'interests') return `${name.value} has ${amount} interests that have little to do with each other. Keep the few that matter for what you write.`;
  return Number.isFinite(amount) ? `"${text}" spans ${amount} years, and people so far apart ask for different things. Narrow it, or make several personas of it.` : `"${text}" leaves no age out. Write down the age of the people you know.`;
}
