import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  admit,
  appointPerson,
  committeeNamed,
  engage,
  personWith,
  uploadedFile,
} from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import type { AgendaItem, Audience, MeetingForm } from '../../contracts/meeting-form';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const everybody: Audience = { members: true, tiers: [], committees: [], offices: [], guests: true };
const place = (name = '之江会议中心', region = '330108'): MeetingForm['place'] => ({
  name,
  address: '江滨路 1 号',
  region,
  position: null,
  checkInRadius: null,
});
const item = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  id: randomUUID(),
  title: '年度工作报告',
  matterType: 'report',
  presenter: '李明',
  note: '',
  decisionNeeded: false,
  conflictPersonIds: [],
  files: [],
  ...change,
});
const form = (change: Partial<MeetingForm> = {}): MeetingForm => ({
  kind: 'industry_summit',
  title: '冬季产业对接会',
  sessionNo: '',
  introduction: '',
  committeeId: null,
  startsAt: '2026-12-20T01:00:00.000Z',
  endsAt: '2026-12-20T09:00:00.000Z',
  place: place(),
  capacity: 20,
  companyQuota: null,
  companions: 1,
  audience: everybody,
  fee: { fen: 0, basis: '' },
  registrationOpensAt: '2026-11-20T02:00:00.000Z',
  registrationClosesAt: '2026-12-19T09:00:00.000Z',
  cancelUntil: '2026-12-19T01:00:00.000Z',
  questions: [],
  agenda: [item()],
  liveFinder: null,
  urgentReason: '',
  ...change,
});
const clerk = as('local-clerk').meetings;
const draft = async (change: Partial<MeetingForm> = {}, openid = 'local-clerk') =>
  as(openid).meetings.save({ form: form(change) });
const published = async (change: Partial<MeetingForm> = {}) => {
  const { meetingId, version } = await draft(change);
  const reply = await clerk.publish({ meetingId, version });
  expect(reply.published).toBe(true);
  return { meetingId, version: reply.version };
};
const seesIt = async (openid: string | null, meetingId: string) => {
  const reply = await send(openid, 'meetings', 'show', { meetingId });
  const listed: string[] = [];
  for (const scope of ['upcoming', 'past', 'mine'] as const)
    listed.push(...(await as(openid).meetings.list({ scope })).rows.map((row) => row.id));
  // What the list says and what the page says is the same.
  expect(listed.includes(meetingId)).toBe(reply.ok);
  return reply.ok;
};

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
    expect((await clerk.list({ scope: 'running' })).rows[0]).toMatchObject({ id: meetingId, status: 'draft' });
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

