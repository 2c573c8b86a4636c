import type { Client } from 'pg';
import { newId } from '../cloudfunctions/shared/ids';
import { largeHouse, members } from './large-house';

const [bills, expenses, meetings] = [125_000, 25_000, 1_000];
/** The day whose night is run: what there is lies in the year before it. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

let filled: Promise<Client> | null = null;
/**
 * The large house with what rules look at: over 200,000 subjects with its 25,000 members. Triggers rest meanwhile: nobody
 * hears of these rows, and no case decided on them.
 */
export const watchedHouse = (): Promise<Client> => (filled ??= largeHouse().then(({ bare }) => fill(bare)));

async function fill(bare: Client): Promise<Client> {
  await bare.query(`set session_replication_role = replica`);
  await fillBills(bare);
  await fillExpenses(bare);
  await fillMeetings(bare);
  await bare.query(`set session_replication_role = origin`);
  await bare.query(`delete from task where done_at is null and kind like 'judge%'`);
  await bare.query('vacuum analyze');
  return bare;
}
const fresh = (count: number): string[] => Array.from({ length: count }, () => newId(new Date()));

/** Bills of members over the last year; one in fifty asks for what dues cover, or too much. */
async function fillBills(bare: Client): Promise<void> {
  const { rows } = await bare.query<{ id: string }>(
    `insert into fee_item (id, kind, name, basis, standard, service_content, payer, voluntary, price, state, effective, proposed_by, proposed_at, decided_by, decided_at)
     select $1, kind, '培训服务', basis, standard, service_content, payer, true, 20000, 'published', '[2020-01-01,)', proposed_by, proposed_at, decided_by, decided_at
       from fee_item where state = 'published' and kind = 'service' limit 1 returning id`,
    [newId(new Date())],
  );
  await bare.query(
    `with m as (select id, row_number() over (order by id) as n from membership)
     insert into bill (id, kind, fee_item_id, title, membership_id, payer_name, amount, issued_on, due_day, source_kind, source_id, issued_at)
     select g.id, 'service', $2, case g.n % 100 when 0 then '政策解读服务费' else '第' || g.n % 9 || '期培训服务费' end, m.id, '会员单位',
       case g.n % 100 when 1 then 20001 else 20000 end, $3::date - (g.n % 365)::int, $3::date - (g.n % 365)::int + 30, 'bench', g.id, now()
     from unnest($1::uuid[]) with ordinality as g(id, n) join m on m.n = g.n % $4 + 1`,
    [fresh(bills), rows[0]?.id, today(), members],
  );
}

/** Expenses of a year on the lines of the budget: what they are for in words, one in eight a reception. */
async function fillExpenses(bare: Client): Promise<void> {
  await bare.query(
    `with line as (select l.code, b.year, row_number() over (order by l.code) as n, count(*) over () as all
         from budget b join budget_line l on l.budget_id = b.id where b.adopted_at is not null and b.year = (select max(year) from budget where adopted_at is not null)),
       who as (select distinct on (person_id) person_id from appointment limit 1)
     insert into expense (id, number, kind, state, case_id, claimant_id, payee_name, payee_search, purpose, purpose_search, category, budget_year, line_code, amount, day, details,
       summed, path, submitted_at, approved_at, paid_on, paid_by)
     select g.id, 'BENCH' || g.n, case g.n % 8 when 0 then 'reception' else 'ordinary' end, 'paid', g.id, w.person_id, '供应商' || g.n % 4000, '供应商' || g.n % 4000,
       p.words, p.words, case g.n % 8 when 0 then 'reception' when 1 then 'meeting' else 'service' end, l.year, l.code, 50000 + g.n % 900 * 100, d.day,
       case g.n % 8 when 0 then jsonb_build_object('reception', jsonb_build_object('letterNo', case g.n % 80 when 0 then '' else '商函' || g.n end, 'guests', '[{},{},{}]'::jsonb,
         'hosts', '[{}]'::jsonb, 'alcohol', false, 'tobacco', false, 'gifts', 0)) else '{}' end,
       50000 + g.n % 900 * 100, 'secretary', d.day::timestamptz, d.day::timestamptz, d.day, case g.n % 30 when 0 then 'cash' else 'bank' end
     from unnest($1::uuid[]) with ordinality as g(id, n)
     cross join lateral (select (array['会员培训教材印刷', '会场租金', '考察团工作餐', '办公用纸', '网站维护', '快递费', '会议资料印刷', '展位搭建', '翻译服务', '年会答谢宴'])[1 + g.n % 10] || g.n % 97 as words) p
     cross join lateral (select $2::date - (g.n % 365)::int as day) d cross join who w join line l on l.n = g.n % l.all + 1`,
    [fresh(expenses), today()],
  );
}

/** Meetings that were held, each as one of the demo with its agenda, a day of the last year later. */
async function fillMeetings(bare: Client): Promise<void> {
  await bare.query(
    `create temp table held as
       with m as (select id as old, row_number() over (order by id) as n, count(*) over () as all from meeting where status in ('ended', 'minutes_confirmed', 'archived'))
       select g.id, g.n, m.old from unnest($1::uuid[]) with ordinality as g(id, n) join m on m.n = g.n % m.all + 1`,
    [fresh(meetings)],
  );
  await bare.query(
    `insert into meeting select (jsonb_populate_record(null::meeting, to_jsonb(m) || jsonb_build_object('id', h.id, 'short_code', 'b' || lpad(h.n::text, 7, '0'), 'session_no', m.session_no || '·' || h.n,
       'title', m.title || '（' || h.n || '）', 'starts_at', d.day + time '14:00', 'ends_at', d.day + time '17:00', 'published_at', d.day - 20))).*
     from held h join meeting m on m.id = h.old cross join lateral (select $1::date - (h.n % 365)::int as day) d`,
    [today()],
  );
  const { rows } = await bare.query<{ id: string; old: string }>(
    `select h.id, a.id as old from held h join agenda_item a on a.meeting_id = h.old`,
  );
  await bare.query(
    `insert into agenda_item select (jsonb_populate_record(null::agenda_item, to_jsonb(a) || jsonb_build_object('id', g.id, 'meeting_id', g.meeting))).*
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as g(id, meeting, old) join agenda_item a on a.id = g.old`,
    [fresh(rows.length), rows.map(({ id }) => id), rows.map(({ old }) => old)],
  );
}
