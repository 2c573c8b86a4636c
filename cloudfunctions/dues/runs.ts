import * as z from 'zod';
import { dues } from '../../contracts/dues';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { mayKeep } from './present';
import { findChoices, findRuns, type RunRow } from './run-store';

const pageSize = 20;
const place = z.tuple([keyInstant, z.uuid()]);

export const presentRun = ({ startedKey: _, ...row }: RunRow) => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

export const runs = on(dues.runs).handler(async ({ input, context: { db, actor, today } }) => {
  const found = await findRuns(db, readCursor(input.cursor, place), pageSize + 1);
  const page = pageOf(found, pageSize, (last) => [last.startedKey, last.id]);
  return {
    rows: page.rows.map(presentRun),
    next: page.next,
    mayStart: mayKeep(actor, ['finance', 'director']),
    today,
    standards: await findChoices(db),
  };
});
