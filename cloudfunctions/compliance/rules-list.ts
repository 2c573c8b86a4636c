import * as z from 'zod';
import { compliance, type RuleRow as Row } from '../../contracts/compliance';
import { keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { rules as known } from './rules';
import { findRulesPage, type RuleRow } from './rules-store';
import { familyOf, ruleOf } from './words';

const pageSize = 30;
const redLines = known.filter(({ redLine }) => redLine).map(({ id }) => `compliance.${id}`);

export const presentRule = ({ basedOn, ...row }: RuleRow): Row => {
  const rule = ruleOf(row.id, basedOn);
  return { ...row, family: familyOf(row.id), redLine: rule?.redLine ?? false, waits: rule?.waitsFor !== undefined };
};

export const rules = on(compliance.rules).handler(async ({ input, context: { db, today, language } }) => {
  const { cursor, ...question } = input;
  const after = readCursor(cursor, z.tuple([keyText]))?.[0] ?? null;
  const found = await findRulesPage(db, question, { after, limit: pageSize + 1, today, language, redLines });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [last.id]);
  return { rows: rows.map(presentRule), next, counts: found.counts };
});
