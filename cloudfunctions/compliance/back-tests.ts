import * as z from 'zod';
import { compliance } from '../../contracts/compliance';
import { secretariat } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import type { Db } from '../shared/db';
import { on } from '../shared/implement';
import { askTogether } from '../ground/ask-together';
import { findVersions } from '../ground/parameter-versions';
import { officesFor } from '../ground/reach';
import { backTestOf, findBackTest, findBackTests, triedOf, type BackTest } from './back-test-store';
import { factsOf, ruleOf } from './words';

const pageSize = 20;
const lookers = ['compliance', 'director', 'supervisor', 'president', 'council', 'finance', 'clerk'] as const;
/** The rule of a test, where the caller may know of it: party life is for its circle alone. */
async function ruleSeen(db: Db, actor: Actor, ruleId: string) {
  const versions = await findVersions(db, ruleId);
  const [newest, first] = [versions[0], versions.at(-1)];
  const rule = newest && ruleOf(ruleId, newest.basedOn);
  return rule && officesFor(actor, null, rule.circle ?? lookers).length > 0
    ? { rule, newest, earliest: first?.since ?? newest.since }
    : undefined;
}
const present = ({ askedOn: _, after: __, ruleSince: ___, askedAt, ...test }: BackTest) => ({
  ...test,
  askedAt: new Date(askedAt).toISOString(),
});

export const backTests = on(compliance.backTests).handler(async ({ input, context, errors }) => {
  const { db, actor, today, language } = context;
  const seen = await ruleSeen(db, actor, input.ruleId);
  if (!seen) throw errors.RULE_NOT_FOUND();
  const { rule, newest, earliest } = seen;
  return {
    title: language === 'en' ? newest.titleEn : newest.title,
    shape: newest.shape,
    value: newest.value as BackTest['value'],
    rows: (await findBackTests(db, input.ruleId)).map(present),
    mayStart: officesFor(actor, null, rule.circle ?? ['compliance', 'director']).length > 0,
    mayPropose: officesFor(actor, null, [...secretariat]).length > 0,
    earliest: earliest > today ? earliest : today,
    today,
  };
});

export const backTest = on(compliance.backTest).handler(async ({ input, context: { db, actor }, errors }) => {
  const test = await findBackTest(db, input.id);
  if (!test || !(await ruleSeen(db, actor, test.ruleId))) throw errors.BACK_TEST_NOT_FOUND();
  return present(test);
});

const place = z.tuple([keyDay, keyText, keyText]);
export const backTestRows = on(compliance.backTestRows).handler(async ({ input, context, errors }) => {
  const { db, actor, language } = context;
  const asked = await askTogether(db, {
    test: backTestOf(input.id),
    found: triedOf(input.id, input.what, readCursor(input.cursor, place), pageSize + 1),
  });
  const [test] = asked.test;
  const seen = test && (await ruleSeen(db, actor, test.ruleId));
  if (!seen) throw errors.BACK_TEST_NOT_FOUND();
  const { rows, next } = pageOf(asked.found, pageSize, (last) => [last.day, last.subject, last.period]);
  return {
    rows: rows.map(({ saidEn, said, facts, before, after, ...row }) => ({
      ...row,
      id: `${row.subject}/${row.period}`,
      said: language === 'en' ? saidEn : said,
      facts: factsOf(seen.rule, facts, language),
      limitBefore: before?.limit ?? null,
      limitAfter: after?.limit ?? null,
      unit: (after ?? before)?.unit ?? null,
    })),
    next,
  };
});
