import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type RawBuilder, sql } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { appointPerson, engage, personWith, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import type { Holding } from '../shared/personal-shape';
import { decision, made, memberOf, proposedAbout, rowOf, runJob, step, wish } from './cast';
import { personal } from './personal';

useDatabase();
const cloud = useCloud();
const day = '2026-11-20T02:00:00Z';
beforeAll(engage);
beforeEach(async () => {
  setClock(day);
  await sql`DELETE FROM rate`.execute(db);
});
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const shownTo = (openid: string, complaintId: string) => as(openid).complaints.show({ complaintId });
const eventsOf = async (id: string) =>
  (
    await sql<{ kind: string }>`SELECT kind FROM complaint_event WHERE complaint_id = ${id} ORDER BY at, id`.execute(db)
  ).rows.map(({ kind }) => kind);
const upheld = async () =>
  (await sql<{ id: string; ends: string }>`SELECT id, ends FROM complaint_upheld`.execute(db)).rows;

describe('an open complaint about a fee', () => {
  it('is received, accepted, decided by one person, and closes when nobody appeals', async () => {
    const fileIds = [await uploadedFile('asks')];
    const { complaintId, number, dueOn } = await made('asks', { fileIds });
    expect([number, dueOn]).toEqual(['TS2026-0001', '2026-11-27']);
    expect(await shownTo('asks', complaintId)).toMatchObject({
      ...{ as: 'maker', state: 'received', desk: 'secretariat', maker: { name: 'asks' }, may: { withdraw: true } },
      files: [{ fileId: fileIds[0] }],
    });
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    expect((await toldTo('asks'))[0]?.kind).toBe('complaints.accepted');
    expect(await refused(step('local-clerk', 'hear', complaintId, { words: '请说明情况。' }))).toBe('NO_OTHER_SIDE');
    expect(await shownTo('local-clerk', complaintId)).toMatchObject({ as: 'desk', may: { decide: true, hear: false } });
    const decided = await step('local-clerk', 'decide', complaintId, decision);
    expect(decided).toMatchObject({ state: 'decided', outcome: 'upheld', dueOn: '2026-12-04', needsSecond: false });
    expect((await toldTo('asks')).map(({ kind }) => kind)).toContain('complaints.decided');
    expect(await runJob('2026-12-04T02:00:00Z')).toBe('0 moved');
    expect(await runJob('2026-12-05T02:00:00Z')).toBe('1 moved');
    expect(await shownTo('asks', complaintId)).toMatchObject({ state: 'closed', outcome: 'upheld', dueOn: null });
    expect(await eventsOf(complaintId)).toEqual(['received', 'accepted', 'decided', 'closed']);
    // A fee is held against nobody.
    expect((await upheld()).map(({ id }) => id)).not.toContain(complaintId);
    expect(
      (
        await sql<{
          kind: string;
          open: boolean;
        }>`SELECT kind, open, outcome FROM complaint_open WHERE id = ${complaintId}`.execute(db)
      ).rows,
    ).toEqual([{ kind: 'fee', open: false, outcome: 'upheld' }]);
  });

  it('says why it is not accepted, and ends', async () => {
    const { complaintId } = await made('refusedly');
    expect(await refused(step('local-clerk', 'accept', complaintId, { accepted: false }))).toBe('REASON_REQUIRED');
    await step('local-director', 'accept', complaintId, { accepted: false, reason: '不是本会的收费。' });
    const shown = await shownTo('refusedly', complaintId);
    expect(shown.state).toBe('notAccepted');
    expect(shown.events.at(-1)).toMatchObject({
      kind: 'notAccepted',
      words: '不是本会的收费。',
      office: 'director',
      by: null,
    });
    expect(await refused(step('local-clerk', 'accept', complaintId, { accepted: true }))).toBe('NOT_NOW');
    // Nobody asks for a review: it ends when the time to is over.
    expect(shown).toMatchObject({ dueOn: '2026-12-04', may: { appeal: true } });
    expect(await runJob('2026-12-04T02:00:00Z')).toBe('0 moved');
    expect(await runJob('2026-12-05T02:00:00Z')).toBe('1 moved');
    expect(await shownTo('refusedly', complaintId)).toMatchObject({
      ...{ state: 'notAccepted', dueOn: null, may: { appeal: false } },
    });
    expect(await refused(as('refusedly').complaints.appeal({ complaintId, words: '请复核。' }))).toBe('APPEAL_OVER');
    expect(await eventsOf(complaintId)).toEqual(['received', 'notAccepted', 'closed']);
  });

  it('asks for what it needs', async () => {
    await personWith('careless');
    const make = (change: Parameters<typeof wish>[0]) => as('careless').complaints.make(wish(change));
    expect(await refused(make({ about: '' }))).toBe('ABOUT_MISSING');
    expect(await refused(make({ happenedOn: '2026-11-21' }))).toBe('DAY_AHEAD');
    expect(await refused(make({ kind: 'member', membershipId: randomUUID() }))).toBe('MEMBER_NOT_FOUND');
    expect(await refused(make({ kind: 'officer', officerId: randomUUID() }))).toBe('OFFICER_NOT_FOUND');
    expect(await refused(make({ forUnit: true }))).toBe('NO_UNIT');
    expect(await refused(make({ fileIds: [await uploadedFile('somebody-else')] }))).toBe('FILE_NOT_FOUND');
    const { id } = await memberOf('self-complainer');
    expect(await refused(as('self-complainer').complaints.make(wish({ kind: 'member', membershipId: id })))).toBe(
      'ABOUT_YOURSELF',
    );
    const forUnit = await as('self-complainer').complaints.make(wish({ forUnit: true }));
    expect((await shownTo('self-complainer', forUnit.complaintId)).maker).toEqual({
      name: 'self-complainer',
      unit: 'self-complainer铸造有限公司',
    });
  });

  it('is withdrawn by who made it, and by nobody else, until it is decided', async () => {
    const { complaintId } = await made('withdraws');
    await personWith('stranger');
    expect(await refused(step('stranger', 'withdraw', complaintId, {}))).toBe('COMPLAINT_NOT_FOUND');
    expect(await refused(as('withdraws').complaints.withdraw({ complaintId, version: 7 }))).toBe('COMPLAINT_MOVED');
    expect((await step('withdraws', 'withdraw', complaintId, { reason: '已经退费。' })).state).toBe('withdrawn');
    expect(await refused(step('withdraws', 'withdraw', complaintId, {}))).toBe('NOT_NOW');
    expect(await refused(as('withdraws').complaints.state({ complaintId, words: '再说一句。' }))).toBe('NOT_NOW');
  });
});

describe('a complaint that names a member in words', () => {
  const inWords = (openid: string) => made(openid, { kind: 'member', about: '江城铸造' });
  const named = (openid: string, complaintId: string, membershipId: string) =>
    step(openid, 'nameMember', complaintId, { membershipId });

  it('is of that member once the desk has found it, as if it had been named', async () => {
    const { id, name, openid } = await memberOf('found-later');
    const { complaintId } = await inWords('names-in-words');
    expect(await shownTo('local-clerk', complaintId)).toMatchObject({ about: '江城铸造', may: { nameMember: true } });
    expect(await refused(named('local-supervisor', complaintId, id))).toBe('NOT_YOURS');
    expect(await refused(named('local-clerk', complaintId, randomUUID()))).toBe('MEMBER_NOT_FOUND');
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    const before = (await rowOf(complaintId)).due_on;
    expect(await named('local-clerk', complaintId, id)).toEqual({ desk: 'secretariat' });
    expect((await rowOf(complaintId)).due_on).toBe(before);
    const shown = await shownTo('local-clerk', complaintId);
    expect(shown).toMatchObject({ about: name, may: { nameMember: false, hear: true, decide: false } });
    expect(shown.events.at(-1)).toMatchObject({ kind: 'memberNamed', words: '江城铸造', by: 'local-clerk' });
    const told = (await shownTo('names-in-words', complaintId)).events.at(-1);
    expect(told).toMatchObject({ kind: 'memberNamed', words: '', by: null });
    expect(await refused(named('local-clerk', complaintId, id))).toBe('NOT_NOW');
    // It is heard and decided as any other about a member, and counts for its credit file.
    await step('local-clerk', 'hear', complaintId, { words: '请说明合同履行的情况。' });
    await as(openid).complaints.state({ complaintId, words: '货已经补发。' });
    await step('local-clerk', 'decide', complaintId, decision);
    expect((await step('local-director', 'confirm', complaintId, { agree: true })).state).toBe('decided');
    expect((await rowOf(complaintId)).counts_until).toBe('2027-11-20');
  });

  it('bars whoever stands for the member, and moves on where nobody of the desk is free', async () => {
    const { id, name } = await memberOf('local-clerk-2');
    const first = await inWords('bars-one');
    // Who names it may stand for it himself: then he is out of it.
    expect(await named('local-clerk-2', first.complaintId, id)).toEqual({ desk: 'secretariat' });
    expect(await refused(shownTo('local-clerk-2', first.complaintId))).toBe('COMPLAINT_NOT_FOUND');
    const { rows } = await as('local-clerk-2').complaints.register({});
    expect(rows.map((row) => row.id)).not.toContain(first.complaintId);
    await as('local-clerk-2').membership.leave({ membershipId: id, confirmName: name });
    const { complaintId } = await inWords('bars-desk');
    await step('local-clerk', 'handOver', complaintId, { reason: '涉及秘书处的收费。' });
    const unit = await memberOf('local-supervisor');
    expect(await named('local-supervisor', complaintId, unit.id)).toEqual({ desk: 'president' });
    // The president may be told of other complaints in the same moment.
    const told = (await toldTo('local-president')).filter(({ link }) => link?.includes(complaintId));
    expect(told.map(({ kind }) => kind)).toEqual(['complaints.waiting']);
    expect(told[0]?.title).not.toContain('local-supervisor');
    expect((await toldTo('bars-desk'))[0]?.kind).toBe('complaints.handedOver');
    expect(await refused(shownTo('local-supervisor', complaintId))).toBe('COMPLAINT_NOT_FOUND');
    await as('local-supervisor').membership.leave({ membershipId: unit.id, confirmName: unit.name });
  });

  it('is not of the complainant’s own company, nor of a member where it is about something else', async () => {
    const own = await memberOf('names-own');
    const { complaintId } = await inWords('names-own');
    expect(await refused(named('local-clerk', complaintId, own.id))).toBe('MEMBER_OF_MAKER');
    const fee = await made('names-fee');
    expect(await refused(named('local-clerk', fee.complaintId, own.id))).toBe('NOT_NOW');
  });

  it('is named once, however many do at once, and not once it is decided', async () => {
    const [one, two] = [await memberOf('either-one'), await memberOf('either-two')];
    const { complaintId } = await inWords('either');
    const done = await Promise.allSettled([one, two].map(({ id }) => named('local-clerk', complaintId, id)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await eventsOf(complaintId)).filter((kind) => kind === 'memberNamed')).toHaveLength(1);
    const decided = await inWords('decided-unnamed');
    await step('local-clerk', 'accept', decided.complaintId, { accepted: true });
    await step('local-clerk', 'decide', decided.complaintId, decision);
    expect(await refused(named('local-clerk', decided.complaintId, one.id))).toBe('NOT_NOW');
  });
});

describe('a complaint that was not accepted', () => {
  const reasons = '看过材料，收费的票据是本会开的。';
  const reviewing = async (openid: string, by = 'local-clerk') => {
    const { complaintId } = await made(openid);
    await step(by, 'accept', complaintId, { accepted: false, reason: '不是本会的收费。' });
    await as(openid).complaints.appeal({ complaintId, words: '票据是本会开的，请复核。' });
    return complaintId;
  };
  const dutiesOf = async (openid: string, complaintId: string) =>
    (await as(openid).workbench.duties({})).rows.filter(({ page }) => page.includes(complaintId));

  it('is reviewed once by somebody who did not refuse it, goes on as accepted, and its decision has its own appeal', async () => {
    const { complaintId } = await made('asks-again');
    await step('local-clerk', 'accept', complaintId, { accepted: false, reason: '不是本会的收费。' });
    expect((await toldTo('asks-again')).map(({ kind }) => kind)).toContain('complaints.notAccepted');
    expect((await dutiesOf('asks-again', complaintId)).map(({ verb }) => verb)).toEqual(['查看']);
    await personWith('stranger');
    expect(await refused(as('stranger').complaints.appeal({ complaintId, words: '我来申诉。' }))).toBe(
      'COMPLAINT_NOT_FOUND',
    );
    const fileIds = [await uploadedFile('asks-again')];
    const asked = await as('asks-again').complaints.appeal({ complaintId, words: '票据是本会开的。', fileIds });
    expect(asked).toMatchObject({ state: 'reviewing', dueOn: '2027-01-04', may: { appeal: false, withdraw: false } });
    expect(await dutiesOf('asks-again', complaintId)).toEqual([]);
    expect(await dutiesOf('local-supervisor', complaintId)).toMatchObject([{ verb: '复核' }]);
    const told = (await toldTo('local-supervisor'))[0];
    expect(told).toMatchObject({
      kind: 'complaints.waiting',
      title: expect.not.stringContaining('asks-again') as string,
    });
    // Of the desk that refused nobody decides it, nor does anybody but the supervisors.
    expect(await refused(step('local-clerk', 'review', complaintId, { granted: true, words: reasons }))).toBe(
      'NOT_YOURS',
    );
    expect(await refused(step('local-director', 'review', complaintId, { granted: true, words: reasons }))).toBe(
      'NOT_YOURS',
    );
    expect(await refused(step('local-president', 'review', complaintId, { granted: true, words: reasons }))).toBe(
      'NOT_YOURS',
    );
    const granted = await step('local-supervisor', 'review', complaintId, { granted: true, words: reasons });
    expect(granted).toMatchObject({ state: 'accepted', as: 'reader', dueOn: '2027-01-04' });
    expect((await toldTo('asks-again'))[0]?.kind).toBe('complaints.accepted');
    expect(await dutiesOf('local-clerk', complaintId)).toMatchObject([{ verb: '办理' }]);
    expect((await shownTo('asks-again', complaintId)).events.at(-1)).toMatchObject({
      kind: 'reviewGranted',
      words: reasons,
    });
    await step('local-clerk', 'decide', complaintId, { ...decision, outcome: 'notUpheld' });
    await as('asks-again').complaints.appeal({ complaintId, words: '我不服。' });
    await step('local-supervisor', 'answer', complaintId, decision);
    expect(await eventsOf(complaintId)).toEqual([
      ...['received', 'notAccepted', 'reviewAsked', 'reviewGranted', 'decided', 'appealed', 'answered'],
    ]);
  });

  it('stays refused as the last word', async () => {
    const complaintId = await reviewing('asks-in-vain');
    const refusedAgain = await step('local-supervisor', 'review', complaintId, { granted: false, words: reasons });
    expect(refusedAgain).toMatchObject({ state: 'notAccepted', dueOn: null });
    expect((await toldTo('asks-in-vain'))[0]?.kind).toBe('complaints.staysRefused');
    expect(await refused(as('asks-in-vain').complaints.appeal({ complaintId, words: '再申诉一次。' }))).toBe(
      'APPEAL_OVER',
    );
    await expect(
      sql`UPDATE complaint SET state = 'accepted', closed_at = NULL, due_on = '2027-01-01' WHERE id = ${complaintId}`.execute(
        db,
      ),
    ).rejects.toThrow('moves on');
  });

  it('is reviewed by another desk where the supervisors refused it; who refused never does, the table says so too', async () => {
    const { complaintId } = await made('against-desk', { kind: 'secretariat', about: '' });
    await step('local-supervisor', 'accept', complaintId, { accepted: false, reason: '没有说清是什么事。' });
    await as('against-desk').complaints.appeal({ complaintId, words: '经过写得很清楚。' });
    expect(await refused(step('local-supervisor', 'review', complaintId, { granted: true, words: reasons }))).toBe(
      'NOT_YOURS',
    );
    await expect(
      sql`UPDATE complaint SET reviewed_by = refused_by WHERE id = ${complaintId}`.execute(db),
    ).rejects.toThrow('complaint_reviewed_by_another');
    expect((await step('local-president', 'review', complaintId, { granted: true, words: reasons })).state).toBe(
      'accepted',
    );
  });

  it('is asked for by its code where it is anonymous', async () => {
    const { code } = await as(null).complaints.makeAnonymous({
      ...{ kind: 'other', about: '停车', words: '停车场的收费没有公示出来。', happenedOn: '2026-11-12' },
    });
    const { id } = await as(null).complaints.askByCode({ code });
    await step('local-clerk', 'accept', id, { accepted: false, reason: '停车场不归本会管。' });
    expect((await as(null).complaints.askByCode({ code })).may).toMatchObject({ appeal: true });
    expect(await as(null).complaints.actByCode({ code, act: 'appeal', words: '停车场是本会租的。' })).toMatchObject({
      ...{ state: 'reviewing', reason: '停车场不归本会管。' },
    });
    await step('local-supervisor', 'review', id, { granted: false, words: reasons });
    expect(await as(null).complaints.askByCode({ code })).toMatchObject({ state: 'notAccepted', reason: reasons });
  });

  it('is asked for once and reviewed once, however many try at once', async () => {
    const { complaintId } = await made('twice-asked');
    await step('local-clerk', 'accept', complaintId, { accepted: false, reason: '不是本会的收费。' });
    const settled = async (calls: Promise<unknown>[]) =>
      (await Promise.allSettled(calls)).filter(({ status }) => status === 'fulfilled').length;
    const ask = () => as('twice-asked').complaints.appeal({ complaintId, words: '请复核。' });
    expect(await settled([ask(), ask(), ask()])).toBe(1);
    const reviewed = (granted: boolean) => step('local-supervisor', 'review', complaintId, { granted, words: reasons });
    expect(await settled([reviewed(true), reviewed(false)])).toBe(1);
    const kinds = await eventsOf(complaintId);
    expect(kinds.filter((kind) => kind.startsWith('review'))).toHaveLength(2);
  });
});

describe('a complaint about a member', () => {
  it('is heard, decided by two, appealed once and answered by others; then it counts for the credit file', async () => {
    const { id, openid } = await memberOf('accused');
    const { complaintId } = await made('buyer', { kind: 'member', membershipId: id, about: '' });
    // Before it is asked the member knows of nothing.
    expect(await refused(shownTo(openid, complaintId))).toBe('COMPLAINT_NOT_FOUND');
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    expect(await refused(step('local-clerk', 'decide', complaintId, decision))).toBe('NOT_HEARD');
    await step('local-clerk', 'hear', complaintId, { words: '请说明合同履行的情况。' });
    expect(await refused(step('local-clerk', 'decide', complaintId, decision))).toBe('NOT_HEARD');
    expect((await toldTo(openid))[0]).toMatchObject({
      kind: 'complaints.hearing',
      title: expect.not.stringContaining('buyer') as string,
    });
    const asked = await shownTo(openid, complaintId);
    expect(asked).toMatchObject({
      as: 'other',
      question: '请说明合同履行的情况。',
      may: { state: true, withdraw: false },
    });
    const paper = await uploadedFile(openid);
    await as(openid).complaints.state({ complaintId, words: '货已经补发。', fileIds: [paper] });
    await as(openid).complaints.state({ complaintId, words: '发货单见附件。' });
    // The complainant does not read it, nor is its paper his.
    expect(JSON.stringify(await shownTo('buyer', complaintId))).not.toContain('补发');
    expect(await refused(as('buyer').complaints.complaintFile({ complaintId, fileId: paper }))).toBe('FILE_NOT_FOUND');
    expect(await step('local-clerk', 'decide', complaintId, { ...decision, grave: true })).toMatchObject({
      state: 'proposed',
      decision: null,
      needsSecond: true,
    });
    expect((await shownTo('buyer', complaintId)).outcome).toBeNull();
    expect((await toldTo('local-director')).map(({ kind }) => kind)).toContain('complaints.second');
    expect(await refused(step('local-clerk', 'confirm', complaintId, { agree: true }))).toBe('NOT_YOURS');
    expect(await refused(step('local-director', 'confirm', complaintId, { agree: false }))).toBe('REASON_REQUIRED');
    await step('local-director', 'confirm', complaintId, { agree: false, reason: '请再核对发货单。' });
    expect(await rowOf(complaintId)).toMatchObject({ state: 'heard', outcome: null, decided_by: null });
    await step('local-clerk', 'decide', complaintId, { ...decision, grave: true });
    expect(await step('local-president', 'confirm', complaintId, { agree: true })).toMatchObject({
      state: 'decided',
      as: 'reader',
    });
    expect(await upheld()).toEqual([]);
    const appealed = await as(openid).complaints.appeal({ complaintId, words: '请求复核，责任在物流。' });
    expect(appealed).toMatchObject({ state: 'appealed', may: { appeal: false } });
    expect(await refused(as('buyer').complaints.appeal({ complaintId, words: '我也不服。' }))).toBe('APPEAL_OVER');
    expect(await refused(step('local-director', 'answer', complaintId, decision))).toBe('NOT_YOURS');
    const closed = await step('local-supervisor', 'answer', complaintId, { ...decision, outcome: 'partly' });
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'partly',
      final: { outcome: 'partly' },
      decision: { outcome: 'upheld' },
    });
    expect(await upheld()).toEqual([{ id: complaintId, ends: '2029-11-20' }]);
    expect(await eventsOf(complaintId)).toEqual([
      'received',
      'accepted',
      'hearing',
      'stated',
      'stated',
      'proposed',
      'sentBack',
      'proposed',
      'decided',
      'appealed',
      'answered',
    ]);
  });

  it('is decided at once by a body, with its resolution', async () => {
    const { id, openid } = await memberOf('resolved');
    const { complaintId } = await made('customer', { kind: 'member', membershipId: id, about: '' });
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    await step('local-clerk', 'hear', complaintId, { words: '请说明情况，附合同。' });
    expect(await runJob('2026-12-04T02:00:00Z')).toBe('0 moved');
    await runJob('2026-12-05T02:00:00Z');
    expect((await shownTo(openid, complaintId)).state).toBe('heard');
    const decided = await step('local-clerk', 'decide', complaintId, { ...decision, resolutionNo: '理决〔2026〕21号' });
    expect(decided).toMatchObject({ state: 'decided', decision: { resolutionNo: '理决〔2026〕21号' } });
    expect((await rowOf(complaintId)).counts_until).toBe('2027-12-05');
  });

  it('is not upheld on appeal, and counts for nothing', async () => {
    const { id, openid } = await memberOf('cleared');
    const complaintId = await proposedAbout(id, openid, 'suspicious');
    await step('local-director', 'confirm', complaintId, { agree: true });
    await as(openid).complaints.appeal({ complaintId, words: '没有这回事。' });
    await step('local-supervisor', 'answer', complaintId, { ...decision, outcome: 'notUpheld' });
    expect((await upheld()).map((each) => each.id)).not.toContain(complaintId);
    expect((await rowOf(complaintId)).counts_until).toBeNull();
  });
});

