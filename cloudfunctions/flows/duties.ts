import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

/** What waits for a decision by steps; what a step is called is said by the module whose cases these are. */
export const duties = { rows: sql`SELECT * FROM flow_duty`, words: {} } satisfies Duties;
