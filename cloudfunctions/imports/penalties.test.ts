import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appointPerson, engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { individualOf, memberOf, modelInForce, penaltyFor, runAt } from '../credit/cast';
import { enterRecords, takeBackRecords } from '../credit/effects';
import { csvOf, usccOf, xlsxOf, type Grid } from '../ground/sheets.fixture';
import { keepFile } from '../shared/cloud-files';
import { register, taken as takenMembers, tried, workOff } from './cast';
import { readClock } from '../shared/clock';

useDatabase();
useCloud();
const compliance = as('local-compliance');
const header = [
  '企业名称',
  '统一社会信用代码',
  '类别',
  '文号',
  '决定日期',
  '严重程度',
  '来源网址',
  '公示截止日',
  '内容摘要',
  '处罚机关',
];
const site = 'https://www.creditchina.gov.cn/x';
const line = (
  name: string,
  uscc: string | null,
  no: string,
  change: Record<number, string | number | null> = {},
): Grid[number] =>
  [name, uscc, '行政处罚', no, '2026-06-15', '一般', site, null, '未按期公示年报', '某市场监管局'].map((cell, i) =>
    i in change ? (change[i] ?? null) : cell,
  );
const sheet = (rows: Grid) => xlsxOf([['2026 年处罚台账'], header, ...rows], { merges: ['A1:J1'] });
const tryOut = (content: Buffer, openid = 'local-compliance') => tried(content, undefined, openid, 'penalties');
async function takenOf(rows: Grid, openid = 'local-compliance') {
  const made = await tryOut(sheet(rows), openid);
  await as(openid).imports.take({ id: made.id });
  await workOff();
  return made;
}
const reasonsOf = async (id: string) =>
  (await compliance.imports.rows({ id })).rows.map(({ line: at, verdict, reasons }) => [
    at,
    verdict,
    reasons.join('；'),
  ]);
const codeOf = async (id: string) =>
  (await sql<{ uscc: string }>`SELECT uscc FROM member_register WHERE id = ${id}`.execute(db)).rows[0]?.uscc ?? '';
const totalOf = async (id: string) => (await compliance.credit.file({ membershipId: id })).score?.total;
const recordsOf = async (name: string) => (await compliance.credit.records({ q: name })).rows;
const titlesOf = async (openid: string) => (await toldTo(openid)).map(({ title }) => title);

beforeAll(async () => {
  await engage();
  setClock('2026-11-30T02:00:00Z');
  await modelInForce('2026-01-01', { floors: { A: 9500, B: 7000, C: 5500 } });
  for (let turn = 0; turn < 4; turn++)
    if (await keepFile('warm', Buffer.from('warm')).then(Boolean, () => false)) break;
}, 90_000);
beforeEach(() => setClock('2026-11-30T02:00:00Z'));