describe('whoever is concerned', () => {
  it('handles nothing: who is complained of, who complains, who stands for either', async () => {
    const { id } = await memberOf('local-clerk-2');
    const { complaintId } = await made('local-director', { kind: 'member', membershipId: id, about: '' });
    expect(await refused(step('local-clerk-2', 'accept', complaintId, { accepted: true }))).toBe('COMPLAINT_NOT_FOUND');
    expect(await refused(step('local-director', 'accept', complaintId, { accepted: true }))).toBe(
      'COMPLAINT_NOT_FOUND',
    );
    const numbers = async (openid: string) => (await as(openid).complaints.register({})).rows.map((row) => row.id);
    expect(await numbers('local-clerk-2')).not.toContain(complaintId);
    expect(await numbers('local-director')).not.toContain(complaintId);
    expect(await numbers('local-clerk')).toContain(complaintId);
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    await as('local-clerk-2').membership.leave({ membershipId: id, confirmName: 'local-clerk-2铸造有限公司' });
  });

  it('is the whole secretariat: the supervisor handles it, and it is heard like anybody', async () => {
    const { complaintId } = await made('angry', { kind: 'secretariat', about: '' });
    expect((await shownTo('angry', complaintId)).desk).toBe('supervisor');
    expect(await refused(shownTo('local-clerk', complaintId))).toBe('COMPLAINT_NOT_FOUND');
    expect(await refused(step('local-compliance', 'accept', complaintId, { accepted: true }))).toBe(
      'COMPLAINT_NOT_FOUND',
    );
    await step('local-supervisor', 'accept', complaintId, { accepted: true });
    await step('local-supervisor', 'hear', complaintId, { words: '请说明为什么没有答复。' });
    expect((await toldTo('local-director')).map(({ kind }) => kind)).toContain('complaints.hearing');
    expect((await as('local-clerk').complaints.mine({})).rows[0]).toMatchObject({ id: complaintId, as: 'other' });
    await as('local-director').complaints.state({ complaintId, words: '已经答复，见附件。' });
    expect((await step('local-supervisor', 'decide', complaintId, decision)).state).toBe('decided');
    await as('local-director').complaints.appeal({ complaintId, words: '答复没有超期。' });
    expect(await refused(step('local-supervisor', 'answer', complaintId, decision))).toBe('NOT_YOURS');
    expect((await step('local-president', 'answer', complaintId, { ...decision, outcome: 'notUpheld' })).state).toBe(
      'closed',
    );
  });

  it('is an officer: the head of the secretariat is handled by the supervisor, a clerk by his colleagues', async () => {
    const director = await personWith('local-director');
    const clerk = await personWith('local-clerk');
    const head = await made('about-head', { kind: 'officer', officerId: director, about: '' });
    expect((await shownTo('about-head', head.complaintId)).desk).toBe('supervisor');
    const of = await made('about-clerk', { kind: 'officer', officerId: clerk, about: '' });
    expect(await refused(step('local-clerk', 'accept', of.complaintId, { accepted: true }))).toBe(
      'COMPLAINT_NOT_FOUND',
    );
    const lateOf = async (openid: string) => {
      setClock('2027-03-01T02:00:00Z');
      const { rows } = await as(openid).workbench.duties({ filter: 'others' });
      setClock(day);
      return rows.filter(({ page }) => page.includes(of.complaintId)).length;
    };
    // He oversees what his colleagues are late with, but not what is said about him.
    expect([await lateOf('local-president'), await lateOf('local-clerk')]).toEqual([1, 0]);
    await step('local-clerk-2', 'accept', of.complaintId, { accepted: true });
    await step('local-clerk-2', 'hear', of.complaintId, { words: '请说明当时的情况。' });
    await as('local-clerk').complaints.state({ complaintId: of.complaintId, words: '当时不在岗。' });
    expect((await step('local-clerk-2', 'decide', of.complaintId, { ...decision, outcome: 'notUpheld' })).state).toBe(
      'proposed',
    );
    expect(await refused(step('local-supervisor', 'confirm', of.complaintId, { agree: true }))).toBe('NOT_YOURS');
    expect((await step('local-director', 'confirm', of.complaintId, { agree: true })).state).toBe('decided');
  });

  it('hands it over to the next desk', async () => {
    const { complaintId } = await made('handed');
    expect(await step('local-clerk', 'handOver', complaintId, { reason: '涉及秘书处的收费。' })).toEqual({
      desk: 'supervisor',
    });
    expect(await refused(shownTo('local-clerk', complaintId))).toBe('COMPLAINT_NOT_FOUND');
    expect((await shownTo('handed', complaintId)).events.at(-1)).toMatchObject({
      kind: 'handedOver',
      words: '涉及秘书处的收费。',
    });
    expect(await step('local-supervisor', 'handOver', complaintId, { reason: '需要回避。' })).toEqual({
      desk: 'president',
    });
    expect(await step('local-president', 'handOver', complaintId, { reason: '需要回避。' })).toEqual({
      desk: 'council',
    });
    expect(await refused(step('local-council', 'handOver', complaintId, { reason: '需要回避。' }))).toBe(
      'NO_OTHER_DESK',
    );
  });
});

