import { sql, type RawBuilder } from 'kysely';
import type { DuesRun } from '../../contracts/dues';
import type { JoinShare, LeaveShare, LeftOutWhy } from '../../contracts/dues-kinds';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import type { Period } from './judge-dues-share';

/** What a period is billed by. */
export interface Basis {
  standardId: string;
  name: string;
  /** Adopted; null: there is no ballot. */
  ballotId: string | null;
  /** Which body voted on it. */
  ballotBody: string | null;
  joining: JoinShare;
  leaving: LeaveShare;
  inForce: boolean;
  feeItemId: string | null;
  feeItemName: string | null;
  /** Another period that has been billed reaches into this one. */
  overlaps: boolean;
  underWay: boolean;
}

/** All that is to be known before a period is billed by a standard, in one statement. */
export async function findBasis(
  db: Db,
  standardId: string,
  { from, to }: Period,
  today: string,
): Promise<Basis | undefined> {
  const { rows } = await sql<Basis>`
    SELECT s.id AS "standardId", s.name, b.id AS "ballotId", b.body AS "ballotBody", s.joining, s.leaving, s.state = 'adopted' AND s.effective @> ${from}::date AS "inForce",
      f.id AS "feeItemId", f.name AS "feeItemName",
      EXISTS (SELECT FROM dues_run r WHERE r.state <> 'taken_back' AND r.period_from <> ${from}::date
        AND daterange(r.period_from, r.period_to, '[]') && daterange(${from}::date, ${to}::date, '[]')) AS overlaps,
      EXISTS (SELECT FROM dues_run r WHERE r.state IN ('running', 'taking_back')) AS "underWay"
    FROM dues_standard s LEFT JOIN dues_ballot b ON b.standard_id = s.id
      LEFT JOIN LATERAL (SELECT l.id, l.name FROM fee_listed l WHERE l.kind = 'dues' AND l.effective @> ${today}::date ORDER BY lower(l.effective) DESC, l.id LIMIT 1) f ON true
    WHERE s.id = ${standardId} AND s.state <> 'discarded'`.execute(db);
  return rows[0];
}

/** Who could owe something for a period: members in it that it was not billed to before. */
const candidates = (standardId: string, { from, to }: Period): RawBuilder<unknown> => sql`
  member_register m
    LEFT JOIN dues_tier_for tf ON tf.standard_id = ${standardId} AND tf.member_tier = m.tier
    LEFT JOIN dues_tier t ON t.standard_id = tf.standard_id AND t.seq = tf.seq
    LEFT JOIN dues_relief w ON w.membership_id = m.id AND w.standard_id = ${standardId} AND w.ended_at IS NULL
    LEFT JOIN dues_reduction r ON r.standard_id = w.standard_id AND r.seq = w.seq
  WHERE m.member_no IS NOT NULL AND m.joined_on <= ${to}::date AND (m.ended_on IS NULL OR m.ended_on >= ${from}::date)`;
// One look by its index a member. As a join it read all that is billed already for each: no statistics know of a period that
// is being billed right now, so it was thought to be empty.
const unbilled = (from: string): RawBuilder<boolean> => sql<boolean>`
  (SELECT true FROM dues_charge c WHERE c.membership_id = m.id AND c.period_from = ${from}::date AND c.taken_back_at IS NULL) IS NULL`;

export interface Candidate {
  id: string;
  name: string;
  memberNo: number;
  tier: string;
  joinedOn: string;
  endedOn: string | null;
  seq: number | null;
  tierName: string | null;
  full: number | null;
  reliefId: string | null;
  percent: number;
}
const ofCandidate = sql`m.id, m.name, m.member_no AS "memberNo", m.tier, m.joined_on AS "joinedOn", m.ended_on AS "endedOn", t.seq, t.name AS "tierName", t.amount AS "full",
  w.id AS "reliefId", coalesce(r.percent, 0) AS percent`;