describe('penalties from a sheet', () => {
  it('say before they are taken whose score they will change, and change it so', async () => {
    const { id, name, openid } = await memberOf('sheet-first');
    const before = await totalOf(id);
    const rows = [
      line(name, await codeOf(id), '市监罚〔2026〕1号'),
      line(name, null, '失信〔2026〕2号', { 2: '失信被执行人', 5: '严重', 8: null }),
    ];
    const made = await tryOut(sheet(rows));
    expect(made.counts).toMatchObject({ new: 2, doubtful: 0, refused: 0 });
    const will = await compliance.imports.shifts({ id: made.id });
    expect(will).toMatchObject({ members: 1, lowered: 1, next: null });
    expect(will.rows).toMatchObject([{ membershipId: id, name, rows: 2, before, asOf: '2026-11-30' }]);
    expect(will.rows[0]?.after).toBeLessThan(before ?? 0);
    // Nothing was written to find it out.
    expect([await totalOf(id), await recordsOf(name)]).toEqual([before, []]);
    await compliance.imports.take({ id: made.id });
    await workOff();
    expect(await compliance.imports.show({ id: made.id })).toMatchObject({ state: 'taken', done: 2, failed: 0 });
    expect(await totalOf(id)).toBe(will.rows[0]?.after);
    expect((await compliance.imports.shifts({ id: made.id })).rows).toEqual(will.rows);
    expect((await compliance.credit.file({ membershipId: id })).score).toMatchObject({ capped: 'seriousList' });
    const records = await recordsOf(name);
    expect(records.map(({ kind, title, state, endsOn }) => [kind, title, state, endsOn]).sort()).toEqual([
      ['list', '失信被执行人', 'standing', '2029-06-15'],
      ['penalty', '未按期公示年报', 'standing', '2027-06-15'],
    ]);
    expect(await titlesOf(openid)).toContain('信用档案新增 2 条记录');
    const { rows: taken } = await compliance.imports.rows({ id: made.id, taken: true });
    expect(taken.map(({ page }) => page).sort()).toEqual(
      records.map((record) => `/modules/credit/pages/record/index?id=${record.id}`).sort(),
    );
  });

  it('are entered for a score that a record entered by hand gives', async () => {
    const [byHand, bySheet] = [await memberOf('sheet-hand'), await memberOf('sheet-sheet')];
    await penaltyFor(byHand.id, { documentNo: '市监罚〔2026〕3号' });
    await takenOf([line(bySheet.name, null, '市监罚〔2026〕3号')]);
    expect(await totalOf(bySheet.id)).toBe(await totalOf(byHand.id));
    const [[hand], [brought]] = [await recordsOf(byHand.name), await recordsOf(bySheet.name)];
    const {
      id: _,
      membershipId: _m,
      member: _n,
      enteredBy: _b,
      authority: _a,
      sourceUrl: _u,
      title: _t,
      enteredAt: _e,
      ...rest
    } = hand ?? ({} as never);
    expect(brought).toMatchObject(rest);
    expect(brought?.enteredBy).toBe('local-compliance');
  });

  it('are once however often they come', async () => {
    const { name } = await memberOf('sheet-again');
    const rows = [
      line(name, null, '市监罚〔2026〕4号'),
      line(name, null, '市监罚[2026]4号'),
      line(name, null, '市监罚（２０２６）5号'),
    ];
    const first = await takenOf(rows);
    expect(await reasonsOf(first.id)).toEqual([
      [3, 'new', ''],
      [4, 'refused', '和第 3 行是同一份文书'],
      [5, 'new', ''],
    ]);
    const again = await tryOut(sheet(rows));
    expect(again.counts).toMatchObject({ new: 0, unchanged: 3, refused: 0 });
    expect((await refusalOf(compliance.imports.take({ id: again.id }))).code).toBe('NOTHING_TO_TAKE');
    expect((await compliance.imports.shifts({ id: again.id })).members).toBe(0);
    expect(await recordsOf(name)).toHaveLength(2);
    const other = await tryOut(sheet([line(name, null, '市监罚〔2026〕4号', { 5: '严重' })]));
    expect(await reasonsOf(other.id)).toEqual([
      [3, 'refused', '文号：这份文书已经记过（2026-06-15 – 2027-06-15），和表里的不同；记录不能改，有误请走异议'],
    ]);
  });

  it('are refused in words where a row is wrong, and never guessed', async () => {
    const { id, name } = await memberOf('sheet-wrong');
    const code = await codeOf(id);
    const rows = [
      line('湖滨无此公司有限公司', null, '1号'),
      line(name, '91430626MA4L000113', '2号'),
      line('湖滨另有其名有限公司', code, '3号'),
      line(name, code, '4号', { 4: '2026-13-45' }),
      line(name, code, '5号', { 6: null }),
      line(name, code, '6号', { 7: '2026-06-01' }),
      line(name, code, '7号', { 7: '2028-06-15' }),
      line(name, code, '8号', { 4: '2027-01-01' }),
      line(name, code, '9号', { 4: '2025-01-01' }),
      line(name, code, '10号', { 2: '本会记录' }),
      line(name, code, '11号', { 2: '限制高消费' }),
      line(name, code, '12号', { 5: null }),
      line(name, '9.14E+17', '13号'),
      line(name, code, '1.23457E+17'),
      [null, null, '行政处罚', '15号', '2026-06-15', '一般', site, null, null, null],
    ] as Grid;
    const made = await tryOut(sheet(rows));
    expect(await reasonsOf(made.id)).toEqual([
      [3, 'refused', '企业名称：会员里没有“湖滨无此公司有限公司”，没有记'],
      [4, 'refused', `统一社会信用代码：名称是会员“${name}”，代码却不是它的；请核对是哪一家`],
      [5, 'doubtful', `企业名称：代码是会员“${name}”的，名称写的是另一个；请看一眼`],
      [6, 'refused', '决定日期：“2026-13-45”看不出是哪一天'],
      [7, 'refused', '来源网址：没有填'],
      [8, 'refused', '公示期满日：“2026-06-01”不在决定日期之后'],
      [9, 'refused', '公示期满日：“2028-06-15”超过了上限：轻微三个月、一般一年、严重三年'],
      [10, 'refused', '决定日期：“2027-01-01”还没有到'],
      [11, 'refused', '公示期满日：公示到 2026-01-01 已经期满，不能再记入档案'],
      [12, 'refused', '类别：本会记录要写明大会的规则和听取的申辩，请在「录入记录」里逐条录'],
      [
        13,
        'refused',
        '类别：“限制高消费”不是行政处罚，也不是失信名单；请写 行政处罚、失信被执行人、经营异常名录、严重违法失信名单 这类',
      ],
      [14, 'refused', '严重程度：没有填'],
      [
        15,
        'refused',
        '统一社会信用代码：Excel 把它当数字存成了 9.14E+17，后几位已经丢了。请把这一列设为“文本”再填一次',
      ],
      [16, 'refused', '文号：Excel 把它当数字存成了 1.23457E+17，后几位已经丢了。请把这一列设为“文本”再填一次'],
      [17, 'refused', '企业名称：企业名称和统一社会信用代码都没有填'],
    ]);
    expect((await compliance.imports.exportRefused({ id: made.id })).rows).toBe(15);
  });

  it('change what a choice of a doubtful row changes', async () => {
    const { id, name } = await memberOf('sheet-choose');
    const made = await tryOut(sheet([line('湖滨旧招牌有限公司', await codeOf(id), '20号'), line(name, null, '21号')]));
    const shown = async () => (await compliance.imports.shifts({ id: made.id })).rows[0];
    const one = await shown();
    expect(one?.rows).toBe(1);
    await compliance.imports.choose({ id: made.id, lines: [3], take: true });
    const both = await shown();
    expect([both?.rows, both?.before]).toEqual([2, one?.before]);
    expect(both?.after).toBeLessThan(one?.after ?? 0);
    await compliance.imports.choose({ id: made.id, take: false });
    expect(await shown()).toEqual(one);
  });

  it('are read in full width, in traditional characters, from a csv in GBK, and under others’ headers', async () => {
    const { id, name } = await memberOf('sheet-signs', '明远機械有限責任公司');
    const code = (await codeOf(id)).replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const wide = xlsxOf([
      ['行政相對人名稱', '信用代码', '處罰類別', '决定书文号', '处罚决定日期', '违法程度', '公示网址'],
      ['明远机械有限公司', code, '行政處罰', '市监罚（２０２６）３０号', '２０２６年６月１５日', '嚴重', site],
    ]);
    const made = await tried(
      wide,
      { name: 0, uscc: 1, category: 2, document: 3, day: 4, severity: 5, source: 6 },
      'local-compliance',
      'penalties',
    );
    expect(await reasonsOf(made.id)).toEqual([[2, 'new', '']]);
    expect((await compliance.imports.shifts({ id: made.id })).rows).toMatchObject([{ name, rows: 1 }]);
    const gbk = csvOf(
      `当事人,类型,处罚决定书文号,处罚日期,严重性,信息来源,公示截止期,处罚事由\n${name},行政处罚,市监罚〔2026〕31号,2026.6.15,轻微,${site},2026-09-15,公示信息有误\n${name},行政处罚,市监罚〔2026〕32号,2026/11/1,轻微,${site},2027-02-01,公示信息有误\n`,
      'gbk',
    );
    const { id: csv } = await tryOut(gbk);
    expect(await reasonsOf(csv)).toEqual([
      [2, 'refused', '公示期满日：公示到 2026-09-15 已经期满，不能再记入档案'],
      [3, 'new', ''],
    ]);
  });

  it('are of no member that has no file, and of an individual only once somebody looked', async () => {
    const person = await individualOf('sheet-person', '110101199003070038');
    const name = (await compliance.credit.file({ membershipId: person.id })).name;
    const row = [line(name, null, '40号')];
    expect(await reasonsOf((await tryOut(sheet(row))).id)).toEqual([
      [3, 'doubtful', `企业名称：个人会员“${name}”只按姓名对上，同名的人不少，请核对身份再收`],
    ]);
    await as(person.openid).identity.withdrawConsent({ code: 'creditFile' });
    expect(await reasonsOf((await tryOut(sheet(row))).id)).toEqual([
      [3, 'refused', `企业名称：“${name}”已经不是会员，或者没有同意建立信用档案`],
    ]);
  });

  it('are brought against one’s own company by nobody, tried out or taken', async () => {
    const { name, openid } = await memberOf('sheet-own');
    await appointPerson(openid, 'compliance');
    const rows = [line(name, null, '50号')];
    expect(await reasonsOf((await tryOut(sheet(rows), openid)).id)).toEqual([
      [3, 'refused', `企业名称：“${name}”是你自己的单位，请由其他同事导入`],
    ]);
    // Tried out by a colleague, and taken by whoever may not.
    const made = await tryOut(sheet(rows), 'local-clerk');
    expect(made.counts.new).toBe(1);
    await as(openid).imports.take({ id: made.id });
    await workOff();
    expect(await compliance.imports.show({ id: made.id })).toMatchObject({ state: 'taken', done: 0, failed: 1 });
    expect(await recordsOf(name)).toEqual([]);
    expect((await compliance.imports.shifts({ id: made.id })).members).toBe(0);
  });

  it('are the secretariat’s and compliance’s alone', async () => {
    const { name } = await memberOf('sheet-who');
    const made = await tryOut(sheet([line(name, null, '60号')]));
    const finance = as('local-finance').imports;
    for (const call of [
      () => finance.show({ id: made.id }),
      () => finance.rows({ id: made.id }),
      () => finance.shifts({ id: made.id }),
      () => finance.take({ id: made.id }),
    ])
      expect((await refusalOf(call())).code).toBe('IMPORT_NOT_FOUND');
    expect((await finance.list({})).rows.some(({ noun }) => noun === 'penalties')).toBe(false);
    expect((await finance.list({ noun: 'penalties' })).rows).toEqual([]);
    expect((await compliance.imports.list({})).nouns).toEqual(['penalties']);
    expect((await compliance.imports.list({ noun: 'penalties' })).rows[0]?.nounTitle).toBe('处罚和失信名单');
    expect((await refusalOf(compliance.imports.shifts({ id: randomUUID() }))).code).toBe('IMPORT_NOT_FOUND');
  });
});

