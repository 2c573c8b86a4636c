import { sql, type RawBuilder } from 'kysely';
import type { DuesBallot, DuesForm } from '../../contracts/dues';
import type { StandardState } from '../../contracts/dues-kinds';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import type { DuesRules } from './judge-dues-standard';

export interface StandardRow extends DuesForm {
  id: string;
  state: StandardState;
  until: string | null;
  version: number;
  draftedBy: string | null;
  draftedAt: string;
  ballot: (DuesBallot & { recordedBy: string | null; recordedAt: string; meetingTitle: string | null }) | null;
  disclosedOn: string | null;
  disclosedHow: string | null;
  creditChinaUrl: string | null;
  /** Of the days that each is asked of. */
  rules: DuesRules;
}

/** Of a standard `s`: what it is on a day. */
const stateOn = (today: string): RawBuilder<StandardState> => sql<StandardState>`CASE
  WHEN s.state <> 'adopted' THEN s.state WHEN s.effective @> ${today}::date THEN 'current'
  WHEN upper(s.effective) <= ${today}::date THEN 'superseded' ELSE 'adopted' END`;
const ruleOn = (id: string, day: RawBuilder<unknown>) =>
  sql`(SELECT v.value FROM parameter_version v WHERE v.id = ${id} AND v.effective @> (${day})::date)`;

const columns = (today: string) => sql`
  s.id, s.name, ${stateOn(today)} AS state, lower(s.effective) AS "from", upper(s.effective) - 1 AS until, s.joining, s.leaving, s.notes, s.version,
  ${calledAs(sql`s.drafted_by`)} AS "draftedBy", s.drafted_at AS "draftedAt", s.disclosed_on AS "disclosedOn", s.disclosed_how AS "disclosedHow",
  s.credit_china_url AS "creditChinaUrl",
  (SELECT coalesce(json_agg(json_build_object('name', t.name, 'amount', t.amount, 'services', t.services, 'memberTiers',
      (SELECT coalesce(json_agg(f.member_tier ORDER BY f.member_tier), '[]') FROM dues_tier_for f WHERE f.standard_id = s.id AND f.seq = t.seq)) ORDER BY t.seq), '[]')
     FROM dues_tier t WHERE t.standard_id = s.id) AS tiers,
  (SELECT coalesce(json_agg(json_build_object('name', r.name, 'condition', r.condition, 'percent', r.percent) ORDER BY r.seq), '[]')
     FROM dues_reduction r WHERE r.standard_id = s.id) AS reductions,
  (SELECT json_build_object('meetingId', b.meeting_id, 'meetingTitle', m.title, 'body', b.body, 'heldOn', b.held_on, 'resolution', b.resolution, 'secret', b.secret,
      'inPerson', b.in_person, 'entitled', b.entitled, 'present', b.present, 'issued', b.issued, 'returned', b.returned, 'yes', b.yes, 'no', b.no,
      'abstain', b.abstain, 'void', b.void, 'recordedBy', ${calledAs(sql`b.recorded_by`)}, 'recordedAt', b.recorded_at)
     FROM dues_ballot b LEFT JOIN meeting_facts m ON m.id = b.meeting_id WHERE b.standard_id = s.id) AS ballot,
  json_build_object('maxTiers', ${ruleOn('dues.maxTiers', sql`coalesce((SELECT b.held_on FROM dues_ballot b WHERE b.standard_id = s.id), ${today}::date)`)},
    'adoption', ${ruleOn('dues.adoption', sql`coalesce((SELECT b.held_on FROM dues_ballot b WHERE b.standard_id = s.id), ${today}::date)`)},
    'disclosureDays', ${ruleOn('dues.disclosureDays', sql`coalesce((SELECT b.held_on FROM dues_ballot b WHERE b.standard_id = s.id), ${today}::date)`)}) AS rules`;

/** JSON writes an instant with its zone; the wire wants UTC. */
const instantOf = (written: string): string => new Date(written).toISOString();
const tidy = ({ standard }: { standard: StandardRow }): StandardRow => ({
  ...standard,
  draftedAt: instantOf(standard.draftedAt),
  ballot: standard.ballot && { ...standard.ballot, recordedAt: instantOf(standard.ballot.recordedAt) },
});

