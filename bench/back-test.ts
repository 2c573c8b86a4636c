import { randomUUID } from 'node:crypto';
import { backTestSlice } from '../cloudfunctions/compliance/back-test-slice';
import { evaluate } from '../cloudfunctions/compliance/judge-subjects';
import { loadRules } from '../cloudfunctions/compliance/rule-store';
import { rules } from '../cloudfunctions/compliance/rules';
import { sources } from '../cloudfunctions/compliance/sources';
import { findCalendarOverrides } from '../cloudfunctions/ground/parameters';
import { addDays } from '../cloudfunctions/shared/clock';
import { db } from '../cloudfunctions/shared/db';
import { ms, quantile, timed, type Line } from './line';
import { today, watchedHouse } from './sweep-house';

/** One in eighteen is above the value that is tried: a threshold that asked of every other would be none. */
const [ruleId, size, rounds, aboveYuan] = ['compliance.SPEND01', 5_000, 5, 1_350] as const;

/**
 * One threshold tried over a year of 25,000 expenses, its cases written, beside judging the same expenses by the version of
 * today and writing nothing.
 */
export async function backTest(): Promise<Line[]> {
  const bare = await watchedHouse();
  const day = today();
  const period = { from: addDays(day, -364), to: day };
  const { rows } = await bare.query<{ since: string; value: Record<string, unknown> }>(
    `select since::text, value from parameter_version where id = $1 and effective @> $2::date`,
    [ruleId, day],
  );
  const inForce = rows[0];
  if (!inForce) throw new Error(`${ruleId} has no version today`);
  const now = new Date();
  const source = sources.find(({ kind }) => kind === 'expense');
  if (!source) throw new Error('no source of expenses');

  const plain = async (): Promise<number> => {
    let hits = 0;
    for (let after: string | null = null; ; ) {
      const from = after;
      const read = await db.transaction().execute(async (transaction) => {
        const loaded = (await loadRules(transaction, rules)).filter(({ id }) => id === ruleId);
        const clock = { today: day, overrides: await findCalendarOverrides(transaction, addDays(period.from, -400)) };
        const subjects = await source.read(transaction, { ...period, after: from, limit: size, today: day, now });
        hits += evaluate(loaded, subjects, 'expense', clock).length;
        return subjects;
      });
      if (read.length < size) return hits;
      after = read.at(-1)?.subject ?? null;
    }
  };
  const tried = async (): Promise<{ before: number; after: number; subjects: number }> => {
    const id = randomUUID();
    await bare.query(
      `insert into back_test (id, rule_id, value, rule_since, from_day, to_day, asked_by, asked_at, asked_on)
       select $1, $2, $3, $4, $5, $6, person_id, now(), $7 from appointment limit 1`,
      [
        ...[id, ruleId, JSON.stringify({ ...inForce.value, aboveYuan }), inForce.since],
        ...[period.from, period.to, day],
      ],
    );
    const step = () =>
      db.transaction().execute((transaction) => backTestSlice(transaction, id, { rules, sources, size }, now));
    while ((await step()) === 'more');
    const answer = await bare.query<{ before: number; after: number; subjects: number }>(
      `select before_hits as before, after_hits as after, subjects from back_test where id = $1`,
      [id],
    );
    return answer.rows[0] ?? { before: 0, after: 0, subjects: 0 };
  };

  const [times, timesPlain]: [number[], number[]] = [[], []];
  let [hits, test] = [await plain(), await tried()];
  for (let round = 0; round < rounds; round++) {
    const [plainMs, found] = await timed(plain);
    const [ms, done] = await timed(tried);
    timesPlain.push(plainMs);
    times.push(ms);
    [hits, test] = [found, done];
  }
  const [ours, peer] = [quantile(times, 0.5), quantile(timesPlain, 0.5)];
  const wrong =
    test.before !== hits || test.after <= test.before || test.subjects < 20_000
      ? JSON.stringify({ hits, test })
      : undefined;
  return [
    {
      ...{ job: 'back-test', ours: ms(ours), peer: ms(peer), ratio: peer / ours, goal: 'ours≤1.2×peer' },
      ok: ours <= peer * 1.2 && !wrong,
      note: `${test.subjects} expenses of a year, ${ruleId} at ${aboveYuan} yuan: ${test.before} hits become ${test.after}, all written; ${(ours / peer).toFixed(2)} times judging them by today's version and writing nothing; facts are read by the same statement of both`,
      ...(wrong && { wrong }),
    },
  ];
}
