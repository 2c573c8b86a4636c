import * as z from 'zod';
import { compliance, type RuleRow as Row } from '../../contracts/compliance';
import { officesFor } from '../ground/reach';
import { keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { rules as known } from './rules';
import { findRulesPage, type RuleRow } from './rules-store';
import { familyOf, ruleOf } from './words';

const pageSize = 20;
const redLines = known.filter(({ redLine }) => redLine).map(({ id }) => `compliance.${id}`);

// What is judged on the past: its facts are there. Party life is for its circle alone.
const bases = known.filter(({ circle, waitsFor }) => !circle && !waitsFor).map(({ id }) => `compliance.${id}`);

export const presentRule = ({ basedOn, ...row }: RuleRow): Row => {
  const rule = ruleOf(row.id, basedOn);
  return { ...row, family: familyOf(row.id), redLine: rule?.redLine ?? false, waits: rule?.waitsFor !== undefined };
};

export const rules = on(compliance.rules).handler(async ({ input, context: { db, actor, today, language } }) => {
  const { cursor, ...question } = input;
  const after = readCursor(cursor, z.tuple([keyText]))?.[0] ?? null;
  const found = await findRulesPage(db, question, { after, limit: pageSize + 1, today, language, redLines, bases });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [last.id]);
  const mayEnter = officesFor(actor, null, ['compliance', 'director']).length > 0;
  return { rows: rows.map(presentRule), next, counts: found.counts, mayEnter };
});
