import type { Context } from '../shared/implement';
import { saveStep } from './inquiry-store';
import type { Looking } from './sight';

/** What the asker thinks of the answer closes it; he may change it while it can be rated. False: it cannot any more. */
export const saveRating = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  { row, may }: Looking,
  { stars, words }: { stars: number; words: string },
): Promise<boolean> | false =>
  may.rate &&
  saveStep(db, row, {
    ...({ rating: stars, rating_words: words, rated_at: now } as const),
    ...(row.state === 'closed' ? {} : ({ state: 'closed', closed_at: now } as const)),
  });
