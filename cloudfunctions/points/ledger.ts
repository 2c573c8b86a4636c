import { points } from '../../contracts/points';
import { sql } from 'kysely';
import * as z from 'zod';
import { secretariat } from '../../contracts/wire';
import { reaches } from '../ground/reach';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findAccount, findPoints } from './store';

const pageSize = 30;
const place = z.tuple([keyInstant, z.uuid()]);

export const ledger = on(points.ledger).handler(async ({ input, context: { db, actor, today, language }, errors }) => {
  const membershipId = input.membershipId ?? actor.actingFor;
  if (!membershipId) throw errors.MEMBER_NOT_FOUND();
  const year = input.year ?? Number(today.slice(0, 4));
  const own = actor.units.some((unit) => unit.membershipId === membershipId && unit.status === 'active');
  const reached = own ? sql<boolean>`true` : reaches(actor, secretariat, sql`m.committee_id`);
  const account = await findAccount(db, { membershipId, year, today, language }, reached);
  if (!account) throw errors.MEMBER_NOT_FOUND();
  const after = readCursor(input.cursor, place);
  const found = await findPoints(db, membershipId, year, { after, limit: pageSize + 1, language });
  const { rows, next } = pageOf(found, pageSize, ({ at, id }) => [at, id]);
  const shown = rows.map((row) => ({
    ...row,
    link: `/modules/meetings/pages/meeting/index?id=${row.sourceId}`,
    at: new Date(row.at).toISOString(),
  }));
  return { ...account, year, rows: shown, next };
});
