import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { memberNamed } from '../attendance/cast';
import { mergedInto } from '../duplicates/cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const director = () => as('local-director').committees;
const decided = { decisionNo: '理决〔2026〕12号', decidedOn: '2026-11-10' };
const membersOf = async (committeeId: string) => (await director().show({ committeeId })).rows.map(({ name }) => name);

describe('a committee', () => {
  it('is set up by a decision, once under a name, and not by a branch', async () => {
    const { committeeId } = await director().setUp({ name: '数字化专业委员会', ...decided });
    expect(await director().show({ committeeId })).toMatchObject({
      committee: { name: '数字化专业委员会', decisionNo: '理决〔2026〕12号', closedOn: null, members: 0, mine: false },
      decisions: [{ kind: 'setUp', decisionNo: '理决〔2026〕12号', day: '2026-11-10', findings: [] }],
      staff: [],
      mayKeep: true,
      mayClose: true,
    });
    expect(await refusalOf(director().setUp({ name: '数字化专业委员会', ...decided }))).toMatchObject({
      code: 'NAME_TAKEN',
    });
    expect(
      await refusalOf(director().setUp({ name: '明天的专业委员会', ...decided, decidedOn: '2026-11-21' })),
    ).toMatchObject({ code: 'DAY_AHEAD' });
    expect(await refusalOf(as('local-clerk').committees.setUp({ name: '干事的专业委员会', ...decided }))).toMatchObject(
      { code: 'FORBIDDEN' },
    );
    expect((await as('local-finance').committees.list({})).rows.some(({ id }) => id === committeeId)).toBe(true);
  });

  it('says what is doubtful of a name, and goes on once somebody has looked', async () => {
    expect(await as('local-clerk').committees.checkName({ name: '浙江分会' })).toEqual({ findings: ['regional'] });
    await expect(director().setUp({ name: '浙江分会', ...decided })).rejects.toMatchObject({
      code: 'NAME_DOUBTFUL',
      data: { findings: ['regional'] },
    });
    const { committeeId } = await director().setUp({ name: '浙江分会', ...decided, seen: ['regional'] });
    expect((await director().show({ committeeId })).decisions).toMatchObject([{ findings: ['regional'] }]);
  });

  it('is closed by a decision, once, and its places end with it', async () => {
    const { committeeId } = await director().setUp({ name: '将终止专业委员会', ...decided });
    const member = await memberNamed('随它而止有限公司');
    await director().addMember({ committeeId, membershipId: member });
    const closing = { committeeId, decisionNo: '理决〔2026〕30号', decidedOn: '2026-11-20' };
    await director().close(closing);
    expect(await refusalOf(director().close(closing))).toMatchObject({ code: 'ALREADY_CLOSED' });
    expect(await refusalOf(director().close({ ...closing, decidedOn: '2026-11-21' }))).toMatchObject({
      code: 'DAY_AHEAD',
    });
    expect(await refusalOf(director().close({ ...closing, committeeId: randomUUID() }))).toMatchObject({
      code: 'COMMITTEE_NOT_FOUND',
    });
    expect(await refusalOf(director().addMember({ committeeId, membershipId: member }))).toMatchObject({
      code: 'ALREADY_CLOSED',
    });
    expect((await director().list({})).rows.some(({ id }) => id === committeeId)).toBe(false);
    expect((await director().list({ closed: true })).rows.find(({ id }) => id === committeeId)).toMatchObject({
      closedOn: '2026-11-20',
    });
    const { rows } = await sql`SELECT ended_reason FROM committee_member WHERE committee_id = ${committeeId}`.execute(
      db,
    );
    expect(rows).toEqual([{ ended_reason: '理决〔2026〕30号' }]);
  });
});

