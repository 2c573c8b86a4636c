import * as z from 'zod';
import { care } from '../../contracts/care';
import { keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findCalls } from './call-store';
import { monthsBefore } from './judge-silence';
import { presentCall } from './present-call';
import { findSilentMonths } from './rules';

const pageSize = 25;

export const calls = on(care.calls).handler(async ({ input, context: { db, actor, today } }) => {
  const months = await findSilentMonths(db, today);
  const cutoff = monthsBefore(today, months);
  const found = await findCalls(db, actor, {
    ...{ list: input.list, called: input.called, q: input.q ?? null, today, cutoff },
    after: readCursor(input.cursor, z.tuple([keyText, z.uuid()])),
    limit: pageSize + 1,
  });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [last.sortKey, last.membershipId]);
  return { rows: rows.map((row) => presentCall(row, cutoff)), next, months, counts: found.counts };
});
