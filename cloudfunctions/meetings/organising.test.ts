import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { admit, engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { clerk, draft, form, item, published, seesIt } from './secretariat-cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

describe('a draft', () => {
  it('is kept as far as it is written, and comes back as it was', async () => {
    const given = form({
      place: null as never,
      startsAt: null as never,
      agenda: [item(), item({ title: '换届', matterType: 'election' })],
    });
    const { meetingId, version } = await clerk.save({ form: { ...given, title: '' } });
    expect(version).toBe(1);
    const managed = await clerk.manage({ meetingId });
    expect(managed).toMatchObject({ status: 'draft', version: 1, pending: null, form: { ...given, title: '' } });
    expect(managed.history).toEqual([
      { what: 'created', by: 'local-clerk', at: expect.stringContaining('2026-11-20'), note: null },
    ]);
    const changed = { ...given, title: '有名字了', agenda: [...given.agenda].reverse() };
    expect(await clerk.save({ meetingId, version, form: changed })).toEqual({ meetingId, version: 2 });
    expect((await clerk.manage({ meetingId })).form).toEqual(changed);
    expect((await refusalOf(clerk.save({ meetingId, version, form: given }))).code).toBe('VERSION_CONFLICT');
  });

  it('is seen by those who run it alone, also its files and its check', async () => {
    const fileId = await uploadedFile('local-clerk');
    const { meetingId } = await draft({ agenda: [item({ files: [{ fileId, name: '' }] })] });
    await admit('curious-member');
    for (const openid of [null, 'passer-by', 'curious-member', 'local-president', 'local-supervisor'])
      expect(await seesIt(openid, meetingId)).toBe(false);
    expect((await as('curious-member').meetings.list({ scope: 'running' })).rows).toEqual([]);
    expect((await refusalOf(as('curious-member').meetings.fileUrl({ meetingId, fileId }))).code).toBe('FILE_NOT_FOUND');
    expect((await clerk.list({ scope: 'running' })).rows).toContainEqual(
      expect.objectContaining({ id: meetingId, status: 'draft' }),
    );
    expect((await clerk.show({ meetingId })).runs).toBe(true);
  });

  it('is discarded, but not once it is published', async () => {
    const { meetingId } = await draft();
    await clerk.discard({ meetingId });
    expect((await refusalOf(clerk.discard({ meetingId }))).code).toBe('MEETING_NOT_FOUND');
    const { meetingId: announced } = await published();
    expect((await refusalOf(clerk.discard({ meetingId: announced }))).code).toBe('MEETING_STATUS');
  });

  it('takes files of the caller’s own, and keeps those that another clerk has attached', async () => {
    const [own, foreign] = [await uploadedFile('local-clerk'), await uploadedFile('somebody-else')];
    const refused = await refusalOf(draft({ agenda: [item({ files: [{ fileId: foreign, name: '' }] })] }));
    expect(refused.code).toBe('FILE_NOT_FOUND');
    const agenda = [item({ files: [{ fileId: own, name: '随便' }] })];
    const { meetingId } = await draft({ agenda });
    const { form: kept } = await clerk.manage({ meetingId });
    expect(kept.agenda[0]?.files).toEqual([{ fileId: own, name: '执照.jpg' }]);
    await as('local-clerk-2').meetings.save({ meetingId, form: form({ agenda, title: '改了名字' }) });
    expect((await clerk.manage({ meetingId })).form.agenda[0]?.files).toHaveLength(1);
  });

  it('gives a copied agenda ids of its own, and leaves the first meeting alone', async () => {
    const agenda = [item(), item()];
    const [first, second] = [
      await draft({ agenda }),
      await draft({ agenda: agenda.map((each) => ({ ...each, title: '抄来的' })) }),
    ];
    const titles = async (meetingId: string) =>
      (await clerk.manage({ meetingId })).form.agenda.map((each) => each.title);
    expect(await titles(first.meetingId)).toEqual(['年度工作报告', '年度工作报告']);
    expect(await titles(second.meetingId)).toEqual(['抄来的', '抄来的']);
  });

  it.each(['award', 'qualification'] as const)(
    'may not charge as %s, said by the form and kept by the database',
    async (kind) => {
      const fee = { fen: 100, basis: '成本' };
      const reply = await send('local-clerk', 'meetings', 'save', { form: form({ kind, fee }) });
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'BAD_INPUT', data: { issues: [{ key: 'feeForbidden' }] } },
      });
      const { meetingId } = await draft({ kind: 'training', fee });
      await expect(sql`UPDATE meeting SET kind = ${kind} WHERE id = ${meetingId}`.execute(db)).rejects.toMatchObject({
        constraint: 'no_fee_by_award',
      });
    },
  );

  it('needs the basis of a fee before it is announced', async () => {
    const { meetingId, version } = await draft({ fee: { fen: 100, basis: '' } });
    const refused = await refusalOf(clerk.publish({ meetingId, version }));
    expect(refused).toMatchObject({ code: 'MEETING_INCOMPLETE', data: { missing: [{ path: ['fee', 'basis'] }] } });
    await clerk.save({ meetingId, form: form({ fee: { fen: 100, basis: '午餐成本' } }) });
    expect((await clerk.check({ meetingId })).ready).toBe(true);
  });
});

