import * as z from 'zod';
import type { Db } from '../shared/db';
import { findRule } from '../ground/parameters';

export const pairingMinutes = 5;
/** A desk that was confirmed in the last second of its code still has this long to fetch the session. */
export const collectMinutes = 5;

/** Rule identity.deskSessionHours. */
export const sessionHours = (db: Db, today: string): Promise<number> =>
  findRule(
    db,
    'identity.deskSessionHours',
    today,
    z
      .int()
      .min(1)
      .max(24 * 30),
  );
