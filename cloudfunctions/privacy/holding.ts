import * as z from 'zod';
import { privacy } from '../../contracts/privacy';
import { keyInstant, keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findHolding } from './held-store';
import { holdingOf } from './holdings';
import { findCaller } from './person-store';
import { presentRow } from './present';

const pageSize = 30;
const place = z.tuple([z.union([keyInstant, z.literal('')]), keyText]);

export const holding = on(privacy.holding).handler(
  async ({ input, context: { db, actor, today, language }, errors }) => {
    const [of, who] = [holdingOf(input.key), await findCaller(db, actor)];
    if (!of) throw errors.NO_SUCH_HOLDING();
    const said = { title: of.title[language], why: of.why[language], page: of.page ?? null };
    if (!who) return { ...said, count: 0, rows: [], next: null };
    const after = readCursor(input.cursor, place);
    const found = await findHolding(db, of, who, today, { after, limit: pageSize + 1 });
    const { rows, next } = pageOf(found.rows, pageSize, ({ at, ref }) => [at ?? '', ref]);
    return { ...said, count: found.count, rows: rows.map((row) => presentRow(of, row, language)), next };
  },
);
