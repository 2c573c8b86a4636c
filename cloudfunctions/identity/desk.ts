import * as z from 'zod';
import type { Db } from '../shared/db';
import { newToken } from '../shared/secrets';
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

/** Rule identity.deskIdleMinutes; the database ends what was not used for so long when it is shown again. */
export const idleMinutes = (db: Db, today: string): Promise<number> =>
  findRule(db, 'identity.deskIdleMinutes', today, z.int().min(1));
/** How long a token that was replaced still serves: what is under way, and the other windows of the browser. */
export const formerMinutes = 1;

// The first part stays with the session, so that a request sent again under a new token is known again (shared/actor.ts).
const sessionPart = 22;
export const firstToken = (): string => newToken().slice(0, sessionPart) + newToken();
export const nextToken = (held: string): string => held.slice(0, sessionPart) + newToken();
