import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { importNouns } from '../../contracts/row-verdicts';
import { memberColumns } from '../../contracts/workbench';
import { appointPerson, committeeNamed, engage, newUscc } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { csvOf, usccOf, xlsxOf, type Grid } from '../ground/sheets.fixture';
import { readClock } from '../shared/clock';
import { companies, header, register, sheetFile, taken, tried, workOff } from './cast';
import { takeSlice } from './take-slice';

useDatabase();
useCloud();
beforeAll(engage);
const clerk = as('local-clerk').imports;
const members = async () =>
  (
    await sql<
      Record<string, unknown>
    >`SELECT m.id, m.member_no, m.name, m.uscc, m.tier, m.joined_on, m.status, m.industry, m.region, m.size, m.legal_rep, m.address, m.version,
      (SELECT json_agg(json_build_object('name', r.name, 'phone', r.phone, 'as', r.named_as) ORDER BY r.id) FROM representative r WHERE r.membership_id = m.id) AS people
      FROM membership m ORDER BY m.member_no, m.id`.execute(db)
  ).rows;
const rowsOf = async (
  id: string,
  question: { verdict?: 'new' | 'changed' | 'unchanged' | 'doubtful' | 'refused' } = {},
) => (await clerk.rows({ id, ...question })).rows;
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`TRUNCATE sheet_import, sheet_layout, membership CASCADE`.execute(db);
  await sql`UPDATE association SET last_member_no = 0`.execute(db);
});