describe('a confidential complaint', () => {
  it('shows its maker to nobody but who handles it and says why, with a line', async () => {
    const { id, openid } = await memberOf('unaware');
    const { complaintId } = await made('whistle', {
      kind: 'member',
      membershipId: id,
      about: '',
      manner: 'confidential',
    });
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    await step('local-clerk', 'hear', complaintId, { words: '有人反映贵单位以次充好，请说明。' });
    for (const reader of [openid, 'local-clerk', 'local-supervisor', 'local-president']) {
      expect(JSON.stringify(await shownTo(reader, complaintId))).not.toContain('whistle');
      if (reader !== openid)
        expect(JSON.stringify(await as(reader).complaints.register({ manner: 'confidential' }))).not.toContain(
          'whistle',
        );
    }
    // What he wrote might say who he is.
    expect(await shownTo(openid, complaintId)).toMatchObject({ words: '', happenedOn: null, files: [] });
    expect(await refused(as('local-supervisor').complaints.reveal({ complaintId, reason: '想知道是谁' }))).toBe(
      'NOT_YOURS',
    );
    expect(await refused(as(openid).complaints.reveal({ complaintId, reason: '想知道是谁' }))).toBe('FORBIDDEN');
    expect(await as('local-clerk').complaints.reveal({ complaintId, reason: '要请他补充材料' })).toEqual({
      name: 'whistle',
      unit: null,
    });
    const { rows } =
      await sql`SELECT 1 FROM audit WHERE action = 'complaints.reveal' AND subject = ${`complaint:${complaintId}`} AND reason = '要请他补充材料'`.execute(
        db,
      );
    expect(rows).toHaveLength(1);
    expect((await shownTo('whistle', complaintId)).events.at(-1)).toMatchObject({
      kind: 'revealed',
      words: '',
      by: null,
    });
    expect((await shownTo(openid, complaintId)).events.map(({ kind }) => kind)).not.toContain('revealed');
    const open = await made('openly');
    expect(await refused(as('local-clerk').complaints.reveal({ complaintId: open.complaintId, reason: '看看' }))).toBe(
      'NOT_YOURS',
    );
  });
});

