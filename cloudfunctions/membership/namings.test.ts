import { sql } from 'kysely';
import { admit, consentsToday as consents, engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { riskyWord } from '../../localcloud/wechat/content-check';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { drain } from '../shared/drain';
import { tasks } from './job';
import { handNames } from './namings';
import { readClock } from '../shared/clock';

useDatabase();
const cloud = useCloud();
beforeAll(engage);
const start = '2026-11-20T02:00:00Z';
let at = new Date(start);
beforeEach(() => {
  at = new Date(start);
  setClock(start);
});
/** Checks of the same words are told apart by when they were asked for. */
const later = () => {
  at = new Date(at.getTime() + 60_000);
  setClock(at.toISOString());
};
let n = 0;
/** Somebody whom a company has asked, under a name and a title of its choice. */
async function named(name: string, title = '总经理') {
  const [boss, guest, phone] = [`names-${++n}`, `named-${n}`, `1520000${1000 + n}`];
  const { id } = await admit(boss, { name: `起名${n}号有限公司` });
  await personWith(guest, `+86${phone}`);
  await sql`UPDATE person SET name = NULL WHERE openid = ${guest}`.execute(db);
  await as(boss).membership.addRepresentative({ name, phone, title });
  const [invitation] = (await as(guest).membership.invitations({})).rows;
  return { id, boss, guest, representativeId: invitation?.id ?? '', invitation };
}
type Named = Awaited<ReturnType<typeof named>>;
/** WeChat answers about what was typed, whoever typed it: he has just been there. */
const judge = async (...authors: string[]) => {
  later();
  for (const openid of authors) cloud.wechat.visited(openid);
  await handNames(db, at);
  await drain(db, at, tasks);
};
const accept = ({ guest, representativeId }: Named) =>
  as(guest).membership.acceptInvitation({ representativeId, consents });
const invitationOf = async ({ guest }: Named) => (await as(guest).membership.invitations({})).rows[0];
const listed = async (openid: string) => (await as(openid).membership.myUnit({})).representatives;
/** As the others of a meeting see him. */
const seen = async ({ guest, id }: Named) => {
  const meetingId = await publishedMeeting({ audience: { members: true } });
  await as(guest).meetings.register({ meetingId, name: '他自己写的', membershipId: id });
  const { rows } = await sql<{ name: string; guest: boolean }>`
    SELECT shown_name AS name, guest FROM meeting_registration WHERE meeting_id = ${meetingId}`.execute(db);
  return rows[0];
};

describe('what a company types for somebody', () => {
  it('reaches him, its other people and the hall once it has passed, and never before', async () => {
    const scene = await named('陆明哲', '副总经理');
    expect(scene.invitation).toMatchObject({ name: null, title: null, by: { name: '王芳', title: '总经理' } });
    await accept(scene);
    expect((await toldTo(scene.boss))[0]).toMatchObject({ title: '某人已接受' });
    expect((await listed(scene.boss)).at(-1)).toMatchObject({ name: '陆明哲', title: '副总经理' });
    expect(await seen(scene)).toEqual({ name: '某人', guest: false });
    expect((await as(scene.guest).identity.whoami({})).person?.name).toBeNull();
    await judge(scene.boss);
    expect(await seen(scene)).toEqual({ name: '陆明哲', guest: false });
    expect((await as(scene.guest).identity.whoami({})).person?.name).toBe('陆明哲');
  });

  it('is shown in the invitation once it has passed', async () => {
    const scene = await named('宋知远', '顾问');
    await judge(scene.boss);
    expect(await invitationOf(scene)).toMatchObject({ name: '宋知远', title: '顾问' });
  });

  it('waits for the secretariat where WeChat refuses it, and is shown as that says', async () => {
    const scene = await named(`坏话${riskyWord}`, '坏职务');
    await accept(scene);
    const third = await named('第三人');
    await judge(scene.boss, third.boss);
    expect(await seen(scene)).toEqual({ name: '某人', guest: false });
    // Who is of the same company sees no more than anybody.
    await sql`UPDATE representative SET membership_id = ${scene.id}, accepted_at = ${readClock()}, proven = true, person_id = (SELECT id FROM person WHERE openid = ${third.guest})
      WHERE id = ${third.representativeId}`.execute(db);
    expect((await listed(third.guest)).map(({ name }) => name)).toEqual(['王芳', '某人', '第三人']);
    const decideNaming = (openid: string, reword?: { name: string; title: string }) =>
      as(openid).membership.decideNaming({ representativeId: scene.representativeId, reword });
    for (const openid of [scene.boss, 'local-council'])
      expect((await refusalOf(decideNaming(openid))).code).toBe('FORBIDDEN');
    const { rows } = await as('local-clerk').workbench.duties({});
    expect(rows.map(({ kind, page }) => [kind, page])).toContainEqual([
      'membership.naming',
      `/modules/workbench/pages/member/index?id=${scene.id}`,
    ]);
    await decideNaming('local-clerk', { name: '齐思源', title: '' });
    expect(await seen(scene)).toEqual({ name: '齐思源', guest: false });
    expect((await refusalOf(decideNaming('local-clerk'))).code).toBe('NOTHING_TO_JUDGE');
    // A person has judged them: no machine is asked again.
    expect(await handNames(db, at)).toBe('0 asked');
  });

  it('is judged anew when it changes, and an answer about the former words counts for nothing', async () => {
    const scene = await named('先写的');
    await handNames(db, at);
    await sql`UPDATE representative SET name = '后写的' WHERE id = ${scene.representativeId}`.execute(db);
    cloud.wechat.visited(scene.boss);
    await drain(db, at, tasks);
    expect(await invitationOf(scene)).toMatchObject({ name: null });
    await judge(scene.boss);
    expect(await invitationOf(scene)).toMatchObject({ name: '后写的' });
  });

  it('is held back for the secretariat’s naming as well, while the applicants’ names are read with the application', async () => {
    const { id } = await admit('read-with-it', {
      representatives: [
        { name: '申请人', phone: '15300000001', primary: true },
        { name: '同事某', phone: '15300000002', primary: false },
      ],
    });
    const { rows } = await sql<{ shown: string | null }>`
      SELECT shown_name AS shown FROM representative WHERE membership_id = ${id} ORDER BY is_primary DESC`.execute(db);
    expect(rows.map(({ shown }) => shown)).toEqual(['申请人', '同事某']);
  });
});
