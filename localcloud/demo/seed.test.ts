import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { applicationForm, memberKinds } from '../../contracts/application';
import { diagnoseIdNumber } from '../../contracts/id-number';
import { toE164 } from '../../contracts/phone';
import { diagnoseUscc } from '../../contracts/uscc';
import { sheetTypeOf, typeOf } from '../../cloudfunctions/files/judge-file-type';
import { rules } from '../../cloudfunctions/compliance/rules';
import { familyOf } from '../../cloudfunctions/compliance/words';
import { searchName } from '../../cloudfunctions/ground/search-name';
import { minutesHash } from '../../cloudfunctions/proceedings/minutes-hash';
import { decrypt } from '../../cloudfunctions/shared/secrets';
import { addWorkdays, workdaysBetween } from '../../cloudfunctions/ground/judge-workdays';
import { personas } from '../personas';
import { fillForm } from './form';
import { Papers } from './papers';
import { industries, places } from './places';
import { Random } from './random';
import { zhCN } from '../../src/modules/books/messages/zh-CN';
import { seed, type SeedOptions } from './seed';
import { World } from './world';

// Each writes a year of an association, some of them three; on a busy machine that takes its time.
jest.setTimeout(180_000);

const morning = new Date('2026-11-20T01:00:00Z');
const evening = new Date('2026-11-20T14:00:00Z');
const today = '2026-11-20';
const server = process.env.HUIGUAN_TEST_SERVER ?? '';
const open: Client[] = [];

async function newHouse(): Promise<{ url: string; client: Client }> {
  const name = `demo_${randomUUID().replaceAll('-', '')}`;
  const admin = new Client({ connectionString: server.replace('/template_house', '/postgres') });
  await admin.connect();
  await admin.query(`create database ${name} template template_house`);
  await admin.end();
  const url = server.replace('/template_house', `/${name}`);
  const client = new Client({ connectionString: url });
  await client.connect();
  open.push(client);
  return { url, client };
}
async function seeded(options: Partial<SeedOptions> = {}) {
  const house = await newHouse();
  await seed(house.url, { companies: 200, now: morning, ...options });
  return house;
}
afterAll(() => Promise.all(open.map((client) => client.end())));

/** What the house's own nights write has ids of the moment; all else of it is the same. */
const ofTheNight = ['finding', 'finding_event', 'sweep', 'task'];

/**
 * Every row of every table as text. Left out are cipher texts, which differ by their nonce, and the parts of a counter,
 * which differ by the connection that counted.
 */
async function snapshot(client: Client): Promise<string> {
  const tables = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('schema_migration', 'attendance_count') order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ line: string }>(
      `select (to_jsonb(t) - 'id_number' - 'account_sealed' - $1::text[])::text as line from ${client.escapeIdentifier(name)} t order by 1`,
      [ofTheNight.includes(name) ? ['id', 'finding_id', 'sweep_id', 'payload', 'dedupe_key'] : []],
    );
    parts.push(name, ...rows.map((row) => row.line));
  }
  return parts.join('\n');
}

