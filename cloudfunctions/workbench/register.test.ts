import ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { come, memberNamed } from '../attendance/cast';
import { admit, appointPerson, committeeNamed, engage, uploadedFile } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { inTheRoom, roundTrips } from '../proceedings/cast';
import { memberColumns, memberSorts, type MemberRow } from '../../contracts/workbench';
import type { Inputs } from './cast';
import { memberRegister } from './member-register';

useDatabase();
useCloud();

let [foundry, moulds] = ['', ''];
beforeAll(async () => {
  await engage();
  foundry = await committeeNamed('铸造专委会');
  moulds = await committeeNamed('模具专委会');
  await appointPerson('clerk-of-foundry', 'clerk', foundry);
  for (let i = 0; i < 75; i++) {
    const id = await memberNamed(
      `企业${String((i * 37) % 75).padStart(3, '0')}`,
      [`rep-${i}`],
      i % 3 === 0 ? foundry : i % 3 === 1 ? moulds : null,
    );
    await sql`UPDATE membership SET tier = ${i % 5 === 0 ? '理事单位' : '普通会员'}, joined_on = ${`2026-0${(i % 9) + 1}-01`}, region = ${i % 2 ? '330109' : '320506'},
        industry = ${i % 4 ? 'C34' : 'I65'} WHERE id = ${id}`.execute(db);
    if (i % 4 === 0)
      await sql`INSERT INTO membership_material (id, membership_id, code, file_id, valid_to, added_at)
        VALUES (${randomUUID()}, ${id}, 'businessLicense', ${await uploadedFile('rep-0')}, ${`2027-0${(i % 9) + 1}-15`}, '2026-01-01')`.execute(
        db,
      );
  }
  // Some came to one meeting, some to two: points and the last meeting differ.
  for (const [day, reps] of [
    ['2026-11-18', [0, 1, 2, 3]],
    ['2026-11-19', [2, 3, 4]],
  ] as const) {
    setClock(`${day}T02:30:00Z`);
    const meetingId = await publishedMeeting({
      title: `${day} 的培训`,
      kind: 'training',
      status: 'in_session',
      startsAt: `${day}T02:00:00Z`,
      endsAt: `${day}T08:00:00Z`,
      closesAt: '2026-11-30T02:00:00Z',
      capacity: null,
    });
    for (const i of reps) {
      await as(`rep-${i}`).meetings.register({ meetingId, name: `代表${i}` });
      await come(`rep-${i}`, meetingId);
    }
  }
  setClock('2026-11-20T02:00:00Z');
});

async function everybody(question: Inputs['members'] = {}, openid = 'local-clerk', between?: () => Promise<unknown>) {
  const found: MemberRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await as(openid).workbench.members({ ...question, cursor });
    found.push(...page.rows);
    cursor = page.next ?? undefined;
    if (cursor) await between?.();
  } while (cursor);
  return found;
}
const names = (rows: MemberRow[]) => rows.map(({ name }) => name);
const keyOf: Record<(typeof memberSorts)[number], (row: MemberRow) => string | number> = {
  name: (row) => row.name,
  memberNo: (row) => Number(row.memberNo),
  joinedOn: (row) => row.joinedOn ?? '',
  tier: (row) => row.tier,
  status: (row) => row.status,
  licence: (row) => row.nextExpiry ?? '9999',
  points: (row) => row.points,
  lastMeeting: (row) => row.lastMeeting?.on ?? '',
  kind: (row) => row.kind,
  // Whoever has none stands last.
  representative: (row) => row.representative?.name ?? '\uffee',
  committee: (row) => row.committee ?? '\uffee',
  industry: (row) => row.industry,
  region: (row) => row.region,
};
/** All have the same here. */
const alike: readonly string[] = ['status', 'kind'];

it.each(memberSorts.flatMap((sort) => [[sort, false] as const, [sort, true] as const]))(
  'pages by %s (descending: %s) through all of them once',
  async (sort, descending) => {
    const rows = await everybody({ sort, descending });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(75);
    const keys = rows.map(keyOf[sort]);
    const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    expect(keys).toEqual(descending ? sorted.reverse() : sorted);
    expect(alike.includes(sort) || new Set(keys).size > 1).toBe(true);
  },
);