describe('a register from a sheet', () => {
  it('is tried out without a trace, then taken with numbers, days and representatives', async () => {
    const { id, whole, counts } = await tried(register(3));
    expect(whole).toMatchObject({ state: 'matching', fileName: '会员名册.xlsx', sheets: [{ rows: 3 }] });
    expect(whole.notes).toEqual(['Excel 工作簿', '表头在第 2 行']);
    expect(counts).toEqual({ new: 3, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 });
    expect(await members()).toEqual([]);
    expect(await clerk.take({ id })).toEqual({ id, total: 3 });
    expect((await refusalOf(clerk.take({ id }))).code).toBe('IMPORT_MOVED_ON');
    await workOff();
    expect(await clerk.show({ id })).toMatchObject({
      state: 'taken',
      total: 3,
      done: 3,
      failed: 0,
      takenBy: 'local-clerk',
    });
    expect((await members()).map(({ id: _, ...row }) => row)[0]).toEqual({
      member_no: 1,
      name: '1号精密机械有限公司',
      uscc: usccOf(1),
      tier: '普通会员',
      joined_on: '2021-03-05',
      status: 'active',
      industry: '',
      region: '430626',
      size: null,
      legal_rep: '张三',
      address: '平江县工业园',
      version: 1,
      people: [{ name: '王芳', phone: '+8613800000001', as: 'register' }],
    });
    const next = await sql<{ last: number }>`SELECT last_member_no AS last FROM association`.execute(db);
    expect(next.rows[0]?.last).toBe(3);
  });

  it('changes nothing when the same file comes twice', async () => {
    await taken(register(3));
    const before = await members();
    const { counts, id } = await tried(register(3));
    expect(counts).toMatchObject({ new: 0, unchanged: 3, changed: 0, doubtful: 0 });
    expect((await refusalOf(clerk.take({ id }))).code).toBe('NOTHING_TO_TAKE');
    expect(await members()).toEqual(before);
  });

  it('corrects what it wrote itself, and what a person changed since only when told to', async () => {
    await taken(register(2));
    const [first] = await members();
    await sql`UPDATE membership SET address = '新厂区', version = version + 1 WHERE id = ${String(first?.id)}`.execute(
      db,
    );
    const next = companies(2).map((row) => [...row.slice(0, 7), '理事单位', '开发区 9 号'] as Grid[number]);
    const { id, counts } = await tried(xlsxOf([header, ...next]));
    expect(counts).toMatchObject({ changed: 1, doubtful: 1 });
    const [doubtful] = await rowsOf(id, { verdict: 'doubtful' });
    expect(doubtful).toMatchObject({
      would: 'changed',
      reasons: ['地址：系统里是“新厂区”，不是导入写的；收下会改成表里的'],
      changes: [
        { field: '级别', from: '普通会员', to: '理事单位' },
        { field: '地址', from: '新厂区', to: '开发区 9 号' },
      ],
    });
    await clerk.take({ id });
    await workOff();
    expect((await members()).map(({ tier, address }) => [tier, address])).toEqual([
      ['普通会员', '新厂区'],
      ['理事单位', '开发区 9 号'],
    ]);
    const again = await tried(xlsxOf([header, ...next]));
    await clerk.choose({ id: again.id, lines: [2], take: true });
    expect(await clerk.take({ id: again.id })).toMatchObject({ total: 1 });
    await workOff();
    expect((await members()).map(({ address }) => address)).toEqual(['开发区 9 号', '开发区 9 号']);
  });

  it('does not overwrite what somebody changed between the trial and the taking', async () => {
    await taken(register(1));
    const { id } = await tried(
      xlsxOf([header, ...companies(1).map((row) => [...row.slice(0, 7), '理事单位', '平江县工业园'] as Grid[number])]),
    );
    await sql`UPDATE membership SET tier = '副会长单位', version = version + 1`.execute(db);
    await clerk.take({ id });
    await workOff();
    expect((await members())[0]?.tier).toBe('副会长单位');
    expect(await clerk.show({ id })).toMatchObject({ done: 0, failed: 1 });
    expect((await clerk.rows({ id, failed: true })).rows[0]?.reasons[0]).toMatch(/^试算之后有人动过/);
  });

  it('says where and why of each row that it does not take, and gives them back to be put right', async () => {
    const [good, lost, wrong, noName, twice, day, phone] = companies(7);
    if (!good || !lost || !wrong || !noName || !twice || !day || !phone) throw new Error('seven');
    lost[2] = 913_300_007_996_550_000;
    wrong[2] = '91330100799655058A';
    noName[1] = null;
    twice[2] = good[2] ?? null;
    day[6] = '03/04/21';
    phone[5] = '12345';
    const { id, counts } = await tried(xlsxOf([header, good, lost, wrong, noName, twice, day, phone]));
    expect(counts).toMatchObject({ new: 1, refused: 6 });
    expect((await rowsOf(id, { verdict: 'refused' })).map(({ line, reasons }) => [line, reasons.join('；')])).toEqual([
      [3, '统一社会信用代码：Excel 把它当数字存成了 9.13E+17，后几位已经丢了。请把这一列设为“文本”再填一次'],
      [4, '统一社会信用代码：“91330100799655058A”的校验位不对，请核对'],
      [5, '名称：没有填'],
      [6, '和第 2 行是同一家'],
      [7, '入会日期：“03/04/21”分不清年月日，请写成 2021-03-05'],
      [8, '手机：“12345”不是电话号码'],
    ]);
    await clerk.take({ id });
    await workOff();
    expect(await members()).toHaveLength(1);
    const sheet = await clerk.exportRefused({ id });
    expect(sheet).toMatchObject({ rows: 6, fileName: '未收下的行 会员名册 2026-11-20.xlsx' });
    const content = Buffer.from(await (await fetch(sheet.url)).arrayBuffer());
    // Put right, it is imported as it is: its two columns in front are nobody's.
    const again = await tried(content);
    expect(again.whole.columns.map(({ title }) => title).slice(0, 3)).toEqual(['原表行号', '没有收下的原因', '会员号']);
    expect(again.counts).toMatchObject({ refused: 5, doubtful: 1 });
  });

  it.each([
    ['members', 'local-clerk', 'zh-CN'],
    ['payments', 'local-finance', 'zh-CN'],
    ['expenses', 'local-finance', 'zh-CN'],
    ['penalties', 'local-compliance', 'zh-CN'],
    ['members', 'local-clerk', 'en'],
    ['payments', 'local-finance', 'en'],
    ['expenses', 'local-finance', 'en'],
    ['penalties', 'local-compliance', 'en'],
  ] as const)(
    'gives a template of %s to %s in %s, of which it knows every column and passes over the example',
    async (noun, openid, language) => {
      const { url } = await as(openid, language).imports.template({ noun });
      const { whole, counts } = await tried(
        Buffer.from(await (await fetch(url)).arrayBuffer()),
        undefined,
        openid,
        noun,
      );
      const [mark, ...columns] = whole.columns;
      expect(mark?.field).toBeNull();
      expect(columns.map(({ field, by }) => [field, by])).toEqual(whole.fields.map(({ key }) => [key, 'name']));
      expect(counts).toEqual({ new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 });
      expect(whole.notes).toContain('没有算示例 1 行');
    },
  );

  it.each([
    ['local-clerk', ['members', 'penalties']],
    ['local-director', ['members', 'penalties']],
    ['local-compliance', ['penalties']],
    ['local-finance', ['payments', 'expenses']],
  ] as const)('gives %s the templates of the sheets that it may bring', async (openid, may) => {
    for (const noun of importNouns) {
      const given = as(openid).imports.template({ noun });
      if (may.some((each) => each === noun)) expect((await given).fileName).toMatch(/\.xlsx$/);
      else expect((await refusalOf(given)).code).toBe('WHOLE_HOUSE_ONLY');
    }
  });

  it('takes what is written into the template, and the example with it only where its mark is gone', async () => {
    const { url } = await clerk.template({ noun: 'members' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(url)).arrayBuffer());
    const sheet = book.worksheets[0];
    sheet?.addRow([null, null, '填好的精密机械有限公司', usccOf(77)]);
    const { counts } = await tried(Buffer.from(await book.xlsx.writeBuffer()));
    // The day on which it joined is asked about.
    expect(counts).toMatchObject({ new: 0, doubtful: 1, refused: 0 });
    if (sheet) sheet.getCell('A4').value = null;
    expect((await tried(Buffer.from(await book.xlsx.writeBuffer()))).counts).toMatchObject({ doubtful: 1, refused: 1 });
  });

  it('asks about what a person has to decide', async () => {
    const [unsure, year, empty] = companies(3);
    if (!unsure || !year || !empty) throw new Error('three');
    [unsure[6], year[6], empty[6]] = [2021.1, 2019, null];
    const hidden = companies(1, 9)[0] ?? [];
    const { id, counts } = await tried(xlsxOf([header, unsure, year, empty, hidden], { hidden: [5] }));
    expect(counts).toMatchObject({ doubtful: 4 });
    expect((await rowsOf(id)).map(({ reasons }) => reasons[0])).toEqual([
      '入会日期：“2021.1”是 1 月还是 10 月？先按 1 月',
      '入会日期：只有年份“2019”，先按 1 月 1 日',
      '入会日期：没有填，会记成今天',
      '这一行在表里是隐藏的，可能已经退会或被筛掉',
    ]);
    expect((await clerk.choose({ id, take: true })).counts.chosen).toBe(4);
    expect((await clerk.choose({ id, lines: [2], take: false })).counts.chosen).toBe(3);
    expect(await clerk.take({ id })).toMatchObject({ total: 3 });
  });

  it('remembers how the columns of a layout were matched by hand', async () => {
    const grid: Grid = [
      ['甲', '乙', '丙'],
      ['恒信铸造有限公司', newUscc(), '2021-03-05'],
    ];
    const byHand = { name: 0, uscc: 1, joinedOn: 2 };
    expect((await tried(xlsxOf(grid), byHand)).counts).toMatchObject({ new: 1 });
    const { id } = await clerk.open({ noun: 'members', fileId: await sheetFile(xlsxOf(grid)) });
    const whole = await clerk.show({ id });
    expect(whole.columns.map(({ field, by }) => [field, by])).toEqual([
      ['name', 'hand'],
      ['uscc', expect.anything()],
      ['joinedOn', 'hand'],
    ]);
    expect(whole.notes).toContain('各列照上次手工对应的来');
  });

  it('knows a member by its number or its name where the sheet has no code', async () => {
    await taken(register(2));
    const named = await tried(
      xlsxOf([
        ['单位名称', '会员级别'],
        ['2号精密机械有限公司', '理事单位'],
        ['没有这家公司', '理事单位'],
      ]),
    );
    expect(named.counts).toMatchObject({ changed: 1, refused: 1 });
    const numbered = await tried(
      xlsxOf([
        ['会员号', '会员级别'],
        ['000001', '理事单位'],
      ]),
    );
    expect((await rowsOf(numbered.id))[0]).toMatchObject({
      verdict: 'changed',
      changes: [{ field: '级别', from: '普通会员', to: '理事单位' }],
    });
  });

  it('chooses another sheet of the workbook, and gives an import up', async () => {
    const { id } = await tried(
      csvOf('名称,统一社会信用代码,入会日期\n恒信铸造有限公司,' + usccOf(1) + ',2021-03-05\n', 'gbk'),
    );
    expect((await clerk.chooseSheet({ id, sheet: 0 })).columns.map(({ field }) => field)).toEqual([
      'name',
      'uscc',
      'joinedOn',
    ]);
    expect((await refusalOf(clerk.chooseSheet({ id, sheet: 9 }))).code).toBe('SHEET_GONE');
    await clerk.discard({ id });
    expect(await clerk.show({ id })).toMatchObject({ state: 'discarded' });
    expect((await clerk.list({})).rows.map(({ state }) => state)).toEqual(['discarded']);
    for (const call of [() => clerk.discard({ id }), () => clerk.take({ id }), () => clerk.choose({ id, take: true })])
      expect((await refusalOf(call())).code).toBe('IMPORT_MOVED_ON');
  });

  it('refuses columns that cannot be, files that are none, and a committee’s own secretary', async () => {
    const { id, whole } = await tried(register(1));
    const run = (columns: Record<string, number>) => refusalOf(clerk.dryRun({ id, sheet: whole.sheet, columns }));
    expect((await run({ name: 1, tier: 1 })).code).toBe('COLUMN_TWICE');
    expect((await run({ tier: 7 })).code).toBe('COLUMN_MISSING');
    const open = async (content: Buffer, openid = 'local-clerk') =>
      refusalOf(as(openid).imports.open({ noun: 'members', fileId: await sheetFile(content, 'x.xlsx', openid) }));
    expect((await open(Buffer.from('PK nothing'))).code).toBe('SHEET_UNREADABLE');
    expect((await open(Buffer.from([0xff, 0xd8, 0xff, 0, 0]))).code).toBe('SHEET_NOT_ONE');
    await appointPerson('clerk-of-one', 'clerk', await committeeNamed('铸造专委会'));
    expect((await open(register(1), 'clerk-of-one')).code).toBe('WHOLE_HOUSE_ONLY');
    const another = await sheetFile(register(1), 'x.xlsx', 'local-director');
    expect((await refusalOf(clerk.open({ noun: 'members', fileId: another }))).code).toBe('FILE_NOT_FOUND');
  });
});

