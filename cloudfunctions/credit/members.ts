import * as z from 'zod';
import { credit } from '../../contracts/credit';
import { keyInt, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findMembers } from './member-store';
import { findScale } from './model-store';
import { reached } from './sight';

const pageSize = 30;
const place = z.tuple([keyInt, z.uuid()]);

export const members = on(credit.members).handler(async ({ input, context: { db, today, actor } }) => {
  const { floors, near } = await findScale(db, today);
  const found = await findMembers(
    db,
    {
      ...{ q: input.q ?? null, grade: input.grade ?? null, only: input.only ?? null, floors, near },
      ...{ after: readCursor(input.cursor, place), limit: pageSize + 1 },
    },
    reached(actor),
  );
  const { rows, next } = pageOf(found, pageSize, (last) => [last.total, last.membershipId]);
  const nearOf = (total: number) => {
    const to = floors.map((floor) => floor - total).filter((each) => Math.abs(each) <= near && each !== -near);
    return to.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? null;
  };
  return { rows: rows.map((row) => ({ ...row, near: nearOf(row.total) })), next };
});