describe('an anonymous complaint', () => {
  const words = {
    kind: 'other',
    about: '年会',
    words: '年会抽奖只给理事单位，不公平。',
    happenedOn: '2026-11-12',
  } as const;
  /** Every row of the house as text, wherever something could have been kept. */
  const everything = async () => {
    const { rows: tables } = await sql<{
      name: string;
    }>`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`.execute(
      db,
    );
    const texts = await Promise.all(
      tables.map(
        async ({ name }) =>
          (await sql<{ text: string }>`SELECT string_agg(t::text, ' ') AS text FROM ${sql.table(name)} t`.execute(db))
            .rows[0]?.text ?? '',
      ),
    );
    return texts.join('\n');
  };

  it('leaves nothing by which its maker could be found, in no table and no log line', async () => {
    const openid = `never-${randomUUID()}`;
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { code, number } = await as(openid).complaints.makeAnonymous(words);
    await as(openid).complaints.askByCode({ code });
    await as(openid).complaints.actByCode({ code, act: 'state', words: '有照片可以提供。' });
    const lines = written.mock.calls.map(([line]) => String(line)).join('');
    written.mockRestore();
    expect(number).toMatch(/^TS2026-/);
    expect(lines).toContain('makeAnonymous');
    expect([lines.includes(openid), (await everything()).includes(openid)]).toEqual([false, false]);
    // Nor of somebody whom the house knows: not his id either.
    const known = await personWith('well-known');
    await as('well-known').complaints.mine({});
    const at = await everything();
    const count = (text: string) => text.split(known).length;
    await as('well-known').complaints.makeAnonymous({ ...words, about: '展会' });
    expect(count(await everything())).toBe(count(at));
    // The same call made by name does leave it, so the search would have found it.
    await made('well-known');
    expect(count(await everything())).toBeGreaterThan(count(at));
  });

  it('is the same when it is sent again, and another when it says something else', async () => {
    const requestId = randomUUID();
    const first = await as(null).complaints.makeAnonymous(words, requestId);
    expect(await as(null).complaints.makeAnonymous(words, requestId)).toEqual(first);
    const other = await as(null).complaints.makeAnonymous({ ...words, about: '展会' }, requestId);
    expect(other.number).not.toBe(first.number);
    const [one, two] = await Promise.all(
      [1, 2].map(() => send(null, 'complaints', 'makeAnonymous', words, 'twice-at-once')),
    );
    // Both are answered, with the one number.
    expect(one).toMatchObject({ ok: true, data: { number: expect.stringMatching(/^TS/) } });
    expect(two).toEqual(one);
  });

  it('is followed, appealed and withdrawn by its code, and by nothing else', async () => {
    const { code } = await as(null).complaints.makeAnonymous({ ...words, kind: 'fee' });
    const shown = await as('anybody').complaints.askByCode({ code: `${code.slice(0, 9)} ${code.slice(9)}` });
    expect(shown).toMatchObject({
      state: 'received',
      words: words.words,
      may: { state: true, withdraw: true, appeal: false },
    });
    expect(await refused(as(null).complaints.askByCode({ code: `${code.slice(0, -1)}x` }))).toBe('CODE_WRONG');
    expect(await refused(as(null).complaints.actByCode({ code: 'nothing', act: 'withdraw', words: '算了' }))).toBe(
      'CODE_WRONG',
    );
    await step('local-clerk', 'accept', shown.id, { accepted: true });
    await step('local-clerk', 'decide', shown.id, { ...decision, outcome: 'notUpheld' });
    expect(await shownTo('local-clerk', shown.id)).toMatchObject({ maker: null, manner: 'anonymous' });
    expect(await refused(as(null).complaints.actByCode({ code, act: 'withdraw', words: '算了' }))).toBe('NOT_NOW');
    const appealed = await as(null).complaints.actByCode({ code, act: 'appeal', words: '没有回答我的问题。' });
    expect(appealed).toMatchObject({ state: 'appealed', decision: { outcome: 'notUpheld' } });
    await step('local-supervisor', 'answer', shown.id, decision);
    expect(await as(null).complaints.askByCode({ code })).toMatchObject({
      outcome: 'upheld',
      final: { outcome: 'upheld' },
    });
    const second = await as(null).complaints.makeAnonymous({ ...words, about: '座位' });
    expect((await as(null).complaints.actByCode({ code: second.code, act: 'withdraw', words: '不用办了' })).state).toBe(
      'withdrawn',
    );
    const refusedOne = await as(null).complaints.makeAnonymous({ ...words, about: '停车' });
    const { id } = await as(null).complaints.askByCode({ code: refusedOne.code });
    await step('local-clerk', 'accept', id, { accepted: false, reason: '停车场不归本会管。' });
    expect((await as(null).complaints.askByCode({ code: refusedOne.code })).reason).toBe('停车场不归本会管。');
    // An open one has no code.
    const { complaintId } = await made('coded');
    const { writeCode } = await import('./complaint-code');
    expect(await refused(as(null).complaints.askByCode({ code: writeCode(complaintId) }))).toBe('CODE_WRONG');
  });

  /** As parameters/cast `ownValue`, of a value that is no record. */
  const taken = (own: boolean) =>
    db.transaction().execute(async (transaction) => {
      await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
      await sql`UPDATE reg_rule SET value = ${JSON.stringify(own)}::jsonb WHERE id = 'complaints.anonymous'`.execute(
        transaction,
      );
    });

  it('is not taken where the association does not', async () => {
    expect((await as(null).complaints.options({})).anonymous).toBe(true);
    await taken(false);
    expect((await as('anybody').complaints.options({})).anonymous).toBe(false);
    expect(await refused(as(null).complaints.makeAnonymous(words))).toBe('NOT_ANONYMOUS');
    await taken(true);
  });

  it('names no officer to a browser without anybody signed in', async () => {
    expect((await as(null).complaints.options({})).officers).toEqual([]);
    expect((await as('anybody').complaints.options({})).officers.map(({ name }) => name)).toContain('local-president');
  });
});

