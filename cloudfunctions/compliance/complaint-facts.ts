import { sql } from 'kysely';
import type { ComplaintFacts } from './kinds';
import { sourceOf, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow, ComplaintFacts {
  number: string;
  about: string | null;
  membershipId: string | null;
}

/** 投诉: today while it is handled, then on the day on which it ended. Named by its number, as it is to those who handle it. */
export const complaintSource = sourceOf<Row, ComplaintFacts>({
  kind: 'complaint',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT c.id AS key, CASE WHEN c.open THEN ${today}::date ELSE coalesce(c.closed_on, c.received_on) END AS day, c.number, c.about, c.membership_id AS "membershipId",
      c.kind = 'fee' AS "aboutFee", c.received_on AS "receivedOn",
      CASE WHEN c.state IN ('notAccepted', 'withdrawn') THEN 'dismissed'
        -- What is proposed or appealed against is not decided.
        WHEN c.state NOT IN ('decided', 'closed') THEN 'open'
        WHEN c.outcome = 'notUpheld' THEN 'dismissed' ELSE 'upheld' END AS state
    FROM complaint_open c`,
  subject: ({ key, number, about, membershipId, aboutFee, state, receivedOn }) => ({
    ...{ title: number, page: `/modules/complaints/pages/complaint/index?id=${key}`, committeeId: null },
    barred: about?.startsWith('person:') ? [about.slice('person:'.length)] : [],
    barredUnits: membershipId ? [membershipId] : [],
    facts: { aboutFee, state, receivedOn },
  }),
});
