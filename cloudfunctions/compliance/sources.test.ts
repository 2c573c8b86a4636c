import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { admit, committeeNamed, engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { decision, made, rowOf, step } from '../complaints/cast';
import { adopted, listedDues } from '../dues/cast';
import { adoptedBudget, approved, decided, formOf, line, newInvoice, submitted, yuan } from '../expenses/cast';
import { ownValue } from '../parameters/cast';
import { asked, replied } from '../inquiries/cast';
import { publishedMeeting } from '../meetings/cast';
import { judgeVenue } from '../meetings/judge-venue';
import { scenicAreas } from '../meetings/scenic-area';
import { feeNamed } from '../payments/cast';
import { agendaItem, councilInSession, endMeeting, inTheRoom, rollOf } from '../proceedings/cast';
import { declared } from '../sideposts/cast';
import type { Found, Source, Subject } from './rule';
import { rules } from './rules';
import { sources } from './sources';

useDatabase();
beforeAll(async () => {
  await engage();
  await sql`INSERT INTO association (name, short_name, uscc, region) VALUES ('江城商会', '江商', '51330000MJ8765432X', '330100') ON CONFLICT DO NOTHING`.execute(
    db,
  );
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const today = '2026-11-20';
const at = { today, now: new Date('2026-11-20T02:00:00Z') };
const window = { from: '2025-10-17', to: '2027-12-25' };
const named = (kind: string): Source => {
  const source = sources.find((each) => each.kind === kind);
  if (!source) throw new Error(`no source of ${kind}`);
  return source;
};
const all = (kind: string, limit = 1000): Promise<Subject[]> =>
  named(kind).read(db, { ...window, ...at, after: null, limit });

/** Rule ids, by subject, of what is found today by the rows as they come. */
async function found(kind: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('parameter_version')
    .select(['id', 'value'])
    .where('id', 'like', 'compliance.%')
    .execute();
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  const hits = new Map<string, string[]>();
  for (const { subject, facts } of await all(kind))
    for (const rule of rules.filter((each) => each.about === kind && !each.waitsFor)) {
      if ((values.get(`compliance.${rule.id}`) as { force: string }).force === 'off') continue;
      const verdict = rule.judge(facts, rule.params.parse(values.get(`compliance.${rule.id}`)), {
        today,
        overrides: new Map(),
      });
      if (([] as (Found | null)[]).concat(verdict as Found | null).some((each) => each !== null))
        hits.set(subject, [...(hits.get(subject) ?? []), rule.id].sort());
    }
  return hits;
}

/** Slices of `size` go through all of it, each once, in order; and one alone is what its slice has. */
async function goesOn(kind: string, size: number): Promise<string[]> {
  const source = named(kind);
  const seen: Subject[] = [];
  for (let after: string | null = null; ; ) {
    const slice: Subject[] = await source.read(db, { ...window, ...at, after, limit: size });
    seen.push(...slice);
    if (slice.length < size) break;
    after = slice.at(-1)?.subject ?? null;
  }
  expect(seen).toEqual(await all(kind));
  expect(new Set(seen.map(({ subject }) => subject)).size).toBe(seen.length);
  for (const each of seen) expect(await source.one(db, each.subject, at)).toEqual(each);
  return seen.map(({ subject }) => subject);
}
const venueRule = async () => {
  const rule = db.selectFrom('rule_value').select('value').where('id', '=', 'meetings.scenicAreas');
  return { areas: scenicAreas.parse((await rule.executeTakeFirstOrThrow()).value), source: '' };
};
const person = (openid: string) => personWith(openid);

describe('meetings', () => {
  it('are found by their place, outing, notice, fee and words, and settled by a decision', async () => {
    const place = { name: '鼋头渚宾馆', address: '', region: '320211', position: null, checkInRadius: null };
    const lake = await publishedMeeting({
      title: '理事务虚会',
      place,
      publishedAt: '2026-11-26T00:00:00Z',
      kind: 'council',
    });
    await sql`INSERT INTO agenda_item (id, meeting_id, seq, title, matter_type, note) VALUES (${randomUUID()}, ${lake}, 1, '会后', 'other', '游览太湖鼋头渚')`.execute(
      db,
    );
    const award = await publishedMeeting({ title: '行业大赛', kind: 'training', feeFen: 80_000 });
    await sql`UPDATE meeting SET introduction = '各会员单位必须派员参加培训。与市工信局联合发文，每人收费800元。' WHERE id = ${award}`.execute(
      db,
    );
    const plain = await publishedMeeting({ title: '沙龙', kind: 'matchmaking' });
    const hits = await found('meeting');
    expect(hits.get(`meeting:${lake}`)).toEqual(['BODY01', 'COST04', 'ELSEWHERE', 'OUTING', 'SCENIC']);
    expect(hits.get(`meeting:${award}`)).toEqual(['FEE08']);
    expect(hits.get(`meeting:${plain}`)).toBeUndefined();
    expect((await found('text')).get(`text:meeting:${award}`)).toEqual(['FEE20', 'FORCED01']);
    const [subject] = (await all('meeting')).filter((each) => each.subject === `meeting:${lake}`);
    expect(subject).toMatchObject({
      ...{ title: '理事务虚会', day: '2026-12-01', committeeId: null, barred: [await person('local-clerk')] },
      page: `/modules/meetings/pages/meeting/index?id=${lake}`,
      facts: { scenic: ['太湖：鼋头渚'], elsewhere: true, noticedOn: '2026-11-26', noticeDays: 7 },
    });
    // A person has decided on it, with a proof.
    const { key } = judgeVenue({ place, agenda: [] }, '330100', await venueRule())[0] ?? {};
    await sql`INSERT INTO venue_decision (id, meeting_id, key, verdict, reason, proof_file_id, person_id, at)
      VALUES (${randomUUID()}, ${lake}, ${key}, 'notCoreArea', '在核心景区之外', ${await uploadedFile('local-compliance')}, ${await person('local-compliance')}, '2026-11-19')`.execute(
      db,
    );
    expect((await found('meeting')).get(`meeting:${lake}`)).toEqual(['BODY01', 'COST04', 'ELSEWHERE', 'OUTING']);
  });

  it('tell who was there of those entitled', async () => {
    const id = await councilInSession();
    await rollOf(id, ['roll-a', 'roll-b', 'roll-c']);
    await inTheRoom(id, 'roll-a');
    await endMeeting(id);
    const subject = await named('meeting').one(db, `meeting:${id}`, at);
    expect(subject?.facts).toMatchObject({ entitled: 3, present: 1, needed: 2 });
    expect((await found('meeting')).get(`meeting:${id}`)).toEqual(['BODY02']);
  });

  it('go on slice by slice, what is written of them too; a draft is none', async () => {
    const draft = await publishedMeeting({ title: '草稿', status: 'draft' });
    expect(await goesOn('meeting', 1)).not.toContain(`meeting:${draft}`);
    const texts = await goesOn('text', 2);
    expect(texts.length).toBeGreaterThan(3);
    expect(await named('meeting').one(db, `meeting:${randomUUID()}`, at)).toBeNull();
  });
});

describe('money', () => {
  it('of bills and fees is found', async () => {
    const fee = await feeNamed('展位搭建', { price: 100_000 });
    const { id: member } = await admit('bill-boss');
    const bill = async (change: object) => {
      const id = randomUUID();
      const row = {
        kind: 'service',
        title: '展位搭建',
        membership: null as string | null,
        amount: 100_000,
        feeId: fee,
        day: '2026-11-02',
        ...change,
      };
      await sql`INSERT INTO bill (id, kind, fee_item_id, title, membership_id, payer_name, amount, quantity, issued_on, due_day, source_kind, source_id, issued_at, issued_by)
        VALUES (${id}, ${row.kind}, ${row.feeId}, ${row.title}, ${row.membership}, '明远公司', ${row.amount}, 1, ${row.day}, '2026-12-01', 'hand', ${id}, '2026-11-02', ${await person('local-finance')})`.execute(
        db,
      );
      return `bill:${id}`;
    };
    const dues = await listedDues();
    // The database itself takes none above its price; one that came before it did is found.
    await sql`ALTER TABLE bill DISABLE TRIGGER USER`.execute(db);
    const dear = await bill({ amount: 100_001 });
    await sql`ALTER TABLE bill ENABLE TRIGGER USER`.execute(db);
    const fair = await bill({ membership: member });
    const { id: gone } = await admit('gone-boss');
    const stranger = await bill({ kind: 'dues', feeId: dues, title: '2026 年会费', membership: gone });
    await sql`UPDATE membership SET status = 'withdrawn', ended_on = '2026-10-01', ended_at = '2026-10-01' WHERE id = ${gone}`.execute(
      db,
    );
    const own = await bill({ kind: 'dues', feeId: dues, title: '2026 年会费', membership: member });
    const hits = await found('bill');
    expect([dear, fair, stranger, own].map((each) => hits.get(each))).toEqual([
      ['FEE19'],
      undefined,
      ['FEE16'],
      undefined,
    ]);
    const [one] = (await all('bill')).filter(({ subject }) => subject === fair);
    expect(one).toMatchObject({
      day: '2026-11-02',
      barredUnits: [member],
      facts: { member: true, listed: true, price: 100_000 },
    });
    expect((await found('feeItem')).get(`feeItem:${fee}`)).toEqual(['FEELIST']);
    // Its own branch collects dues besides: from those who are of it.
    const branch = await committeeNamed('铸造分会');
    const { feeId: second } = await as('local-finance').payments.proposeFee({
      ...{
        kind: 'dues',
        name: '分会会费',
        basis: '分会决定',
        standard: '每年 500 元',
        serviceContent: '分会活动',
        payer: '分会会员',
      },
      ...{ price: 50_000, voluntary: true, resolution: null, creditChinaUrl: null, from: today, replaces: null },
      collectorId: branch,
    });
    const { feeId: duty } = await as('local-finance').payments.proposeFee({
      ...{
        kind: 'service',
        name: '原产地证书代办',
        basis: '授权',
        standard: '每份',
        serviceContent: '代办',
        payer: '出口企业',
      },
      ...{
        price: 4_000,
        voluntary: true,
        resolution: null,
        creditChinaUrl: 'https://www.creditchina.gov.cn/1',
        from: today,
      },
      ...{ replaces: null, entrusted: true },
    });
    const rulesOfFees = async () => {
      const fees = await found('feeItem');
      return [second, duty].map((each) => fees.get(`feeItem:${each}`));
    };
    expect(await rulesOfFees()).toEqual([['FEE03', 'FEELIST'], ['FEE05']]);
    await as('local-director').payments.decideFee({ feeId: second, verdict: 'publish', reason: '' });
    const later = await bill({ kind: 'dues', feeId: dues, title: '2027 年会费', membership: member, day: today });
    expect((await found('bill')).get(later)).toBeUndefined();
    await sql`UPDATE membership SET committee_id = ${branch} WHERE id = ${member}`.execute(db);
    expect((await found('bill')).get(later)).toEqual(['FEE18']);
    expect((await found('bill')).get(own)).toBeUndefined();
    expect((await named('bill').one(db, later, at))?.facts).toMatchObject({ payees: 2 });
    await goesOn('bill', 3);
    expect((await goesOn('feeItem', 1)).length).toBe(4);
  });

  it('of a dues standard is found', async () => {
    const id = await adopted({ notes: '可按营业额上浮' }, { present: 240, heldOn: '2026-10-01' });
    const subject = `duesStandard:${id}`;
    const hits = await found('duesStandard');
    expect(hits.get(subject)).toEqual(['DUES02', 'DUES03']);
    const [one] = await all('duesStandard');
    expect(one).toMatchObject({
      ...{ subject, title: '2027 年会费标准', day: today },
      facts: {
        adopted: true,
        body: 'assembly',
        entitled: 300,
        present: 240,
        quorum: [2, 3],
        maxTiers: 4,
        disclosureDays: 30,
        tierFen: [120_000, 600_000],
      },
    });
    await sql`ALTER TABLE dues_ballot DISABLE TRIGGER USER`.execute(db);
    await sql`DELETE FROM dues_ballot`.execute(db);
    await sql`ALTER TABLE dues_ballot ENABLE TRIGGER USER`.execute(db);
    expect((await found('duesStandard')).get(subject)).toEqual(['DUES02', 'FEE12']);
    await goesOn('duesStandard', 1);
  });

  it('of expenses and advances is found', async () => {
    await adoptedBudget([line('A1', '会议', 10_000 * yuan)]);
    const meal = {
      kind: 'reception' as const,
      category: 'reception' as const,
      payeeName: '江城某餐厅',
      purpose: '接待考察团',
    };
    const reception = {
      letterNo: '',
      guests: ['甲', '乙'],
      hosts: ['丙', '丁', '戊', '己'],
      place: '餐厅',
      alcohol: true,
      tobacco: false,
      gifts: 0,
    };
    const { id: dinner } = await submitted({ ...meal, amount: 900 * yuan, reception });
    const first = await approved({ amount: 90_000 * yuan, invoices: [newInvoice(90_000 * yuan)] });
    const { id: second } = await submitted({ amount: 60_000 * yuan, invoices: [newInvoice(60_000 * yuan)] });
    const { id: plain } = await submitted({
      payeeName: '江城文印社',
      purpose: '资料打印费',
      amount: 100 * yuan,
      invoices: [newInvoice(100 * yuan)],
    });
    const hits = await found('expense');
    expect(hits.get(`expense:${dinner}`)).toEqual(['RECEPT01', 'RECEPT02', 'RECEPT04']);
    expect(hits.get(`expense:${first}`)).toEqual(['SPEND01', 'SPEND02']);
    // The second takes the line from 120,000 to 150,000: more than a tenth over.
    expect(hits.get(`expense:${second}`)).toEqual(['SPEND01', 'SPEND02', 'SPEND07']);
    expect(hits.get(`expense:${plain}`)).toBeUndefined();
    const one = await named('expense').one(db, `expense:${second}`, at);
    expect(one).toMatchObject({
      ...{ day: '2026-11-18', barred: [await person('local-clerk')] },
      facts: {
        summed: 150_000 * yuan,
        alike: 1,
        budget: 120_000 * yuan,
        over: 30_000 * yuan,
        invoiceOn: '2026-11-18',
        decidedBy: null,
      },
    });
    await goesOn('expense', 2);
    const loan = await approved({
      kind: 'advance',
      amount: 1000 * yuan,
      payeeName: '王小明',
      purpose: '展会备用金',
      lineCode: null,
      category: 'other',
      clearBy: '2026-11-25',
      invoices: [],
    });
    await sql`INSERT INTO advance (expense_id, amount, paid_on, clear_by) VALUES (${loan}, ${1000 * yuan}, '2026-10-01', '2026-11-19')`.execute(
      db,
    );
    expect((await found('advance')).get(`advance:${loan}`)).toEqual(['SPEND06']);
    expect(await goesOn('advance', 1)).toEqual([`advance:${loan}`]);
    await sql`UPDATE advance SET returned = amount`.execute(db);
    expect(await all('advance')).toEqual([]);
  });

  it('is compared with its contract, its restricted fund and the meeting that it is spent on', async () => {
    const invoiced = { amount: 800 * yuan, invoices: [newInvoice(800 * yuan)] };
    const { id: early } = await submitted({ ...invoiced, payeeName: '江城会展中心', contractOn: '2026-11-19' });
    const { id: sameDay } = await submitted({ payeeName: '江城会务公司', contractOn: '2026-11-18' });
    const fund = { purpose: '某基金会限定用于乡村学校图书', categories: ['grant' as const] };
    const { fundId } = await as('local-finance').books.openFund({ name: '助学资金', ...fund });
    const { fundId: unsaid } = await as('local-finance').books.openFund({ name: '敬老资金', purpose: '慰问老会员' });
    const { id: astray } = await submitted({ payeeName: '江城酒店', fundId });
    const { id: open } = await submitted({ payeeName: '江城书店', fundId: unsaid });
    const hits = await found('expense');
    expect(hits.get(`expense:${early}`)).toEqual(['SPEND05']);
    expect(hits.get(`expense:${sameDay}`)).toBeUndefined();
    expect(hits.get(`expense:${astray}`)).toEqual(['SPEND10']);
    expect(hits.get(`expense:${open}`)).toBeUndefined();
    expect((await named('expense').one(db, `expense:${astray}`, at))?.facts).toMatchObject({
      ...{ fundPurpose: fund.purpose, withinFund: false, category: 'meeting' },
    });

    const meetingId = await publishedMeeting({ title: '会费使用座谈会', kind: 'matchmaking' });
    const cost = async () => (await named('meeting').one(db, `meeting:${meetingId}`, at))?.facts;
    expect(await cost()).toMatchObject({ costFen: null });
    const asked = () =>
      sql<{ n: number }>`SELECT count(*)::int AS n FROM task WHERE payload ->> 'subject' = ${`meeting:${meetingId}`}`
        .execute(db)
        .then(({ rows }) => rows[0]?.n ?? 0);
    const before = await asked();
    const { id: hall } = await submitted({ payeeName: '江城宾馆', purpose: '座谈会场租金', meetingId });
    expect(await asked()).toBe(before + 1);
    await submitted({ payeeName: '江城印刷厂', purpose: '座谈会材料印刷', meetingId });
    expect(await cost()).toMatchObject({ costFen: 1600 * yuan });
    await decided(hall, 'local-finance', 'refuse', { reason: '场地免费' });
    expect(await cost()).toMatchObject({ costFen: 800 * yuan });
  });

  it('lies in accounts that are filed, as far as anybody keeps that', async () => {
    await sql`INSERT INTO own_account (id, key, channel, met_at) SELECT gen_random_uuid(), a, c, '2026-09-01' FROM (VALUES ('wechat', 'wechat'), ('1202022319900001', 'bank'), ('1202022319900002', 'bank')) v (a, c)`.execute(
      db,
    );
    const { rows } = await as('local-finance').reconciliation.accounts({});
    const [first, second] = rows.map(({ id }) => id);
    const known = (await all('bankAccount')).map(({ title, facts }) => [title, facts]);
    expect(known.sort(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['尾号 0001', { account: '尾号 0001', filed: null, filedOn: null }],
      ['尾号 0002', { account: '尾号 0002', filed: null, filedOn: null }],
    ]);
    expect((await found('bankAccount')).size).toBe(0);
    const keep = (accountId: string | undefined, version: number, closedOn: string | null) =>
      as('local-finance').reconciliation.keepAccount({
        ...{ accountId: accountId ?? '', version, bank: '工商银行', filing: 'filed', filedOn: '2026-03-01', closedOn },
      });
    await keep(first, 1, null);
    expect([...(await found('bankAccount'))]).toEqual([[`bankAccount:${second}`, ['SPEND09']]]);
    await sql`UPDATE own_account SET closed_on = '2026-11-20' WHERE id = ${second}`.execute(db);
    expect((await found('bankAccount')).size).toBe(0);
    expect(await goesOn('bankAccount', 1)).toEqual([`bankAccount:${first}`]);
  });

  it('that somebody decided for himself, or a body for all, is told apart', async () => {
    const { id } = await submitted({
      payeeName: '江城某设备公司',
      purpose: '购置投影设备',
      amount: 70_000 * yuan,
      lineCode: null,
      category: 'asset',
      invoices: [newInvoice(70_000 * yuan)],
    });
    const [row] = (await sql<{ caseId: string }>`SELECT case_id AS "caseId" FROM expense WHERE id = ${id}`.execute(db))
      .rows;
    const passed = async (seq: number, step: string, by: string, resolution: string | null) =>
      sql`INSERT INTO flow_event (case_id, kind, step_seq, step, round, version, person_id, office, resolution_no, at)
        VALUES (${row?.caseId}, 'passed', ${seq}, ${step}, 1, ${seq + 10}, ${await person(by)}, 'president', ${resolution}, '2026-11-19')`.execute(
        db,
      );
    expect((await found('expense')).get(`expense:${id}`)).toEqual(['SPEND01', 'SPEND08']);
    await passed(7, 'expenseCouncil', 'local-president', '理决〔2026〕8号');
    expect((await found('expense')).get(`expense:${id}`)).toEqual(['SPEND08']);
    await passed(1, 'expenseCheck', 'local-clerk', null);
    expect((await found('expense')).get(`expense:${id}`)).toEqual(['OWN01', 'SPEND08']);
    expect((await named('expense').one(db, `expense:${id}`, at))?.facts).toMatchObject({
      decidedBy: 'council',
      resolution: '理决〔2026〕8号',
      inBudget: false,
    });
  });
});

describe('persons and members', () => {
  it('positions and terms are found', async () => {
    const { id: member } = await admit('officer-boss');
    const { termId } = await as('local-clerk').positions.saveTerm({
      no: 3,
      startsOn: '2022-01-01',
      endsOn: '2026-12-31',
    });
    const form = {
      how: 'elected' as const,
      basis: '会员大会决议〔2022〕1号',
      startsOn: '2022-01-01',
      endsOn: '2026-12-31',
      termId,
    };
    const { positionId: boss } = await as('local-clerk').positions.save({
      form: {
        ...form,
        post: 'president',
        personName: '王会长',
        membershipId: member,
        bornMonth: '1950-01',
        cadre: 'retired',
      },
    });
    const { positionId: secretary } = await as('local-clerk').positions.save({
      form: { ...form, post: 'secretaryGeneral', personName: '李秘书', membershipId: member, bornMonth: '1980-01' },
    });
    const hits = await found('position');
    expect(hits.get(`position:${boss}`)).toEqual(['OFFICER03', 'OFFICER05', 'OFFICER08']);
    // The one matter of both posts is said of the president's.
    expect(hits.get(`position:${secretary}`)).toBeUndefined();
    const [one] = (await all('position')).filter(({ subject }) => subject === `position:${boss}`);
    expect(one).toMatchObject({
      title: '会长',
      day: today,
      barredUnits: [member],
      facts: { limits: { terms: 2, age: 70, years: 5 }, beside: ['秘书长 2022-01-01—2026-12-31'] },
    });
    expect(await found('term')).toEqual(new Map([[`term:${termId}`, ['OFFICER13']]]));
    await goesOn('position', 1);
    expect(await goesOn('term', 1)).toEqual([`term:${termId}`]);
  });

  it('members are found by what they owe and by their licences', async () => {
    const { id, name } = await admit('owing-boss');
    const before = await named('member').one(db, `member:${id}`, at);
    expect(before).toMatchObject({
      title: name,
      day: today,
      barredUnits: [id],
      facts: { status: 'active', owedSince: null, owed: 0, proposed: false },
    });
    await sql`UPDATE membership_material SET valid_to = '2026-11-19', unlimited = false WHERE membership_id = ${id} AND code = 'businessLicense'`.execute(
      db,
    );
    expect((await found('member')).get(`member:${id}`)).toEqual(['MEMBER01']);
    expect((await goesOn('member', 2)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('months, quarters and years', () => {
  it('are found once they are over, from the first whole one that the house knows of', async () => {
    await sql`INSERT INTO appointment (id, person_id, office, term) VALUES (${randomUUID()}, ${await person('party-secretary')}, 'party', '[2024-01-01,2029-01-01)')`.execute(
      db,
    );
    const lecture = await publishedMeeting({
      title: '党课',
      kind: 'party_lecture',
      status: 'ended',
      startsAt: '2025-03-05T01:00:00Z',
      endsAt: '2025-03-05T03:00:00Z',
    });
    await publishedMeeting({
      title: '支委会',
      kind: 'party_committee',
      status: 'ended',
      startsAt: '2026-09-10T01:00:00Z',
      endsAt: '2026-09-10T03:00:00Z',
    });
    const months = await all('month');
    expect(months.at(0)).toMatchObject({ subject: 'month:2025-10', day: '2025-10-31', title: '2025 年 10 月' });
    expect(months.at(-1)).toMatchObject({
      subject: 'month:2026-10',
      facts: { hasPartyCommittee: true, partyCommittee: 0, council: 0 },
    });
    const hits = await found('month');
    expect(hits.get('month:2026-10')).toEqual(['PARTY03']);
    expect(hits.get('month:2026-09')).toBeUndefined();
    expect((await found('quarter')).get('quarter:2026-Q3')).toEqual(['PARTY02']);
    expect((await all('year')).map(({ subject }) => subject)).toEqual([]);
    await sql`UPDATE meeting SET starts_at = '2024-03-05T01:00:00Z', ends_at = '2024-03-05T03:00:00Z' WHERE id = ${lecture}`.execute(
      db,
    );
    expect((await all('year')).map(({ subject, day }) => [subject, day])).toEqual([['year:2025', '2025-12-31']]);
    // No lecture and no council in 2025, and nobody has signed its self-audit.
    expect((await found('year')).get('year:2025')).toEqual(['BODY03', 'PARTY05', 'PARTY06', 'PRIV01']);
    await sql`INSERT INTO privacy_audit (year, begun_at) VALUES (2025, '2026-01-05')`.execute(db);
    expect((await named('year').one(db, 'year:2025', at))?.facts).toMatchObject({
      auditSigned: false,
      partyLecture: 0,
    });
    expect((await goesOn('month', 5)).length).toBe(13);
    await goesOn('quarter', 2);
    await goesOn('year', 1);
  });

  it('say what share was paid in cash', async () => {
    const { id } = await submitted({
      payeeName: '江城花店',
      purpose: '办公绿植',
      amount: 300 * yuan,
      payeeAccount: null,
      invoices: [newInvoice(300 * yuan)],
    });
    await sql`UPDATE expense SET state = 'paid', approved_at = '2026-10-05', paid_on = '2026-10-06', paid_by = 'cash' WHERE id = ${id}`.execute(
      db,
    );
    expect((await found('month')).get('month:2026-10')).toContain('SPEND03');
    expect(formOf().amount).toBeGreaterThan(0);
  });

  it('the association is one subject, of which nothing is said that nobody knows', async () => {
    expect(await goesOn('association', 1)).toEqual(['association:own']);
    expect(await found('association')).toEqual(new Map());
  });

  it('the association’s rating is asked about once it is on record, and no more once it has applied again', async () => {
    const rated = async (value: object) => {
      await ownValue('association.rating', value);
      return (await found('association')).get('association:own') ?? [];
    };
    expect(await rated({ grade: '4A', year: 2021, reapplied: false })).toEqual(['RATE02']);
    expect(await rated({ grade: '4A', year: 2021, reapplied: true })).toEqual([]);
    expect(await rated({ grade: '4A', year: 2022, reapplied: false })).toEqual([]);
    expect(await rated({ grade: '3A', year: 2020, reapplied: true })).toEqual(['RATE01']);
    expect(await rated({ grade: 'none', year: 2020, reapplied: false })).toEqual([]);
  });
});

describe('side posts', () => {
  it('are found where a member pays an officer, and where a year is not declared in time', async () => {
    const { name, id: employer } = await admit('side-employer', { name: '启明检测有限公司' });
    const paid = await declared('local-director', { orgName: name });
    await declared('local-director', { orgName: name, position: '技术顾问', paid: false, band: 'none' });
    // Not at a member.
    const own = await declared('local-clerk');
    await sql`INSERT INTO side_ask (person_id, year, asked_at, due_on) VALUES (${await person('local-clerk')}, 2026, '2026-01-05', '2026-11-20'),
      (${await person('local-director')}, 2026, '2026-01-05', '2026-11-19')`.execute(db);
    const late = `sidePost:due:${await person('local-director')}:2026`;
    expect(await found('sidePost')).toEqual(
      new Map(
        [
          [`sidePost:${paid}`, ['SIDE01']],
          [late, ['SIDE04']],
        ].sort() as never,
      ),
    );
    expect(await named('sidePost').one(db, `sidePost:${paid}`, at)).toMatchObject({
      ...{ title: '工作人员（2026-11-20 申报）', page: `/modules/sideposts/pages/register/index?id=${paid}` },
      ...{ barred: [await person('local-director')], barredUnits: [employer], day: today },
      facts: { officer: true, memberUnit: true, ownUnit: false, paid: true, dueOn: null },
    });
    expect(await goesOn('sidePost', 2)).toContain(`sidePost:${own}`);
    // Ended, it is no more.
    await as('local-director').sideposts.end({ postId: paid, endedOn: today });
    expect([...(await found('sidePost')).keys()]).toEqual([late]);
  });
});

describe('complaints', () => {
  it('about a fee are found until they are dismissed', async () => {
    const fee = (await made('side-asker')).complaintId;
    const kept = (await made('side-asker', { about: '培训费' })).complaintId;
    await made('side-asker', { kind: 'meeting', about: '年会' });
    const both = [`complaint:${fee}`, `complaint:${kept}`].sort();
    expect([...(await found('complaint'))]).toEqual(both.map((key) => [key, ['FEE15']]));
    await step('local-clerk', 'accept', fee, { accepted: true });
    await step('local-clerk', 'decide', fee, { ...decision, outcome: 'notUpheld' });
    await step('local-clerk', 'accept', kept, { accepted: true });
    await step('local-clerk', 'decide', kept, decision);
    expect([...(await found('complaint'))]).toEqual([[`complaint:${kept}`, ['FEE15']]]);
    expect(await named('complaint').one(db, `complaint:${kept}`, at)).toMatchObject({
      ...{
        title: (await rowOf(kept)).number,
        day: today,
        facts: { aboutFee: true, state: 'upheld', receivedOn: today },
      },
      page: `/modules/complaints/pages/complaint/index?id=${kept}`,
    });
    await goesOn('complaint', 2);
  });

  it('are not handled by whom they are about', async () => {
    const { complaintId } = await made('side-asker', {
      kind: 'officer',
      officerId: await person('local-director'),
      about: '',
    });
    expect((await named('complaint').one(db, `complaint:${complaintId}`, at))?.barred).toEqual([
      await person('local-director'),
    ]);
  });
});

describe('questions', () => {
  it('are found from the eighth working day on until they are answered late, and not one that was extended', async () => {
    const [late, inTime, longer] = [await asked('asks-1'), await asked('asks-2'), await asked('asks-3')];
    const shown = await as('local-clerk').inquiries.show({ inquiryId: longer.inquiryId });
    await as('local-clerk').flows.extend({
      ...{ caseId: shown.caseId, version: shown.caseVersion, reason: '要向会计师事务所核实。' },
    });
    setClock('2026-12-01T02:00:00Z');
    await replied(inTime.inquiryId);
    const on = async (day: string) => {
      const subjects = await named('query').read(db, { ...window, ...at, today: day, after: null, limit: 100 });
      const [rule] = rules.filter(({ id }) => id === 'QUERY01');
      return subjects.flatMap(({ subject, facts }) =>
        rule?.judge(facts, { workdays: 7 }, { today: day, overrides: new Map() }) ? [subject] : [],
      );
    };
    expect(await on('2026-12-01')).toEqual([]);
    expect(await on('2026-12-02')).toEqual([`query:${late.inquiryId}`]);
    setClock('2026-12-02T02:00:00Z');
    await replied(late.inquiryId);
    // Late it stays, whenever one looks; the one that was extended has seven days more.
    expect(await on('2026-12-10')).toEqual([`query:${late.inquiryId}`]);
    expect((await on('2026-12-11')).sort()).toEqual([`query:${late.inquiryId}`, `query:${longer.inquiryId}`].sort());
    expect(await named('query').one(db, `query:${late.inquiryId}`, at)).toMatchObject({
      ...{ title: late.number, day: '2026-12-02', barred: [await person('asks-1')], barredUnits: [] },
      page: `/modules/inquiries/pages/inquiry/index?id=${late.inquiryId}`,
      facts: { receivedOn: today, repliedOn: '2026-12-02', extended: false },
    });
    await goesOn('query', 1);
  });

  it('are judged as soon as they come in and are answered', async () => {
    const { inquiryId } = await asked('asks-4');
    const tasks = () =>
      sql`SELECT 1 FROM task WHERE payload ->> 'subject' = ${`query:${inquiryId}`}`
        .execute(db)
        .then(({ rows }) => rows.length);
    const before = await tasks();
    await replied(inquiryId);
    expect([before, await tasks()]).toEqual([1, 2]);
  });
});

describe('disclosures', () => {
  it('are found once their day has passed, and stay found where they were done late', async () => {
    await sql`INSERT INTO disclosure (id, kind, subject, period, title, title_en, since, due_on, waits_from, audience, made_at)
      SELECT gen_random_uuid(), k.code, 'year', '2025', k.title, k.title_en, '2025-12-31', v.due::date, '2026-01-01', k.audience, '2026-01-01'
        FROM disclosure_kind k JOIN (VALUES ('annualToAuthority', '2026-03-31'), ('annualToRegistrar', '2026-05-31'), ('auditReport', '2026-06-30'), ('duesAccounts', '2026-12-31'), ('incomeExpense', '2026-03-31')) v(code, due) USING (code)`.execute(
      db,
    );
    const keyOf = async (kind: string) =>
      (await sql<{ id: string }>`SELECT id FROM disclosure WHERE kind = ${kind}`.execute(db)).rows[0]?.id ?? '';
    const [authority, registrar, audit] = [
      await keyOf('annualToAuthority'),
      await keyOf('annualToRegistrar'),
      await keyOf('auditReport'),
    ];
    expect([...(await found('disclosure'))].sort()).toEqual(
      [
        [`disclosure:${authority}`, ['DISC01']],
        [`disclosure:${registrar}`, ['DISC02']],
        [`disclosure:${audit}`, ['DISC03']],
      ].sort(),
    );
    await sql`UPDATE disclosure SET state = 'published', published_no = 1, published_on = '2026-03-31', done_on = '2026-03-31' WHERE id = ${authority}`.execute(
      db,
    );
    await sql`UPDATE disclosure SET state = 'published', published_no = 1, published_on = '2026-06-01', done_on = '2026-06-01' WHERE id = ${registrar}`.execute(
      db,
    );
    expect([...(await found('disclosure')).keys()].sort()).toEqual(
      [`disclosure:${registrar}`, `disclosure:${audit}`].sort(),
    );
    expect(await named('disclosure').one(db, `disclosure:${registrar}`, at)).toMatchObject({
      ...{ day: '2026-06-01', page: `/modules/disclosure/pages/duty/index?id=${registrar}` },
      facts: { item: 'annualToRegistrar', since: '2025-12-31', publishedOn: '2026-06-01', dueOn: '2026-05-31' },
    });
    await goesOn('disclosure', 2);
  });
});

it('has a source for every kind that rules are about, but for those that come later', () => {
  const kinds = new Set(rules.filter(({ waitsFor }) => !waitsFor).map(({ about }) => about));
  expect([...kinds].filter((kind) => !sources.some((each) => each.kind === kind))).toEqual([]);
  expect(new Set(sources.map(({ kind }) => kind)).size).toBe(sources.length);
});

it('reads a slice in one statement', async () => {
  for (const source of sources) {
    const statements: string[] = [];
    const counted = db.withPlugin({
      transformQuery: ({ node }) => (statements.push(node.kind), node),
      transformResult: ({ result }) => Promise.resolve(result),
    });
    await source.read(counted, { ...window, ...at, after: null, limit: 500 });
    expect([source.kind, statements.length]).toEqual([source.kind, 1]);
  }
});

it('leaves agenda items to their meetings', async () => {
  const id = await publishedMeeting({ title: '行业座谈', kind: 'matchmaking' });
  await agendaItem(id, { title: '统一会员企业产品出厂价' });
  expect((await found('text')).get(`text:meeting:${id}`)).toEqual(['TRUST01']);
});

it('judges a meeting anew when what is written about it or its fee changes, and not for what says nothing', async () => {
  const id = await publishedMeeting({ title: '秋季沙龙', kind: 'matchmaking' });
  const asked = async () => {
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM task WHERE payload ->> 'subject' = ${`meeting:${id}`}`.execute(db);
    return rows[0]?.n;
  };
  const before = await asked();
  await sql`UPDATE meeting SET version = version + 1 WHERE id = ${id}`.execute(db);
  expect(await asked()).toBe(before);
  await sql`UPDATE meeting SET introduction = '欢迎参加。' WHERE id = ${id}`.execute(db);
  expect(await asked()).toBe((before ?? 0) + 1);
  await sql`UPDATE meeting SET fee_basis = '按成本' WHERE id = ${id}`.execute(db);
  expect(await asked()).toBe((before ?? 0) + 2);
});
