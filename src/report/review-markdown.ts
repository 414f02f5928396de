import type { Review } from '../model/review.ts';
import { byFile, severityCounts } from './check-report.ts';
import { findingItems } from './check-markdown.ts';
import { markdown } from './escape.ts';
import { plural } from './paint.ts';
import { fitLine, isNewPost, originOf, personaLines, planCounts, planLines, promptLines, reviewAbout, reviewHead, type Quote } from './review-lines.ts';
import type { ReviewReport } from './review-report.ts';

const words: Quote = (text) => `“${markdown(text)}”`;
/** So many findings are shown open; more are folded by file. */
const OPEN = 8;
/** GitHub takes 65,536 characters of a comment. */
const MOST = 60_000;
const MOST_ITEMS = 40;

/** A review as a comment on a pull request: what is new first, and the rest folded. */
export function reviewMarkdown(report: ReviewReport): string {
  const { review } = report;
  const about = reviewAbout(review);
  const parts = [
    [`### Rapport: ${reviewHead(review)}`, '', ...(about.length > 0 ? [`${about.join(' · ')}`, ''] : review.files.length === 0 ? ['No post, persona or calendar has changed.', ''] : [])],
    ...findingParts(report),
    folded(`Plan: ${planCounts(review.plan).join(', ') || 'no more gaps or clashes'}`, limited(planLines(review.plan, words, markdown).map((line) => `- ${line}`))),
    folded(`Personas`, review.personas.flatMap((one) => personaLines(one, markdown)).map((line) => `- ${line}`)),
    folded(`Posts: for whom, and what they ask`, limited(postItems(report, review))),
  ];
  let length = 0;
  // What does not fit is left out as a whole: half of a fold would swallow what follows.
  const fitting = parts.filter((part) => part.length > 0 && (length += part.join('\n').length + 1) < MOST);
  const isCut = fitting.length < parts.filter((part) => part.length > 0).length;
  return `${[...fitting.flat(), ...(isCut ? ['There is more than fits here: `rapport review` shows all of it.', ''] : [])].join('\n').trimEnd()}\n`;
}

function findingParts(report: ReviewReport): readonly (readonly string[])[] {
  const { findings } = report.review;
  return Array.from(byFile(findings), ([path, own]) => {
    const items = limited(findingItems(report, own));
    return findings.length <= OPEN ? [`**${markdown(report.place(path))}**`, '', ...items, ''] : folded(`${markdown(report.place(path))}: ${severityCounts(own)}`, items);
  });
}

const postItems = ({ place }: ReviewReport, { posts }: Review): readonly string[] => posts.flatMap((post) => {
  const notes = [...(post.fits.length > 0 ? [`fits ${post.fits.map((one) => fitLine(one, isNewPost(post), markdown)).join(', ')}`] : []), ...promptLines(post, words)];
  return [`- **${markdown(place(post.path))}**${originOf(post, (was) => markdown(place(was)))}${notes.length === 0 ? '' : `: ${notes.join('; ')}`}`];
});

const folded = (summary: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>', '']);

const limited = (lines: readonly string[]): readonly string[] => (lines.length <= MOST_ITEMS ? lines : [...lines.slice(0, MOST_ITEMS), `- … and ${plural(lines.length - MOST_ITEMS, 'line')} more`]);