describe('a sheet that is taken back', () => {
  const undo = async (id: string) => {
    await compliance.imports.undo({ id, reason: '拿错了名单' });
    await workOff();
  };
  it('leaves every file as it was, tells its members, and may come again', async () => {
    const { id, name, openid } = await memberOf('undo-first');
    await runAt('2026-11-30T02:00:00Z');
    const before = await totalOf(id);
    const rows = [line(name, null, '70号')];
    const made = await takenOf(rows);
    const report = await as(openid).credit.makeReport({});
    const [record] = await recordsOf(name);
    expect(await totalOf(id)).not.toBe(before);
    await undo(made.id);
    expect(await compliance.imports.show({ id: made.id })).toMatchObject({ state: 'undone' });
    expect([await totalOf(id), await recordsOf(name)]).toEqual([before, []]);
    expect((await refusalOf(compliance.credit.record({ id: record?.id ?? '' }))).code).toBe('RECORD_NOT_FOUND');
    expect((await compliance.imports.shifts({ id: made.id })).members).toBe(0);
    expect(await titlesOf(openid)).toContain('信用档案的记录撤回了');
    // It was made while the record counted.
    expect((await as(null).credit.verifyReport({ code: report.code })).state).toBe('withdrawn');
    await takenOf(rows);
    expect(await recordsOf(name)).toHaveLength(1);
  });
  it('is not taken back once somebody objected, whatever came of it', async () => {
    const { name, openid } = await memberOf('undo-stands');
    const made = await takenOf([line(name, null, '71号')]);
    const [record] = await recordsOf(name);
    await as(openid).credit.object({
      ...{ kind: 'appeal', deed: `record:${record?.id ?? ''}`, words: '这份处罚不是我们单位的，请核对。' },
      ...{ pledged: false, fileIds: [] },
    });
    const { code, data } = await refusalOf(compliance.imports.undo({ id: made.id, reason: '拿错了名单' }));
    expect([code, data]).toEqual(['STILL_STANDS', { names: [name], count: 1 }]);
    expect(await recordsOf(name)).toHaveLength(1);
  });
  it('takes back nothing that was entered by hand', async () => {
    const { id, name } = await memberOf('undo-hand');
    const { id: record } = await penaltyFor(id);
    expect(await db.transaction().execute((t) => takeBackRecords(t, [record], { now: new Date() }))).toBe(false);
    expect(await recordsOf(name)).toHaveLength(1);
    await expect(
      sql`UPDATE credit_record SET taken_back_at = ${readClock()} WHERE id = ${record}`.execute(db),
    ).rejects.toThrow(/not changed|taken_back/);
  });

  const objects = (membershipId: string, record: string, by: string) =>
    sql`INSERT INTO credit_objection (id, membership_id, kind, deed, words, case_id, filed_by, filed_at)
      VALUES (${randomUUID()}, ${membershipId}, 'appeal', ${`record:${record}`}, '不是我们单位的', ${randomUUID()}, ${by}, now())`;
  async function objectedMeanwhile(name: string) {
    const { id } = await memberOf(name);
    const [record, by] = [randomUUID(), await personWith(name)];
    const brought = {
      id: record,
      membershipId: id,
      kind: 'penalty',
      severity: 'general',
      title: '未公示',
      documentNo: '72号',
      authority: '某局',
    } as const;
    const days = { sourceUrl: site, recognizedOn: '2026-06-15', repairableOn: '2026-09-15', endsOn: '2027-06-15' };
    const at = {
      by: await personWith('local-compliance'),
      importId: randomUUID(),
      now: new Date('2026-11-30T02:00:00Z'),
    };
    await db.transaction().execute((t) => enterRecords(t, [{ ...brought, ...days }], at));
    let back: Promise<boolean> = Promise.resolve(true);
    await db.transaction().execute(async (t) => {
      await objects(id, record, by).execute(t);
      back = db.transaction().execute((other) => takeBackRecords(other, [record], at));
      await Promise.race([untilWaiting(), back]);
    });
    const done = await back;
    const { rows } =
      await sql`SELECT FROM credit_record c JOIN credit_objection b ON b.deed = 'record:' || c.id WHERE c.id = ${record} AND c.taken_back_at IS NOT NULL`.execute(
        db,
      );
    return { back: done, orphaned: rows.length };
  }
  it('waits for whoever objects at the same moment, and is not taken back then', async () => {
    expect(await objectedMeanwhile('undo-race')).toEqual({ back: false, orphaned: 0 });
  });
  it('would leave an objection to nothing without that wait', async () => {
    await sql`ALTER TABLE credit_objection DISABLE TRIGGER credit_objection_holds`.execute(db);
    try {
      expect(await objectedMeanwhile('undo-control')).toEqual({ back: true, orphaned: 1 });
    } finally {
      await sql`ALTER TABLE credit_objection ENABLE TRIGGER credit_objection_holds`.execute(db);
    }
  });
});

