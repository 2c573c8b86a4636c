import { sql } from 'kysely';
import { riskyWord, reviewWord } from '../../localcloud/wechat/content-check';
import { appointPerson, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { drain } from '../shared/drain';
import { join } from './attendee-cast';
import { publishedMeeting } from './cast';
import { checkNames, names } from './names';

useDatabase();
const cloud = useCloud();
beforeAll(engage);
let now = new Date('2026-11-20T02:00:00Z');
const checked = async () => {
  now = new Date(now.getTime() + 20_000);
  await names(db, now);
  await drain(db, now, [checkNames]);
};
const shown = async (registrationId: string) => {
  const { rows } = await sql<{ name: string; guest: boolean; companions: string[]; unit: string | null }>`
    SELECT shown_name AS name, guest, shown_companions AS companions, shown_unit AS unit FROM meeting_registration WHERE id = ${registrationId}`.execute(
    db,
  );
  return rows[0];
};
const companion = (name: string) => ({ name, phone: '' });

describe('what others see of a registration', () => {
  it('is nothing of a guest until WeChat has passed his words', async () => {
    const meetingId = await publishedMeeting();
    cloud.wechat.visited('guest-seen');
    const { registrationId } = await join('guest-seen', meetingId, { name: '程维岳', companions: [companion('周同')] });
    const hidden = { name: '来宾', guest: true, companions: ['来宾'], unit: null };
    expect(await shown(registrationId)).toEqual(hidden);
    await names(db, now);
    expect(await shown(registrationId)).toEqual(hidden);
    await drain(db, now, [checkNames]);
    expect(await shown(registrationId)).toEqual({ name: '程维岳', guest: true, companions: ['周同'], unit: null });
  });

  it("is the register's name of whoever the register knows, whatever he types", async () => {
    const meetingId = await publishedMeeting({ audience: { guests: true } });
    await memberNamed('恒信铸造有限公司', ['known-rep']);
    await appointPerson('known-office', 'supervisor');
    await sql`UPDATE person SET name = '曹监' WHERE id = ${await personWith('known-office')}`.execute(db);
    const typed = { name: riskyWord, companions: [companion('周同')] };
    const rep = await join('known-rep', meetingId, typed);
    const office = await join('known-office', meetingId, { name: '程维岳' });
    expect(await shown(rep.registrationId)).toMatchObject({ name: 'known-rep', guest: false, companions: ['来宾'] });
    expect(await shown(office.registrationId)).toMatchObject({ name: '曹监', guest: false });
    // Of whom the register knows, his companions alone are asked about.
    cloud.wechat.visited('known-rep');
    await checked();
    expect(await shown(rep.registrationId)).toMatchObject({ name: 'known-rep', companions: ['周同'] });
  });

  it('stays hidden when WeChat refuses, leaves open or has not seen the author, and is a duty then', async () => {
    const meetingId = await publishedMeeting({ title: '复核姓名会' });
    cloud.wechat.visited('rude');
    cloud.wechat.visited('unclear');
    const given = [
      await join('rude', meetingId, { name: `甲${riskyWord}` }),
      await join('unclear', meetingId, { name: `乙${reviewWord}` }),
      await join('unseen', meetingId, { name: '从没来过' }),
    ];
    await checked();
    for (const { registrationId } of given) expect(await shown(registrationId)).toMatchObject({ name: '来宾' });
    const { rows } = await sql<{ values: { count: number } }>`
      SELECT "values" FROM meeting_name_duty WHERE subject = ${`meeting:${meetingId}`} AND office = 'clerk'`.execute(
      db,
    );
    expect(rows[0]?.values.count).toBe(3);
  });

  it('shows what the secretariat passes or words otherwise, and nothing twice', async () => {
    const meetingId = await publishedMeeting();
    const passed = await join('judged-a', meetingId, { name: '百里屠苏' });
    const reworded = await join('judged-b', meetingId, { name: '怪名', companions: [companion('怪伴')] });
    await checked();
    const { meetings } = as('local-clerk');
    const unjudged = async () =>
      (await meetings.registrations({ meetingId, unjudged: true })).rows.map(({ id }) => id).sort();
    expect(await unjudged()).toEqual([passed.registrationId, reworded.registrationId].sort());
    expect(await meetings.decideNames({ registrationId: passed.registrationId, reason: '真名' })).toEqual({
      words: 'pass',
    });
    const wrong = { registrationId: reworded.registrationId, reword: { name: '王一', companions: [] } };
    expect((await refusalOf(meetings.decideNames(wrong))).code).toBe('OTHER_COMPANIONS');
    await meetings.decideNames({ ...wrong, reword: { name: '王一', companions: ['王二'] } });
    expect(await shown(passed.registrationId)).toMatchObject({ name: '百里屠苏' });
    expect(await shown(reworded.registrationId)).toMatchObject({ name: '王一', companions: ['王二'] });
    expect(await unjudged()).toEqual([]);
    expect((await refusalOf(meetings.decideNames({ registrationId: passed.registrationId }))).code).toBe(
      'NOTHING_TO_JUDGE',
    );
    expect((await refusalOf(as('judged-a').meetings.decideNames({ registrationId: passed.registrationId }))).code).toBe(
      'FORBIDDEN',
    );
  });

  it('asks about words once: what passed for one passes for the next, seen or not', async () => {
    const meetingId = await publishedMeeting();
    cloud.wechat.visited('first');
    await join('first', meetingId, { name: '欧阳同名' });
    await checked();
    const second = await join('never-seen', meetingId, { name: '欧阳同名' });
    await checked();
    expect(await shown(second.registrationId)).toMatchObject({ name: '欧阳同名' });
  });

  it('judges changed words anew, and the verdict on the old ones says nothing about them', async () => {
    const meetingId = await publishedMeeting();
    cloud.wechat.visited('renamed');
    const { registrationId } = await join('renamed', meetingId, {
      name: '原名',
      companions: [companion('甲乙'), companion('丙丁')],
    });
    await names(db, now);
    await sql`UPDATE registration SET name = ${`新${riskyWord}`} WHERE id = ${registrationId}`.execute(db);
    await drain(db, now, [checkNames]);
    expect(await shown(registrationId)).toMatchObject({ name: '来宾' });
    await checked();
    expect(await shown(registrationId)).toMatchObject({ name: '来宾' });
    await sql`UPDATE registration SET name = '原名' WHERE id = ${registrationId}`.execute(db);
    await checked();
    expect(await shown(registrationId)).toMatchObject({ name: '原名' });
    // Whoever leaves one out says nothing new.
    await sql`UPDATE registration SET companions = ${JSON.stringify([companion('丙丁')])}::jsonb, party = 2 WHERE id = ${registrationId}`.execute(
      db,
    );
    expect(await shown(registrationId)).toMatchObject({ name: '原名', companions: ['丙丁'] });
  });

  it('is asked about by one of two jobs that run at once', async () => {
    const meetingId = await publishedMeeting({ capacity: 100 });
    for (let i = 0; i < 12; i++) await join(`crowd-${i}`, meetingId, { name: `众人${i}` });
    await Promise.all([names(db, now), names(db, now), names(db, now)]);
    const { rows } = await sql<{ most: number; asked: number }>`
      SELECT max(n)::int AS most, count(*)::int AS asked FROM (
        SELECT count(*) AS n FROM content_check k JOIN registration g ON k.subject = 'registration:' || g.id
         WHERE g.meeting_id = ${meetingId} GROUP BY g.id) c`.execute(db);
    expect(rows[0]).toEqual({ most: 1, asked: 12 });
  });
});
