import { findCalendarOverrides } from '../ground/parameters';
import { findVersions } from '../ground/parameter-versions';
import { addDays } from '../shared/clock';
import type { Db } from '../shared/db';
import { holdBackTest, moveBackTest } from './back-test-store';
import { compareHits } from './judge-back-test';
import { evaluate, type Loaded } from './judge-subjects';
import type { AnyRule } from './rule';
import { basedOnOf, readVersion } from './rule-store';
import type { Watch } from './sweep-slice';

/** For all days alike: the past is read by one version, not each day by its own. */
const always = { since: '1900-01-01', until: null };

/**
 * Tries the next subjects, in the caller's transaction: they are read once and judged twice, by the version of the day it
 * was asked on and by the tried value. Nothing else of the rules is built anew.
 * @returns `none`: it is over, or another is at it
 */
export async function backTestSlice(
  db: Db,
  id: string,
  { rules, sources, size }: Watch,
  now: Date,
): Promise<'none' | 'more' | 'done'> {
  const test = await holdBackTest(db, id);
  if (!test) return 'none';
  const { ruleId, value, askedOn: today } = test;
  const rule =
    rules.find((each: AnyRule) => `compliance.${each.id}` === ruleId) ?? (await basedOnOf(db, ruleId, rules));
  const source = rule && sources.find(({ kind }) => kind === rule.about);
  if (!rule || !source) {
    await moveBackTest(db, id, { tried: [], after: null, subjects: 0, done: true }, now);
    return 'done';
  }
  const inForce = (await findVersions(db, ruleId)).find(({ since }) => since === test.ruleSince);
  const clock = { today, overrides: await findCalendarOverrides(db, addDays(test.from, -400)) };
  const subjects = await source.read(db, { from: test.from, to: test.to, after: test.after, limit: size, today, now });
  const judge = (given: unknown) => {
    const loaded: Loaded = { id: ruleId, rule, versions: [readVersion(rule, { value: given, ...always })] };
    return evaluate([loaded], subjects, source.kind, clock);
  };
  const tried = compareHits(inForce ? judge(inForce.value) : [], judge(value));
  const done = subjects.length < size;
  const after = subjects.at(-1)?.subject ?? test.after;
  await moveBackTest(db, id, { tried, after, subjects: subjects.length, done }, now);
  return done ? 'done' : 'more';
}
