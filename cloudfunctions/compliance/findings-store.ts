import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { Standing, Change } from './judge-findings';
import type { Judged } from './judge-subjects';

/** All that stands about some subjects, held until the commit: whoever handles one of them waits. */
export async function holdStanding(db: Db, subjects: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    SELECT f.id, f.rule_id AS "ruleId", f.subject, f.period, f.state, f.found, f.compared FROM finding f
    WHERE f.subject = ANY(${[...subjects]}::text[]) ORDER BY f.id FOR UPDATE`.execute(db);
  return rows;
}

export interface DueDays {
  /** By severity: the day until which it is handled. */
  due: Readonly<Record<number, { day: string; provisional: boolean }>>;
}
export interface Written extends DueDays {
  today: string;
  now: Date;
  sweepId: string | null;
  /** What is noted of each that opens: found by looking, or an act was stopped by it. */
  opens?: 'found' | 'stopped';
}

const rowOf = (judged: Judged, { due, opens }: Written) => ({
  rule_id: judged.ruleId,
  rule_since: judged.ruleSince,
  // No night has it among its subjects before the act is done, and closes nothing of this kind for that.
  kind: opens === 'stopped' ? 'gate' : judged.kind,
  subject: judged.subject,
  period: judged.period,
  title: judged.title,
  page: judged.page,
  day: judged.day,
  committee_id: judged.committeeId,
  barred: judged.barred,
  barred_units: judged.barredUnits,
  offices: judged.offices,
  circle: judged.circle,
  severity: judged.severity,
  advisory: judged.advisory,
  said: judged.said,
  said_en: judged.saidEn,
  facts: judged.facts,
  compared: judged.compared,
  // What is only said waits for nobody.
  due_on: judged.advisory ? null : (due[judged.severity]?.day ?? null),
  provisional: !judged.advisory && (due[judged.severity]?.provisional ?? false),
});

/**
 * Writes what became of the findings of a slice, with what happened to each: one statement, however many they are. The
 * caller holds what stands (`holdStanding`) and has taken his turn.
 * @returns how many opened, and how many closed by themselves
 */
export async function writeChanges(
  db: Db,
  changes: readonly Change[],
  given: Written,
): Promise<{ opened: number; gone: number }> {
  if (changes.length === 0) return { opened: 0, gone: 0 };
  const { now, today, sweepId, opens = 'found' } = given;
  const rows = changes.map((change) => ({
    what: change.what,
    id: 'id' in change ? change.id : newId(now),
    event_id: newId(now),
    ...('judged' in change ? rowOf(change.judged, given) : {}),
  }));
  const { rows: answer } = await sql<{ opened: number; gone: number }>`
    WITH g AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(what text, id uuid, event_id uuid, rule_id text, rule_since date, kind text,
        subject text, period text, title text, page text, day date, committee_id uuid, barred uuid[], barred_units uuid[], offices text[], circle text[],
        severity smallint, advisory boolean, said text, said_en text, facts jsonb, compared jsonb, due_on date, provisional boolean)
    ), opened AS (
      INSERT INTO finding (id, rule_id, rule_since, kind, subject, period, title, page, day, committee_id, barred, barred_units, offices, circle, severity,
        advisory, said, said_en, facts, compared, first_found_on, found_on, opened_on, due_on, provisional)
      SELECT g.id, g.rule_id, g.rule_since, g.kind, g.subject, g.period, g.title, g.page, g.day, g.committee_id, g.barred, g.barred_units, g.offices, g.circle,
        g.severity, g.advisory, g.said, g.said_en, g.facts, g.compared, ${today}::date, ${today}::date, ${today}::date, g.due_on, g.provisional
      FROM g WHERE g.what = 'found'
      ON CONFLICT (subject, rule_id, period) DO NOTHING RETURNING id
    ), kept AS (
      UPDATE finding f SET rule_since = g.rule_since, title = g.title, page = g.page, day = g.day, committee_id = g.committee_id, barred = g.barred,
        barred_units = g.barred_units, offices = g.offices, circle = g.circle, severity = g.severity, advisory = g.advisory, said = g.said, said_en = g.said_en,
        facts = g.facts, compared = g.compared, found = true, found_on = ${today}::date, version = f.version + 1,
        state = CASE WHEN g.what = 'again' THEN 'open' ELSE f.state END,
        ended_on = CASE WHEN g.what = 'again' THEN NULL ELSE f.ended_on END,
        opened_on = CASE WHEN g.what = 'again' THEN ${today}::date ELSE f.opened_on END,
        due_on = CASE WHEN g.what = 'again' OR f.due_on IS NULL OR g.advisory THEN g.due_on ELSE f.due_on END,
        provisional = CASE WHEN g.what = 'again' OR f.due_on IS NULL OR g.advisory THEN g.provisional ELSE f.provisional END,
        assigned_to = CASE WHEN g.what = 'again' THEN NULL ELSE f.assigned_to END,
        handled_by = CASE WHEN g.what = 'again' THEN NULL ELSE f.handled_by END
      FROM g WHERE g.what IN ('again', 'still') AND f.id = g.id
        AND (g.what = 'again' OR NOT f.found OR (f.found_on, f.rule_since, f.title, f.page, f.day, f.committee_id, f.barred, f.barred_units, f.offices, f.circle,
          f.severity, f.advisory, f.said, f.said_en, f.facts, f.compared) IS DISTINCT FROM (${today}::date, g.rule_since, g.title, g.page, g.day, g.committee_id,
          g.barred, g.barred_units, g.offices, g.circle, g.severity, g.advisory, g.said, g.said_en, g.facts, g.compared))
    ), ended AS (
      UPDATE finding f SET found = false, version = f.version + 1, state = CASE WHEN g.what = 'gone' THEN 'gone' ELSE f.state END,
        ended_on = CASE WHEN g.what = 'gone' THEN ${today}::date ELSE f.ended_on END
      FROM g WHERE g.what IN ('gone', 'past') AND f.id = g.id
    ), told AS (
      INSERT INTO finding_event (id, finding_id, at, what, sweep_id, rule_since, compared)
      SELECT g.event_id, g.id, ${now}, CASE WHEN g.what = 'gone' THEN 'gone' WHEN ${opens === 'stopped'}::boolean THEN 'stopped' ELSE g.what END, ${sweepId}::uuid, g.rule_since, g.compared
      FROM g WHERE g.what IN ('again', 'gone') OR g.id IN (SELECT o.id FROM opened o) RETURNING what)
    SELECT count(*) FILTER (WHERE what <> 'gone')::int AS opened, count(*) FILTER (WHERE what = 'gone')::int AS gone FROM told`.execute(
    db,
  );
  return answer[0] ?? { opened: 0, gone: 0 };
}

/**
 * Closes what the night did not come by any more although its day lies within what it looked at: its subject is there no
 * longer, or nobody finds anything of that rule now.
 */
export async function closeUnseen(
  db: Db,
  {
    kind,
    from,
    to,
    today,
    sweepId,
    now,
  }: { kind: string; from: string; to: string } & Pick<Written, 'today' | 'sweepId' | 'now'>,
): Promise<number> {
  const { rows } = await sql<Standing>`
    SELECT f.id, f.rule_id AS "ruleId", f.subject, f.period, f.state, f.found, f.compared FROM finding f
    WHERE f.kind = ${kind} AND f.found AND f.found_on < ${today}::date AND f.day BETWEEN ${from}::date AND ${to}::date ORDER BY f.id FOR UPDATE`.execute(
    db,
  );
  const over: Change[] = rows.map(({ id, state }) => ({
    what: state === 'closed' || state === 'falsePositive' ? 'past' : 'gone',
    id,
  }));
  return (await writeChanges(db, over, { due: {}, today, sweepId, now })).gone;
}

/** What opened about a subject at this very moment. */
export async function findOpened(db: Db, subject: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT f.id FROM finding f JOIN finding_event e ON e.finding_id = f.id
    WHERE f.subject = ${subject} AND f.state = 'open' AND e.at = ${now} AND e.what IN ('found', 'again', 'stopped') ORDER BY f.id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
