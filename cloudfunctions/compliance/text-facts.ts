import { sql } from 'kysely';
import type { Whereabouts } from '../meetings/judge-venue';
import { meetingPage } from '../meetings/facts';
import type { TextFacts } from './kinds';
import { agendaOf } from './meeting-facts';
import { sourceOf, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow {
  title: string;
  words: string[];
  agenda: Whereabouts['agenda'];
  feeFen: number | null;
  committeeId: string | null;
  barred: string[];
}
const pages: Readonly<Record<string, (id: string) => string>> = {
  meeting: meetingPage,
  feeItem: () => '/modules/payments/pages/fees/index',
  expense: (id) => `/modules/expenses/pages/expense/index?id=${id}`,
  duesStandard: (id) => `/modules/dues/pages/standard/index?id=${id}`,
};

/** What was written: notices of meetings with their agendas, lines of the list of fees, dues standards, what money was for. */
export const textSource = sourceOf<Row, TextFacts>({
  kind: 'text',
  key: 'text',
  rows: ({ today }) => sql`
    SELECT 'meeting:' || m.id AS key, (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS day, m.title, ARRAY[m.title, p.introduction, p.fee_basis] AS words, p.agenda,
      m.fee_fen AS "feeFen", m.committee_id AS "committeeId", p.writers AS barred
    FROM meeting_facts m JOIN meeting_paperwork p ON p.meeting_id = m.id WHERE m.status NOT IN ('draft', 'cancelled') AND m.starts_at IS NOT NULL
    UNION ALL
    SELECT 'feeItem:' || f.id, greatest(lower(f.effective), least(${today}::date, coalesce(upper(f.effective) - 1, ${today}::date))), f.name,
      ARRAY[f.name, f.basis, f.standard, f.service_content], '[]'::jsonb, f.price, NULL::uuid, '{}'::uuid[]
    FROM fee_history f
    UNION ALL
    SELECT 'expense:' || e.id, e.day, e.purpose, ARRAY[e.purpose], '[]'::jsonb, NULL::bigint, NULL::uuid, array_remove(ARRAY[e.claimant_id], NULL)
    FROM expense_known e WHERE e.state NOT IN ('refused', 'withdrawn', 'cancelled')
    UNION ALL
    SELECT 'duesStandard:' || s.id, greatest(least(${today}::date, coalesce(upper(s.effective) - 1, ${today}::date)), coalesce(s.held_on, ${today}::date)), s.name,
      ARRAY[s.name, s.notes], '[]'::jsonb, NULL::bigint, NULL::uuid, '{}'::uuid[]
    FROM dues_standard_known s`,
  subject: ({ key, title, words, agenda, feeFen, committeeId, barred }) => {
    const [of = '', id = ''] = key.split(':');
    return {
      ...{ title, page: pages[of]?.(id) ?? null, committeeId, barred, barredUnits: [] },
      facts: { words: words.filter((each) => each !== ''), agenda: agendaOf(agenda), feeFen },
    };
  },
});