describe('papers', () => {
  const uploaded = async (openid: string) => {
    const content = Buffer.from(
      `%PDF-1.7\n% ${openid}\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
    );
    const ticket = await as(openid).files.requestUpload({
      name: '证明.pdf',
      bytes: content.length,
      purpose: 'material',
    });
    await cloud.store.save(ticket.cloudPath, Readable.from(content), 'application/octet-stream', openid);
    await as(openid).files.confirmUpload({ fileId: ticket.fileId });
    return ticket.fileId;
  };
  it.each([
    ['open', true],
    ['confidential', false],
  ] as const)('of a complaint that is %s are opened by who is shown them', async (manner, others) => {
    const { id, openid } = await memberOf(`paper-${manner}`);
    const [maker, fileId] = [`proves-${manner}`, await uploaded(`proves-${manner}`)];
    const { complaintId } = await made(maker, {
      kind: 'member',
      membershipId: id,
      about: '',
      manner,
      fileIds: [fileId],
    });
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    await step('local-clerk', 'hear', complaintId, { words: '请说明合同履行的情况。' });
    const open = (who: string) => as(who).complaints.complaintFile({ complaintId, fileId });
    for (const who of [maker, 'local-clerk', 'local-supervisor']) expect((await open(who)).fileName).toBe('证明.pdf');
    if (others) expect((await open(openid)).type).toBe('application/pdf');
    else expect(await refused(open(openid))).toBe('FILE_NOT_FOUND');
    await personWith('stranger');
    expect(await refused(open('stranger'))).toBe('COMPLAINT_NOT_FOUND');
    expect(await refused(as(maker).complaints.complaintFile({ complaintId, fileId: randomUUID() }))).toBe(
      'FILE_NOT_FOUND',
    );
  });
});

describe('the register', () => {
  it('is filtered, ordered, counted and paged', async () => {
    const all = await as('local-supervisor').complaints.register({ sort: 'number', descending: false });
    expect(all.total).toBeGreaterThan(5);
    expect(all.rows.map(({ number }) => number)).toEqual(all.rows.map(({ number }) => number).sort());
    const { rows } = await as('local-clerk').complaints.register({ state: ['received'], kind: 'fee' });
    expect(rows.every((row) => row.state === 'received' && row.kind === 'fee' && row.mine)).toBe(true);
    const named = await as('local-clerk').complaints.register({ q: all.rows[0]?.number ?? '' });
    expect(named.rows.map(({ id }) => id)).toEqual([all.rows[0]?.id]);
    expect((await as('local-clerk').complaints.register({ from: '2027-01-01' })).total).toBe(0);
    setClock('2027-06-01T02:00:00Z');
    const late = await as('local-clerk').complaints.register({ late: true, sort: 'due', descending: false });
    expect(late.rows.length).toBeGreaterThan(0);
    expect(late.rows.every(({ dueOn }) => dueOn !== null && dueOn < '2027-06-01')).toBe(true);
    const committee = randomUUID();
    await sql`INSERT INTO committee (id, name, decision_no) VALUES (${committee}, '锻压专委会', '理决〔2026〕3号')`.execute(
      db,
    );
    await appointPerson('clerk-of-presses', 'clerk', committee);
    expect(await as('clerk-of-presses').complaints.register({})).toEqual({ rows: [], next: null, total: 0 });
  });

  it('pages what is one’s own', async () => {
    expect((await as('never-seen').complaints.mine({})).rows).toEqual([]);
    const { complaintId } = await made('pages-own');
    const { rows, next } = await as('pages-own').complaints.mine({});
    expect([rows, next]).toMatchObject([[{ id: complaintId, as: 'maker', kind: 'fee', about: '检测服务费' }], null]);
  });
});

describe('each role', () => {
  const notNow = {
    nameMember: 'NOT_NOW',
    review: 'NOT_NOW',
    hear: 'NOT_NOW',
    decide: 'NOT_NOW',
    confirm: 'NOT_NOW',
    answer: 'NOT_NOW',
  };
  const none = (code: string) => ({
    nameMember: code,
    review: code,
    hear: code,
    decide: code,
    confirm: code,
    answer: code,
    accept: code,
    handOver: code,
  });
  it.each([
    ['local-clerk', notNow],
    ['local-director', notNow],
    ['local-compliance', notNow],
    // They oversee it, and change nothing.
    ['local-supervisor', { ...notNow, accept: 'NOT_YOURS', handOver: 'NOT_YOURS' }],
    ['local-president', { ...notNow, accept: 'NOT_YOURS', handOver: 'NOT_YOURS' }],
    ['local-council', none('COMPLAINT_NOT_FOUND')],
    ['local-finance', none('FORBIDDEN')],
    ['local-party', none('FORBIDDEN')],
    ['by-role', none('FORBIDDEN')],
    [null, none('UNAUTHENTICATED')],
  ] as const)('%s takes the steps that are its own', async (openid, codes) => {
    const { complaintId } = await made('by-role');
    const act = as(openid).complaints;
    const one = { complaintId, version: 1 };
    expect(await refused(act.nameMember({ ...one, membershipId: randomUUID() }))).toBe(codes.nameMember);
    expect(await refused(act.review({ ...one, granted: true, words: '看过材料，应当受理。' }))).toBe(codes.review);
    expect(await refused(act.hear({ ...one, words: '请说明情况。' }))).toBe(codes.hear);
    expect(await refused(act.decide({ ...one, ...decision }))).toBe(codes.decide);
    expect(await refused(act.confirm({ ...one, agree: true }))).toBe(codes.confirm);
    expect(await refused(act.answer({ ...one, ...decision }))).toBe(codes.answer);
    expect(await refused(act.handOver({ ...one, version: 9, reason: '回避' }))).toBe(
      'handOver' in codes && codes.handOver !== 'NOT_YOURS' ? codes.handOver : 'COMPLAINT_MOVED',
    );
    if ('accept' in codes) {
      expect(await refused(act.accept({ ...one, accepted: true }))).toBe(codes.accept);
      expect(await refused(act.handOver({ ...one, reason: '回避' }))).toBe(codes.handOver);
    } else expect((await act.accept({ ...one, accepted: true })).state).toBe('accepted');
  });
});

describe('two at once', () => {
  const settled = (calls: Promise<unknown>[]) => Promise.allSettled(calls);
  const winners = (done: PromiseSettledResult<unknown>[]) => done.filter(({ status }) => status === 'fulfilled').length;

  it('decide once; without the condition on the version both would', async () => {
    const { complaintId } = await made('raced');
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    const done = await settled([
      step('local-clerk', 'decide', complaintId, decision),
      step('local-director', 'decide', complaintId, { ...decision, outcome: 'notUpheld' }),
    ]);
    expect(winners(done)).toBe(1);
    // On a busy machine the second may read only when the first has written.
    const [code] = done.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Refused).code] : []));
    expect(['COMPLAINT_MOVED', 'NOT_NOW']).toContain(code);
    expect((await eventsOf(complaintId)).filter((kind) => kind === 'decided')).toHaveLength(1);
    // The control: the same two moves without what saveMove asks for.
    const control = (await made('raced-control')).complaintId;
    const bare = () =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ state: string }>`SELECT state FROM complaint WHERE id = ${control}`.execute(
          transaction,
        );
        await new Promise((later) => setTimeout(later, 60));
        return rows[0]?.state === 'received'
          ? sql`UPDATE complaint SET version = version + 1 WHERE id = ${control}`.execute(transaction)
          : null;
      });
    await Promise.all([bare(), bare()]);
    expect((await rowOf(control)).version).toBe(3);
  });

  it('have numbers of their own', async () => {
    const five = await Promise.all(Array.from({ length: 5 }, (_, n) => made(`numbers-${n}`)));
    expect(new Set(five.map(({ number }) => number)).size).toBe(5);
  });

  it('confirm once, and appeal once', async () => {
    const { id, openid } = await memberOf('raced-member');
    const complaintId = await proposedAbout(id, openid, 'raced-buyer');
    expect(
      winners(
        await settled([
          step('local-director', 'confirm', complaintId, { agree: true }),
          step('local-president', 'confirm', complaintId, { agree: false, reason: '再核对。' }),
        ]),
      ),
    ).toBe(1);
    if ((await rowOf(complaintId)).state === 'heard') {
      await step('local-clerk', 'decide', complaintId, decision);
      await step('local-director', 'confirm', complaintId, { agree: true });
    }
    const appeals = [as(openid), as('raced-buyer')].map((each) =>
      each.complaints.appeal({ complaintId, words: '不服。' }),
    );
    expect(winners(await settled(appeals))).toBe(1);
    expect((await eventsOf(complaintId)).filter((kind) => kind === 'appealed')).toHaveLength(1);
  });
});

describe('the table', () => {
  it('is not rewritten, and nobody decides his own', async () => {
    const { complaintId } = await made('fixed');
    const change = (set: ReturnType<typeof sql>) =>
      sql`UPDATE complaint SET ${set} WHERE id = ${complaintId}`.execute(db);
    await expect(change(sql`words = '别的话'`)).rejects.toThrow('moves on');
    await expect(change(sql`by_person = NULL`)).rejects.toThrow('moves on');
    await expect(sql`DELETE FROM complaint WHERE id = ${complaintId}`.execute(db)).rejects.toThrow('append-only');
    await expect(
      sql`UPDATE complaint_event SET kind = 'closed' WHERE complaint_id = ${complaintId}`.execute(db),
    ).rejects.toThrow('append-only');
    await expect(change(sql`outcome = 'upheld', decision = '成立', decided_by = by_person`)).rejects.toThrow(
      'check constraint',
    );
  });

  it('counts its days anew when the calendar changes, and tells who waits', async () => {
    const { complaintId } = await made('waits-longer');
    const before = (await rowOf(complaintId)).due_on;
    await sql`INSERT INTO calendar_override (day, workday, source) VALUES ('2026-11-24', false, '放假一天的通知')`.execute(
      db,
    );
    const { recountDueDays } = await import('./effects');
    const told: unknown[] = [];
    await recountDueDays(db, new Date(day), (_, moved) => {
      told.push(...moved);
      return Promise.resolve();
    });
    expect(before).toBe('2026-11-27');
    expect((await rowOf(complaintId)).due_on).toBe('2026-11-30');
    expect(told).toContainEqual(
      expect.objectContaining({ from: '2026-11-27', to: '2026-11-30', personId: await personWith('waits-longer') }),
    );
  });
});

describe('what is kept of people', () => {
  const refs = async (rows: RawBuilder<unknown>) =>
    (await sql<{ ref: string; until: string | null }>`SELECT ref, until FROM (${rows}) h`.execute(db)).rows;
  it('is shown to each of his own, and emptied when its time is over', async () => {
    const { id, openid } = await memberOf('remembered');
    const complaintId = await proposedAbout(id, openid, 'remembers');
    await step('local-director', 'confirm', complaintId, { agree: true });
    const clerk = await personWith('local-clerk');
    const of = await made('remembers', { kind: 'officer', officerId: clerk, about: '' });
    const who = async (each: string) => ({ id: await personWith(each), name: each, openid: each, phone: null });
    const { made: mine, about, statement } = personal.holdings as Record<'made' | 'about' | 'statement', Holding>;
    const until = async (each: Holding, person: string, today: string) => refs(each.rows(await who(person), today));
    // While it is handled it is kept; before he is asked an officer is shown nothing.
    expect(await until(mine, 'remembers', '2026-11-20')).toHaveLength(2);
    expect((await until(about, 'local-clerk', '2026-11-20')).map(({ ref }) => ref)).not.toContain(of.complaintId);
    expect(await until(statement, openid, '2026-11-20')).toHaveLength(1);
    await runJob('2026-12-12T02:00:00Z');
    const closed = (await until(mine, 'remembers', '2026-12-13')).find(({ ref }) => ref === complaintId);
    expect(closed?.until).toBe('2029-12-12');
    const [lapse] = personal.lapses ?? [];
    const late = async (today: string) =>
      (await sql<{ count: number }>`SELECT ${lapse?.overdue(today)} AS count`.execute(db)).rows[0]?.count ?? 0;
    expect(await late('2029-12-12')).toBeGreaterThan(await late('2029-12-11'));
    await lapse?.run('2029-12-12').execute(db);
    expect(await late('2029-12-12')).toBe(0);
    expect(await rowOf(complaintId)).toMatchObject({ words: '', decision: '', question: '', outcome: 'upheld' });
    const { rows } = await sql<{
      words: string;
    }>`SELECT words FROM complaint_event WHERE complaint_id = ${complaintId} AND words <> ''`.execute(db);
    expect(rows).toEqual([]);
    // What is still handled keeps its words.
    expect((await rowOf(of.complaintId)).words).not.toBe('');
  });

  it('goes when he has asked for it, and its time is over', async () => {
    const { complaintId } = await made('forgets');
    await step('forgets', 'withdraw', complaintId, { reason: '已经解决。' });
    const who = { id: await personWith('forgets'), name: 'forgets', openid: 'forgets', phone: null };
    const erase = async (today: string) => {
      await personal.holdings.statement?.erase?.(who, today).execute(db);
      await personal.holdings.made?.erase?.(who, today).execute(db);
    };
    await erase('2029-11-19');
    expect((await rowOf(complaintId)).words).not.toBe('');
    await erase('2029-11-20');
    expect(await rowOf(complaintId)).toMatchObject({ words: '', about: '', state: 'withdrawn' });
  });
});
