import * as z from 'zod';
import { positions } from '../../contracts/positions';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { judgePosition } from './judge-position';
import { findPositions } from './position-store';
import { mayAct, mayRead } from './reach';
import { findLimits } from './rules';

const pageSize = 40;

export const list = on(positions.list).handler(async ({ input, context: { db, actor, today }, errors }) => {
  if (!mayRead(actor)) throw errors.WHOLE_ASSOCIATION();
  const limits = await findLimits(db, today);
  const found = await findPositions(db, {
    ...{ today, current: input.filter === 'current', post: input.post ?? null, q: input.q ?? null },
    after: readCursor(input.cursor, z.tuple([keyDay, z.uuid()])),
    limit: pageSize + 1,
  });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [last.startsOn, last.id]);
  return {
    rows: rows.map((row) => ({
      ...{ id: row.id, post: row.post, personName: row.personName, member: row.member, committee: row.committee },
      ...{ termNo: row.termNo, startsOn: row.startsOn, endsOn: row.plannedEnd, endedOn: row.endedOn },
      ...{ endedReason: row.endedReason, how: row.how, basis: row.basis, paid: row.paid },
      // A position that is over is not judged any more.
      findings:
        input.filter === 'current'
          ? judgePosition(
              row,
              found.others.filter(({ id }) => id !== row.id),
              limits,
            )
          : [],
    })),
    ...{ next, terms: found.terms, mayAct: mayAct(actor) },
  };
});
