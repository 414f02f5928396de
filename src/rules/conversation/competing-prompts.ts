import { unrelatedPrompts } from '../../insight/competing.ts';
import { wordsOf } from '../../language/words.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'conversation/competing-prompts',
  subject: 'post',
  reads: ['prompts', 'prose'],
  severity: 'info',
  threshold: 0.6,
  summary: 'The post asks for several things that have nothing to do with each other.',
  why: 'Whoever is asked three things at once answers the easiest or none, and the answers do not meet.',
  source: 'Editorial practice; textbooks of survey design ask for one thing in each question for the same reason. For posts it was not measured.',
  options: {
    'most-questions': { default: 2, summary: 'So many unrelated ones are left alone.' },
    'most-words': { default: 150, summary: 'Longer texts have room for several questions, and are left alone.' },
  },
  *check(context) {
    const { post, options } = context;
    const asked = context.prompts.filter((prompt) => prompt.kind === 'open' || prompt.kind === 'closed' || prompt.kind === 'choice');
    if (asked.length <= options['most-questions'] || wordsOf(context.prose).length > options['most-words']) return;
    const unrelated = unrelatedPrompts(post, asked);
    const first = unrelated[options['most-questions']];
    if (!first || unrelated.length <= options['most-questions']) return;
    yield {
      span: { start: first.start, end: first.end },
      message: `This asks ${unrelated.length} things that have nothing to do with each other. Keep the one you most want to hear about, and ask the others another day.`,
      evidence: unrelated.map((prompt) => prompt.text),
      confidence: 0.7,
    };
  },
  examples: [
    { good: 'Which stretch helps your back? And why? How often do you do it?' },
    { good: 'Which stretch helps your back?\n\nHow does your back feel after a stretch?\n\nDo you stretch in bed?' },
    { good: '- Which stretch helps your back?\n- What do you read on the bus?\n- How do you cook your beans?' },
    { bad: 'Which stretch helps your back?\n\nWhat do you read on the bus?\n\n⟦How do you cook your beans?⟧' },
  ],
});
