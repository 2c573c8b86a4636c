import * as z from 'zod';
import { imports } from '../../contracts/imports';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { nounsOf } from './importables';
import { presentSummary } from './present';
import { findImports } from './store';

const pageSize = 30;
const place = z.tuple([keyInstant, z.uuid()]);

export const list = on(imports.list).handler(async ({ input, context: { db, actor, language } }) => {
  const nouns = nounsOf(actor);
  const asked = input.noun ? nouns.filter((each) => each === input.noun) : nouns;
  const found = await findImports(db, asked, readCursor(input.cursor, place), pageSize + 1);
  const { rows, next } = pageOf(found, pageSize, ({ key, id }) => [key, id]);
  return { rows: rows.map((row) => presentSummary(row, language)), next, nouns };
});