describe('taking in slices', () => {
  it('goes on after a crash wherever it was, and takes each row once', async () => {
    const { id } = await tried(register(2_300));
    await clerk.take({ id });
    const crash = new Error('killed');
    const now = readClock();
    let kills = 0;
    for (let turn = 0; turn < 40; turn++) {
      const state = await db
        .transaction()
        .execute(async (transaction) => {
          const found = await takeSlice(transaction, id, now);
          // Killed after everything was written and before it was committed, three times out of four.
          if (turn % 4 !== 3) throw crash;
          return found;
        })
        .catch((error: unknown) => {
          if (error !== crash) throw error;
          kills++;
          return 'killed' as const;
        });
      if (state === 'done') break;
    }
    expect(kills).toBeGreaterThan(5);
    expect(await clerk.show({ id })).toMatchObject({ state: 'taken', done: 2_300, failed: 0 });
    const found = await members();
    expect(found).toHaveLength(2_300);
    expect(new Set(found.map(({ uscc }) => uscc)).size).toBe(2_300);
    expect(found.every(({ people }) => (people as unknown[]).length === 1)).toBe(true);
  });

  it('is done once by two instances at the same moment', async () => {
    const { id } = await tried(register(2_100));
    await clerk.take({ id });
    const run = async () => {
      for (;;)
        if ((await db.transaction().execute((transaction) => takeSlice(transaction, id, readClock()))) === 'done')
          return;
    };
    await Promise.all([run(), run(), run()]);
    expect(await members()).toHaveLength(2_100);
    expect(await clerk.show({ id })).toMatchObject({ state: 'taken', done: 2_100 });
  });
});

