import { sql } from 'kysely';
import type { DuesFacts } from './kinds';
import { sourceOf, valueOn, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow, Omit<DuesFacts, 'tiers' | 'tierFen' | 'tierServices' | 'adopted' | 'quorum'> {
  name: string;
  state: string;
  tiers: { name: string; amount: number; services: string }[] | null;
  adoption: { quorum?: number[] } | null;
}
const votedOn = sql`coalesce(s.held_on, lower(s.effective))`;

/** Dues standards, drafts too: what is wrong with one is better said before it is voted on. */
export const duesSource = sourceOf<Row, DuesFacts>({
  kind: 'duesStandard',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT s.id AS key, greatest(least(${today}::date, coalesce(upper(s.effective) - 1, ${today}::date)), coalesce(s.held_on, ${today}::date)) AS day,
      s.name, s.state, s.notes, s.tiers, s.body, s.held_on AS "heldOn", s.secret, s.in_person AS "inPerson", s.entitled, s.present, s.disclosed_on AS "disclosedOn",
      s.credit_china_url AS "creditChinaUrl", s.billed, ${valueOn('dues.maxTiers', votedOn)} AS "maxTiers",
      ${valueOn('dues.adoption', votedOn)} AS adoption, ${valueOn('dues.disclosureDays', votedOn)} AS "disclosureDays"
    FROM dues_standard_known s`,
  subject: ({ key, day: _day, name, state, tiers, adoption, ...row }) => ({
    ...{ title: name, page: `/modules/dues/pages/standard/index?id=${key}`, committeeId: null },
    ...{ barred: [], barredUnits: [] },
    facts: {
      notes: [name, row.notes].filter(Boolean).join('\n'),
      tiers: (tiers ?? []).map((tier) => tier.name),
      tierFen: (tiers ?? []).map((tier) => tier.amount),
      tierServices: (tiers ?? []).map((tier) => tier.services),
      adopted: state === 'adopted',
      ...{ body: row.body, heldOn: row.heldOn, secret: row.secret, inPerson: row.inPerson },
      ...{ entitled: row.entitled, present: row.present, disclosedOn: row.disclosedOn },
      ...{ creditChinaUrl: row.creditChinaUrl, billed: row.billed },
      ...{ maxTiers: row.maxTiers, disclosureDays: row.disclosureDays, quorum: adoption?.quorum ?? null },
    },
  }),
});
