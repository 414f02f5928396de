import { withAnnotations } from './check-github.ts';
import type { ReviewReport } from './review-report.ts';
import { reviewText } from './review-text.ts';

/** A review as commands that GitHub Actions shows beside the lines of a pull request, and below them the whole text. */
export const reviewGithub = (report: ReviewReport): string => withAnnotations(report, report.review.findings, reviewText(report));
