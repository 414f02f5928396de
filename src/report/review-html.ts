import { byFile } from './check-report.ts';
import { findingList } from './check-html.ts';
import { xml } from './escape.ts';
import { htmlPage } from './html-page.ts';
import { fitLine, isNewPost, originOf, personaLines, planLines, promptLines, reviewAbout, reviewHead, type Quote } from './review-lines.ts';
import type { ReviewReport } from './review-report.ts';

const words: Quote = (text) => `“${xml(text)}”`;

/** A review as one page of HTML. */
export function reviewHtml(report: ReviewReport): string {
  const { review, place } = report;
  const title = `Rapport: ${reviewHead(review)}`;
  const about = reviewAbout(review);
  const list = (heading: string, items: readonly string[]): readonly string[] => (items.length === 0 ? [] : [`<h2>${heading}</h2>`, `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`]);
  return htmlPage(title, [
    `<h1>${xml(title)}</h1>`, `<p class="quiet">${about.length === 0 ? 'No post, persona or calendar has changed.' : xml(about.join(' · '))}</p>`,
    ...Array.from(byFile(review.findings), ([path, own]) => `<section><h2>${xml(place(path))}</h2>${findingList(report, own)}</section>`),
    ...list('Plan', planLines(review.plan, words, xml)),
    ...list('Personas', review.personas.flatMap((one) => personaLines(one, xml))),
    ...list('Posts', review.posts.map((post) => `<strong>${xml(place(post.path))}</strong>${originOf(post, (was) => xml(place(was)))}<ul>${[...post.fits.map((one) => `fits ${fitLine(one, isNewPost(post), xml)}`), ...promptLines(post, words)].map((line) => `<li>${line}</li>`).join('')}</ul>`)),
  ]);
}