it('neither repeats nor skips anybody while others are admitted', async () => {
  const before = new Set((await everybody()).map(({ id }) => id));
  let n = 0;
  const rows = await everybody({}, 'local-clerk', async () => {
    await memberNamed(`企业${String(n++).padStart(3, '0')}新`, []);
    await memberNamed(`企业07${n}新`, []);
  });
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => before.has(id))).toHaveLength(75);
  // The roll is put back as it was for the tests below.
  await sql`DELETE FROM membership WHERE name LIKE '%新'`.execute(db);
});

it.each<[string, Inputs['members'], (row: MemberRow) => boolean]>([
  ['tier', { tier: '理事单位' }, (row) => row.tier === '理事单位'],
  ['region', { region: '3205' }, (row) => row.region.startsWith('3205')],
  ['an expiry', { expiresBy: '2027-04-15' }, (row) => row.nextExpiry !== null && row.nextExpiry <= '2027-04-15'],
  ['a word', { q: '企业01' }, (row) => row.name.startsWith('企业01')],
  ['industry', { industry: 'B' }, () => false],
])('narrows by %s, and counts what is left', async (_, filter, holds) => {
  const all = await everybody();
  const rows = await everybody(filter);
  expect(names(rows)).toEqual(names(all.filter(holds)));
  expect((await as('local-clerk').workbench.members(filter)).total).toBe(rows.length);
});

it('narrows by committee, kind and status', async () => {
  expect(await everybody({ committeeId: foundry })).toHaveLength(25);
  expect(await everybody({ kind: 'group' })).toEqual([]);
  expect(await everybody({ status: ['withdrawn', 'expelled'] })).toEqual([]);
  expect(await everybody({ status: ['active'] })).toHaveLength(75);
  expect((await as('local-clerk').workbench.members({})).tiers).toEqual(['普通会员', '理事单位'].sort());
});

it('shows a committee its own members alone', async () => {
  const rows = await everybody({}, 'clerk-of-foundry');
  expect(rows).toHaveLength(25);
  expect(new Set(rows.map(({ committee }) => committee))).toEqual(new Set(['铸造专委会']));
  const other = (await everybody({ committeeId: moulds }))[0];
  if (!other) throw new Error('a member');
  expect((await refusalOf(as('clerk-of-foundry').workbench.memberFile({ membershipId: other.id }))).code).toBe(
    'MEMBER_NOT_FOUND',
  );
  expect(await everybody({ committeeId: moulds }, 'clerk-of-foundry')).toEqual([]);
});

it('masks every phone, and lets the president and the supervisor only read', async () => {
  for (const openid of ['local-clerk', 'local-director', 'local-president', 'local-supervisor']) {
    const { rows, mayExport } = await as(openid).workbench.members({});
    expect(mayExport).toBe(['local-clerk', 'local-director'].includes(openid));
    for (const { representative } of rows) expect(representative?.phone).toMatch(/^1\d\d\*{4}\d{4}$/);
  }
  const call = as('local-president').workbench.exportMembers({ columns: ['name'] });
  expect((await refusalOf(call)).code).toBe('FORBIDDEN');
});

