import * as z from 'zod';
import { privacy } from '../../contracts/privacy';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { keyDay, keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findRequests } from './correction-store';
import { presentCorrection } from './present-correction';

const pageSize = 30;

export const requests = on(privacy.requests).handler(async ({ input, context: { db, actor, language } }) => {
  // A person belongs to no committee: who serves one alone has none of these.
  if (officesFor(actor, null, secretariat).length === 0) return { rows: [], next: null };
  const after = readCursor(input.cursor, z.tuple([input.open ? keyDay : keyInstant, z.uuid()]));
  const found = await findRequests(db, { open: input.open, after, limit: pageSize + 1 });
  const { rows, next } = pageOf(found, pageSize, ({ dueOn, answeredAt, id }) => [
    input.open ? dueOn : (answeredAt?.toISOString() ?? ''),
    id,
  ]);
  return {
    rows: rows.map((row) => ({
      ...presentCorrection(row, language),
      personName: row.personName,
      own: row.personId === actor.person?.id,
    })),
    next,
  };
});
