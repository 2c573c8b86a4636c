import type { Likeness, Strength } from '../../contracts/duplicates';

/**
 * What likenesses say together. The code's own part is given to one body once. A name folds alike for one company as a
 * rule; a director or a phone is shared by companies of one group too, so that one of them alone says little.
 */
export function judgeLikeness(found: readonly Likeness[]): Strength {
  if (found.includes('code')) return 'certain';
  const weak = found.filter((each) => each === 'phone' || each === 'representative').length;
  if (found.includes('name')) return weak > 0 ? 'certain' : 'likely';
  return weak > 1 ? 'likely' : 'possible';
}
