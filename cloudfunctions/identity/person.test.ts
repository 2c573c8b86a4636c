import { sql } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { admit, appointPerson, engage, personWith, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, useDatabase } from '../../config/jest-functions/house';
import { metered } from '../shared/client';

useDatabase();
const cloud = useCloud();
beforeAll(engage);

const phones = (...ends: string[]) => ends.map((phone, i) => ({ name: `代表${i}`, phone, primary: i === 0 }));

describe('the association', () => {
  it('shows its public face to anyone', async () => {
    expect(await as(null).identity.association({})).toMatchObject({
      name: '测试商会',
      committees: [],
      members: expect.any(Number),
    });
  });
});

describe('who am I', () => {
  it('knows a stranger, a visitor in WeChat and an officer apart', async () => {
    expect(await as(null).identity.whoami({})).toMatchObject({
      signedIn: false,
      channel: 'none',
      person: null,
      today: '2026-11-20',
    });
    expect(await as('first-time').identity.whoami({})).toMatchObject({
      signedIn: true,
      channel: 'wechat',
      person: null,
      units: [],
      unread: 0,
    });
    expect(await as('local-clerk').identity.whoami({})).toMatchObject({
      person: { name: 'local-clerk', phoneVerified: false },
      offices: [
        {
          office: 'clerk',
          committeeId: null,
          committeeName: null,
          from: expect.stringMatching(/^20\d\d-/),
          until: '2029-12-31',
        },
      ],
    });
  });

  it('costs two round trips and shows the member number with six digits', async () => {
    await admit('a-member');
    const meter = { roundTrips: 0 };
    const line: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => line.push(String(chunk)) > 0);
    const me = await metered(meter, () => as('a-member').identity.whoami({}));
    write.mockRestore();
    expect(JSON.parse(line[0] ?? '{}')).toMatchObject({ action: 'whoami', roundTrips: 2 });
    expect(me.units).toMatchObject([{ status: 'active', memberNo: '000001' }]);
    expect(me.actingFor).toBe(me.units[0]?.membershipId);
    expect(me.unread).toBeGreaterThan(0);
  });
});

describe('verifying a phone', () => {
  it('joins nobody: the units that have named the number are asked about', async () => {
    const form = await unitForm('founder', { representatives: phones('13800010001', '13800010002') });
    await admit('founder', form);
    const code = () => jest.spyOn(cloud.wechat, 'redeemPhoneCode').mockReturnValueOnce('13800010002');
    code();
    const verified = await as('colleague').identity.verifyPhone({ code: 'c' }, 'verify-request-1');
    expect(verified).toMatchObject({ phone: '+8613800010002', asking: [{ unit: form.name }] });
    // The same request again asks WeChat nothing: the code would be used up.
    expect(await as('colleague').identity.verifyPhone({ code: 'c' }, 'verify-request-1')).toEqual(verified);
    expect((await as('colleague').identity.whoami({})).person).toMatchObject({
      phone: '+8613800010002',
      phoneVerified: true,
    });
    expect((await as('colleague').identity.whoami({})).units).toEqual([]);
  });

  it('gives a number to one person only, also at the same moment', async () => {
    jest.spyOn(cloud.wechat, 'redeemPhoneCode').mockReturnValue('13800010099');
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((openid) =>
        send(openid, 'identity', 'verifyPhone', { code: 'x' }, `phone-race-${openid}`),
      ),
    );
    jest.restoreAllMocks();
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : answer.error.code))).toEqual(['PHONE_TAKEN', 'PHONE_TAKEN']);
  });

  it('says when the code is used and when WeChat is away', async () => {
    expect((await refusalOf(as('late').identity.verifyPhone({ code: 'unknown' }))).code).toBe('PHONE_CODE_INVALID');
    cloud.wechat.switch('phonenumber.getPhoneNumber', true);
    expect((await refusalOf(as('late').identity.verifyPhone({ code: 'unknown' }))).code).toBe('WECHAT_UNAVAILABLE');
    cloud.wechat.switch('phonenumber.getPhoneNumber', false);
    expect(await send(null, 'identity', 'verifyPhone', { code: 'x' })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
  });
});