describe('the venue', () => {
  const lushan = { place: place('牯岭镇会议中心', '360402') };
  const key = async (meetingId: string) => {
    const found = (await clerk.check({ meetingId })).findings.find((each) => each.key);
    if (!found?.key) throw new Error('nothing to decide');
    return found.key;
  };

  it('waits for a person, who decides with proof and a reason; nothing is blocked unseen', async () => {
    const { meetingId, version } = await draft(lushan);
    const first = await clerk.publish({ meetingId, version });
    expect(first).toMatchObject({ published: false, version });
    expect(first.findings).toMatchObject(
      [
        {
          rule: 'venue.scenic',
          level: 'alert',
          values: { area: '庐山' },
          source: expect.stringContaining('风景名胜区'),
          decision: null,
        },
        { rule: 'venue.elsewhere', level: 'info', key: null },
        { rule: 'notice.kept' },
      ].slice(0, 2),
    );
    await clerk.publish({ meetingId, version });
    const alerts = (await as('local-compliance').notices.inbox({})).rows.filter((row) => row.link?.includes(meetingId));
    expect(alerts).toMatchObject([{ kind: 'venueAlert', link: `/modules/meetings/pages/check/index?id=${meetingId}` }]);
    expect((await as('local-director').notices.inbox({})).rows.filter((row) => row.link?.includes(meetingId))).toEqual(
      [],
    );
    expect((await clerk.manage({ meetingId })).history.map((event) => event.what)).toEqual([
      'created',
      'publishHeld',
      'publishHeld',
    ]);

    const decide = (change: object, openid = 'local-compliance') =>
      as(openid).meetings.decideVenue({
        meetingId,
        key: given,
        verdict: 'notCoreArea',
        reason: '山下县城，附景区管理局来函',
        ...change,
      });
    const given = await key(meetingId);
    expect((await refusalOf(decide({}))).code).toBe('PROOF_REQUIRED');
    expect((await refusalOf(decide({ proofFileId: await uploadedFile('somebody-else') }))).code).toBe('FILE_NOT_FOUND');
    expect((await refusalOf(decide({ key: 'f'.repeat(64) }))).code).toBe('FINDING_GONE');
    const reply = await send('local-clerk', 'meetings', 'decideVenue', {
      meetingId,
      key: given,
      verdict: 'moveMeeting',
      reason: '换地方开',
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect((await as('local-compliance').meetings.check({ meetingId })).mayDecide).toBe(true);
    expect((await clerk.check({ meetingId })).mayDecide).toBe(false);

    const proofFileId = await uploadedFile('local-compliance');
    const { findings } = await decide({ proofFileId });
    expect(findings[0]).toMatchObject({
      key: given,
      decision: { verdict: 'notCoreArea', by: 'local-compliance', proof: { name: '执照.jpg' } },
    });
    expect((await as('local-clerk').notices.inbox({})).rows[0]).toMatchObject({
      kind: 'venueAlert',
      title: '“冬季产业对接会”的场地可以用',
      body: '山下县城，附景区管理局来函',
    });
    expect(await clerk.publish({ meetingId, version })).toMatchObject({ published: true, version: version + 1 });
  });

  it('stays unpublished where the meeting is to move, and goes on elsewhere', async () => {
    const { meetingId, version } = await draft(lushan);
    await as('local-director').meetings.decideVenue({
      meetingId,
      key: await key(meetingId),
      verdict: 'moveMeeting',
      reason: '核心景区内，请换会场',
    });
    const held = await clerk.publish({ meetingId, version });
    expect(held).toMatchObject({ published: false, findings: [{ decision: { verdict: 'moveMeeting' } }, {}] });
    // It is decided: nobody is asked again.
    expect(
      (await as('local-compliance').notices.inbox({})).rows.filter((row) => row.link?.includes(meetingId)),
    ).toEqual([]);
    const moved = await clerk.save({ meetingId, form: form() });
    expect((await clerk.publish(moved)).published).toBe(true);
  });

  it('takes the latest decision, and forgets it with another place', async () => {
    const { meetingId } = await draft(lushan);
    const given = await key(meetingId);
    const decide = async (verdict: 'notCoreArea' | 'moveMeeting', at: string) => {
      setClock(at);
      const proofFileId = await uploadedFile('local-compliance');
      return as('local-compliance').meetings.decideVenue({
        meetingId,
        key: given,
        verdict,
        reason: '四个字以上',
        proofFileId,
      });
    };
    await decide('moveMeeting', '2026-11-20T03:00:00Z');
    await decide('notCoreArea', '2026-11-20T04:00:00Z');
    expect((await clerk.check({ meetingId })).ready).toBe(true);
    await clerk.save({ meetingId, form: form({ place: place('牯岭镇另一家会议中心', '360402') }) });
    expect(await clerk.check({ meetingId })).toMatchObject({ ready: false, findings: [{ decision: null }, {}] });
  });

  it('tells the director where nobody holds the office of compliance', async () => {
    await sql`UPDATE appointment SET term = '[2026-01-01,2026-11-20)' WHERE office = 'compliance'`.execute(db);
    const { meetingId, version } = await draft(lushan);
    await clerk.publish({ meetingId, version });
    await sql`UPDATE appointment SET term = '[2026-01-01,2030-01-01)' WHERE office = 'compliance'`.execute(db);
    expect(
      (await as('local-director').notices.inbox({})).rows.find((row) => row.link?.includes(meetingId)),
    ).toMatchObject({ kind: 'venueAlert' });
  });

  it('holds a change until it is decided, then makes it', async () => {
    const { meetingId, version } = await published();
    const next = form({ ...lushan, title: '搬到山上' });
    const held = await clerk.change({ meetingId, version, form: next });
    expect(held).toMatchObject({ applied: false, version: version + 1, told: false });
    const managed = await clerk.manage({ meetingId });
    expect(managed).toMatchObject({ title: '冬季产业对接会', form: { title: '冬季产业对接会' }, pending: next });
    expect(await clerk.check({ meetingId })).toMatchObject({ of: 'pending', title: '搬到山上', ready: false });
    const proofFileId = await uploadedFile('local-compliance');
    await as('local-compliance').meetings.decideVenue({
      meetingId,
      key: await key(meetingId),
      verdict: 'notCoreArea',
      reason: '不在核心景区',
      proofFileId,
    });
    expect((await clerk.check({ meetingId })).ready).toBe(true);
    const made = await clerk.change({ meetingId, version: held.version, form: next });
    expect(made).toMatchObject({ applied: true, told: true });
    expect(await clerk.manage({ meetingId })).toMatchObject({
      title: '搬到山上',
      pending: null,
      version: made.version,
    });
    expect(await clerk.check({ meetingId })).toMatchObject({ of: 'published' });
    expect((await clerk.manage({ meetingId })).history.map((event) => event.what)).toEqual([
      'created',
      'published',
      'changeHeld',
      'venueDecided',
      'changed',
    ]);
    // The proof is for those who run it and those who decide.
    expect((await refusalOf(as('local-president').meetings.fileUrl({ meetingId, fileId: proofFileId }))).code).toBe(
      'FILE_NOT_FOUND',
    );
  });
});

describe('changing what is announced', () => {
  it('tells those who come of another time or place, and of nothing else', async () => {
    const { meetingId, version } = await published();
    const told = async (at: number, change: Partial<MeetingForm>) =>
      (await clerk.change({ meetingId, version: at, form: form(change) })).told;
    expect(await told(version, { title: '另一个名字' })).toBe(false);
    expect(await told(version + 1, { place: place('钱塘会议中心') })).toBe(true);
    expect(await told(version + 2, { place: place('钱塘会议中心'), endsAt: '2026-12-20T10:00:00.000Z' })).toBe(true);
  });

  it('is done by one of those who try on the same version', async () => {
    const { meetingId, version } = await published();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        send(
          'local-clerk',
          'meetings',
          'change',
          { meetingId, version, form: form({ title: `改名 ${i}` }) },
          `change-${meetingId}-${i}`,
        ),
      ),
    );
    expect(outcomes.filter((reply) => reply.ok)).toHaveLength(1);
    expect(outcomes.flatMap((reply) => (reply.ok ? [] : reply.error.code))).toEqual(Array(7).fill('VERSION_CONFLICT'));
    expect((await clerk.manage({ meetingId })).version).toBe(version + 1);
    // The control: the same statements without the version all go through, and seven changes are lost.
    const blind = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        sql`UPDATE meeting SET title = ${`盲改 ${i}`} WHERE id = ${meetingId} AND status = 'noticed'`.execute(db),
      ),
    );
    expect(blind.every((result) => result.numAffectedRows === 1n)).toBe(true);
  });

  it('keeps the seats that are taken, and fills those that are new', async () => {
    const { meetingId, version } = await published({ capacity: 3 });
    for (const openid of ['seat-1', 'seat-2', 'seat-3', 'seat-4'])
      await as(openid).meetings.register({ meetingId, name: '某某人' });
    expect((await clerk.manage({ meetingId })).counts).toMatchObject({ confirmed: 3, waiting: 1, taken: 3 });
    expect(await refusalOf(clerk.change({ meetingId, version, form: form({ capacity: 2 }) }))).toMatchObject({
      code: 'BELOW_TAKEN',
      data: { taken: 3 },
    });
    expect(await clerk.manage({ meetingId })).toMatchObject({ version, form: { capacity: 3 } });
    await clerk.change({ meetingId, version, form: form({ capacity: 4 }) });
    expect((await clerk.manage({ meetingId })).counts).toMatchObject({
      confirmed: 3,
      offered: 1,
      waiting: 0,
      taken: 4,
    });
    expect((await as('seat-4').meetings.show({ meetingId })).registration).toMatchObject({
      state: 'offered',
      ahead: null,
      offerUntil: expect.any(String),
    });
  });

  it('asks for the notice anew when the day changes, not for an hour', async () => {
    const usual = { kind: 'assembly' as const };
    const { meetingId, version } = await published(usual);
    setClock('2026-12-12T02:00:00Z');
    const later = { ...usual, startsAt: '2026-12-20T03:00:00.000Z' };
    const { version: second } = await clerk.change({ meetingId, version, form: form(later) });
    const otherDay = { ...usual, startsAt: '2026-12-21T03:00:00.000Z', endsAt: '2026-12-21T09:00:00.000Z' };
    expect((await refusalOf(clerk.change({ meetingId, version: second, form: form(otherDay) }))).data).toEqual({
      required: 15,
      given: 9,
      earliest: '2026-12-27',
    });
    expect(
      (await clerk.change({ meetingId, version: second, form: form({ ...otherDay, urgentReason: '会场停电' }) })).told,
    ).toBe(true);
  });

  it('keeps the urgent reason of a meeting that stands on it', async () => {
    const wish = { kind: 'assembly' as const, urgentReason: '登记机关要求限期换届' };
    setClock('2026-12-12T02:00:00Z');
    const { meetingId, version } = await published(wish);
    const kept = await clerk.change({ meetingId, version, form: form({ ...wish, title: '换届大会' }) });
    const wiped = form({ ...wish, title: '换届大会', urgentReason: '' });
    expect(await refusalOf(clerk.change({ meetingId, version: kept.version, form: wiped }))).toMatchObject({
      code: 'NOTICE_TOO_SHORT',
      data: { required: 15 },
    });
  });

  it('stays on its day once somebody has checked in', async () => {
    const { meetingId, version } = await published();
    const { registrationId } = await as('early-bird').meetings.register({ meetingId, name: '来宾王' });
    await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
      VALUES (${registrationId}, 0, ${meetingId}, '2026-12-20T00:00:00Z', gen_random_uuid(), '正门', 'gate')`.execute(
      db,
    );
    const otherDay = form({ startsAt: '2026-12-21T03:00:00.000Z', endsAt: '2026-12-21T09:00:00.000Z' });
    expect((await refusalOf(clerk.change({ meetingId, version, form: otherDay }))).code).toBe('PEOPLE_INSIDE');
    expect((await refusalOf(clerk.postpone({ meetingId, version, reason: '主讲人生病' }))).code).toBe('PEOPLE_INSIDE');
    expect((await clerk.change({ meetingId, version, form: form({ title: '另一个名字' }) })).applied).toBe(true);
  });

  it('can still be called off, and gives no points then', async () => {
    const { meetingId } = await published({ audience: { ...everybody, guests: false } });
    const { id } = await admit('came-early');
    await as('came-early').meetings.register({ meetingId, name: '来宾王' });
    await sql`INSERT INTO point_entry (id, membership_id, source, source_id, delta, rule_id, rule_from, day, at)
      VALUES (gen_random_uuid(), ${id}, 'meeting', ${meetingId}, 2, 'points.meetingAttendance', '2026-01-01', '2026-12-20', '2026-11-01T00:00:00Z')`.execute(
      db,
    );
    const { version } = await clerk.manage({ meetingId });
    await clerk.cancel({ meetingId, version, reason: '台风红色预警' });
    const { balance, rows } = await as('came-early').points.ledger({ year: 2026 });
    expect(balance).toBe(0);
    expect(rows.map(({ delta, reason }) => [delta, reason])).toEqual([
      [-2, '台风红色预警'],
      [2, null],
    ]);
  });

  it('does not turn into party life, nor party life into anything else', async () => {
    const { meetingId, version } = await published();
    const party = form({ kind: 'party_lecture' });
    expect((await refusalOf(clerk.change({ meetingId, version, form: party }))).code).toBe('KIND_FIXED');
  });

  it('brings a postponed meeting back with a time, and a cancelled one not', async () => {
    const { meetingId, version } = await published();
    const put = await clerk.postpone({ meetingId, version, reason: '主讲人生病' });
    expect(await clerk.show({ meetingId })).toMatchObject({
      status: 'postponed',
      endedReason: '主讲人生病',
      barred: 'over',
    });
    expect((await refusalOf(clerk.postpone({ meetingId, version: put.version, reason: '再来一次' }))).code).toBe(
      'MEETING_STATUS',
    );
    const back = await clerk.change({ meetingId, version: put.version, form: form() });
    expect(back).toMatchObject({ applied: true, told: true });
    expect(await clerk.show({ meetingId })).toMatchObject({ status: 'noticed', endedReason: null });
    const off = await clerk.cancel({ meetingId, version: back.version, reason: '场地退订' });
    expect((await refusalOf(clerk.change({ meetingId, version: off.version, form: form() }))).code).toBe(
      'MEETING_STATUS',
    );
    expect((await refusalOf(clerk.cancel({ meetingId, version: off.version, reason: '再来一次' }))).code).toBe(
      'MEETING_STATUS',
    );
    expect((await as(null).meetings.list({ scope: 'past' })).rows.map((row) => row.id)).toContain(meetingId);
    const tasks = await db
      .selectFrom('task')
      .select('payload')
      .where('dedupe_key', 'like', `tellMeeting:${meetingId}:%`)
      .orderBy('id')
      .execute();
    expect(tasks.map((task) => (task.payload as { event: string }).event)).toEqual([
      'published',
      'postponed',
      'changed',
      'cancelled',
    ]);
  });
});

describe('the day itself', () => {
  it('opens from a day before, closes once, and takes the replay then', async () => {
    const { meetingId } = await published();
    setClock('2026-12-19T00:59:00Z');
    expect((await refusalOf(clerk.open({ meetingId }))).code).toBe('TOO_EARLY');
    expect((await refusalOf(clerk.close({ meetingId }))).code).toBe('MEETING_STATUS');
    setClock('2026-12-19T01:00:01Z');
    const opened = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        send('local-clerk', 'meetings', 'open', { meetingId }, `open-${meetingId}-${i}`),
      ),
    );
    expect(opened.filter((reply) => reply.ok)).toHaveLength(1);
    expect(opened.flatMap((reply) => (reply.ok ? [] : reply.error.code))).toEqual(Array(4).fill('MEETING_STATUS'));
    const replay = { meetingId, url: 'https://channels.weixin.qq.com/replay' };
    expect((await refusalOf(clerk.addReplay(replay))).code).toBe('MEETING_STATUS');
    await clerk.close({ meetingId });
    expect((await refusalOf(clerk.close({ meetingId }))).code).toBe('MEETING_STATUS');
    await clerk.addReplay(replay);
    expect(await as('passer-by').meetings.show({ meetingId })).toMatchObject({
      status: 'ended',
      replayUrl: replay.url,
      barred: 'over',
      surveyOpen: false,
    });
    const { history } = await clerk.manage({ meetingId });
    expect(history.map((event) => event.what)).toEqual(['created', 'published', 'opened', 'closed']);
  });

  it('says that the quorum failed', async () => {
    const { meetingId } = await published();
    setClock('2026-12-20T01:00:00Z');
    await clerk.open({ meetingId });
    await clerk.close({ meetingId, quorumFailed: true });
    expect(await clerk.show({ meetingId })).toMatchObject({ status: 'quorum_failed' });
  });
});

describe('who may know', () => {
  const only = (change: Partial<Audience>): Audience => ({
    members: false,
    tiers: [],
    committees: [],
    offices: [],
    guests: false,
    ...change,
  });

  it('follows the audience: members, tiers, committees, offices, guests', async () => {
    const committee = await committeeNamed('数字化委员会');
    const plain = await admit('plain-member');
    await admit('committee-member', { committeeId: committee });
    await admit('tier-member');
    await sql`UPDATE membership SET tier = '理事单位' WHERE applied_by = ${await personWith('tier-member')}`.execute(
      db,
    );
    await appointPerson('other-council', 'council', committee);
    const people = [
      null,
      'passer-by',
      'plain-member',
      'committee-member',
      'tier-member',
      'local-council',
      'other-council',
    ] as const;
    const cases: [Partial<Audience>, (string | null)[]][] = [
      [{ guests: true }, [...people]],
      [{ members: true }, ['plain-member', 'committee-member', 'tier-member']],
      [{ members: true, tiers: ['理事单位'] }, ['tier-member']],
      [{ members: true, committees: [committee] }, ['committee-member']],
      [{ members: true, tiers: ['理事单位'], committees: [committee] }, ['committee-member', 'tier-member']],
      [{ tiers: ['理事单位'], committees: [committee] }, []],
      [{ offices: ['council'] }, ['local-council']],
      [{}, []],
    ];
    for (const [audience, expected] of cases) {
      const { meetingId } = await published({ audience: only(audience) });
      const seen: (string | null)[] = [];
      for (const openid of people) if (await seesIt(openid, meetingId)) seen.push(openid);
      expect([audience, seen]).toEqual([audience, expected]);
    }
    await as('local-director').membership.reviewQueue({ filter: 'open' });
    await sql`UPDATE membership SET status = 'suspended' WHERE id = ${plain.id}`.execute(db);
    const { meetingId } = await published({ audience: only({ members: true }) });
    expect(await seesIt('plain-member', meetingId)).toBe(false);
  });

  it('knows whoever is registered or on the roll, and shows nobody another’s conflict of interest', async () => {
    const conflicted = await personWith('conflicted');
    const wish = { audience: only({ guests: true }), agenda: [item({ conflictPersonIds: [conflicted] })] };
    const { meetingId, version } = await published(wish);
    await as('came-early').meetings.register({ meetingId, name: '来早了' });
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name, voter) VALUES (${randomUUID()}, ${meetingId}, ${await personWith('on-the-roll')}, '名单上', false)`.execute(
      db,
    );
    await clerk.change({ meetingId, version, form: form({ ...wish, audience: only({ offices: ['finance'] }) }) });
    expect(await seesIt('passer-by', meetingId)).toBe(false);
    expect(await seesIt('came-early', meetingId)).toBe(true);
    expect(await seesIt('on-the-roll', meetingId)).toBe(true);
    expect(await as('on-the-roll').meetings.show({ meetingId })).toMatchObject({
      roll: { voter: false, excused: false },
      barred: 'notInvited',
      runs: false,
    });
    const shown = await as('came-early').meetings.show({ meetingId });
    expect(shown).toMatchObject({
      mine: 'confirmed',
      barred: 'already',
      registration: { name: '来早了', state: 'confirmed' },
      roll: null,
    });
    expect(JSON.stringify(shown)).not.toContain(conflicted);
    expect((await clerk.show({ meetingId })).form.agenda[0]?.conflictPersonIds).toEqual([conflicted]);
  });

  it('says why one may not register', async () => {
    const { meetingId } = await published({ registrationOpensAt: '2026-11-21T00:00:00.000Z' });
    const barred = async (openid: string | null) => (await as(openid).meetings.show({ meetingId })).barred;
    expect(await barred(null)).toBe('notOpenYet');
    setClock('2026-11-21T00:00:01Z');
    expect([await barred(null), await barred('passer-by')]).toEqual(['signIn', null]);
    setClock('2026-12-19T09:00:00Z');
    expect(await barred('passer-by')).toBe('closed');
  });

  it('keeps a committee’s clerk to the meetings of his committee', async () => {
    const [own, other] = [await committeeNamed('青年委员会'), await committeeNamed('外贸委员会')];
    await appointPerson('youth-clerk', 'clerk', own);
    const theirs = as('youth-clerk').meetings;
    const { meetingId: foreign, version } = await draft({ committeeId: other });
    const { meetingId: general } = await draft();
    for (const meetingId of [foreign, general]) {
      const refused = await Promise.all(
        [
          theirs.manage({ meetingId }),
          theirs.show({ meetingId }),
          theirs.check({ meetingId }),
          theirs.publish({ meetingId, version }),
          theirs.discard({ meetingId }),
          theirs.save({ meetingId, form: form({ committeeId: own }) }),
          theirs.change({ meetingId, version, form: form() }),
          theirs.cancel({ meetingId, version, reason: '不关我的事' }),
          theirs.postpone({ meetingId, version, reason: '不关我的事' }),
          theirs.open({ meetingId }),
          theirs.close({ meetingId }),
          theirs.addReplay({ meetingId, url: null }),
        ].map(refusalOf),
      );
      expect(refused.map((each) => each.code)).toEqual(Array(12).fill('MEETING_NOT_FOUND'));
    }
    expect((await refusalOf(draft({ committeeId: other }, 'youth-clerk'))).code).toBe('OTHER_COMMITTEE');
    expect((await refusalOf(draft({}, 'youth-clerk'))).code).toBe('OTHER_COMMITTEE');
    const mine = await draft({ committeeId: own }, 'youth-clerk');
    expect((await theirs.publish(mine)).published).toBe(true);
    expect((await theirs.list({ scope: 'running' })).rows.map((row) => row.id)).toEqual([mine.meetingId]);
    expect(
      (await refusalOf(theirs.change({ meetingId: mine.meetingId, version: 2, form: form({ committeeId: other }) })))
        .code,
    ).toBe('OTHER_COMMITTEE');
    expect((await refusalOf(draft({ committeeId: randomUUID() }))).code).toBe('OTHER_COMMITTEE');
  });

  it('reads in at most three round trips, and refuses what does not exist alike', async () => {
    const { meetingId } = await published();
    const lines: string[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const inputs = {
      list: {},
      show: { meetingId },
      check: { meetingId },
      manage: { meetingId },
      registrations: { meetingId },
    };
    for (const [action, input] of Object.entries(inputs))
      for (const openid of ['local-clerk', 'passer-by', null]) await send(openid, 'meetings', action, input);
    for (const scope of ['mine', 'past', 'running']) await send('local-clerk', 'meetings', 'list', { scope });
    await send('local-clerk', 'meetings', 'fileUrl', { meetingId, fileId: randomUUID() });
    spy.mockRestore();
    const trips = lines.map((line) => JSON.parse(line) as { roundTrips: number; outcome: string });
    expect(trips).toHaveLength(19);
    expect(Math.max(...trips.map((line) => line.roundTrips))).toBeLessThanOrEqual(3);
    expect(trips.filter((line) => line.outcome === 'INTERNAL')).toEqual([]);
    expect((await refusalOf(as('passer-by').meetings.show({ meetingId: randomUUID() }))).code).toBe(
      'MEETING_NOT_FOUND',
    );
  });
});

