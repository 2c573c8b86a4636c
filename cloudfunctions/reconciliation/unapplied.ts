import * as z from 'zod';
import { reconciliation } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findUnapplied } from './rest-store';

const pageSize = 20;
const place = z.tuple([keyDay, z.uuid()]);

export const unapplied = on(reconciliation.unapplied).handler(async ({ input, context: { db, actor } }) => {
  const given = { me: actor.person?.id ?? null, after: readCursor(input.cursor, place) };
  const found = await findUnapplied(db, given, pageSize + 1);
  return {
    ...pageOf(found, pageSize, ({ day, id }) => [day, id]),
    mayKeep: officesFor(actor, null, ['finance']).length > 0,
    mayDecide: officesFor(actor, null, ['finance', 'director', 'president']).length > 0,
  };
});
