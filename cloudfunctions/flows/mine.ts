import { flows } from '../../contracts/flows';
import * as z from 'zod';
import { findCalendarOverrides } from '../ground/parameters';
import { workdaysBetween } from '../ground/judge-workdays';
import { startOf } from '../shared/clock';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findMine, type MineRow } from './mine-store';

const pageSize = 20;
const place = z.tuple([keyInstant, z.uuid()]);

/** What the caller, or a member that he represents, has brought to be decided, or what he decided on; the newest first. */
export const mine = on(flows.mine).handler(async ({ input, context: { db, actor, today } }) => {
  const { part, open: openOnly, q } = input;
  const found = await findMine(db, actor, {
    ...{ part, openOnly, q, today: startOf(today) },
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const rows = found.rows.slice(0, pageSize);
  const last = rows.at(-1);
  const late = rows.flatMap(({ state, dueOn }) => (state === 'open' && dueOn && dueOn < today ? [dueOn] : [])).sort();
  const overrides = late[0] ? await findCalendarOverrides(db, late[0]) : new Map<string, boolean>();
  return {
    rows: rows.map(({ sortKey: _, ...row }) => ({
      ...row,
      openedAt: new Date(row.openedAt).toISOString(),
      overdueWorkdays:
        row.state === 'open' && row.dueOn && row.dueOn < today ? workdaysBetween(row.dueOn, today, overrides) : 0,
      may: { remind: part === 'began' && waits(row) },
    })),
    next: found.rows.length > pageSize && last ? writeCursor([last.sortKey, last.caseId]) : null,
    counts: { open: found.open },
  };
});

/** Somebody is to act (judge-sight.ts mayRemind). */
const waits = ({ state, waitsFor, signers }: Pick<MineRow, 'state' | 'waitsFor' | 'signers'>) =>
  state === 'open' && waitsFor.length + signers > 0;