describe('taking back', () => {
  it('makes the register what it was before, all of it', async () => {
    await taken(register(2));
    const before = await members();
    const next = companies(4).map((row) => [...row.slice(0, 7), '理事单位', '开发区 9 号'] as Grid[number]);
    const { id } = await taken(xlsxOf([header, ...next]));
    expect((await members()).map(({ tier }) => tier)).toEqual(['理事单位', '理事单位', '理事单位', '理事单位']);
    await clerk.undo({ id, reason: '拿错了文件' });
    await workOff();
    expect(await clerk.show({ id })).toMatchObject({
      state: 'undone',
      undoneBy: 'local-clerk',
      undoReason: '拿错了文件',
    });
    // The version is one that nobody has seen; what it says is as before.
    const plain = (rows: Record<string, unknown>[]) => rows.map(({ version: _, ...row }) => row);
    expect(plain(await members())).toEqual(plain(before));
    expect((await refusalOf(clerk.undo({ id, reason: '再撤一次' }))).code).toBe('IMPORT_MOVED_ON');
  });

  it('leaves everything where something stands on one row of it', async () => {
    const { id } = await taken(register(3));
    const [first] = await members();
    await sql`UPDATE membership SET address = '新厂区', version = version + 1 WHERE id = ${String(first?.id)}`.execute(
      db,
    );
    const refusal = await refusalOf(clerk.undo({ id, reason: '拿错了文件' }));
    expect(refusal).toMatchObject({ code: 'STILL_STANDS', data: { names: ['1号精密机械有限公司'], count: 1 } });
    expect(await members()).toHaveLength(3);
  });

  it('finds by the database’s own references what it does not know of', async () => {
    const { id } = await taken(register(3));
    const [first] = await members();
    await clerk.undo({ id, reason: '拿错了文件' });
    // Between the look and the deletion somebody is given points.
    await sql`INSERT INTO point_entry (id, membership_id, source, source_id, title, delta, rule_id, rule_from, day, at)
      VALUES (${crypto.randomUUID()}, ${String(first?.id)}, 'meeting', ${crypto.randomUUID()}, '年会', 2, 'points.meetingAttendance', '2026-01-01', '2026-12-01', now())`.execute(
      db,
    );
    await workOff();
    expect(await clerk.show({ id })).toMatchObject({
      state: 'taken',
      undoStands: [expect.stringContaining('point_entry')],
    });
    expect(await members()).toHaveLength(3);
  });
});

