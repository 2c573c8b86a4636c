import { points } from '../../contracts/points';
import * as z from 'zod';
import { secretariat } from '../../contracts/wire';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { reachedCommittees } from './reach';
import { findAccount, findEntries, type EntryRow } from './store';

const pageSize = 30;
const place = z.tuple([keyInstant, z.uuid()]);

export const ledger = on(points.ledger).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const membershipId = input.membershipId ?? actor.actingFor;
  if (!membershipId) throw errors.MEMBER_NOT_FOUND();
  const year = input.year ?? Number(today.slice(0, 4));
  const own = actor.units.some((unit) => unit.membershipId === membershipId && unit.status === 'active');
  const account = await findAccount(db, {
    membershipId,
    own,
    committees: reachedCommittees(actor, secretariat),
    year,
    today,
  });
  if (!account) throw errors.MEMBER_NOT_FOUND();
  const after = readCursor(input.cursor, place);
  const rows = await findEntries(db, { membershipId, year, after, limit: pageSize + 1 });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    ...account,
    year,
    rows: page.map(presentEntry),
    next: rows.length > pageSize && last ? writeCursor([last.at, last.id]) : null,
  };
});

const presentEntry = ({ sourceId, title, ruleTitle, ...row }: EntryRow) => ({
  ...row,
  title: title ?? '',
  ruleTitle: ruleTitle ?? row.ruleId,
  link: `/modules/meetings/pages/meeting/index?id=${sourceId}`,
  at: new Date(row.at).toISOString(),
});