describe('the demo data', () => {
  let client: Client;
  const uploaded = new Map<string, { content: Buffer; type: string }>();
  const list = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await client.query(text, values)).rows as T[];
  const one = async <T>(text: string, values: unknown[] = []): Promise<T> => {
    const [row, ...more] = await list<T>(text, values);
    if (row === undefined || more.length > 0)
      throw new Error(`${more.length + (row === undefined ? 0 : 1)} rows: ${text}`);
    return row;
  };

  beforeAll(async () => {
    ({ client } = await seeded({
      files: async (cloudPath, content, type) => {
        uploaded.set(`cloud://test/${cloudPath}`, { content, type });
        return `cloud://test/${cloudPath}`;
      },
    }));
    await client.query(`set timezone = 'Asia/Shanghai'`);
  });

  it('is the same for the same seed and day, whatever the hour, and another for another seed', async () => {
    const [first, second, other] = await Promise.all([seeded(), seeded({ now: evening }), seeded({ seed: 2 })]);
    const before = await snapshot(first.client);
    expect(await snapshot(second.client)).toBe(before);
    expect(await snapshot(other.client)).not.toBe(before);
    expect(before).toContain('local-clerk');
  });

  it('has members of each grade, and warnings that stand, are handled and are over', async () => {
    const grades = await list<{ grade: string }>(`select distinct grade from credit_standing order by 1`);
    expect(grades.map(({ grade }) => grade)).toEqual(expect.arrayContaining(['A', 'B', 'C', 'D']));
    const states = await list<{ state: string }>(`select distinct state from finding order by 1`);
    expect(states.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['assigned', 'closed', 'doubted', 'explained', 'open', 'rectified', 'rectifying']),
    );
    expect(await list(`select id from finding where said ~ '(天|元|个月) ?\\1'`)).toEqual([]);
  });

  it('keeps a ledger of risks in every field, of each level, one being mended and one over', async () => {
    const risks = await list<{ domain: string; score: number; mending: boolean; over: boolean; late: boolean }>(
      `select domain, likelihood * impact as score, measure is not null as mending, ended_on is not null as over, ended_on is null and next_check_on < '${today}' and measure is null as late from risk`,
    );
    expect(new Set(risks.map(({ domain }) => domain)).size).toBe(8);
    const levels = risks.map(({ score }) => (score >= 15 ? 'high' : score >= 8 ? 'middle' : 'low'));
    expect([...new Set(levels)].sort()).toEqual(['high', 'low', 'middle']);
    expect(risks.filter(({ mending }) => mending)).toHaveLength(1);
    expect(risks.filter(({ over }) => over)).toHaveLength(1);
    expect(risks.filter(({ late }) => late)).toEqual([]);
  });

  it('publishes the grades of the two members that agreed, as the congress decided, and no other', async () => {
    const shown = await list<{ name: string; grade: string }>(
      'select m.name, s.grade from member_grade_shown s join membership m on m.id = s.membership_id order by m.member_no',
    );
    expect(shown.map(({ name }) => name)).toEqual(['苏州栎岚数控装备股份有限公司', '杭州珩屿工业软件有限公司']);
    expect(shown.filter(({ grade }) => grade === 'NR')).toEqual([]);
    expect(
      await one(
        `select d.body, d.passed, p.entered_by <> p.confirmed_by as "byTwo", (d.result ->> 'yes')::int = (select count(*) from vote v where v.motion_id = d.id and v.choice = 'yes') as counted
         from credit_publishing p join motion_decided d on d.id = p.motion_id`,
      ),
    ).toEqual({ body: 'congress', passed: true, byTwo: true, counted: true });
  });

  it('shows a warning of each family of rules whose facts the house has', async () => {
    const warned = await list<{ rule: string }>('select distinct rule_id as rule from finding');
    const found = new Set(warned.map(({ rule }) => familyOf(rule)));
    const joined = new Set(rules.filter(({ waitsFor }) => !waitsFor).map(({ id }) => familyOf(`compliance.${id}`)));
    expect([...joined].filter((family) => found.has(family)).sort()).toEqual([
      ...[
        'APPEAL',
        'BODY',
        'COST',
        'DISC',
        'DUES',
        'ELSEWHERE',
        'FEE',
        'FEELIST',
        'FORCED',
        'MEMBER',
        'OFFICE',
        'OFFICER',
      ],
      ...['OUTING', 'PARTY', 'QUERY', 'RATE', 'RECEPT', 'SCENIC', 'SIDE', 'SPEND', 'TRUST'],
    ]);
    // An invoice before its contract, an account that is not filed, and a fund that is asked for something else.
    const spending = ['compliance.SPEND05', 'compliance.SPEND09', 'compliance.SPEND10'];
    expect(spending.filter((rule) => !warned.some((each) => each.rule === rule))).toEqual([]);
    // Nobody can sign his own claim here, and a whole year must be over.
    expect([...joined].filter((family) => !found.has(family)).sort()).toEqual(['OWN', 'PRIV']);
  });

  it('has told the ledger of every gift that was received, and sealed it', async () => {
    const sums = await one(
      `select (select sum(amount) from gift_received) as received, (select sum((said ->> 'fen')::bigint) from ledger_gift) as told,
         (select count(*)::int from ledger_gift where not sealed) as unsealed, (select count(*)::int from ledger_checkpoint) as seals`,
    );
    expect(sums).toMatchObject({ unsealed: 0 });
    expect((sums as { told: string }).told).toBe((sums as { received: string }).received);
    expect((sums as { seals: number }).seals).toBeGreaterThan(3);
  });

  it('numbers members from 1 without a gap, in the order of joining', async () => {
    const rows = await list<{ no: number; joined: string }>(
      `select member_no as no, joined_on::text as joined from membership where member_no is not null order by member_no`,
    );
    expect(rows.map((row) => row.no)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
    expect(rows.map((row) => row.joined)).toEqual(rows.map((row) => row.joined).sort());
    expect(await one('select last_member_no from association')).toEqual({ last_member_no: 200 });
  });

  it('holds only valid codes, ID numbers and phones, and names as search finds them', async () => {
    const rows = await list<{
      id: string;
      name: string;
      search_name: string;
      uscc: string | null;
      id_number: Buffer | null;
      kind: string;
    }>('select id, name, search_name, uscc, id_number, kind from membership');
    const codes = [
      ...rows.flatMap((row) => row.uscc ?? []),
      (await one<{ uscc: string }>('select uscc from association')).uscc,
    ];
    expect(codes.map((code) => diagnoseUscc(code)).filter((each) => !each.ok || !each.organisationCodeOk)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(rows.filter((row) => row.kind === 'group').every((row) => row.uscc?.startsWith('51'))).toBe(true);
    const numbers = rows.flatMap((row) => (row.id_number ? decrypt('idNumber', row.id, row.id_number) : []));
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter((number) => !diagnoseIdNumber(number, today).ok)).toEqual([]);
    expect(rows.filter((row) => row.search_name !== searchName(row.name))).toEqual([]);
    expect(new Set(rows.filter((row) => row.kind !== 'individual').map((row) => row.name)).size).toBe(codes.length - 1);
    const phones = await list<{ phone: string }>('select phone from representative union select phone from person');
    expect(phones.filter(({ phone }) => toE164(phone) !== phone)).toEqual([]);
  });

  it('fills every standing, tier and window of expiry', async () => {
    const standings = await list<{ status: string; count: string }>(
      'select status, count(*) from membership group by 1',
    );
    expect(standings.map((row) => row.status).sort()).toEqual([
      'active',
      'arrears',
      'cancelled',
      'expelled',
      'rejected',
      'returned',
      'suspended',
      'terminated',
      'under_review',
      'withdrawn',
    ]);
    const tiers = await list<{ tier: string }>('select distinct tier from membership');
    expect(tiers.map((row) => row.tier).sort()).toEqual(
      ['会长单位', '副会长单位', '常务理事单位', '普通会员', '理事单位'].sort(),
    );
    const windows = await one<Record<string, number>>(
      `select count(*) filter (where d < 0)::int expired, count(*) filter (where d between 0 and 7)::int within7,
              count(*) filter (where d between 8 and 30)::int within30, count(*) filter (where d between 31 and 60)::int within60,
              count(*) filter (where d between 61 and 90)::int within90, count(*) filter (where unlimited)::int forever
       from (select valid_to - $1::date as d, unlimited from membership_material where code = 'businessLicense') m`,
      [today],
    );
    expect(Object.entries(windows).filter(([, count]) => count < 2)).toEqual([]);
    expect(
      await one(
        `select count(*)::int as failing from membership, jsonb_array_elements(completeness) c where c->>'result' = 'fail'`,
      ),
    ).toEqual({ failing: 0 });
    const kinds = await one<Record<string, number>>(
      `select count(distinct industry)::int industries, count(distinct left(region, 4))::int cities, (select count(*)::int from committee) committees from membership`,
    );
    expect(kinds).toEqual({ industries: 10, cities: 8, committees: 4 });
  });

  it('has applications in both steps, due by the working-day calendar, some overdue', async () => {
    const rows = await list<{ step: number; since: string; due: string; workdays: number }>(
      `select f.step_seq as step, f.step_since::text as since, f.due_on::text as due, f.workdays
       from membership m join flow_standing f on f.id = m.case_id where m.status = 'under_review'`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.filter((row) => row.due !== addWorkdays(row.since, row.workdays).day)).toEqual([]);
    expect(new Set(rows.map((row) => row.step))).toEqual(new Set([1, 2]));
    expect(
      rows
        .filter((row) => row.due < today)
        .map((row) => row.step)
        .sort(),
    ).toEqual([1, 1, 2]);
    const astray = await list(
      `select c.id from flow_case c left join flow_event e on e.case_id = c.id group by c.id having count(e.id) <> c.version`,
    );
    expect(astray).toEqual([]);
  });

  it('knows the personas by their openids, with their offices of the day; the visitor not at all', async () => {
    const rows = await list<{ openid: string; phone: string; offices: string[] }>(
      `select p.openid, p.phone, coalesce(array_agg(a.office) filter (where a.term @> $1::date and a.committee_id is null), '{}') as offices
       from person p left join appointment a on a.person_id = p.id where p.openid like 'local-%' group by p.id`,
      [today],
    );
    const found = new Map(rows.map((row) => [row.openid, row]));
    for (const { openid, phone } of personas)
      expect(found.get(openid)?.phone).toBe(openid === 'local-visitor' ? undefined : `+86${phone}`);
    const offices = Object.fromEntries(
      rows.filter((row) => row.offices.length > 0).map((row) => [row.openid, row.offices.join()]),
    );
    const council = Object.fromEntries([1, 2, 3, 4, 5, 6].map((i) => [`local-council-${i}`, 'council']));
    const same = ['clerk', 'director', 'finance', 'compliance', 'supervisor', 'president', 'party'];
    expect(offices).toEqual({ ...council, ...Object.fromEntries(same.map((office) => [`local-${office}`, office])) });
    expect(
      await one(
        `select c.name from appointment a join person p on p.id = a.person_id join committee c on c.id = a.committee_id
                 where p.openid = 'local-committee-clerk' and a.term @> $1::date`,
        [today],
      ),
    ).toEqual({ name: '数控装备专业委员会' });
    expect(await one(`select count(*)::int as ended from appointment where upper(term) <= $1::date`, [today])).toEqual({
      ended: 6,
    });
    expect(
      await one(
        `select count(*)::int as soon from appointment where upper(term) > $1::date and upper(term) <= $1::date + 30`,
        [today],
      ),
    ).toEqual({ soon: 1 });
  });

  it('gives the member two units to choose from and the applicant a return to answer', async () => {
    const units = await list<{ tier: string; is_primary: boolean; status: string }>(
      `select m.tier, r.is_primary, m.status from representative r join membership m on m.id = r.membership_id
       join person p on p.id = r.person_id where p.openid = 'local-member' order by m.member_no`,
    );
    expect(units).toEqual([
      { tier: '理事单位', is_primary: true, status: 'active' },
      { tier: '普通会员', is_primary: false, status: 'active' },
    ]);
    expect(
      await one(
        `select d.valid_to - $1::date as days from membership_material d join membership m on m.id = d.membership_id
                 join person p on p.acting_for = m.id where p.openid = 'local-member' and d.code = 'businessLicense'`,
        [today],
      ),
    ).toEqual({ days: 28 });
    const own = await one<{ status: string; reason: string; drafts: number }>(
      `select m.status, e.reason, (select count(*)::int from application_draft d where d.person_id = p.id) as drafts
       from membership m join person p on p.id = m.applied_by join flow_event e on e.case_id = m.case_id and e.kind = 'returned'
       where p.openid = 'local-applicant'`,
    );
    expect(own).toMatchObject({ status: 'returned', drafts: 1 });
    expect(own.reason).toContain('公章');
    expect(
      await one(
        `select tier from membership m join person p on p.id = m.applied_by where p.openid = 'local-president'`,
      ),
    ).toEqual({ tier: '会长单位' });
    const inbox = await one<Record<string, number>>(
      'select count(*) filter (where read_at is null)::int unread, count(read_at)::int read from notice',
    );
    expect(Object.values(inbox).every((count) => count >= 4)).toBe(true);
  });

  it('dates nothing later than yesterday, but what is still to come', async () => {
    const columns = await list<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'timestamp with time zone' and table_name not in ('schema_migration', 'scheduled_job')
         and (table_name, column_name) not in (('meeting', 'starts_at'), ('meeting', 'ends_at'), ('meeting', 'registration_opens_at'),
              ('meeting', 'registration_closes_at'), ('meeting', 'cancel_until'), ('registration', 'offer_until'), ('representative', 'asked_until'))`,
    );
    const latest = columns
      .map(({ table, column }) => `select max(${column}) as at from ${client.escapeIdentifier(table)}`)
      .join(' union all ');
    const { at } = await one<{ at: string }>(`select max(at)::date::text as at from (${latest}) each`);
    expect(at < today).toBe(true);
  });

  it('has meetings in every state that one meets, each as the house would have made it', async () => {
    const rows = await list<{ title: string; kind: string; status: string; form: unknown }>(
      `select m.title, m.kind, m.status from meeting m order by m.created_at`,
    );
    expect(rows.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
      'congress archived',
      'council minutes_confirmed',
      'council noticed',
      'cross_border cancelled',
      'industry_summit noticed',
      'matchmaking ended',
      'matchmaking ended',
      'matchmaking in_session',
      'review_panel draft',
      'supervisory archived',
      'training ended',
      'training noticed',
    ]);
    // The counters are the triggers' own; they are what one counts.
    const seats = await list<{
      title: string;
      capacity: number;
      taken: number;
      waiting: number;
      seated: number;
      queued: number;
    }>(
      `select m.title, s.capacity, s.taken, s.waiting,
              coalesce(sum(r.party) filter (where r.state in ('confirmed', 'offered')), 0)::int as seated,
              count(r.id) filter (where r.state = 'waiting')::int as queued
       from meeting m join meeting_seats s on s.meeting_id = m.id left join registration r on r.meeting_id = m.id group by m.id, s.meeting_id`,
    );
    expect(
      seats.filter((row) => row.taken !== row.seated || row.waiting !== row.queued || row.taken > row.capacity),
    ).toEqual([]);
    expect(seats.find(({ title }) => title === '精密制造秋季峰会')).toMatchObject({
      capacity: 200,
      taken: 200,
      waiting: 17,
    });
  });

  it('counts whoever came to a fair of three days on the day he came', async () => {
    const rows = await list<{ day: string; came: string; scans: string }>(
      `select d.day::text, count(*) as came, (select count(*) from gate_scan s where s.meeting_id = d.meeting_id and s.outcome = 'checkedIn'
          and (s.at at time zone 'Asia/Shanghai')::date = d.day) as scans
       from attendance_day d join meeting m on m.id = d.meeting_id where m.title = '零部件供需对接会' group by d.day, d.meeting_id order by 1`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { came, scans } of rows) expect(came).toBe(scans);
    const [{ inside } = { inside: '' }] = await list<{ inside: string }>(
      `select count(*) as inside from attendance a join meeting m on m.id = a.meeting_id where m.title = '零部件供需对接会'`,
    );
    expect(rows[0]?.came).toBe(inside);
  });

  it('lets the member come in today, gives a seat to be confirmed and a place in the queue', async () => {
    const own = await list<{ openid: string; title: string; state: string; no: number | null; inside: boolean }>(
      `select p.openid, m.title, r.state, r.waiting_no as no, exists (select from attendance a where a.registration_id = r.id) as inside
       from registration r join person p on p.id = r.person_id join meeting m on m.id = r.meeting_id
       where p.openid in ('local-member', 'local-applicant', 'local-finance') and m.status in ('noticed', 'in_session', 'ended') order by 1, 2`,
    );
    const told = own.map(({ openid, title, state, no, inside }) => [openid, title, state, no, inside].join(' '));
    expect(told.sort()).toEqual(
      [
        'local-applicant 精密制造秋季峰会 waiting 5 false',
        'local-finance 精密制造秋季峰会 offered 1 false',
        'local-member 零部件供需对接会 confirmed  false',
        'local-member 智能检测技术培训 confirmed  true',
        'local-member 精密制造秋季峰会 confirmed  false',
      ].sort(),
    );
  });

  it('gives points once a unit for each meeting, and locks the minutes by their hash', async () => {
    const [twice, over] = await Promise.all([
      list('select source_id, membership_id from point_entry group by 1, 2 having count(*) > 1'),
      list(
        `select membership_id from point_entry group by membership_id, date_trunc('month', day) having sum(delta) > 20`,
      ),
    ]);
    expect([twice, over]).toEqual([[], []]);
    const minutes = await one<{ version: number; words: never; facts: never; hash: string; confirmations: never }>(
      `select m.version, m.words, m.facts, m.hash,
              (select json_agg(json_build_object('name', c.name, 'agrees', c.agrees, 'remark', c.remark, 'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                 order by c.at, c.person_id) from minutes_confirmation c where c.meeting_id = m.meeting_id) as confirmations
       from minutes m where m.state = 'locked'`,
    );
    expect(minutesHash(minutes, null)).toBe(minutes.hash);
    const answers = await one<{ n: number }>('select count(*)::int as n from survey_content where place is not null');
    expect(answers.n).toBeGreaterThanOrEqual(5);
  });

  it('shows a year of money: dues by each channel and age, seats with a price, every step of an expense, months closed', async () => {
    const billed = await list<{ kind: string; state: string }>('select distinct kind, state from bill order by 1, 2');
    expect(billed.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'dues open',
      'dues paid',
      'grant paid',
      'meeting cancelled',
      'meeting paid',
      'service open',
      'service paid',
      'sponsorship open',
      'sponsorship paid',
    ]);
    const dues = await one<Record<string, number>>(
      `select count(distinct p.channel)::int channels, count(distinct c.run_id)::int runs, count(*) filter (where c.percent > 0)::int reduced,
         count(distinct o.charge_id) filter (where o.due_day > $1)::int coming, count(distinct o.charge_id) filter (where o.due_day between $1::date - 30 and $1::date)::int as "month",
         count(distinct o.charge_id) filter (where o.due_day between $1::date - 365 and $1::date - 91)::int as "year", count(distinct o.charge_id) filter (where o.due_day < $1::date - 365)::int as older
       from dues_charge c left join bill b on b.source_id = c.id left join allocation a on a.bill_id = b.id left join payment p on p.id = a.payment_id
         left join dues_open o on o.charge_id = c.id`,
      [today],
    );
    expect(dues).toMatchObject({ channels: 3, runs: 4, coming: 3, month: 1 });
    expect(Math.min(dues.year ?? 0, dues.older ?? 0, dues.reduced ?? 0)).toBeGreaterThan(0);
    // Whoever is late is in arrears, as the night would have it.
    expect(
      await one(
        `select count(*)::int as astray from dues_open o join membership m on m.id = o.membership_id
         where (o.due_day < $1::date) <> o.behind or o.behind and m.status = 'active'`,
        [today],
      ),
    ).toEqual({ astray: 0 });
    const spent = await list<{ state: string }>('select distinct state from expense');
    expect(spent.map(({ state }) => state).sort()).toEqual(['approved', 'paid', 'paying', 'returned', 'submitted']);
    const waiting = await list<{ step: string }>(
      `select distinct s.step from expense e join flow_standing s on s.id = e.case_id where e.state = 'submitted' order by 1`,
    );
    expect(waiting.map(({ step }) => step)).toEqual(['expenseCheck', 'expenseDirector', 'expensePresident']);
    // What a sheet brought of the time before: each in the books twice, as a cost and as paid, on its own day.
    const brought = await list<{ number: string; entries: number }>(
      `select e.number, (select count(*)::int from book_entry b where b.source_kind = 'expense' and b.source_id = e.id and b.day = e.day) as entries
       from expense e where e.import_key is not null order by 1`,
    );
    expect(brought.map(({ entries }) => entries)).toEqual([2, 2, 2]);
    expect(await list('select cleared + returned = amount as cleared from advance order by 1')).toEqual([
      { cleared: false },
      { cleared: true },
    ]);
  });

  it('has complaints in every state with what they waited for, and posts elsewhere that a rule looks at', async () => {
    const states = await list<{ state: string; manner: string; desk: string }>(
      'select state, manner, desk from complaint order by state',
    );
    expect(states.map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'appealed',
      'closed',
      'hearing',
      'proposed',
      'received',
      'reviewing',
    ]);
    expect(states.filter(({ manner }) => manner !== 'open')).toHaveLength(2);
    expect(states.filter(({ desk }) => desk === 'supervisor')).toHaveLength(1);
    const upheld = await list<{ late: boolean }>('select ends < decided_on as late from complaint_upheld');
    expect(upheld).toEqual([{ late: false }]);
    // Each side of the one that was decided has said something, and is somebody.
    const said = await list('select 1 from complaint_event where kind in ($1, $2) and person_id is null', [
      'stated',
      'received',
    ]);
    expect(said).toHaveLength(1);
    const posts = await list<{ is_member: boolean; own_unit: boolean; paid: boolean }>(
      'select is_member, own_unit, paid from side_post_declared',
    );
    expect(posts.filter(({ is_member, own_unit, paid }) => is_member && paid && !own_unit).length).toBeGreaterThan(0);
    const due = await list('select 1 from side_post_due');
    expect(due.length).toBeGreaterThan(2);
  });

  it('has a year of questions: in time, one late, one extended, one passed on, several published, and what waits now', async () => {
    const rows = await list<{ stage: string; late: boolean; longer: boolean; open: boolean }>(
      `select stage, coalesce(replied_on, current_date) > due and replied_on is not null as late, longer, replied_on is null as open from inquiry_seen order by number`,
    );
    const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(
      new Set(['received', 'assigned', 'drafting', 'reviewing', 'reviewed', 'replied', 'closed', 'transferred']),
    );
    expect([
      count(({ late }) => late),
      count(({ longer }) => longer),
      count(({ stage }) => stage === 'transferred'),
    ]).toEqual([...[1, 1, 1]]);
    expect(await list('select 1 from inquiry_answer where withdrawn_at is null')).toHaveLength(5);
    // Each case stands where its inquiry does, and every move of it has its event.
    expect(
      await one(
        `select count(*) filter (where (f.state = 'open') <> (i.state = 'open'))::int as apart, count(*) filter (where f.version <> (select count(*) from flow_event e where e.case_id = f.id))::int as moves
         from inquiry i join flow_case f on f.id = i.case_id`,
      ),
    ).toEqual({ apart: 0, moves: 0 });
    // One waits with two working days left.
    const [waiting] = await list<{ received: string; due: string }>(
      `select received_on::text as received, due::text as due from inquiry_seen where stage = 'drafting'`,
    );
    expect(workdaysBetween(waiting?.received ?? '', waiting?.due ?? '')).toBe(7);
    expect(workdaysBetween(today, waiting?.due ?? '')).toBe(2);
  });

  it('keeps books that say what the documents say', async () => {
    const sums = await one<Record<string, number>>(
      `select (select sum(debit) - sum(credit) from book_line)::int as unbalanced,
         (select sum(debit - credit) from book_line where account = '1121')::int - (select sum(amount - waived - paid) from bill where state = 'open')::int as receivable,
         (select sum(credit - debit) from book_line where account = '2203')::int - (select sum(amount - applied - refunded) from payment)::int as unapplied,
         (select sum(debit - credit) from book_line where account = '112201')::int - (select sum(amount - cleared - returned) from advance)::int as advances,
         (select sum(credit - debit) from book_line where account in ('2202', '2204', '2209'))::int - (select sum(to_pay) from expense where state in ('approved', 'paying') and kind <> 'advance')::int as payable,
         (select count(*) from book_month)::int as closed`,
    );
    expect(sums).toEqual({ unbalanced: 0, receivable: 0, unapplied: 0, advances: 0, payable: 0, closed: 13 });
    const sources = await list<{ kind: string }>('select distinct source_kind as kind from book_entry');
    expect(sources.filter(({ kind }) => !(kind in zhCN.sources))).toEqual([]);
    expect(
      await list(
        `select l.account from book_line l join account a on a.code = l.account and a.money group by 1 having sum(l.debit - l.credit) < 0`,
      ),
    ).toEqual([]);
  });

  it('hands every document to the file store and records it truly', async () => {
    const files = await list<{ cloud_id: string; sha256: string; bytes: number; type: string; purpose: string }>(
      'select cloud_id, sha256, bytes, type, purpose from file',
    );
    expect(files.length).toBeGreaterThan(36);
    expect(uploaded.size).toBe(files.length);
    for (const file of files) {
      const held = uploaded.get(file.cloud_id);
      if (!held) throw new Error(`nobody holds ${file.cloud_id}`);
      expect([file.bytes, file.type, file.sha256]).toEqual([
        held.content.length,
        held.type,
        createHash('sha256').update(held.content).digest('hex'),
      ]);
      expect((file.purpose === 'sheet' ? sheetTypeOf : typeOf)(held.content)).toBe(file.type);
    }
  });
});

describe('writing it', () => {
  it('leaves a house alone that somebody lives in', async () => {
    const house = await newHouse();
    await house.client.query(
      `insert into association (name, short_name, uscc, region) values ('某商会', '某商会', '5111000050001234XG', '110000')`,
    );
    await expect(seed(house.url, { companies: 20, now: morning })).rejects.toThrow('already holds an association');
    await expect(seed(house.url, { companies: 20, now: morning, replace: true })).rejects.toThrow(
      'already holds an association',
    );
    expect((await house.client.query('select 1 from membership')).rowCount).toBe(0);
  });

  it.each(['2026-03-02', '2027-01-04', '2027-02-15', '2028-02-29'])('is there on any day, %s too', async (day) => {
    const { client } = await seeded({ companies: 60, now: new Date(`${day}T01:00:00Z`) });
    const { rows } = await client.query<{ bills: number; late: number }>(
      `select count(*)::int as bills, count(*) filter (where issued_on >= $1::date)::int as late from bill`,
      [day],
    );
    expect(rows[0]?.bills).toBeGreaterThan(80);
    expect(rows[0]?.late).toBe(0);
  });

  it('replaces its own data as if the house had been empty', async () => {
    const [first, second] = await Promise.all([seeded({ companies: 40 }), seeded({ companies: 20 })]);
    await seed(second.url, { companies: 40, now: morning, replace: true });
    expect(await snapshot(second.client)).toBe(await snapshot(first.client));
  });

  it('leaves the parameters that the association has set itself, however often it is replaced', async () => {
    const { url, client } = await seeded({ companies: 20 });
    const proposal = '01900000-0000-7000-8000-0000000000aa';
    await client.query(
      `insert into parameter_proposal (id, rule_id, value, reason, resolution, effective_from, proposed_by, proposed_at, state, decided_by, decided_at)
       select $1, 'meetings.surveyDays', '9', '会员建议', '理事会决议', '2026-11-20', a.id, now(), 'confirmed', b.id, now()
       from person a, person b where a.openid = 'local-clerk' and b.openid = 'local-director'`,
      [proposal],
    );
    await client.query(
      `update reg_rule set effective = daterange(lower(effective), '2026-11-20') where id = 'meetings.surveyDays'`,
    );
    await client.query(
      `insert into reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, shape, effective, own_value, own_reason, own_by, own_resolution, proposal_id)
       select id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, shape, daterange('2026-11-20', null), '9', '会员建议', '干事、秘书长', '理事会决议', $1
       from reg_rule where id = 'meetings.surveyDays'`,
      [proposal],
    );
    const versions = async () =>
      (
        await client.query(
          `select since, value, own, basis from parameter_version where id = 'meetings.surveyDays' order by since`,
        )
      ).rows;
    const before = await versions();
    for (let i = 0; i < 2; i++) await seed(url, { companies: 20, now: morning, replace: true });
    expect(await versions()).toEqual(before);
    expect(before).toMatchObject([{ own: false }, { own: true, value: 9 }]);
  });
});

describe('a drawn application', () => {
  it.each(memberKinds)('is one that a %s could send', (kind) => {
    const world = new World(morning, new Random('forms'));
    const keeper = { id: '01900000-0000-7000-8000-000000000009', at: morning };
    const papers = new Papers(world.rows, world.part('papers'), keeper);
    for (const place of places.slice(0, 12)) {
      const form = fillForm(world, world.part(place.region), papers, {
        kind,
        place,
        industry: world.part(place.region).pick(industries),
        person: { name: '顾晓岚', phone: world.numbers.phone() },
        committeeId: null,
        licenceTo: '2030-01-01',
        since: '2020-01-01',
      });
      expect(applicationForm.safeParse(form).error).toBeUndefined();
    }
  });
});