/** Standards by their first day, the latest first; a draft that was discarded is not among them. */
export async function findStandards(
  db: Db,
  today: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<StandardRow[]> {
  const later = after ? sql`AND (lower(s.effective), s.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<{ standard: StandardRow }>`
    SELECT to_json(found) AS standard FROM (
      SELECT ${columns(today)} FROM dues_standard s WHERE s.state <> 'discarded' ${later}
      ORDER BY lower(s.effective) DESC, s.id DESC LIMIT ${limit}) found`.execute(db);
  return rows.map(tidy);
}

export async function findStandard(db: Db, id: string, today: string): Promise<StandardRow | undefined> {
  const { rows } = await sql<{ standard: StandardRow }>`
    SELECT to_json(found) AS standard FROM (SELECT ${columns(today)} FROM dues_standard s WHERE s.id = ${id}) found`.execute(
    db,
  );
  return rows.map(tidy)[0];
}

/** Tiers that living members have and the standard has no amount for. */
export const uncoveredBy = (id: string): RawBuilder<{ memberTier: string; members: number }> =>
  sql<{ memberTier: string; members: number }>`
    SELECT m.tier AS "memberTier", count(*)::int AS members FROM member_name m
    WHERE m.status IN ('active', 'arrears', 'suspended')
      AND NOT EXISTS (SELECT FROM dues_tier_for f WHERE f.standard_id = ${id} AND f.member_tier = m.tier)
    GROUP BY m.tier ORDER BY 2 DESC, 1 LIMIT 20`;

/** Locks a standard until the commit; its draft is written by one at a time. */
export async function lockStandard(
  db: Db,
  id: string,
): Promise<{ state: string; version: number; from: string } | undefined> {
  const { rows } = await sql<{ state: string; version: number; from: string }>`
    SELECT state, version, lower(effective) AS "from" FROM dues_standard WHERE id = ${id} FOR UPDATE`.execute(db);
  return rows[0];
}

/** Writes a draft, new or in the place of what was written before. */
export async function saveStandard(
  db: Db,
  given: { id: string; form: DuesForm; by: string; now: Date },
): Promise<void> {
  const { id, form, by, now } = given;
  await sql`INSERT INTO dues_standard (id, name, effective, joining, leaving, notes, drafted_by, drafted_at)
    VALUES (${id}, ${form.name}, daterange(${form.from}::date, NULL), ${form.joining}, ${form.leaving}, ${form.notes}, ${by}, ${now})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, effective = excluded.effective, joining = excluded.joining, leaving = excluded.leaving,
      notes = excluded.notes, version = dues_standard.version + 1`.execute(db);
  await sql`DELETE FROM dues_tier WHERE standard_id = ${id}`.execute(db);
  await sql`DELETE FROM dues_reduction WHERE standard_id = ${id}`.execute(db);
  const tiers = JSON.stringify(form.tiers);
  await sql`WITH given AS (SELECT t.*, t.seq::int AS no FROM ROWS FROM (
        jsonb_to_recordset(${tiers}::jsonb) AS (name text, amount bigint, services text, "memberTiers" jsonb)) WITH ORDINALITY AS t(name, amount, services, wanted, seq))
    INSERT INTO dues_tier (standard_id, seq, name, amount, services) SELECT ${id}, no, name, amount, services FROM given`.execute(
    db,
  );
  await sql`INSERT INTO dues_tier_for (standard_id, seq, member_tier)
    SELECT ${id}, t.seq::int, w.value FROM ROWS FROM (jsonb_to_recordset(${tiers}::jsonb) AS ("memberTiers" jsonb)) WITH ORDINALITY AS t(wanted, seq)
    CROSS JOIN LATERAL jsonb_array_elements_text(t.wanted) w`.execute(db);
  await sql`INSERT INTO dues_reduction (standard_id, seq, name, condition, percent)
    SELECT ${id}, r.seq::int, r.name, r.condition, r.percent
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(form.reductions)}::jsonb) AS (name text, condition text, percent int)) WITH ORDINALITY AS r(name, condition, percent, seq)`.execute(
    db,
  );
}

export async function discardStandard(db: Db, id: string): Promise<void> {
  await sql`UPDATE dues_standard SET state = 'discarded' WHERE id = ${id}`.execute(db);
}

/** A meeting that decides, with its roll's counts as the house has them. */
export async function findAssembly(
  db: Db,
  meetingId: string,
  now: Date,
): Promise<{ kind: string; heldOn: string; title: string } | undefined> {
  const { rows } = await sql<{ kind: string; heldOn: string; title: string }>`
    SELECT m.kind, (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS "heldOn", m.title FROM meeting_facts m
    WHERE m.id = ${meetingId} AND m.starts_at <= ${now} AND m.status NOT IN ('draft', 'cancelled', 'postponed')`.execute(
    db,
  );
  return rows[0];
}

/** The rule by which a ballot adopts, on the day that it was held. */
export async function findAdoption(
  db: Db,
  day: string,
): Promise<{ quorum: [number, number]; pass: [number, number] } | null> {
  const { rows } = await sql<{ value: { quorum: [number, number]; pass: [number, number] } | null }>`
    SELECT ${ruleOn('dues.adoption', sql`${day}`)} AS value`.execute(db);
  return rows[0]?.value ?? null;
}

/**
 * Puts a draft into force from its own first day, and ends the one before on the day before it. False: another one begins
 * on that day or later.
 */
export async function adoptStandard(
  db: Db,
  id: string,
  ballotId: string,
  b: DuesBallot,
  by: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ clash: boolean }>`
    SELECT EXISTS (SELECT FROM dues_standard o JOIN dues_standard s ON s.id = ${id}
      WHERE o.state = 'adopted' AND lower(o.effective) >= lower(s.effective)) AS clash`.execute(db);
  if (rows[0]?.clash !== false) return false;
  await sql`UPDATE dues_standard o SET effective = daterange(lower(o.effective), lower(s.effective)) FROM dues_standard s
    WHERE s.id = ${id} AND o.state = 'adopted' AND o.effective @> lower(s.effective)`.execute(db);
  await sql`UPDATE dues_standard SET state = 'adopted', version = version + 1 WHERE id = ${id}`.execute(db);
  await sql`INSERT INTO dues_ballot (id, standard_id, meeting_id, body, held_on, resolution, secret, in_person, entitled, present, issued, returned, yes, no, abstain, void, recorded_by, recorded_at)
    VALUES (${ballotId}, ${id}, ${b.meetingId}, ${b.body}, ${b.heldOn}, ${b.resolution}, ${b.secret}, ${b.inPerson}, ${b.entitled}, ${b.present}, ${b.issued},
      ${b.returned}, ${b.yes}, ${b.no}, ${b.abstain}, ${b.void}, ${by}, ${now})`.execute(db);
  return true;
}

export async function saveDisclosure(
  db: Db,
  given: { id: string; on: string; how: string; creditChinaUrl: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE dues_standard SET disclosed_on = ${given.on}, disclosed_how = ${given.how}, credit_china_url = ${given.creditChinaUrl}
    WHERE id = ${given.id} AND state = 'adopted' AND disclosed_on IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
