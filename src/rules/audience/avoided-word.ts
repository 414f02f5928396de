import { findAvoided, type AvoidedUse } from '../../insight/avoided-words.ts';
import type { Fix } from '../../model/diagnostic.ts';
import type { Post } from '../../model/post.ts';
import { defineRule } from '../define-rule.ts';

const MARIA = 'name: Maria\nwords:\n  avoid:\n    senior citizens: older neighbours\n    utilise: use\n    elderly:\n';

export default defineRule({
  id: 'audience/avoided-word',
  subject: 'post',
  reads: ['personas', 'prose', 'wordsAgree'],
  severity: 'warning',
  summary: 'The post uses a word that its persona should not meet.',
  why: 'The team wrote down how to speak with these people. A word they would not use of themselves loses them.',
  source: "The persona's own file: words.avoid.",
  options: {},
  *check(context) {
    const { personas } = context;
    const seen = new Set<number>();
    for (const persona of personas) {
      if (persona.wordsToAvoid.length === 0) continue;
      for (const use of findAvoided(context.prose, persona)) {
        if (seen.has(use.start)) continue;
        seen.add(use.start);
        const better = use.word.use;
        const message = `"${use.text}" is a word to avoid with ${persona.name.value}.${better ? ` Use "${better}".` : ' Say it in their words.'}`;
        yield { span: { start: use.start, end: use.end }, message, evidence: [use.text], fixes: better ? [replacement(context, use, better)] : [] };
      }
    }
  },
  examples: [
    { good: '---\npersonas: maria\n---\nTea for older neighbours. What do you bring?', files: { 'personas/maria.yml': MARIA } },
    {
      bad: '---\npersonas: maria\n---\nTea for ⟦senior citizens⟧. What do you bring?',
      fixed: '---\npersonas: maria\n---\nTea for older neighbours. What do you bring?',
      files: { 'personas/maria.yml': MARIA },
    },
    { bad: '---\npersonas: maria\n---\n⟦Utilise⟧ the ramp.', fixed: '---\npersonas: maria\n---\nUse the ramp.', files: { 'personas/maria.yml': MARIA } },
    { bad: '---\npersonas: maria\n---\nA lunch for the ⟦elderly⟧.', files: { 'personas/maria.yml': MARIA } },
    { good: '---\npersonas: maria\n---\n> "Senior citizens" is what the council wrote.\n\nWhat do you call yourselves?', files: { 'personas/maria.yml': MARIA } },
  ],
});

/** Safe only where nothing round the word has to change with it. */
function replacement({ post, wordsAgree }: { readonly post: Post; readonly wordsAgree: boolean }, use: AvoidedUse, better: string): Fix {
  const { path, text } = post.source;
  const plural = use.exact || /s$/i.test(better) ? '' : 's';
  const before = /\b(an?)\s+$/i.exec(text.slice(Math.max(0, use.start - 12), use.start));
  const article = before !== null && /^[aeiou]/i.test(use.text) !== /^[aeiou]/i.test(better);
  return { title: `Use "${better}${plural}"`, safe: use.exact && !article && !wordsAgree, edits: [{ path, start: use.start, end: use.end, text: inCaseOf(use.text, better) + plural }] };
}

/** The new word in the old one's case: all capitals, a capital, or as it is written. */
function inCaseOf(old: string, word: string): string {
  if (old.length > 1 && old === old.toUpperCase() && old !== old.toLowerCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(old) ? word.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : word;
}
