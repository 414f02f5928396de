import { LANGUAGES } from '../../language/languages.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'vanity/goal',
  subject: 'item',
  reads: [],
  severity: 'warning',
  summary: 'The goal counts likes, followers, reach, impressions, views or shares.',
  why: 'What is counted is what gets written for. Applause can be had from people who never come back; answers and people who return cannot.',
  source: 'Editorial practice. Pages reached some 2 to 6 % of their followers unpaid (Ogilvy 2014), so a number of followers says little of who reads.',
  options: {},
  *check({ item: { goal, source } }) {
    if (!goal || goal.value.trim() === '') return;
    for (const language of LANGUAGES) {
      const counted = language.vanityGoal(goal.value);
      if (!counted) continue;
      const words = goal.value.slice(counted.start, counted.end);
      // Only where the value stands in the file as it is read can a part of it be marked.
      const asWritten = source.text.slice(goal.span.start, goal.span.end) === goal.value;
      yield {
        span: asWritten ? { start: goal.span.start + counted.start, end: goal.span.start + counted.end } : goal.span,
        message: `"${words}" counts applause. Aim at what shows a relationship: people who answer, who come back, who talk to each other.`,
        evidence: [words],
      };
      return;
    }
  },
  examples: [
    { good: '---\ngoal: ten stories about first classes\n---\nWhat was your first class like?' },
    { good: '---\ngoal: help people follow the recipe\n---\nWhat do you put in first?' },
    { good: '---\ngoal: reach out to volunteers\n---\nWhat would you do on a Tuesday?' },
    { good: '---\ngoal: reach retired neighbours who live alone\n---\nWhat do you do on a Tuesday?' },
    { good: '---\ngoal: Answers from parents, not likes\n---\nWhat is your Tuesday like?' },
    { bad: '---\ngoal: ⟦grow followers⟧ to 10k\n---\nWhat was your first class like?' },
    { bad: '---\ngoal: ⟦100 likes⟧\n---\nWhat was your first class like?' },
    { bad: '---\ngoal: "Awareness: ⟦more reach⟧"\n---\nWhat was your first class like?' },
    { path: 'calendar/may.yml', bad: '- { date: 2026-05-04, title: Open day, goal: "⟦Increase our organic reach⟧ by 20 %" }\n' },
  ],
});