describe('its members', () => {
  it('may be of several at a time, kept in one', async () => {
    const [home, other, third] = [
      await committeeNamed('本会甲专委会'),
      await committeeNamed('本会乙专委会'),
      await committeeNamed('本会丙专委会'),
    ];
    const id = await memberNamed('几处都在有限公司', ['several-1'], home);
    const { placeId } = await director().addMember({ committeeId: other, membershipId: id });
    await director().addMember({ committeeId: third, membershipId: id, since: '2026-01-05' });
    expect(await Promise.all([home, other, third].map(membersOf))).toEqual([
      ['几处都在有限公司'],
      ['几处都在有限公司'],
      ['几处都在有限公司'],
    ]);
    expect(
      (await as('several-1').committees.list({})).rows
        .filter(({ mine }) => mine)
        .map((each) => each.id)
        .sort(),
    ).toEqual([home, other, third].sort());
    expect(await refusalOf(director().addMember({ committeeId: home, membershipId: id }))).toMatchObject({
      code: 'ALREADY_MEMBER',
    });
    expect(await refusalOf(director().addMember({ committeeId: other, membershipId: id }))).toMatchObject({
      code: 'ALREADY_MEMBER',
    });
    expect(await refusalOf(director().addMember({ committeeId: other, membershipId: randomUUID() }))).toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
    expect(
      await refusalOf(director().addMember({ committeeId: other, membershipId: id, since: '2026-11-21' })),
    ).toMatchObject({ code: 'DAY_AHEAD' });
    setClock('2026-11-25T02:00:00Z');
    await director().endMember({ placeId, reason: '业务调整' });
    expect(await refusalOf(director().endMember({ placeId, reason: '再来一次' }))).toMatchObject({
      code: 'PLACE_NOT_FOUND',
    });
    expect(await membersOf(other)).toEqual([]);
    expect(await director().addMember({ committeeId: other, membershipId: id })).toMatchObject({
      placeId: expect.any(String) as string,
    });
  });

  it('are kept by its own staff, who keep no other’s', async () => {
    const [own, other] = [await committeeNamed('自己管的专委会'), await committeeNamed('别人管的专委会')];
    await appointPerson('committee-clerk', 'clerk', own);
    const id = await memberNamed('被专委会吸收有限公司');
    const { placeId } = await as('committee-clerk').committees.addMember({ committeeId: own, membershipId: id });
    expect(await as('committee-clerk').committees.show({ committeeId: own })).toMatchObject({
      mayKeep: true,
      mayClose: false,
      staff: [{ office: 'clerk', name: 'committee-clerk' }],
    });
    expect(await as('committee-clerk').committees.show({ committeeId: other })).toMatchObject({ mayKeep: false });
    expect(
      await refusalOf(as('committee-clerk').committees.addMember({ committeeId: other, membershipId: id })),
    ).toMatchObject({ code: 'COMMITTEE_NOT_FOUND' });
    const { placeId: theirs } = await director().addMember({ committeeId: other, membershipId: id });
    expect(
      await refusalOf(as('committee-clerk').committees.endMember({ placeId: theirs, reason: '不归我管' })),
    ).toMatchObject({ code: 'PLACE_NOT_FOUND' });
    await as('committee-clerk').committees.endMember({ placeId, reason: '自愿退出' });
    expect(await refusalOf(director().show({ committeeId: randomUUID() }))).toMatchObject({
      code: 'COMMITTEE_NOT_FOUND',
    });
  });

  it('are added once, however many add them at the same moment', async () => {
    const committeeId = await committeeNamed('同时加入专委会');
    const id = await memberNamed('同时加入有限公司');
    const tries = await Promise.allSettled(
      ['local-clerk', 'local-clerk-2', 'local-director'].map((who) =>
        as(who).committees.addMember({ committeeId, membershipId: id }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await membersOf(committeeId)).toEqual(['同时加入有限公司']);
  });

  it('follow a merge, and come back with its undoing', async () => {
    const [only, both] = [await committeeNamed('合并甲专委会'), await committeeNamed('合并乙专委会')];
    const [kept, merged] = [await memberNamed('委员主档有限公司'), await memberNamed('委员副档有限公司')];
    await director().addMember({ committeeId: only, membershipId: merged });
    for (const membershipId of [kept, merged]) await director().addMember({ committeeId: both, membershipId });
    const mergeId = await mergedInto(kept, merged);
    expect(await Promise.all([only, both].map(membersOf))).toEqual([['委员主档有限公司'], ['委员主档有限公司']]);
    await as('local-clerk').duplicates.undo({ mergeId, reason: '弄错了' });
    expect(await membersOf(only)).toEqual(['委员副档有限公司']);
    expect((await membersOf(both)).sort()).toEqual(['委员主档有限公司', '委员副档有限公司'].sort());
  });
});