describe('the list', () => {
  it('pages by key through all of them, each once, in its order', async () => {
    await sql`UPDATE meeting SET title = '旧的'`.execute(db);
    const ids: string[] = [];
    // Ten start at the same instant: the id decides.
    for (let i = 0; i < 45; i++) {
      const startsAt = new Date(Date.parse('2026-12-20T01:00:00Z') + Math.max(0, i - 10) * 3_600_000).toISOString();
      const { meetingId } = await published({ title: `第 ${i} 场连载`, startsAt, endsAt: '2027-01-20T09:00:00.000Z' });
      ids.push(meetingId);
    }
    const pages = async (scope: 'upcoming' | 'running') => {
      const seen: { id: string; startsAt: string | null }[] = [];
      let cursor: string | undefined;
      do {
        const page = await clerk.list({ scope, q: '连载', cursor });
        expect(page.rows.length).toBeLessThanOrEqual(20);
        seen.push(...page.rows);
        cursor = page.next ?? undefined;
      } while (cursor);
      return seen;
    };
    const seen = await pages('upcoming');
    expect(seen.map((row) => row.id).sort()).toEqual([...ids].sort());
    expect(seen.map((row) => row.startsAt)).toEqual(seen.map((row) => row.startsAt).sort());
    const drafts = await Promise.all(Array.from({ length: 25 }, () => draft({ title: '连载草稿' })));
    const run = await pages('running');
    expect(
      run
        .slice(0, 25)
        .map((row) => row.id)
        .sort(),
    ).toEqual(drafts.map((each) => each.meetingId).sort());
    expect(run.slice(25).map((row) => row.id)).toEqual(seen.map((row) => row.id));
    expect((await clerk.list({ q: '100%' })).rows).toEqual([]);
    expect((await clerk.list({ kind: 'mediation_session' })).rows).toEqual([]);
  });
});

it('changes a meeting while a crowd registers, and neither stands in the other’s way', async () => {
  const { meetingId, version } = await published({ capacity: 10 });
  const crowd = Array.from({ length: 40 }, (_, i) =>
    send(`crowd-${i}`, 'meetings', 'register', { meetingId, name: '某某人' }),
  );
  const changes = (async () => {
    for (let i = 0; i < 5; i++)
      await clerk.change({ meetingId, version: version + i, form: form({ capacity: 11 + i, companyQuota: 100 + i }) });
  })();
  const replies = await Promise.all(crowd);
  await changes;
  expect(replies.flatMap((reply) => (reply.ok ? [] : reply.error.code))).toEqual([]);
  const { counts } = await clerk.manage({ meetingId });
  expect(counts.taken).toBe(15);
  expect(counts.waiting + counts.taken).toBe(40);
});
