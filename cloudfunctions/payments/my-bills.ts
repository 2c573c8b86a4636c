import { payments } from '../../contracts/payments';
import * as z from 'zod';
import type { Actor } from '../shared/actor';
import { keyInt, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findMyBills } from './register-store';

const pageSize = 30;

/** Whose bills are the caller's to pay: his own, and those of the members that he represents. */
export const mineOf = (actor: Actor) => ({
  personId: actor.person?.id ?? null,
  units: actor.units.filter(({ status }) => status === 'active').map(({ membershipId }) => membershipId),
});

export const myBills = on(payments.myBills).handler(async ({ input, context: { db, actor, today } }) => {
  const after = readCursor(input.cursor, z.tuple([keyInt, keyInt]));
  const { rows, owed } = await findMyBills(db, mineOf(actor), today, after, pageSize + 1);
  return { ...pageOf(rows, pageSize, ({ state, no }) => [state === 'open' ? 0 : 1, no]), owed };
});
