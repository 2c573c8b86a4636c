import * as z from 'zod';
import { parameters } from '../../contracts/parameters';
import { keyText, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { presentParameter } from './present';
import { countParameters, findParameters } from './store';

const pageSize = 18;
const place = z.tuple([keyText]);

export const list = on(parameters.list).handler(async ({ input, context: { db, today } }) => {
  const question = {
    today,
    q: input.q ?? null,
    module: input.module ?? null,
    only: input.only ?? null,
  };
  const rows = await findParameters(db, question, readCursor(input.cursor, place)?.[0] ?? null, pageSize + 1);
  const { modules, ...counts } = await countParameters(db, today);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(presentParameter),
    next: rows.length > pageSize && last ? writeCursor([last.id]) : null,
    modules,
    counts,
  };
});
