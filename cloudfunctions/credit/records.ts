import * as z from 'zod';
import { credit } from '../../contracts/credit';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { presentRecord } from './present-record';
import { findRecords } from './record-store';
import { reached } from './sight';

const pageSize = 30;
const place = z.tuple([keyInstant, z.uuid()]);

export const records = on(credit.records).handler(async ({ input, context: { db, today, actor } }) => {
  const question = {
    q: input.q ?? null,
    only: input.only ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  };
  const found = await findRecords(db, question, { today, personId: actor.person?.id ?? null }, reached(actor));
  const { rows, next } = pageOf(found, pageSize, (last) => [last.sortKey, last.id]);
  return { rows: rows.map(({ sortKey: _, ...row }) => presentRecord(row, actor)), next };
});
