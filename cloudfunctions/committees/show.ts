import * as z from 'zod';
import { committees } from '../../contracts/committees';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findCommittee } from './store';
import { wholeDirector } from './whole-director';

const pageSize = 30;
const place = z.tuple([keyText, z.uuid()]);

export const show = on(committees.show).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const found = await findCommittee(db, actor, {
    id: input.committeeId,
    q: input.q ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
    today,
  });
  if (!found) throw errors.COMMITTEE_NOT_FOUND();
  const { rows, next } = pageOf(found.rows, pageSize, ({ searchName, id }) => [searchName, id]);
  const open = found.committee.closedOn === null;
  return {
    ...found,
    rows: rows.map(({ searchName: _, ...row }) => row),
    next,
    mayKeep: open && officesFor(actor, input.committeeId, secretariat).length > 0,
    mayClose: open && wholeDirector(actor),
  };
});
