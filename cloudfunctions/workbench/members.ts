import * as z from 'zod';
import { workbench, type memberSorts } from '../../contracts/workbench';
import { secretariat } from '../../contracts/wire';
import { traceSearch } from '../identity/effects';
import { keyDay, keyInstant, keyInt, keyText, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { presentMember } from './present-member';
import { findRegister } from './register-store';

const pageSize = 30;
const keptInt = z.string().refine((text) => /^-?\d+$/.test(text) && keyInt.safeParse(Number(text)).success);
const keyOf: Record<(typeof memberSorts)[number], z.ZodType<string>> = {
  name: keyText,
  tier: keyText,
  status: keyText,
  kind: keyText,
  representative: keyText,
  committee: keyText,
  industry: keyText,
  region: keyText,
  memberNo: keptInt,
  points: keptInt,
  joinedOn: z.union([keyDay, z.literal('9999-12-31')]),
  licence: z.union([keyDay, z.literal('9999-12-31')]),
  lastMeeting: z.union([keyInstant, z.literal('-infinity')]),
};

export const members = on(workbench.members).handler(async ({ input, context }) => {
  const { db, actor, today } = context;
  const { cursor, sort, descending, ...filter } = input;
  const { rows, ...whole } = await findRegister(db, actor, {
    filter,
    order: { sort, descending },
    year: Number(today.slice(0, 4)),
    after: readCursor(cursor, z.tuple([keyOf[sort], z.uuid()])),
    limit: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  if (last) await traceSearch(context, input.q);
  return {
    rows: page.map(presentMember),
    ...whole,
    mayExport: actor.offices.some((held) => (secretariat as readonly string[]).includes(held.office)),
    next: rows.length > pageSize && last ? writeCursor([last.sortKey, last.id]) : null,
  };
});
