import { sql } from 'kysely';
import type { DisclosureAudience, DisclosureKind } from '../../contracts/disclosure-kinds';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';
import type { DueRule } from './rules';

export interface Kind extends DueRule {
  code: DisclosureKind;
  title: string;
  titleEn: string;
  audience: DisclosureAudience;
  offices: Office[];
  byHand: boolean;
}
export async function findKinds(db: Db): Promise<Kind[]> {
  const { rows } = await sql<Kind>`
    SELECT k.code, k.title, k.title_en AS "titleEn", k.audience, k.offices, k.by_hand AS "byHand", k.due_rule AS "dueRule", k.due_how AS "dueHow"
    FROM disclosure_kind k ORDER BY k.place`.execute(db);
  return rows;
}
export interface NewDuty {
  id: string;
  kind: DisclosureKind;
  subject: string;
  period: string;
  title: string;
  titleEn: string;
  since: string;
  dueOn: string | null;
  provisional: boolean;
  waitsFrom: string;
  audience: DisclosureAudience;
}
/** Those that are not there yet: kind, subject and period decide. @returns how many are new */
export async function insertDuties(db: Db, duties: readonly NewDuty[], by: string | null, now: Date): Promise<number> {
  if (duties.length === 0) return 0;
  const { numAffectedRows } = await sql`
    INSERT INTO disclosure (id, kind, subject, period, title, title_en, since, due_on, provisional, waits_from, audience, made_at, made_by)
    SELECT g.id, g.kind, g.subject, g.period, g.title, g."titleEn", g.since, g."dueOn", g.provisional, g."waitsFrom", g.audience, ${now}, ${by}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) AS g (id uuid, kind text, subject text, period text, title text, "titleEn" text, since date, "dueOn" date, provisional boolean, "waitsFrom" date, audience text)
    ON CONFLICT (kind, subject, period) DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0);
}
