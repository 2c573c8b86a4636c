import { sql, type RawBuilder } from 'kysely';
import type { ParameterValue } from '../../contracts/parameter-shape';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import type { Tried } from './judge-back-test';
import type { Compared } from './rule';

export interface BackTest {
  id: string;
  ruleId: string;
  value: ParameterValue;
  ruleSince: string | null;
  from: string;
  to: string;
  askedBy: string | null;
  askedAt: string;
  askedOn: string;
  after: string | null;
  subjects: number;
  beforeHits: number;
  afterHits: number;
  gained: number;
  lost: number;
  done: boolean;
}
const columns = sql`b.id, b.rule_id AS "ruleId", b.value, b.rule_since AS "ruleSince", b.from_day AS "from", b.to_day AS "to", ${calledAs(sql`b.asked_by`)} AS "askedBy",
  to_json(b.asked_at) #>> '{}' AS "askedAt", b.asked_on AS "askedOn", b.after_subject AS after, b.subjects, b.before_hits AS "beforeHits", b.after_hits AS "afterHits",
  b.gained, b.lost, b.finished_at IS NOT NULL AS done`;

export async function saveBackTest(
  db: Db,
  given: {
    id: string;
    ruleId: string;
    value: unknown;
    ruleSince: string | null;
    from: string;
    to: string;
    by: string;
    today: string;
  },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO back_test (id, rule_id, value, rule_since, from_day, to_day, asked_by, asked_at, asked_on)
    VALUES (${given.id}, ${given.ruleId}, ${JSON.stringify(given.value)}::jsonb, ${given.ruleSince}, ${given.from}, ${given.to}, ${given.by}, ${now}, ${given.today})`.execute(
    db,
  );
}
export const findBackTest = async (db: Db, id: string): Promise<BackTest | undefined> =>
  (await backTestOf(id).execute(db)).rows[0];
/** The same as part of a statement. */
export const backTestOf = (id: string): RawBuilder<BackTest> =>
  sql<BackTest>`SELECT ${columns} FROM back_test b WHERE b.id = ${id}`;
/** The same, for whoever goes on with it: undefined while another does, and when it is over. */
export async function holdBackTest(db: Db, id: string): Promise<BackTest | undefined> {
  const { rows } = await sql<BackTest>`
    SELECT ${columns} FROM back_test b WHERE b.id = ${id} AND b.finished_at IS NULL FOR UPDATE OF b SKIP LOCKED`.execute(
    db,
  );
  return rows[0];
}
export async function findBackTests(db: Db, ruleId: string): Promise<BackTest[]> {
  const { rows } = await sql<BackTest>`
    SELECT ${columns} FROM back_test b WHERE b.rule_id = ${ruleId} ORDER BY b.asked_at DESC, b.id LIMIT 10`.execute(db);
  return rows;
}

/** Writes down the cases of a slice and the place it has come to, in one statement. */
export async function moveBackTest(
  db: Db,
  id: string,
  { tried, after, subjects, done }: { tried: readonly Tried[]; after: string | null; subjects: number; done: boolean },
  now: Date,
): Promise<void> {
  const rows = tried.map(({ what, judged, before, after: by }) => ({
    ...{
      what,
      subject: judged.subject,
      period: judged.period,
      title: judged.title,
      page: judged.page,
      day: judged.day,
    },
    ...{
      committee_id: judged.committeeId,
      said: judged.said,
      said_en: judged.saidEn,
      facts: judged.facts,
      before,
      after: by,
    },
  }));
  const count = (...whats: Tried['what'][]) => tried.filter(({ what }) => whats.includes(what)).length;
  await sql`
    WITH saved AS (
      INSERT INTO back_test_row (back_test_id, subject, period, what, title, page, day, committee_id, said, said_en, facts, before, after)
      SELECT ${id}, g.subject, g.period, g.what, g.title, g.page, g.day, g.committee_id, g.said, g.said_en, g.facts, g.before, g.after
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(what text, subject text, period text, title text, page text, day date, committee_id uuid, said text,
        said_en text, facts jsonb, before jsonb, after jsonb))
    UPDATE back_test SET after_subject = ${after}, subjects = subjects + ${subjects}, before_hits = before_hits + ${count('kept', 'lost')},
      after_hits = after_hits + ${count('kept', 'gained')}, gained = gained + ${count('gained')}, lost = lost + ${count('lost')}, finished_at = ${done ? now : null}
    WHERE id = ${id}`.execute(db);
}

export interface TriedRow {
  subject: string;
  period: string;
  what: Tried['what'];
  title: string;
  page: string | null;
  day: string;
  said: string;
  saidEn: string;
  facts: Record<string, unknown>;
  before: Compared | null;
  after: Compared | null;
}
export function triedOf(
  id: string,
  what: Tried['what'],
  after: readonly [string, string, string] | null,
  limit: number,
): RawBuilder<TriedRow> {
  const beyond = after ? sql`(r.day, r.subject, r.period) > (${after[0]}::date, ${after[1]}, ${after[2]})` : sql`true`;
  return sql<TriedRow>`
    SELECT r.subject, r.period, r.what, r.title, r.page, r.day, r.said, r.said_en AS "saidEn", r.facts, r.before, r.after FROM back_test_row r
    WHERE r.back_test_id = ${id} AND r.what = ${what} AND ${beyond} ORDER BY r.day, r.subject, r.period LIMIT ${limit}`;
}

/** Whether exactly this value was tried to the end. */
export async function wasTried(db: Db, ruleId: string, value: unknown): Promise<boolean> {
  const { rows } = await sql<{ tried: boolean }>`
    SELECT EXISTS (SELECT FROM back_test b WHERE b.rule_id = ${ruleId} AND b.value = ${JSON.stringify(value)}::jsonb AND b.finished_at IS NOT NULL) AS tried`.execute(
    db,
  );
  return rows[0]?.tried ?? false;
}
