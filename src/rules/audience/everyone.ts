import { defineRule } from '../define-rule.ts';

const personas = (count: number): Record<string, string> => Object.fromEntries(['ann', 'ben', 'cleo', 'dev'].slice(0, count).map((id) => [`personas/${id}.yml`, `name: ${id}\n`]));

export default defineRule({
  id: 'audience/everyone',
  subject: 'post',
  reads: ['forAnybody', 'prose'],
  severity: 'info',
  threshold: 0.6,
  summary: 'The post is for everyone, or for more personas than one text can serve.',
  why: 'Who reads "for everyone" does not feel meant. A text that names one kind of person is read by the others too.',
  source: 'Editorial practice. Only an offer counts ("something for everyone"; below the threshold also "perfect for anyone who wants …", of which half were right on real posts): thanks, greetings and welcomes to all are left alone.',
  options: { 'most-personas': { default: 3, summary: 'More personas than this are too many for one post.' } },
  *check({ post, forAnybody, prose, options }) {
    const [first] = post.personas;
    const last = post.personas.at(-1);
    if (first && last && post.personas.length > options['most-personas']) {
      const message = `One text for ${post.personas.length} personas speaks to none of them. Choose the one it helps most, or write a post for each.`;
      yield { span: { start: first.span.start, end: last.span.end }, message, evidence: post.personas.map((persona) => persona.value) };
    }
    for (const { start, end, confidence } of forAnybody) {
      const text = prose.masked.slice(start, end).replace(/\s+/g, ' ');
      yield { span: { start, end }, message: `"${text}" names nobody. Say whom it helps, and how they would know.`, confidence };
    }
  },
  examples: [
    { good: 'Thanks everyone for coming on Sunday. What did you take home?' },
    { good: 'Everyone knows the bend by the mill. What grew there when you were small?' },
    { good: 'Has anyone else tried rye? How did yours rise?' },
    { good: 'There is tea for everyone in the choir after practice.' },
    { good: 'Chair yoga is not for everyone. What would you rather do?' },
    { good: '---\npersonas: [ann, ben]\n---\nWhich path do you take?', files: personas(2) },
    { bad: 'The spring fair has ⟦something for everyone⟧.' },
    { good: 'Let us make the game more fun for everyone.' },
    { good: 'Please bring something for everyone to eat.' },
    { bad: '---\npersonas: [⟦ann, ben, cleo, dev⟧]\n---\nWhich path do you take?', files: personas(4) },
  ],
});
