import * as z from 'zod';
import { dues } from '../../contracts/dues';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findingsOf, mayKeep } from './present';
import { findStandards } from './standard-store';

const pageSize = 20;
const place = z.tuple([keyDay, z.uuid()]);

export const standards = on(dues.standards).handler(async ({ input, context: { db, actor, today } }) => {
  const rows = await findStandards(db, today, readCursor(input.cursor, place), pageSize + 1);
  const page = pageOf(rows, pageSize, (last) => [last.from, last.id]);
  return {
    next: page.next,
    rows: page.rows.map((row) => {
      const amounts = row.tiers.map(({ amount }) => amount);
      return {
        id: row.id,
        name: row.name,
        state: row.state,
        from: row.from,
        until: row.until,
        tiers: row.tiers.length,
        least: Math.min(...amounts),
        most: Math.max(...amounts),
        adoptedOn: row.ballot?.heldOn ?? null,
        disclosedOn: row.disclosedOn,
        findings: findingsOf(row, today).length,
      };
    }),
    mayKeep: mayKeep(actor),
  };
});
