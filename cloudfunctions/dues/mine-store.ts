import { sql } from 'kysely';
import type { DuesBody } from '../../contracts/dues-kinds';
import type { Db } from '../shared/db';

export interface MineRow {
  membershipId: string;
  name: string;
  tier: string;
  committeeId: string | null;
  standard: {
    id: string;
    name: string;
    from: string;
    amount: number | null;
    services: string;
    tiers: { name: string; amount: number; services: string; own: boolean }[];
    body: DuesBody;
    heldOn: string;
    resolution: string;
    present: number;
    entitled: number;
    yes: number;
    disclosedOn: string | null;
  } | null;
  relief: { name: string; percent: number; reason: string } | null;
  bills: {
    id: string;
    number: string;
    from: string;
    to: string;
    amount: number;
    full: number;
    paid: number;
    dueDay: string;
    state: 'open' | 'paid' | 'cancelled';
    parts: number;
    units: number;
    relief: string | null;
  }[];
}
const shownBills = 20;

/** What a member owes and by which standard, with who adopted it; one statement. */
export async function findMine(db: Db, membershipId: string, today: string): Promise<MineRow | undefined> {
  const { rows } = await sql<{ mine: MineRow }>`
    SELECT json_build_object('membershipId', m.id, 'name', m.name, 'tier', m.tier, 'committeeId', m.committee_id,
      'standard', (SELECT json_build_object('id', s.id, 'name', s.name, 'from', lower(s.effective), 'amount', o.amount, 'services', coalesce(o.services, ''),
          'tiers', (SELECT json_agg(json_build_object('name', t.name, 'amount', t.amount, 'services', t.services, 'own', t.seq IS NOT DISTINCT FROM o.seq) ORDER BY t.seq)
             FROM dues_tier t WHERE t.standard_id = s.id),
          'body', b.body, 'heldOn', b.held_on, 'resolution', b.resolution, 'present', b.present, 'entitled', b.entitled, 'yes', b.yes, 'disclosedOn', s.disclosed_on)
        FROM dues_standard s JOIN dues_ballot b ON b.standard_id = s.id
          LEFT JOIN dues_tier_for f ON f.standard_id = s.id AND f.member_tier = m.tier LEFT JOIN dues_tier o ON o.standard_id = f.standard_id AND o.seq = f.seq
       WHERE s.state = 'adopted' AND s.effective @> ${today}::date),
      'relief', (SELECT json_build_object('name', r.name, 'percent', r.percent, 'reason', w.reason) FROM dues_relief w
          JOIN dues_standard s ON s.id = w.standard_id AND s.state = 'adopted' AND s.effective @> ${today}::date
          JOIN dues_reduction r ON r.standard_id = w.standard_id AND r.seq = w.seq WHERE w.membership_id = m.id AND w.ended_at IS NULL),
      'bills', (SELECT coalesce(json_agg(x ORDER BY x."from" DESC, x."dueDay" DESC), '[]') FROM (
          SELECT b.id, b.number, c.period_from AS "from", c.period_to AS "to", b.amount, c.full_amount AS "full", b.paid, b.due_day AS "dueDay", b.state, c.parts, c.units,
            (SELECT r.name FROM dues_relief w JOIN dues_reduction r ON r.standard_id = w.standard_id AND r.seq = w.seq WHERE w.id = c.relief_id) AS relief
          FROM dues_charge c JOIN bill_standing b ON b.source_kind = 'dues' AND b.source_id = c.id WHERE c.membership_id = m.id
          ORDER BY c.period_from DESC, b.due_day DESC LIMIT ${shownBills}) x)) AS mine
    FROM member_name m WHERE m.id = ${membershipId} AND m.member_no IS NOT NULL`.execute(db);
  return rows[0]?.mine;
}
