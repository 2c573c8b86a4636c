import { sql } from 'kysely';
import { memberName } from '../membership/facts';
import type { Db } from '../shared/db';

export interface Owing {
  title: string;
  name: string;
  unitName: string | null;
  party: number;
  membershipId: string | null;
  /** Who registered, and pays. */
  personId: string;
  /** The line of the public list by which the seats are charged; null: it is there no more. */
  feeItemId: string | null;
}
/** What the bill of a registration is made of. */
export async function findOwing(db: Db, registrationId: string, today: string): Promise<Owing | undefined> {
  const { rows } = await sql<Owing>`
    SELECT m.title, g.name, ${memberName(sql`g.membership_id`)} AS "unitName", g.party, g.membership_id AS "membershipId", coalesce(g.person_id, g.registered_by) AS "personId",
      (SELECT f.id FROM fee_listed f WHERE f.kind = 'meeting' AND f.price >= g.owes AND f.effective @> ${today}::date ORDER BY f.price, f.id LIMIT 1) AS "feeItemId"
    FROM registration g JOIN meeting m ON m.id = g.meeting_id WHERE g.id = ${registrationId}`.execute(db);
  return rows[0];
}

export interface OpenMoney {
  id: string;
  billId: string | null;
  /** Fen that the bill asks, and what is paid of it; what is on its way back already. */
  amount: number;
  paid: number;
  goingBack: number;
  /** Fen that the seats which still stand cost. */
  due: number;
  reason: string;
}
/** Registrations whose money is looked at anew, each locked until the commit; whoever holds one meanwhile is passed over. */
export async function holdOpenMoney(db: Db, limit: number): Promise<OpenMoney[]> {
  const { rows } = await sql<OpenMoney>`
    WITH picked AS MATERIALIZED (SELECT g.id FROM registration g WHERE g.money_open ORDER BY g.meeting_id, g.id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
    SELECT g.id, b.id AS "billId", coalesce(b.amount, 0) AS amount, coalesce(b.paid, 0) AS paid, coalesce(r.amount, 0) AS "goingBack",
      CASE WHEN m.status = 'cancelled' OR g.state IN ('cancelled', 'lapsed') THEN 0 ELSE g.owes * g.party END AS due,
      CASE WHEN m.status = 'cancelled' THEN '会议取消' WHEN g.state = 'lapsed' THEN '没有在时间内付款' WHEN g.state = 'cancelled' THEN coalesce(g.ended_reason, '取消报名') ELSE '同行的人不来了' END AS reason
    FROM picked p JOIN registration g ON g.id = p.id JOIN meeting m ON m.id = g.meeting_id
      LEFT JOIN bill_standing b ON b.source_kind = 'meeting' AND b.source_id = g.id AND b.state <> 'cancelled'
      LEFT JOIN bill_going_back r ON r.bill_id = b.id`.execute(db);
  return rows;
}
export const closeMoney = (db: Db, registrationIds: readonly string[]) =>
  sql`UPDATE registration SET money_open = false WHERE id = ANY(${[...registrationIds]}::uuid[])`.execute(db);