/** The next of them by their ids. */
export async function findCandidates(
  db: Db,
  standardId: string,
  period: Period,
  after: string,
  limit: number,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    SELECT ${ofCandidate} FROM ${candidates(standardId, period)} AND m.id > ${after}::uuid AND ${unbilled(period.from)} ORDER BY m.id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export interface CandidateGroup extends Omit<Candidate, 'id' | 'name' | 'memberNo' | 'reliefId'> {
  billed: boolean;
  members: number;
}
/** The same counted by what decides on them: some dozen rows, however many members there are. */
export async function groupCandidates(db: Db, standardId: string, period: Period): Promise<CandidateGroup[]> {
  const { from, to } = period;
  const { rows } = await sql<CandidateGroup>`
    SELECT g.tier, g."joinedOn", g."endedOn", g.seq, g."tierName", g."full", g.percent, g.billed, count(*)::int AS members FROM (
      SELECT m.tier, greatest(m.joined_on, ${from}::date) AS "joinedOn", CASE WHEN m.ended_on <= ${to}::date THEN m.ended_on END AS "endedOn", t.seq, t.name AS "tierName",
        t.amount AS "full", coalesce(r.percent, 0) AS percent, NOT ${unbilled(from)} AS billed FROM ${candidates(standardId, period)}) g
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 4, 2, 3, 7`.execute(db);
  return rows;
}

/** Candidates that could be left out for a reason, by their names; which of them are the caller judges. */
export async function findCandidatesByName(
  db: Db,
  standardId: string,
  period: Period,
  why: LeftOutWhy,
  after: readonly [string, string] | null,
  limit: number,
): Promise<(Candidate & { searchName: string })[]> {
  const only = {
    billed: sql`NOT ${unbilled(period.from)}`,
    noTier: sql`t.seq IS NULL AND ${unbilled(period.from)}`,
    exempt: sql`(r.percent = 100 OR t.amount = 0) AND ${unbilled(period.from)}`,
    left: sql`m.ended_on <= ${period.to}::date AND ${unbilled(period.from)}`,
  }[why];
  const later = after ? sql`AND (m.search_name, m.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<Candidate & { searchName: string }>`
    SELECT ${ofCandidate}, m.search_name AS "searchName" FROM ${candidates(standardId, period)} AND ${only} ${later} ORDER BY m.search_name, m.id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

/** Begins a run; false when another one is under way or a period overlaps. */
export async function saveRun(
  db: Db,
  run: {
    id: string;
    basis: Basis & { ballotId: string; feeItemId: string };
    period: Period;
    dueDay: string;
    members: number;
    by: string;
  },
  now: Date,
): Promise<boolean> {
  const { id, basis, period, dueDay, members, by } = run;
  const { rows } = await sql<{ id: string }>`
    INSERT INTO dues_run (id, standard_id, ballot_id, fee_item_id, period_from, period_to, due_day, members, started_by, started_at)
    VALUES (${id}, ${basis.standardId}, ${basis.ballotId}, ${basis.feeItemId}, ${period.from}, ${period.to}, ${dueDay}, ${members}, ${by}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`.execute(db);
  return rows.length > 0;
}

export interface HeldRun {
  id: string;
  state: DuesRun['state'];
  after: string;
  standardId: string;
  feeItemId: string;
  joining: JoinShare;
  leaving: LeaveShare;
  from: string;
  to: string;
  dueDay: string;
  startedBy: string;
  backBy: string | null;
  backReason: string | null;
}
/** A run, locked until the commit: its slices are made one after the other, whoever makes them. */
export async function holdRun(db: Db, id: string): Promise<HeldRun | undefined> {
  const { rows } = await sql<HeldRun>`
    SELECT r.id, r.state, r.after, r.standard_id AS "standardId", r.fee_item_id AS "feeItemId", s.joining, s.leaving, r.period_from AS "from", r.period_to AS "to",
      r.due_day AS "dueDay", r.started_by AS "startedBy", r.back_by AS "backBy", r.back_reason AS "backReason"
    FROM dues_run r JOIN dues_standard s ON s.id = r.standard_id WHERE r.id = ${id} FOR UPDATE OF r`.execute(db);
  return rows[0];
}

export interface Charge {
  id: string;
  membershipId: string;
  seq: number;
  full: number;
  parts: number;
  units: number;
  reliefId: string | null;
  percent: number;
  amount: number;
}
/** Writes charges in one statement, one for a member and period; the ids of the new ones are answered. */
export async function saveCharges(db: Db, run: HeldRun, charges: readonly Charge[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO dues_charge (id, run_id, membership_id, period_from, period_to, tier_seq, full_amount, parts, units, relief_id, percent, amount)
    SELECT g.id, ${run.id}, g."membershipId", ${run.from}, ${run.to}, g.seq, g."full", g.parts, g.units, g."reliefId", g.percent, g.amount
      FROM json_to_recordset(${JSON.stringify(charges)}::json) AS g(id uuid, "membershipId" uuid, seq int, "full" bigint, parts int, units int, "reliefId" uuid, percent int, amount bigint)
    ON CONFLICT (membership_id, period_from) WHERE taken_back_at IS NULL DO NOTHING RETURNING id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Writes down how far a run has come, in the transaction of the slice. */
export async function moveRun(
  db: Db,
  id: string,
  slice: { after: string; seen: number; billed: number; amount: number; leftOut: number; done: boolean },
  now: Date,
): Promise<void> {
  await sql`UPDATE dues_run SET after = ${slice.after}, seen = seen + ${slice.seen}, billed = billed + ${slice.billed}, amount = amount + ${slice.amount},
      left_out = left_out + ${slice.leftOut}, state = CASE WHEN ${slice.done} THEN 'done' ELSE state END, finished_at = CASE WHEN ${slice.done} THEN ${now}::timestamptz END
    WHERE id = ${id} AND state = 'running'`.execute(db);
}

const runColumns = sql`r.id, r.standard_id AS "standardId", s.name AS "standardName", r.period_from AS "from", r.period_to AS "to", r.due_day AS "dueDay", r.state, r.seen,
  greatest(r.members, r.seen) AS members, r.billed, r.amount, r.left_out AS "leftOut", ${calledAs(sql`r.started_by`)} AS "startedBy", r.started_at AS "startedAt", r.finished_at AS "finishedAt"`;
export type RunRow = Omit<DuesRun, 'startedAt' | 'finishedAt'> & {
  startedAt: Date;
  finishedAt: Date | null;
  startedKey: string;
};

export async function findRuns(db: Db, after: readonly [string, string] | null, limit: number): Promise<RunRow[]> {
  const earlier = after ? sql`WHERE (r.started_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<RunRow>`
    SELECT ${runColumns}, to_json(r.started_at) #>> '{}' AS "startedKey" FROM dues_run r JOIN dues_standard s ON s.id = r.standard_id ${earlier}
    ORDER BY r.started_at DESC, r.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** Standards by which one could bill, the latest first. */
export async function findChoices(
  db: Db,
): Promise<{ id: string; name: string; from: string; until: string | null; adopted: boolean }[]> {
  const { rows } = await sql<{ id: string; name: string; from: string; until: string | null; adopted: boolean }>`
    SELECT s.id, s.name, lower(s.effective) AS "from", upper(s.effective) - 1 AS until, s.state = 'adopted' AS adopted FROM dues_standard s
    WHERE s.state <> 'discarded' ORDER BY s.state = 'adopted' DESC, lower(s.effective) DESC, s.id DESC LIMIT 20`.execute(
    db,
  );
  return rows;
}

export type RunDetail = RunRow & {
  tiers: { tier: string; members: number; amount: number }[];
  paid: number;
  paidAmount: number;
  reason: string | null;
};
export async function findRun(db: Db, id: string): Promise<RunDetail | undefined> {
  const { rows } = await sql<RunDetail>`
    SELECT ${runColumns}, r.back_reason AS reason,
      (SELECT coalesce(json_agg(json_build_object('tier', t.name, 'members', g.members, 'amount', g.amount) ORDER BY t.seq), '[]')
         FROM (SELECT c.tier_seq, count(*)::int AS members, sum(c.amount)::bigint AS amount FROM dues_charge c WHERE c.run_id = r.id GROUP BY c.tier_seq) g
           JOIN dues_tier t ON t.standard_id = r.standard_id AND t.seq = g.tier_seq) AS tiers, p.paid, p.amount AS "paidAmount"
    FROM dues_run r JOIN dues_standard s ON s.id = r.standard_id CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE b.paid > 0)::int AS paid, coalesce(sum(b.paid), 0)::bigint AS amount
        FROM dues_charge c JOIN bill_standing b ON b.source_kind = 'dues' AND b.source_id = c.id WHERE c.run_id = r.id) p
    WHERE r.id = ${id}`.execute(db);
  return rows[0];
}

/** From now on it is taken back, where no fen has come in for it. */
export async function beginTakingBack(db: Db, id: string, by: string, reason: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    UPDATE dues_run SET state = 'taking_back', back_by = ${by}, back_at = ${now}, back_reason = ${reason}
    WHERE id = ${id} AND state = 'done' AND NOT EXISTS (
      SELECT FROM dues_charge c JOIN bill_standing b ON b.source_kind = 'dues' AND b.source_id = c.id WHERE c.run_id = ${id} AND b.paid > 0)
    RETURNING id`.execute(db);
  return rows.length > 0;
}

/** The next charges of a run that stand and for which nothing has come in; their bills, where they have one. */
export async function findStanding(db: Db, runId: string, limit: number): Promise<{ id: string; hasBill: boolean }[]> {
  const { rows } = await sql<{ id: string; hasBill: boolean }>`
    SELECT c.id, b.id IS NOT NULL AS "hasBill" FROM dues_charge c LEFT JOIN bill_standing b ON b.source_kind = 'dues' AND b.source_id = c.id
    WHERE c.run_id = ${runId} AND c.taken_back_at IS NULL AND coalesce(b.paid, 0) = 0 ORDER BY c.id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
export async function takeBackCharges(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await sql`UPDATE dues_charge SET taken_back_at = ${now} WHERE id = ANY(${[...ids]}::uuid[])`.execute(db);
}
export async function endTakingBack(db: Db, id: string): Promise<void> {
  await sql`UPDATE dues_run SET state = 'taken_back' WHERE id = ${id} AND state = 'taking_back'`.execute(db);
}
