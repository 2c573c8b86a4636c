import { sql } from 'kysely';
import { admit, engage, personWith, toldTo, unitForm, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { applications, drafts, licences, publicity } from './job';

useDatabase();
beforeAll(engage);
afterEach(() => setClock('2026-11-20T02:00:00Z'));

const kinds = async (openid: string) => (await toldTo(openid)).map((row) => row.kind);
const twiceAtOnce = (job: (db_: typeof db, now: Date) => Promise<string>, iso: string) =>
  Promise.all([job(db, new Date(iso)), job(db, new Date(iso))]);

it('reminds the reviewers of an application that waits too long, once, however often the timer fires', async () => {
  await as('slow').membership.submit({ form: await unitForm('slow') });
  expect(await applications(db, new Date('2026-11-27T02:00:00Z'))).toBe('0 reminded');
  const outcomes = await twiceAtOnce(applications, '2026-11-30T02:00:00Z');
  // Both clerks and the director may act on the first step.
  expect(outcomes.map(Number.parseFloat).reduce((sum, each) => sum + each, 0)).toBe(3);
  expect(await applications(db, new Date('2026-12-01T02:00:00Z'))).toBe('0 reminded');
  expect((await toldTo('local-clerk'))[0]).toMatchObject({
    kind: 'membership.reviewWaiting',
    title: expect.stringContaining('已超期'),
  });
});

it('reminds of a licence at 90, 60, 30 and 7 days, once each', async () => {
  const form = await unitForm('licensed');
  const materials = form.materials.map((material) =>
    material.code === 'businessLicense' ? { ...material, validTo: '2027-03-01' } : material,
  );
  await admit('licensed', {
    name: form.name,
    materials: materials.map((material) => ({ ...material, nameOnDocument: material.nameOnDocument && form.name })),
  });
  const reminded: string[] = [];
  for (let day = 0; day <= 105; day++) {
    // Whoever owes is a member still, and its licence ends all the same.
    if (day === 30) await sql`UPDATE membership SET status = 'arrears' WHERE name = ${form.name}`.execute(db);
    const now = new Date(Date.parse('2026-11-20T02:00:00Z') + day * 86_400_000);
    await licences(db, now);
    if ((await licences(db, now)) !== '0 reminded') throw new Error('reminded twice on one day');
    const count = (await kinds('licensed')).filter((kind) => kind === 'membership.licenceExpiring').length;
    if (count > reminded.length) reminded.push(now.toISOString().slice(0, 10));
  }
  expect(reminded).toEqual(['2026-12-01', '2026-12-31', '2027-01-30', '2027-02-22']);
});

it('remembers a forgotten draft once, and again only when it was touched and left again', async () => {
  const { draftId } = await as('forgetful').membership.saveDraft({ kind: 'unit', step: 1, form: {} });
  expect(await drafts(db, new Date('2026-11-26T00:00:00Z'))).toBe('0 reminded');
  expect((await twiceAtOnce(drafts, '2026-11-28T02:00:00Z')).sort()).toEqual(['0 reminded', '1 reminded']);
  setClock('2026-11-28T03:00:00Z');
  await as('forgetful').membership.saveDraft({ draftId, version: 1, kind: 'unit', step: 2, form: {} });
  expect(await drafts(db, new Date('2026-12-01T02:00:00Z'))).toBe('0 reminded');
  expect(await drafts(db, new Date('2026-12-06T02:00:00Z'))).toBe('1 reminded');
});

it('admits when the publicity of an application is over, once', async () => {
  await sql`INSERT INTO flow_step (flow_id, seq, name, kind, offices, workdays)
    VALUES ('01900000-0000-7000-8000-000000000001', 3, 'publicity', 'publicity', '{}', 5)`.execute(db);
  const shown = await admit('publicised');
  expect(shown).toMatchObject({ status: 'under_review', step: 'publicity', dueOn: '2026-11-27', memberNo: null });
  expect(await publicity(db, new Date('2026-11-27T10:00:00Z'))).toBe('0 admitted');
  const outcomes = await Promise.allSettled([
    publicity(db, new Date('2026-11-28T00:35:00Z')),
    publicity(db, new Date('2026-11-28T00:35:00Z')),
  ]);
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBeGreaterThan(0);
  const member = await as('publicised').membership.myApplication({ membershipId: shown.id });
  expect(member).toMatchObject({ status: 'active', memberNo: expect.stringMatching(/^\d{6}$/) });
  expect(member.timeline.map((event) => event.kind)).toEqual([
    'submitted',
    'passed',
    'passed',
    'publicityEnded',
    'activated',
  ]);
  const numbers = await db
    .selectFrom('membership')
    .select('member_no')
    .where('member_no', 'is not', null)
    .orderBy('member_no')
    .execute();
  expect(numbers.map((row) => row.member_no)).toEqual(numbers.map((_, i) => i + 1));
});

it('goes on behind the first five hundred, and throws away what nobody has touched for half a year', async () => {
  const person = await personWith('prolific');
  await sql`INSERT INTO application_draft (id, person_id, kind, step, form, saved_at)
    SELECT gen_random_uuid(), ${person}, 'unit', 0, '{}', '2026-11-01' FROM generate_series(1, 520)`.execute(db);
  expect(await drafts(db, new Date('2026-11-20T02:00:00Z'))).toBe('520 reminded');
  expect(await drafts(db, new Date('2026-11-21T02:00:00Z'))).toBe('0 reminded');
  await drafts(db, new Date('2027-05-10T02:00:00Z'));
  const left = await db.selectFrom('application_draft').select('id').where('person_id', '=', person).execute();
  expect(left).toEqual([]);
});

it('tells the secretariat of a licence whose member has nobody, by its name, once', async () => {
  const id = await memberNamed('无人代表有限公司');
  await sql`INSERT INTO membership_material (id, membership_id, code, file_id, name_on_document, valid_to, unlimited, added_at)
    VALUES (gen_random_uuid(), ${id}, 'businessLicense', ${await uploadedFile('gone')}, '无人代表有限公司', '2028-03-01', false, '2026-01-01')`.execute(
    db,
  );
  const now = '2028-02-20T02:00:00Z';
  await twiceAtOnce(licences, now);
  const told = (await toldTo('local-clerk')).filter(({ kind }) => kind === 'membership.licenceExpiring');
  expect(told).toMatchObject([
    {
      title: '无人代表有限公司：营业执照 10 天后到期',
      body: expect.stringContaining('没有人代表'),
      link: `/modules/workbench/pages/member/index?id=${id}`,
      duty: false,
    },
  ]);
});
