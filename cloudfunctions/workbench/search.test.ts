import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { appointPerson, committeeNamed, engage, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { circulated } from '../proceedings/minutes-cast';
import { agendaItem, roundTrips } from '../proceedings/cast';
import { searchName } from '../ground/search-name';

useDatabase();

let [foundry, hidden] = ['', ''];
const find = (q: string, openid = 'local-clerk') => as(openid).workbench.search({ q });
const names = async (q: string, openid?: string) => (await find(q, openid)).members.map(({ title }) => title);

beforeAll(async () => {
  await engage();
  foundry = await committeeNamed('铸造专委会');
  await appointPerson('clerk-of-foundry', 'clerk', foundry);
  for (const name of [
    '恒信铸造有限责任公司',
    '恒信铸造股份有限公司杭州分公司',
    'ＡＢＣ精密（苏州）有限公司',
    '臺灣鑄造有限公司',
  ])
    await sql`UPDATE membership SET search_name = ${searchName(name)} WHERE id = ${await memberNamed(name, [`of ${name}`])}`.execute(
      db,
    );
  hidden = await memberNamed('老会员甲', [], foundry);
  await sql`UPDATE membership SET status = 'withdrawn', ended_on = '2026-06-01' WHERE id = ${hidden}`.execute(db);
});

it.each([
  ['恒信铸造有限责任公司', ['恒信铸造有限责任公司']],
  ['恒信铸造股份有限公司', ['恒信铸造有限责任公司', '恒信铸造股份有限公司杭州分公司']],
  ['恒信铸造有限', ['恒信铸造有限责任公司', '恒信铸造股份有限公司杭州分公司']],
  ['恆信鑄造', ['恒信铸造有限责任公司', '恒信铸造股份有限公司杭州分公司']],
  ['恒信', ['恒信铸造有限责任公司', '恒信铸造股份有限公司杭州分公司']],
  [' 恒信 铸造 ', ['恒信铸造有限责任公司', '恒信铸造股份有限公司杭州分公司']],
  ['abc精密', ['ＡＢＣ精密（苏州）有限公司']],
  ['ＡＢＣ', ['ＡＢＣ精密（苏州）有限公司']],
  ['台湾铸造', ['臺灣鑄造有限公司']],
  ['%', []],
  ['，', []],
])('finds %s among the names', async (q, expected) => {
  // The first of these is the beginning of the second: both bear the name, the shorter one comes first.
  const found = await names(q);
  expect(found.slice(0, expected.length || 1)).toEqual(expected);
});

it('finds a member by number, credit code, representative and the end of his phone', async () => {
  const { rows } = await sql<{ name: string; member_no: number; uscc: string; phone: string; rep: string }>`
    SELECT m.name, m.member_no, m.uscc, r.phone, r.name AS rep FROM membership m JOIN representative r ON r.membership_id = m.id LIMIT 1`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('a member');
  await sql`UPDATE representative SET name = '欧阳王芳' WHERE name = ${row.rep}`.execute(db);
  for (const q of [
    String(row.member_no),
    `0${row.member_no}`,
    row.uscc.toLowerCase(),
    row.uscc.slice(0, 16),
    row.phone,
    row.phone.slice(-11),
    row.phone.slice(-4),
    '欧阳',
    '欧阳王',
  ])
    expect(await names(q)).toContain(row.name);
  // One that is shown masked is not narrowed down digit by digit.
  for (const length of [5, 6, 8, 10]) expect(await names(row.phone.slice(-length))).not.toContain(row.name);
  // A phone is looked for by whoever keeps the register.
  expect(await names(row.phone.slice(-4), 'local-finance')).toEqual([]);
  expect(await names('欧阳', 'local-finance')).toContain(row.name);
});

it('shows former members to the register alone, within its reach', async () => {
  for (const openid of ['local-clerk', 'local-president', 'clerk-of-foundry'])
    expect(await names('老会员', openid)).toEqual(['老会员甲']);
  for (const openid of ['local-finance', 'local-party', 'local-council'])
    expect(await names('老会员', openid)).toEqual([]);
  expect((await find('老会员')).members[0]?.page).toBe(`/modules/workbench/pages/member/index?id=${hidden}`);
  const shown = (await find('恒信铸造有限责任公司', 'clerk-of-foundry')).members[0];
  expect(shown?.page).toMatch(/^\/modules\/membership\/pages\/member\/index/);
});

it('finds meetings, minutes and files that the caller may see', async () => {
  const council = await publishedMeeting({ title: '模具產業對接會 第２届', audience: { offices: ['council'] } });
  const party = await publishedMeeting({
    title: '模具支部大会',
    kind: 'party_general',
    audience: { offices: ['party'] },
  });
  const item = await agendaItem(council, { title: '预算' });
  const file = await uploadedFile('local-clerk');
  await sql`UPDATE file SET name = '年度预算表（定稿）.xlsx' WHERE id = ${file}`.execute(db);
  await sql`INSERT INTO agenda_file (agenda_item_id, file_id) VALUES (${item}, ${file})`.execute(db);
  const ids = async (q: string, openid: string) => (await find(q, openid)).meetings.map(({ id }) => id);
  expect((await ids('模具', 'local-clerk')).sort()).toEqual([council, party].sort());
  expect(await ids('模具', 'local-council')).toEqual([council]);
  expect(await ids('模具', 'local-party')).toEqual([party]);
  // In the script in which it was saved, and in full width.
  expect(await ids('產業對接會第2届', 'local-council')).toEqual([council]);
  expect((await find('预算表', 'local-council')).documents).toMatchObject([
    { kind: 'file', id: file, detail: '模具產業對接會 第２届' },
  ]);
  expect((await find('预算表', 'local-finance')).documents).toEqual([]);
});

it('finds minutes once they have gone round, for those who may read them', async () => {
  const { meetingId } = await circulated();
  await sql`UPDATE meeting SET title = '独一无二的理事会' WHERE id = ${meetingId}`.execute(db);
  const kinds = async (openid: string) => (await find('独一无二', openid)).documents.map(({ kind }) => kind);
  expect(await kinds('local-clerk')).toEqual(['minutes']);
  expect(await kinds('local-president')).toEqual(['minutes']);
  expect(await kinds('local-finance')).toEqual([]);
});

it('is for whoever holds an office, in two round trips', async () => {
  expect((await refusalOf(find('恒信', 'of 恒信铸造有限责任公司'))).code).toBe('FORBIDDEN');
  expect(await roundTrips('search', () => find('恒信'))).toEqual([2]);
});
