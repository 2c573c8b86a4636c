import { sql, type RawBuilder } from 'kysely';
import type { DisclosureKind } from '../../contracts/disclosure-kinds';
import { partyKinds } from '../../contracts/meeting-kinds';
import { findYearActivity } from '../books/facts';
import { askTogether } from '../ground/ask-together';
import { memberName } from '../membership/facts';
import type { Db } from '../shared/db';
import type { Draft } from './draft';
import { judgeDraftActivity, type ActivityFacts } from './judge-draft-activity';
import { judgeDraftAnnual, type AnnualFacts } from './judge-draft-annual';
import { judgeDraftAudit } from './judge-draft-audit';
import { judgeDraftDonations, type Gift } from './judge-draft-donations';
import { judgeDraftDues, type DuesYear } from './judge-draft-dues';
import { judgeDraftFees, judgeDraftStandard, type FeeRow, type StandardFacts } from './judge-draft-fees';
import { judgeDraftOfficers, type OfficerRow, type OfficersFacts } from './judge-draft-officers';
import { judgeDraftResolution, type ResolutionFacts } from './judge-draft-resolution';
import { judgeDraftStatement, type YearFigures } from './judge-draft-statement';

/** What of a duty says where its facts are. */
export interface Asked {
  kind: DisclosureKind;
  subject: string;
  since: string;
}
const idOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1);
const yearOf = (since: string): number => Number(since.slice(0, 4));
const first = <T>([row]: readonly T[]): T => {
  if (row === undefined) throw new Error('what is to be shown is not deleted');
  return row;
};
async function figuresOf(db: Db, since: string): Promise<YearFigures> {
  const year = yearOf(since);
  return { year, ...(await findYearActivity(db, year)) };
}
const heldOn = (starts: RawBuilder<unknown>) => sql`(${starts} AT TIME ZONE 'Asia/Shanghai')::date`;

const makers: Record<DisclosureKind, (db: Db, asked: Asked) => Promise<Draft>> = {
  annualToAuthority: annual,
  annualToRegistrar: annual,
  incomeExpense: async (db, { since }) => judgeDraftStatement(await figuresOf(db, since)),
  auditReport: async (db, { since }) => judgeDraftAudit(await figuresOf(db, since)),
  duesAccounts: async (db, { since }) => {
    const year = yearOf(since);
    const { rows } = await sql<Omit<DuesYear, 'figures'>>`
      SELECT count(*)::int AS bills, coalesce(sum(b.billed), 0)::bigint AS billed, coalesce(sum(b.waived), 0)::bigint AS waived, coalesce(sum(b.paid), 0)::bigint AS paid,
        (SELECT json_build_object('id', s.id, 'name', s.name) FROM dues_standard_known s WHERE s.state = 'adopted' AND s.effective @> ${`${year}-12-31`}::date LIMIT 1) AS standard
      FROM bill_standing b WHERE b.kind = 'dues' AND b.state <> 'cancelled' AND b.issued_on BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date`.execute(
      db,
    );
    return judgeDraftDues({ ...first(rows), figures: await figuresOf(db, since) });
  },
  feeList: async (db, { since }) => {
    const { rows } = await sql<FeeRow>`
      SELECT f.id, f.name, f.standard, f.basis, f.price, CASE WHEN lower(f.effective) = ${since}::date THEN 'begins' WHEN upper(f.effective) = ${since}::date THEN 'ended' END AS changed
      FROM fee_history f WHERE f.state = 'published' AND NOT isempty(f.effective) AND (f.effective @> ${since}::date OR upper(f.effective) = ${since}::date)
      ORDER BY f.kind, f.name, f.id LIMIT 200`.execute(db);
    return judgeDraftFees({ on: since, fees: rows });
  },
  duesStandard: async (db, { subject }) => {
    const { rows } = await sql<StandardFacts>`
      SELECT s.id, s.name, s.notes, coalesce(s.tiers, '[]') AS tiers,
        CASE WHEN s.held_on IS NOT NULL THEN json_build_object('heldOn', s.held_on, 'entitled', s.entitled, 'present', s.present, 'secret', s.secret) END AS ballot
      FROM dues_standard_known s WHERE s.id = ${idOf(subject)}`.execute(db);
    return judgeDraftStandard(first(rows));
  },
  activity: async (db, { subject }) => {
    const { rows } = await sql<ActivityFacts>`
      SELECT m.id, m.title, ${heldOn(sql`m.starts_at`)} AS day, m.place ->> 'name' AS place,
        (SELECT count(*)::int FROM meeting_registration r WHERE r.meeting_id = m.id AND r.state NOT IN ('cancelled', 'lapsed')) AS registered,
        (SELECT count(*)::int FROM meeting_arrival a WHERE a.meeting_id = m.id) AS present,
        (SELECT coalesce(json_agg(i ->> 'title'), '[]') FROM meeting_paperwork p, jsonb_array_elements(p.agenda) i WHERE p.meeting_id = m.id) AS agenda,
        (SELECT coalesce(sum(e.amount), 0)::bigint FROM expense_known e WHERE e.meeting_id = m.id AND e.state IN ('approved', 'paid')) AS spent
      FROM meeting_facts m WHERE m.id = ${idOf(subject)}`.execute(db);
    return judgeDraftActivity(first(rows));
  },
  donations: async (db, { since }) => {
    const { rows } = await sql<Gift>`
      SELECT b.id AS "billId", b.title, ${memberName(sql`coalesce(b.membership_id, p.membership_id)`)} AS giver, y.amount, b.kind = 'sponsorship' AS sponsorship
      FROM payment_received p JOIN payment_pays y ON y.payment_id = p.id JOIN bill_standing b ON b.id = y.bill_id
      WHERE p.day = ${since}::date AND b.kind IN ('grant', 'sponsorship') ORDER BY y.amount DESC, b.id LIMIT 200`.execute(
      db,
    );
    return judgeDraftDonations(rows);
  },
  officers: async (db, { since }) => {
    const on = sql`${since}::date`;
    const { officers, committees } = await askTogether(db, {
      officers: sql<OfficerRow>`
        SELECT p.id, p.post, coalesce(p.person_name, ${memberName(sql`p.membership_id`)}) AS name, (SELECT c.name FROM committee_name c WHERE c.id = p.committee_id) AS committee,
          p.starts_on AS "startsOn", CASE WHEN p.ended_on = ${on} THEN 'ended' WHEN p.starts_on = ${on} THEN 'begins' END AS changed
        FROM position_known p WHERE p.starts_on <= ${on} AND (p.ends_on IS NULL OR p.ends_on >= ${on}) ORDER BY p.post, p.starts_on, p.id LIMIT 200`,
      committees: sql<OfficersFacts['committees'][number]>`
        SELECT c.id, c.name, (SELECT d.kind FROM committee_change d WHERE d.committee_id = c.id AND d.day = ${on} ORDER BY d.kind DESC LIMIT 1) AS changed
        FROM committee_name c WHERE (c.closed_on IS NULL OR c.closed_on >= ${on})
          AND NOT EXISTS (SELECT FROM committee_change d WHERE d.committee_id = c.id AND d.kind = 'setUp' AND d.day > ${on}) ORDER BY c.name LIMIT 200`,
    });
    return judgeDraftOfficers({ on: since, officers, committees });
  },
  resolution: async (db, { subject }) => {
    const { rows } = await sql<ResolutionFacts>`
      SELECT m.title, m.meeting, m.meeting_id AS "meetingId", m.decided_on AS "decidedOn", (m.result ->> 'entitled')::int AS entitled, (m.result ->> 'present')::int AS present,
        (m.result ->> 'yes')::int AS yes, (m.result ->> 'no')::int AS no, (m.result ->> 'abstain')::int AS abstain
      FROM motion_decided m WHERE m.id = ${idOf(subject)}`.execute(db);
    return judgeDraftResolution(first(rows));
  },
};

