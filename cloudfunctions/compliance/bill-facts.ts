import { sql } from 'kysely';
import type { BillKind } from '../../contracts/fee-kinds';
import type { BillFacts, FeeFacts } from './kinds';
import { sourceOf, type SubjectRow } from './read-subjects';

interface BillRow extends SubjectRow, Omit<BillFacts, 'issuedOn' | 'covered'> {
  covered: string | null;
  membershipId: string | null;
}
/** Bills, on the day that they were issued. A branch bills nobody here: that it collects dues too is said on the public list. */
export const billSource = sourceOf<BillRow, BillFacts>({
  kind: 'bill',
  key: 'uuid',
  rows: () => sql`
    SELECT b.id AS key, b.issued_on AS day, b.kind, b.title, b.amount, b.quantity, b.state <> 'cancelled' AS open, b.listed, b.price,
      b.membership_id AS "membershipId",
      CASE WHEN b.membership_id IS NOT NULL THEN m.status NOT IN ('under_review', 'returned', 'rejected', 'cancelled') AND coalesce(m.ended_on >= b.issued_on, true)
        WHEN b.person_id IS NULL THEN false END AS member,
      (SELECT c.services FROM dues_covers c WHERE c.member_tier = m.tier AND c.effective @> b.issued_on LIMIT 1) AS covered,
      CASE WHEN b.kind = 'dues' AND b.membership_id IS NOT NULL THEN 1 + (SELECT count(DISTINCT f.committee_id)::int FROM fee_history f
        WHERE f.kind = 'dues' AND f.state = 'published' AND f.effective @> b.issued_on
          AND (f.committee_id = m.committee_id OR f.committee_id IN (SELECT c.committee_id FROM committee_place c WHERE c.membership_id = m.id))) END AS payees
    FROM bill_listed b LEFT JOIN member_entry m ON m.id = b.membership_id`,
  subject: ({ key, day, membershipId, covered, ...row }) => ({
    ...{ title: row.title, page: `/modules/payments/pages/bill/index?id=${key}`, committeeId: null },
    ...{ barred: [], barredUnits: membershipId ? [membershipId] : [] },
    // One literal: rules read objects that were put together with `...` ten times as slowly.
    facts: {
      kind: row.kind,
      title: row.title,
      amount: row.amount,
      quantity: row.quantity,
      issuedOn: day,
      open: row.open,
      member: row.member,
      listed: row.listed,
      price: row.price,
      covered: covered ?? '',
      payees: row.payees,
    },
  }),
});

interface FeeRow extends SubjectRow {
  kind: BillKind;
  name: string;
  words: string;
  price: number | null;
  before: number | null;
  voluntary: boolean;
  resolution: string | null;
  creditChinaUrl: string | null;
  branch: string | null;
  entrusted: boolean;
  entrustedListed: boolean;
}
/** Lines of the public list, today as long as they are on it or are proposed for it. */
export const feeSource = sourceOf<FeeRow, FeeFacts>({
  kind: 'feeItem',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT f.id AS key, greatest(lower(f.effective), least(${today}::date, coalesce(upper(f.effective) - 1, ${today}::date))) AS day, f.kind, f.name,
      concat_ws('；', f.name, f.basis, f.standard, f.service_content) AS words, f.price, f.price_before AS before, f.voluntary, f.resolution,
      f.credit_china_url AS "creditChinaUrl",
      (SELECT c.name FROM committee_name c WHERE c.id = f.committee_id) AS branch, f.entrusted, f.entrusted_list IS NOT NULL AS "entrustedListed"
    FROM fee_history f`,
  subject: ({ key: _key, day: _day, ...row }) => ({
    ...{ title: row.name, page: '/modules/payments/pages/fees/index', committeeId: null, barred: [], barredUnits: [] },
    facts: {
      ...{ kind: row.kind, name: row.name, words: row.words, price: row.price, before: row.before },
      ...{ voluntary: row.voluntary, resolution: row.resolution, creditChinaUrl: row.creditChinaUrl },
      ...{ branch: row.branch, entrusted: row.entrusted, entrustedListed: row.entrustedListed },
    },
  }),
});
