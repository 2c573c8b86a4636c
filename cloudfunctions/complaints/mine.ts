import * as z from 'zod';
import { complaints } from '../../contracts/complaints';
import { pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { deskOffices } from './judge-desk';
import { findMine } from './register-store';
import { heldBy } from './sight';

const pageSize = 30;

export const mine = on(complaints.mine).handler(async ({ input, context: { db, actor } }) => {
  if (!actor.person) return { rows: [], next: null };
  const after = readCursor(input.cursor, z.tuple([z.uuid()]))?.[0] ?? null;
  const secretariat = heldBy(actor).some((office) => deskOffices.secretariat.includes(office));
  const found = await findMine(db, { personId: actor.person.id, secretariat, after, limit: pageSize + 1 });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.id]);
  return { rows: rows.map(({ desk: _, sortKey: __, ...row }) => row), next };
});