async function annual(db: Db, { since }: Asked): Promise<Draft> {
  const year = yearOf(since);
  const [begins, ends] = [sql`${`${year}-01-01`}::date`, sql`${`${year}-12-31`}::date`];
  const { names, members, meetings, posts, committees } = await askTogether(db, {
    names: sql<{ name: string }>`SELECT a.name FROM association_name a`,
    members: sql<AnnualFacts['members']>`
      SELECT count(*) FILTER (WHERE r.joined_on <= ${ends} AND (r.ended_on IS NULL OR r.ended_on > ${ends})) AS total,
        count(*) FILTER (WHERE r.joined_on BETWEEN ${begins} AND ${ends}) AS joined, count(*) FILTER (WHERE r.ended_on BETWEEN ${begins} AND ${ends}) AS left
      FROM member_register r WHERE r.member_no IS NOT NULL`,
    // Party life is for party roles alone (handbook §4.3).
    meetings: sql<AnnualFacts['meetings'][number]>`
      SELECT m.kind, count(*) AS held FROM meeting_facts m WHERE m.status IN ('ended', 'minutes_confirmed', 'archived') AND m.kind <> ALL(${[...partyKinds]}::text[])
        AND ${heldOn(sql`m.starts_at`)} BETWEEN ${begins} AND ${ends} GROUP BY m.kind ORDER BY m.kind`,
    posts: sql<AnnualFacts['posts'][number]>`
      SELECT p.post, count(*) AS held FROM position_held p WHERE p.starts_on <= ${ends} AND (p.over_on IS NULL OR p.over_on >= ${ends}) GROUP BY p.post ORDER BY p.post`,
    committees: sql<{ open: number }>`
      SELECT count(*) AS open FROM committee_name c WHERE (c.closed_on IS NULL OR c.closed_on > ${ends})
        AND NOT EXISTS (SELECT FROM committee_change d WHERE d.committee_id = c.id AND d.kind = 'setUp' AND d.day > ${ends})`,
  });
  return judgeDraftAnnual({
    ...{ association: names[0]?.name ?? '', members: first(members), meetings, posts },
    ...{ committees: first(committees).open, figures: await figuresOf(db, since) },
  });
}

/** The draft of a duty as the house knows it now. */
export const draftOf = (db: Db, asked: Asked): Promise<Draft> => makers[asked.kind](db, asked);
