import type { Review } from '../model/review.ts';
import type { CheckReport } from './check-report.ts';

/** What a change does, with all that a format needs to say it. */
export interface ReviewReport extends Pick<CheckReport, 'lookup' | 'paint' | 'url' | 'place' | 'secret'> {
  readonly review: Review;
}
