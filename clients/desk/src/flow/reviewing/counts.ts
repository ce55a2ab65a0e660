import { say } from '../../texts';
import type { ReleaseReview } from './reviews';

/** How many of a release's entries are approved, rejected and not decided yet, in one line. */
export const countsOf = ({ approved, rejected, undecided }: ReleaseReview): string =>
  say('review.counts', { approved, rejected, undecided });
