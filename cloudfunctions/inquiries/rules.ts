import * as z from 'zod';
import { findRule } from '../ground/parameters';
import type { Db } from '../shared/db';

const count = z.int().min(1).max(365);
/** In how many working days a question that is received on a day is answered. */
export const findReplyWorkdays = (db: Db, day: string): Promise<number> =>
  findRule(db, 'inquiries.replyWorkdays', day, count);
/** For how many days after an answer it can be rated. */
export const findRatingDays = (db: Db, day: string): Promise<number> =>
  findRule(db, 'inquiries.ratingDays', day, count);