describe('publishing', () => {
  it('says what is missing, field by field', async () => {
    const { meetingId, version } = await clerk.save({
      form: { ...form(), title: '', startsAt: null, place: null, endsAt: '2026-12-20T00:00:00.000Z' },
    });
    const refused = await refusalOf(clerk.publish({ meetingId, version }));
    const { missing } = refused.data as { missing: { path: string[]; message: string }[] };
    expect(missing.map((each) => each.path[0]).sort()).toEqual(['place', 'startsAt', 'title']);
    expect(missing.every((each) => /[一-龥]/.test(each.message))).toBe(true);
    const checked = await clerk.check({ meetingId });
    expect(checked).toMatchObject({ of: 'draft', missing, ready: false, noticeBy: null });
  });

  it('happens once, however many try at once, and tells once', async () => {
    const { meetingId, version } = await draft();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        send(
          i % 2 ? 'local-clerk' : 'local-director',
          'meetings',
          'publish',
          { meetingId, version },
          `publish-${meetingId}-${i}`,
        ),
      ),
    );
    const codes = outcomes.map((reply) => (reply.ok ? 'ok' : reply.error.code)).sort();
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(
      codes.filter((code) => code !== 'ok').every((code) => ['VERSION_CONFLICT', 'MEETING_STATUS'].includes(code)),
    ).toBe(true);
    const tasks = await db
      .selectFrom('task')
      .select('kind')
      .where('dedupe_key', 'like', `tellMeeting:${meetingId}:%`)
      .execute();
    expect(tasks).toHaveLength(1);
    expect((await clerk.manage({ meetingId })).history.map((event) => event.what)).toEqual(['created', 'published']);
  });

  it.each([
    // An assembly needs 15 days; the tests' day is 20 November.
    ['2026-12-04T01:00:00.000Z', 'NOTICE_TOO_SHORT'],
    ['2026-12-05T01:00:00.000Z', 'ok'],
    ['2026-12-06T01:00:00.000Z', 'ok'],
  ])('an assembly on %s: %s', async (startsAt, expected) => {
    const wish = {
      kind: 'assembly' as const,
      startsAt,
      endsAt: startsAt.replace('T01', 'T09'),
      registrationClosesAt: startsAt,
      cancelUntil: startsAt,
    };
    const { meetingId, version } = await draft(wish);
    const reply = await send('local-clerk', 'meetings', 'publish', { meetingId, version });
    expect(reply.ok ? 'ok' : reply.error.code).toBe(expected);
    expect(await clerk.check({ meetingId })).toMatchObject({
      ready: expected === 'ok',
      noticeBy: expect.stringMatching(/^2026-11-(19|20|21)$/),
    });
    if (reply.ok) return;
    expect(reply.error.data).toEqual({ required: 15, given: 14, earliest: '2026-12-05' });
    await clerk.save({ meetingId, form: form({ ...wish, urgentReason: '登记机关要求限期换届' }) });
    const urgent = await clerk.publish({ meetingId, version: 2 });
    expect(urgent).toMatchObject({ published: true, findings: [{ rule: 'notice.urgent', level: 'info' }] });
  });

  it('gives party life its audience, whatever the form says', async () => {
    const { meetingId } = await published({ kind: 'party_lecture' });
    expect((await clerk.manage({ meetingId })).form.audience).toEqual({
      members: false,
      tiers: [],
      committees: [],
      offices: ['party'],
      guests: false,
    });
    await admit('not-of-the-party');
    for (const [openid, sees] of [
      ['local-party', true],
      ['not-of-the-party', false],
      ['local-president', false],
      [null, false],
    ] as const)
      expect(await seesIt(openid, meetingId)).toBe(sees);
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (${randomUUID()}, ${meetingId}, ${await personWith('not-of-the-party')}, '某某')`.execute(
      db,
    );
    expect(await seesIt('not-of-the-party', meetingId)).toBe(false);
  });
});