it('tells whoever objects while it is taken back that the record is gone', async () => {
  const { name, openid } = await memberOf('undo-meanwhile');
  await takenOf([line(name, null, '73号')]);
  const [record] = await recordsOf(name);
  let said: ReturnType<typeof refusalOf> | undefined;
  await db.transaction().execute(async (t) => {
    await takeBackRecords(t, [record?.id ?? ''], { now: new Date('2026-11-30T02:00:00Z') });
    said = refusalOf(
      as(openid).credit.object({
        ...{ kind: 'appeal', deed: `record:${record?.id ?? ''}`, words: '这份处罚不是我们单位的，请核对。' },
        ...{ pledged: false, fileIds: [] },
      }),
    );
    await untilWaiting();
  });
  expect((await said)?.code).toBe('DEED_NOT_FOUND');
});

it('of two that bring the same sheet at once each document is entered once', async () => {
  const members = await Promise.all([1, 2, 3].map((n) => memberOf(`race-${n}`)));
  const rows = members.flatMap(({ name }, n) => [line(name, null, `8${n}号`), line(name, null, `9${n}号`)]);
  const [one, two] = [await tryOut(sheet(rows)), await tryOut(sheet([...rows].reverse()), 'local-clerk')];
  await Promise.all([compliance.imports.take({ id: one.id }), as('local-clerk').imports.take({ id: two.id })]);
  await Promise.all([workOff(), workOff()]);
  const [first, second] = [
    await compliance.imports.show({ id: one.id }),
    await compliance.imports.show({ id: two.id }),
  ];
  expect([first.done + second.done, first.failed + second.failed]).toEqual([6, 6]);
  for (const { name } of members) expect(await recordsOf(name)).toHaveLength(2);
});

it('takes thousands of rows in slices, each member told once a slice, and their scores are worked out', async () => {
  await takenMembers(register(1200, 3000));
  const rows = Array.from({ length: 2400 }, (_, i) =>
    line(`${3000 + (i % 1200)}号精密机械有限公司`, usccOf(3000 + (i % 1200)), `大${i}号`),
  );
  const made = await tryOut(sheet(rows));
  expect(made.counts).toMatchObject({ new: 2400, refused: 0 });
  const will = await compliance.imports.shifts({ id: made.id });
  expect([will.members, will.lowered, will.rows.length]).toEqual([1200, 1200, 20]);
  await compliance.imports.take({ id: made.id });
  await workOff();
  expect(await compliance.imports.show({ id: made.id })).toMatchObject({ state: 'taken', done: 2400, failed: 0 });
  const seen = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const page = await compliance.imports.shifts({ id: made.id, ...(cursor && { cursor }) });
    for (const row of page.rows) {
      expect(row.rows).toBe(2);
      seen.add(row.membershipId);
    }
    if (!page.next) break;
    cursor = page.next;
  }
  expect(seen.size).toBe(1200);
}, 240_000);
