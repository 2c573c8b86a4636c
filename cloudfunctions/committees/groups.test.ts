import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { memberNamed } from '../attendance/cast';
import { mergedInto } from '../duplicates/cast';
import { groupNamed, hasLeft } from './cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const director = () => as('local-director').committees;
const listed = async (openid: string, question = {}) =>
  (await as(openid).workbench.members(question)).rows.map(({ name }) => name).sort();

describe('the unit of a group member', () => {
  it('is set up for a group alone, once, by the association', async () => {
    const group = await groupNamed('某市铸造协会');
    expect((await director().list({})).groups).toContainEqual({ id: group, name: '某市铸造协会' });
    expect((await as('local-clerk').committees.list({})).groups).toEqual([]);
    expect(
      await refusalOf(director().setUpGroup({ membershipId: await memberNamed('一家企业有限公司') })),
    ).toMatchObject({
      code: 'NOT_A_GROUP',
    });
    const { committeeId } = await director().setUpGroup({ membershipId: group });
    expect(await refusalOf(director().setUpGroup({ membershipId: group }))).toMatchObject({ code: 'SET_UP_ALREADY' });
    expect(await director().show({ committeeId })).toMatchObject({
      committee: { name: '某市铸造协会', groupId: group, members: 0 },
      decisions: [],
    });
    expect((await director().list({})).groups.some(({ id }) => id === group)).toBe(false);
    await committeeNamed('同名的协会');
    expect(await refusalOf(director().setUpGroup({ membershipId: await groupNamed('同名的协会') }))).toMatchObject({
      code: 'NAME_TAKEN',
    });
  });

  it('is one, however many set it up at the same moment', async () => {
    const group = await groupNamed('同时设立协会');
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => director().setUpGroup({ membershipId: group })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await sql`SELECT FROM group_unit WHERE membership_id = ${group}`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('control: without the index a group has two', async () => {
    const group = await groupNamed('没有约束协会');
    const ids = await Promise.all(['甲分组', '乙分组'].map((name) => committeeNamed(name)));
    const { rows: people } = await sql<{ id: string }>`SELECT id FROM person LIMIT 1`.execute(db);
    await sql`DROP INDEX group_unit_once`.execute(db);
    const both = meetingPlace(2);
    await Promise.all(
      ids.map((committeeId) =>
        db.transaction().execute(async (transaction) => {
          await sql`INSERT INTO group_unit (committee_id, membership_id, set_up_by, set_up_at)
            SELECT ${committeeId}, ${group}, ${people[0]?.id}, now() WHERE NOT EXISTS (SELECT FROM group_unit WHERE membership_id = ${group})`.execute(
            transaction,
          );
          await both();
        }),
      ),
    );
    const { rows } = await sql`SELECT FROM group_unit WHERE membership_id = ${group}`.execute(db);
    expect(rows).toHaveLength(2);
    await sql`DELETE FROM group_unit WHERE membership_id = ${group}`.execute(db);
    await sql`CREATE UNIQUE INDEX group_unit_once ON group_unit (membership_id) WHERE closed_at IS NULL`.execute(db);
  });

  it('has staff of its own, who see and keep its members alone', async () => {
    const { committeeId } = await director().setUpGroup({ membershipId: await groupNamed('有干事的协会') });
    await appointPerson('group-clerk', 'clerk', committeeId);
    const [own, other] = [await memberNamed('协会自己的企业有限公司'), await memberNamed('别处的企业有限公司')];
    expect(await listed('group-clerk')).toEqual([]);
    const { placeId } = await as('group-clerk').committees.addMember({ committeeId, membershipId: own });
    expect(await listed('group-clerk')).toEqual(['协会自己的企业有限公司']);
    expect(await listed('local-clerk', { committeeId })).toEqual(['协会自己的企业有限公司']);
    expect(await as('group-clerk').workbench.memberFile({ membershipId: own })).toMatchObject({ mayReveal: false });
    expect((await refusalOf(as('group-clerk').workbench.memberFile({ membershipId: other }))).code).toMatch(
      /NOT_FOUND/,
    );
    await as('group-clerk').care.addNote({ membershipId: own, words: '电话里说想参加明年的展会。' });
    expect((await refusalOf(as('group-clerk').care.addNote({ membershipId: other, words: '别处的' }))).code).toMatch(
      /NOT_FOUND/,
    );
    await as('group-clerk').committees.endMember({ placeId, reason: '不再属于' });
    expect(await listed('group-clerk')).toEqual([]);
  });

  it('is a duty to close once its group has left, and is closed then', async () => {
    const group = await groupNamed('要离会的协会');
    const { committeeId } = await director().setUpGroup({ membershipId: group });
    await hasLeft(group);
    expect(await refusalOf(director().setUpGroup({ membershipId: group }))).toMatchObject({ code: 'MEMBER_NOT_FOUND' });
    const named = async () => JSON.stringify(await as('local-director').workbench.home({})).includes('要离会的协会');
    expect(await named()).toBe(true);
    await director().close({ committeeId, decisionNo: '已经离会', decidedOn: '2026-11-20' });
    expect(await named()).toBe(false);
  });

  it('follows a merge, and comes back with its undoing', async () => {
    const [kept, merged] = [await groupNamed('主档协会'), await groupNamed('副档协会')];
    const { committeeId } = await director().setUpGroup({ membershipId: merged });
    const unitOf = async () => (await director().show({ committeeId })).committee.groupId;
    const mergeId = await mergedInto(kept, merged);
    expect(await unitOf()).toBe(kept);
    await as('local-clerk').duplicates.undo({ mergeId, reason: '弄错了' });
    expect(await unitOf()).toBe(merged);
  });
});
