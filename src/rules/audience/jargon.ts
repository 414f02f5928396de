import { defineRule } from '../define-rule.ts';

const JOE = 'name: Joe\ngoals: [find a community support officer who listens]\nknows: [DBS]\n';

export default defineRule({
  id: 'audience/jargon',
  subject: 'post',
  reads: ['personas', 'unknownTerms', 'rarity'],
  severity: 'off',
  threshold: 0.6,
  summary: 'The post uses a short form that its persona may not know.',
  why: 'Who does not know a term does not ask. They take it that the post is for others.',
  source: "How common the term is in English, and the persona's own file: its `knows`, and every word in it, are known. Plain-language guides ask to spell out short forms. Off by default: only a team knows its readers' words.",
  options: { commonest: { default: 30_000, summary: 'Terms among so many most frequent words of the language are known to all.' } },
  *check({ post, personas, rarity, unknownTerms, options }) {
    if (!rarity) return;
    const seen = new Set<number>();
    for (const persona of personas) {
      for (const { start, end, text, theirs } of unknownTerms(persona, rarity, options.commonest)) {
        if (seen.has(start)) continue;
        seen.add(start);
        const message = `${persona.name.value} may not know "${text}". ${theirs ? `Their file says "${theirs}".` : 'Spell it out, or list it under "knows".'}`;
        const fixes = theirs ? [{ title: `Write "${theirs}"`, safe: false, edits: [{ path: post.source.path, start, end, text: theirs }] }] : [];
        yield { span: { start, end }, message, confidence: theirs ? 0.9 : 0.7, fixes };
      }
    }
  },
  examples: [
    { good: '---\npersonas: joe\n---\nBring your DBS letter to the desk. What do you want to know first?', files: { 'personas/joe.yml': JOE } },
    { good: '---\npersonas: joe\n---\nAsk the Riverside Tenants Forum (RTFO) about the lift.', files: { 'personas/joe.yml': JOE } },
    { good: '---\npersonas: joe\n---\nThe BBC and NASA came by. STOP at the door, PLEASE.', files: { 'personas/joe.yml': JOE } },
    { good: 'The RTFO meets on Monday, and no persona is named.', files: { 'personas/joe.yml': JOE } },
    { bad: '---\npersonas: joe\n---\nThe ⟦RTFO⟧ meets on Monday about the lift.', files: { 'personas/joe.yml': JOE } },
    {
      bad: '---\npersonas: joe\n---\nMeet your ⟦CSO⟧ at the desk on Monday.',
      fixed: '---\npersonas: joe\n---\nMeet your community support officer at the desk on Monday.',
      files: { 'personas/joe.yml': JOE },
    },
  ],
});