describe('choosing the unit', () => {
  it('takes one of my own, active ones', async () => {
    const first = await admit('two-hats');
    const second = await admit('two-hats');
    for (const { id } of [second, first]) {
      expect(await as('two-hats').identity.chooseUnit({ membershipId: id })).toEqual({ actingFor: id });
      expect((await as('two-hats').identity.whoami({})).actingFor).toBe(id);
    }
    expect((await refusalOf(as('somebody-else').identity.chooseUnit({ membershipId: first.id }))).code).toBe(
      'NOT_YOUR_UNIT',
    );
    const waiting = await as('two-hats').membership.submit({ form: await unitForm('two-hats') });
    expect((await refusalOf(as('two-hats').identity.chooseUnit({ membershipId: waiting.id }))).code).toBe(
      'NOT_YOUR_UNIT',
    );
  });
});

describe('finding people', () => {
  it('by name fragment or the end of the phone, phones masked, for the secretariat', async () => {
    await personWith('赵_一', '+8613911112222');
    const find = async (q: string) => (await as('local-director').identity.findPeople({ q })).rows;
    expect(await find('赵_')).toEqual([
      { personId: expect.any(String), name: '赵_一', phone: '139****2222', units: [] },
    ]);
    expect(await find('139 1111 2222')).toHaveLength(1);
    expect(await find('2222')).toHaveLength(1);
    // Other digits would narrow down what the mask hides.
    for (const q of ['2', '222', '12222', '1391111', '3911112222'])
      expect((await refusalOf(as('local-director').identity.findPeople({ q }))).code).toBe('PHONE_FRAGMENT');
    // Signs are left out, and alone find nobody.
    expect(await find('赵%')).toHaveLength(1);
    expect(await find('%')).toEqual([]);
    expect(await find('趙一')).toHaveLength(1);
    expect((await refusalOf(as('local-finance').identity.findPeople({ q: '赵' }))).code).toBe('FORBIDDEN');
    await appointPerson('local-second-director', 'director');
    expect(await as('local-second-director').identity.findPeople({ q: '没有这个人' })).toEqual({ rows: [] });
  });

  it('is on record, shown to whom it found by his whole number, and two hundred times a day', async () => {
    const personId = await personWith('traced', '+8613911113333');
    await appointPerson('local-curious', 'clerk');
    await as('local-curious').identity.findPeople({ q: '13911113333' });
    await as('local-curious').identity.findPeople({ q: '3333' });
    const { rows } = await sql<{
      note: string;
    }>`SELECT note FROM audit WHERE action = 'identity.findPeople' AND subject = ${`person:${personId}`} ORDER BY id`.execute(
      db,
    );
    expect(rows.map(({ note }) => note)).toEqual(['by 139****3333, 1 found', 'by the last four 3333, 1 found']);
    const looks = await sql`SELECT FROM look WHERE person_id = ${personId} AND what = 'phone'`.execute(db);
    expect(looks.rows).toHaveLength(1);
    await sql`UPDATE rate SET taken = 200 WHERE action = 'identity.findPeople'`.execute(db);
    expect(await refusalOf(as('local-curious').identity.findPeople({ q: '3333' }))).toMatchObject({
      ...{ code: 'TOO_OFTEN', data: { again: expect.stringMatching(/^2026-11-21T02:/) } },
    });
    expect((await as('local-curious').identity.whoami({})).offices).toHaveLength(1);
  });
});

describe('the size of the association', () => {
  it('counts as members those who owe or are suspended, and nobody who has left', async () => {
    const members = async () => (await as(null).identity.association({})).members;
    const before = await members();
    await admit('counted', { name: '计数机械有限公司' });
    const counts: number[] = [];
    for (const status of ['active', 'arrears', 'suspended', 'withdrawn']) {
      await sql`UPDATE membership SET status = ${status}, ended_on = CASE WHEN ${status} = 'withdrawn' THEN date '2026-11-20' END WHERE name = '计数机械有限公司'`.execute(
        db,
      );
      counts.push((await members()) - before);
    }
    expect(counts).toEqual([1, 1, 1, 0]);
  });
});