describe('what an export says', () => {
  const exported = async (columns: readonly (typeof memberColumns)[number][], language: 'zh-CN' | 'en' = 'zh-CN') => {
    const { url } = await as('local-clerk', language).workbench.exportMembers({ columns: [...columns] });
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  };

  it('is nothing new to the register, whichever columns in whichever order and language', async () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'恒信铸造=+-@\'"王芳 ·（）,甲乙丙12'), minLength: 2, maxLength: 12 })
      .filter((text) => /\p{L}/u.test(text));
    const company = fc.record({
      name: word,
      tier: fc.constantFrom('普通会员', '理事单位', '=会长单位', '-'),
      address: fc.option(word, { nil: null }),
      joined: fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }),
      person: fc.option(
        fc.record({
          name: fc.constantFrom('王芳', '欧阳·明', '李 强'),
          title: fc.option(fc.constantFrom('总经理', '董事长 兼 总经理'), { nil: null }),
        }),
        { nil: null },
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(company, { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([...memberColumns], { minLength: 1 }),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        async (list, columns, language) => {
          await sql`TRUNCATE sheet_import, membership CASCADE`.execute(db);
          for (const [i, { name, tier, address, joined, person }] of list.entries()) {
            const id = crypto.randomUUID();
            await sql`INSERT INTO membership (id, kind, identity_key, name, search_name, uscc, industry, region, size, address, status, applied_by, submitted_at, completeness, content_state, member_no, tier, joined_on)
            SELECT ${id}, 'unit', ${`uscc:${usccOf(i)}`}, ${name}, ${name}, ${usccOf(i)}, 'C34', '430626', 'small', ${address}, 'active', p.id, now(), '[]', 'pass', ${i + 1}, ${tier}, ${joined.toISOString().slice(0, 10)}::date
            FROM person p WHERE p.openid = 'local-clerk'`.execute(db);
            if (person)
              await sql`INSERT INTO representative (id, membership_id, name, phone, title, is_primary, named_as, since) VALUES (${crypto.randomUUID()}, ${id}, ${person.name}, ${`+86139${String(i).padStart(8, '0')}`}, ${person.title}, true, 'register', now())`.execute(
                db,
              );
          }
          const before = await members();
          const chosen =
            columns.includes('memberNo') || columns.includes('name') ? columns : [...columns, 'memberNo' as const];
          const { id, counts } = await tried(await exported(chosen, language));
          const rows = await rowsOf(id);
          // A name alone may be another's too, or no name to search by: then a person is asked, and nothing is written.
          if (chosen.includes('memberNo')) expect(rows.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
          expect(counts.new + counts.changed).toBe(0);
          expect(await members()).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('never writes a masked phone, nor empties what a column does not say', async () => {
    await taken(register(2));
    const file = await exported(['memberNo', 'name', 'representative', 'phone']);
    const { counts } = await tried(file);
    expect(counts).toMatchObject({ unchanged: 2 });
    const without = await tried(
      xlsxOf([
        ['会员号', '名称', '地址', '级别'],
        ['000001', '1号精密机械有限公司', null, '—'],
      ]),
    );
    expect(without.counts).toMatchObject({ unchanged: 1 });
  });

  it('repeats its header on every printed page, and holds no formula', async () => {
    await taken(register(1));
    await sql`UPDATE membership SET name = '=HYPERLINK("http://x","y")'`.execute(db);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await exported(['name', 'memberNo'])) as never);
    const sheet = book.worksheets[0];
    expect(sheet?.pageSetup.printTitlesRow).toBe('3:3');
    const cell = sheet?.getRow(4).getCell(1);
    expect([cell?.type, cell?.value]).toEqual([ExcelJS.ValueType.String, '=HYPERLINK("http://x","y")']);
  });
});

it('keeps what rows said only as long as it takes to put an import right', async () => {
  const { id } = await taken(register(1));
  setClock('2027-06-20T02:00:00Z');
  const { importRows } = await import('./job');
  expect(await importRows(db, readClock())).toBe('1 imports');
  expect(await clerk.rows({ id })).toEqual({ rows: [], next: null });
  expect((await refusalOf(clerk.undo({ id, reason: '拿错了文件' }))).code).toBe('IMPORT_EMPTIED');
});
