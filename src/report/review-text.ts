import type { PlanDifference } from '../model/review.ts';
import { findingLines } from './check-text.ts';
import type { Paint } from './paint.ts';
import { fitLine, isNewPost, originOf, personaLines, planLines, promptLines, reviewAbout, reviewHead, type Quote } from './review-lines.ts';
import type { ReviewReport } from './review-report.ts';

const PLAIN_QUOTE: Quote = (text) => text.replace(/\s+/g, ' ').trim();
const WORDS: Quote = (text) => `"${PLAIN_QUOTE(text)}"`;

/** A review for a terminal. */
export function reviewText({ review, lookup, paint }: ReviewReport): string {
  const { posts, personas, plan, base, findings, files } = review;
  const about = reviewAbout(review);
  const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [paint.bold(title), ...lines.map((line) => `  ${line}`), '']);
  return `${[
    ...findingLines(findings, lookup, paint),
    ...section('Posts', posts.flatMap((post) => [
      `${PLAIN_QUOTE(post.path)}${originOf(post, PLAIN_QUOTE)}${post.fits.length === 0 ? '' : `  ${paint.dim('fits')} ${post.fits.map((one) => fitLine(one, isNewPost(post), PLAIN_QUOTE)).join(', ')}`}`,
      ...promptLines(post, WORDS).map((line) => `  ${line}`),
    ])),
    ...section('Plan', planLines(plan, WORDS, PLAIN_QUOTE)),
    ...section('Personas', personas.flatMap((one) => personaLines(one, PLAIN_QUOTE))),
    `${paint.bold(reviewHead(review))} since ${base.slice(0, 10)}${files.length === 0 ? '; no post, persona or calendar has changed' : about.length > 0 ? `; ${about.join(', ')}` : ''}.`,
  ].join('\n')}\n`;
}

/** Only what a change does to the plan. */
export function planChangeText(plan: PlanDifference, paint: Paint): string {
  const lines = planLines(plan, WORDS, PLAIN_QUOTE);
  return lines.length === 0 ? 'The plan is as it was.\n' : `${paint.bold('What changes in the plan')}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