it('exports what it shows: the same rows, columns and order, and leaves a trace', async () => {
  const question = { tier: '理事单位', sort: 'memberNo', descending: true } as const;
  const shown = await everybody(question);
  const columns = [...memberColumns].reverse();
  const exported = await as('local-clerk').workbench.exportMembers({ ...question, columns });
  expect(exported).toMatchObject({ rows: shown.length, fileName: '会员台账 2026-11-20.xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await fetch(exported.url)).arrayBuffer());
  const sheet = book.worksheets[0];
  const lines = (sheet?.getSheetValues() ?? []).slice(1) as unknown[][];
  const heads = new Map(memberRegister.columns.map(({ key, title }) => [key, title['zh-CN']]));
  // Above the table stands what it is, who took it and by which filter.
  const read = lines.slice(lines.findIndex((row) => row?.includes(heads.get('name'))));
  expect(read[0]?.slice(1)).toEqual(columns.map((column) => heads.get(column)));
  const at = (column: (typeof memberColumns)[number]) => columns.indexOf(column) + 1;
  expect(
    read
      .slice(1)
      .map((row) => [
        row[at('name')],
        row[at('memberNo')],
        row[at('tier')],
        row[at('phone')],
        row[at('points')],
        row[at('licence')] ?? null,
      ]),
  ).toEqual(
    shown.map((row) => [
      row.name,
      row.memberNo,
      row.tier,
      row.representative?.phone,
      row.points,
      row.nextExpiry && new Date(row.nextExpiry),
    ]),
  );
  const trace = await db
    .selectFrom('audit')
    .select(['subject', 'note'])
    .where('action', '=', 'workbench.exportMembers')
    .execute();
  expect(trace).toEqual([
    {
      subject: 'register:members',
      note: `会员台账, ${shown.length} rows; 理事单位; ${columns.join(' ')}`,
    },
  ]);
});

it('exports the chosen ones alone, and of a committee nothing but its own', async () => {
  const [own, ...others] = await everybody({ committeeId: foundry });
  const other = (await everybody({ committeeId: moulds }))[0];
  if (!own || !other) throw new Error('two members');
  const take = (ids: string[], openid: string) => as(openid).workbench.exportMembers({ columns: ['name'], ids });
  expect((await take([own.id, other.id], 'local-clerk')).rows).toBe(2);
  expect((await take([own.id, other.id], 'clerk-of-foundry')).rows).toBe(1);
  expect((await as('clerk-of-foundry').workbench.exportMembers({ columns: ['name'] })).rows).toBe(others.length + 1);
});

it('opens one member with all that is known of it', async () => {
  const { id } = await admit('joins', { name: '稷岫精密机械有限公司' });
  const council = await publishedMeeting({ title: '对接会' });
  const party = await publishedMeeting({ title: '党课', kind: 'party_lecture' });
  await inTheRoom(council, 'joins', { membershipId: id, name: '王芳' });
  await inTheRoom(party, 'joins', { membershipId: id });
  const file = await as('local-clerk').workbench.memberFile({ membershipId: id });
  expect(file).toMatchObject({
    name: '稷岫精密机械有限公司',
    status: 'active',
    mayReveal: true,
    lastMeeting: { title: '对接会', on: '2026-12-01' },
    applications: [{ id, status: 'active', joinedOn: '2026-11-20', endedOn: null }],
    meetings: { registered: 1, attended: 1, rows: [{ meetingId: council, by: '王芳', state: 'confirmed' }] },
    points: { balance: 0, years: [] },
  });
  expect(file.representatives).toHaveLength(1);
  expect(file.representatives[0]?.phone).toMatch(/\*{4}/);
  expect(file.trail.map(({ what }) => what)).toEqual(['通过、退回或不予通过', '通过、退回或不予通过', '提交入会申请']);
  expect(file.trail.map(({ person }) => person)).toEqual(['local-president', 'local-clerk', 'joins']);
  const read = await as('local-supervisor').workbench.memberFile({ membershipId: id });
  expect(read).toMatchObject({ mayReveal: false, notices: [] });
  expect(read.trail).toHaveLength(3);
  expect((await refusalOf(as('local-clerk').workbench.memberFile({ membershipId: randomUUID() }))).code).toBe(
    'MEMBER_NOT_FOUND',
  );
});

it('lists what its people were told of the membership, and nothing else of them', async () => {
  const { id } = await admit('told', { name: '被告知有限公司' });
  const { rows } = await sql<{
    person_id: string;
    rep: string;
  }>`SELECT p.id AS person_id, r.id AS rep FROM person p, representative r WHERE p.openid = 'told' AND r.membership_id = ${id}`.execute(
    db,
  );
  await sql`UPDATE representative SET person_id = ${rows[0]?.person_id} WHERE id = ${rows[0]?.rep}`.execute(db);
  await sql`INSERT INTO notice (id, person_id, kind, title, body, created_at) VALUES (${randomUUID()}, ${rows[0]?.person_id}, 'meetingNotice', '党课', '', now())`.execute(
    db,
  );
  const { notices } = await as('local-clerk').workbench.memberFile({ membershipId: id });
  expect(notices.length).toBeGreaterThan(0);
  expect(notices.map(({ title }) => title)).not.toContain('党课');
});

it('asks the database twice for a page, and twice for a file', async () => {
  const membershipId = (await everybody())[0]?.id ?? '';
  for (const sort of memberSorts)
    expect(await roundTrips('members', () => as('local-clerk').workbench.members({ sort }))).toEqual([2]);
  expect(await roundTrips('memberFile', () => as('local-clerk').workbench.memberFile({ membershipId }))).toEqual([2]);
});

it('tags several at once, finds and exports them by it, and takes it off again', async () => {
  const [first, second, third] = await everybody({ committeeId: foundry });
  const other = (await everybody({ committeeId: moulds }))[0];
  if (!first || !second || !third || !other) throw new Error('four members');
  const clerk = as('local-clerk').workbench;
  const tag = await clerk.tagMembers({ membershipIds: [second.id, first.id, first.id], name: '链主企业' });
  expect(tag).toMatchObject({ name: '链主企业', members: 2 });
  expect(await as('local-director').workbench.tagMembers({ membershipIds: [third.id], name: ' 鏈主企業' })).toEqual({
    id: tag.id,
    name: '链主企业',
    members: 1,
  });
  const page = await clerk.members({ tags: [tag.id] });
  expect(page.rows.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
  expect(page).toMatchObject({ total: 3, tags: [{ id: tag.id, name: '链主企业', subjects: 3 }] });
  expect(page.rows[0]?.tags).toEqual([{ id: tag.id, name: '链主企业' }]);
  expect((await clerk.exportMembers({ tags: [tag.id], columns: ['name', 'tags'] })).rows).toBe(3);
  expect((await clerk.memberFile({ membershipId: first.id })).tags).toEqual([{ id: tag.id, name: '链主企业' }]);
  const own = as('clerk-of-foundry').workbench;
  // A committee counts its own, and reads no word that none of them has.
  const elsewhere = await clerk.tagMembers({ membershipIds: [other.id], name: '链主企业' });
  const apart = await clerk.tagMembers({ membershipIds: [other.id], name: '待核实' });
  expect((await own.members({})).tags).toEqual([{ id: tag.id, name: '链主企业', subjects: 3 }]);
  await clerk.untagMembers({ membershipIds: [other.id], tagId: elsewhere.id });
  await clerk.untagMembers({ membershipIds: [other.id], tagId: apart.id });
  for (const call of [
    own.tagMembers({ membershipIds: [first.id, other.id], name: '别家' }),
    own.untagMembers({ membershipIds: [other.id], tagId: tag.id }),
  ])
    expect((await refusalOf(call)).code).toBe('MEMBER_NOT_FOUND');
  expect((await refusalOf(own.tagMembers({ membershipIds: [first.id], name: '——' }))).code).toBe('TAG_EMPTY');
  expect(await own.untagMembers({ membershipIds: [first.id, second.id], tagId: tag.id })).toEqual({ members: 2 });
  expect(await clerk.untagMembers({ membershipIds: [third.id], tagId: tag.id })).toEqual({ members: 1 });
  expect((await clerk.members({})).tags).toEqual([]);
});

it('says the points of all that the filter finds, on the first page alone', async () => {
  for (const question of [{}, { committeeId: foundry }, { tier: '理事单位' }]) {
    const sum = (await everybody(question)).reduce((total, { points }) => total + points, 0);
    const first = await as('local-clerk').workbench.members(question);
    expect(first.points).toBe(sum);
    if (first.next)
      expect((await as('local-clerk').workbench.members({ ...question, cursor: first.next })).points).toBeNull();
  }
});

it('labels members with the grade of their credit file, finds them by it, and forgets it of whoever left', async () => {
  const { rows } = await as('local-clerk').workbench.members({ sort: 'memberNo' });
  const [a, d, left] = rows.map(({ id }) => id);
  for (const [id, grade] of [
    [a, 'A'],
    [d, 'D'],
    [left, 'A'],
  ])
    await sql`INSERT INTO credit_standing (membership_id, grade, since, total, scored) VALUES (${id}, ${grade}, '2026-11-01', 6000, ${grade})`.execute(
      db,
    );
  const gradesOf = async () =>
    (await as('local-clerk').workbench.members({ sort: 'memberNo' })).rows.slice(0, 4).map(({ grade }) => grade);
  expect(await gradesOf()).toEqual(['A', 'D', 'A', null]);
  expect((await as('local-clerk').workbench.members({ grade: 'A' })).total).toBe(2);
  expect((await as('local-supervisor').workbench.members({ grade: 'D' })).rows.map(({ id }) => id)).toEqual([d]);
  expect((await as('local-president').workbench.memberFile({ membershipId: a ?? '' })).grade).toBe('A');
  await sql`UPDATE membership SET status = 'withdrawn', ended_on = '2026-11-19' WHERE id = ${left}`.execute(db);
  try {
    expect(await gradesOf()).toEqual(['A', 'D', null, null]);
    expect((await as('local-clerk').workbench.members({ grade: 'A' })).rows.map(({ id }) => id)).toEqual([a]);
    expect((await as('local-clerk').workbench.memberFile({ membershipId: left ?? '' })).grade).toBeNull();
  } finally {
    await sql`UPDATE membership SET status = 'active', ended_on = NULL WHERE id = ${left}`.execute(db);
  }
});
