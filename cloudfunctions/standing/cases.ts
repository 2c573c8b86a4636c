import * as z from 'zod';
import { standing } from '../../contracts/standing';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findDisciplines } from './discipline-store';
import { presentSummary } from './present';

const pageSize = 30;

export const cases = on(standing.cases).handler(async ({ input, context: { db, actor } }) => {
  const found = await findDisciplines(db, actor, {
    open: input.filter === 'open',
    membershipId: input.membershipId ?? null,
    after: readCursor(input.cursor, z.tuple([keyInstant, z.uuid()])),
    limit: pageSize + 1,
  });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.sortKey, last.id]);
  return { rows: rows.map(presentSummary), next };
});
