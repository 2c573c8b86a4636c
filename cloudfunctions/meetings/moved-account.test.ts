import { sql } from 'kysely';
import { admit, consentsToday as consents, engage, joins, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { bothPass, idOf, runJob, useTransfers } from '../identity/transfer-cast';
import { cancel, join } from './attendee-cast';
import { publishedMeeting } from './cast';

useDatabase();
const { verify, ask, pair } = useTransfers();
beforeAll(engage);
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`DELETE FROM rate`.execute(db);
});
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const units = async (openid: string) =>
  (await as(openid).identity.whoami({})).units.map(({ membershipId }) => membershipId).sort();
const forAll = () => publishedMeeting({ audience: { members: true, guests: true } });
const hands = async (phone: string) => {
  const { rows } = await sql<{ person_id: string | null; proven: boolean }>`
    SELECT person_id, proven FROM representative WHERE phone = ${phone} AND ended_at IS NULL ORDER BY membership_id`.execute(
    db,
  );
  return rows;
};
/** Two companies, for both of which somebody stands who acts for the second, and whose account has been asked for. */
async function standing(name: string) {
  const accounts = await pair(name, null);
  const [a, b] = [await admit(`${name}-a`), await admit(`${name}-b`)];
  for (const boss of [`${name}-a`, `${name}-b`]) await joins(accounts.old, boss, accounts.phone.slice(3));
  await as(accounts.old).identity.chooseUnit({ membershipId: b.id });
  return { ...accounts, account: await idOf(accounts.old), a: a.id, b: b.id };
}
const unseen = (openid: string) =>
  sql`UPDATE person_seen SET at = NULL WHERE person_id = (SELECT id FROM person WHERE openid = ${openid})`.execute(db);

describe('an account that goes into another WeChat', () => {
  it('keeps its phone, whom it stands for and acts for, and its registrations', async () => {
    const { old, fresh, phone, account, a, b } = await standing('keeps');
    const meetingId = await forAll();
    const own = await join(old, meetingId, { membershipId: b });
    const his = await join(old, meetingId, { membershipId: a, colleague: true, name: '同事李' });
    await unseen(old);
    const { transferId } = await ask({ old, fresh, phone });
    await bothPass(transferId);

    expect(await as(fresh).identity.whoami({})).toMatchObject({
      person: { id: account, phone, phoneVerified: true },
      actingFor: b,
    });
    expect(await units(fresh)).toEqual([a, b].sort());
    const proven = { person_id: account, proven: true };
    expect(await hands(phone)).toEqual([proven, proven]);
    const shown = await as(fresh).meetings.show({ meetingId });
    expect(shown.registration).toMatchObject({ id: own.registrationId, membershipId: b });
    expect(shown.others).toMatchObject([{ id: his.registrationId, name: '同事李', membershipId: a }]);
    // Of the old WeChat nothing is left.
    expect(await units(old)).toEqual([]);
    expect((await as(old).meetings.show({ meetingId })).registration).toBeNull();
    for (const { registrationId } of [own, his])
      expect(await codeOf(cancel(old, registrationId))).toBe('REGISTRATION_NOT_FOUND');
    expect(await codeOf(as(old).membership.myUnit({}))).toBe('FORBIDDEN');
    await cancel(fresh, his.registrationId);
  });

  it('takes along what the WeChat that asked had registered, for itself and for a colleague', async () => {
    const { old, fresh, phone, account } = await standing('takes');
    const { id: c } = await admit('takes-c');
    const hand = await joins(fresh, 'takes-c', '13600000001');
    const [both, alone] = [await forAll(), await forAll()];
    const his = await join(fresh, both, { membershipId: c, colleague: true, name: '同事周' });
    const own = await join(fresh, alone, { membershipId: c });
    await as('takes-c').membership.removeRepresentative({ representativeId: hand, reason: '已离职' });
    await unseen(old);
    await bothPass((await ask({ old, fresh, phone })).transferId);

    const { rows } = await sql<{ id: string; person_id: string | null; registered_by: string }>`
      SELECT id, person_id, registered_by FROM registration WHERE id IN (${his.registrationId}, ${own.registrationId}) ORDER BY person_id NULLS FIRST`.execute(
      db,
    );
    expect(rows).toEqual([
      { id: his.registrationId, person_id: null, registered_by: account },
      { id: own.registrationId, person_id: account, registered_by: account },
    ]);
    expect((await as(fresh).meetings.show({ meetingId: both })).others).toMatchObject([{ id: his.registrationId }]);
    await cancel(fresh, his.registrationId);
    await cancel(fresh, own.registrationId);
  });
});

describe('somebody who verifies a new number', () => {
  it('goes on standing for whom he accepted; the next owner of the old number gets nothing', async () => {
    const { old, phone, account, a, b } = await standing('renumbered');
    await admit('renumbered-c', { name: '还在邀请的公司' });
    await as('renumbered-c').membership.addRepresentative({ name: '被请的人', phone: phone.slice(3) });
    expect((await as(old).membership.invitations({})).rows).toHaveLength(1);
    await verify(old, '+8613600000009');
    expect(await units(old)).toEqual([a, b].sort());
    const proven = { person_id: account, proven: true };
    expect(await hands('+8613600000009')).toEqual([proven, proven]);
    // What he was only asked stays with the number, and does not tell the company of his new one.
    expect((await as(old).membership.invitations({})).rows).toEqual([]);
    expect(await hands(phone)).toEqual([{ person_id: null, proven: false }]);

    await personWith('next-owner');
    const { asking } = await verify('next-owner', phone);
    expect(await units('next-owner')).toEqual([]);
    // The invitation names the number: whoever has it now is asked, and of the two accepted ones he hears nothing.
    expect(asking.map(({ unit }) => unit)).toEqual(['还在邀请的公司']);
    expect(await codeOf(as('next-owner').membership.myUnit({}))).toBe('FORBIDDEN');
    expect(await units(old)).toEqual([a, b].sort());
  });
});

describe('what the old WeChat does as its account is moved', () => {
  const lastDay = '2026-11-25T16:30:00Z';
  /** Invited, and standing for two companies; another WeChat is given the account, now that nobody has objected. */
  const about = async (name: string) => {
    setClock('2026-11-20T02:00:00Z');
    await sql`DELETE FROM rate`.execute(db);
    const { old, fresh, phone, account, a } = await standing(name);
    await admit(`${name}-c`);
    await as(`${name}-c`).membership.addRepresentative({ name: '被请的人', phone: phone.slice(3) });
    const representativeId = (await as(old).membership.invitations({})).rows[0]?.id ?? '';
    const mine = (await as(old).membership.myUnit({})).representatives.find(({ yours }) => yours)?.id ?? '';
    const meetingId = await forAll();
    // He was here a moment ago: no sign of life is written, and nothing but his call holds the account.
    await sql`UPDATE person_seen SET at = ${lastDay} WHERE person_id = ${account}`.execute(db);
    const { transferId } = await ask({ old, fresh, phone });
    await bothPass(transferId);
    setClock(lastDay);
    const move = () => runJob(lastDay);
    return { old, fresh, account, a, representativeId, mine, meetingId, move };
  };
  type About = Awaited<ReturnType<typeof about>>;
  const count = async (statement: ReturnType<typeof sql<{ n: number }>>) => (await statement.execute(db)).rows[0]?.n;
  /** Each: the call; its table; how many rows of the account say that it happened; what refuses a stranger. */
  const deeds = {
    accepting: {
      table: 'representative',
      call: ({ old, representativeId }: About) => as(old).membership.acceptInvitation({ representativeId, consents }),
      done: ({ account, representativeId }: About) =>
        count(
          sql`SELECT count(*)::int AS n FROM representation WHERE representative_id = ${representativeId} AND person_id = ${account}`,
        ),
      refused: 'INVITATION_NOT_FOUND',
    },
    ending: {
      table: 'representative',
      call: ({ old, mine }: About) => as(old).membership.removeRepresentative({ representativeId: mine }),
      done: ({ account, mine }: About) =>
        count(
          sql`SELECT count(*)::int AS n FROM representative WHERE id = ${mine} AND ended_as = 'himself' AND ended_by = ${account}`,
        ),
      refused: 'FORBIDDEN',
    },
    registering: {
      table: 'registration',
      call: ({ old, meetingId, a }: About) => join(old, meetingId, { membershipId: a }),
      done: ({ account, meetingId, a }: About) =>
        count(
          sql`SELECT count(*)::int AS n FROM registration WHERE meeting_id = ${meetingId} AND person_id = ${account} AND membership_id = ${a}`,
        ),
      refused: 'NOT_YOUR_UNIT',
    },
  };
  const outcome = (call: Promise<unknown>) =>
    call.then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
  /** Writes to the table take their time, and which of the two was answered first is told. */
  async function inStep(name: string, { table, call, done }: (typeof deeds)[keyof typeof deeds]) {
    const scene = await about(name);
    await sql
      .raw(
        `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(5050); RETURN NEW; END $$;
      CREATE TRIGGER a_dawdle BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION dawdle()`,
      )
      .execute(db);
    try {
      const order: string[] = [];
      const note = async (who: string, answer: Promise<string>) => {
        const code = await answer;
        order.push(who);
        return code;
      };
      const [deed, moved] = await db.transaction().execute(async (holding) => {
        // The deed comes as far as its writing and no further, until the move is through or waits as well.
        await sql`SELECT pg_advisory_xact_lock(5050)`.execute(holding);
        const deed = note('deed', outcome(call(scene)));
        await untilWaiting(1, deed);
        const moved = note('move', outcome(scene.move()));
        await untilWaiting(2, moved);
        return [deed, moved] as const;
      });
      const codes = [await deed, await moved];
      return { order, codes, happened: await done(scene), moved: (await idOf(scene.fresh)) === scene.account };
    } finally {
      await sql.raw(`DROP TRIGGER a_dawdle ON ${table}; DROP FUNCTION dawdle()`).execute(db);
    }
  }

  it.each(Object.entries(deeds))('%s happens as the account or not at all', async (name, deed) => {
    for (let round = 0; round < 6; round++) {
      const scene = await about(`${name}-${round}`);
      const pair = [() => outcome(deed.call(scene)), () => outcome(scene.move())];
      if (round % 2) pair.reverse();
      const codes = await Promise.all(pair.map((each) => each()));
      if (round % 2) codes.reverse();
      const [code = '', moved] = codes;
      expect(moved).toBe('ok');
      expect([await deed.done(scene), await idOf(scene.fresh)]).toEqual([code === 'ok' ? 1 : 0, scene.account]);
      if (code !== 'ok') expect(code).toBe(deed.refused);
      expect(await units(scene.old)).toEqual([]);
    }
  });

  it.each(Object.entries(deeds))('%s, once under way, is over before the account is moved', async (name, deed) => {
    expect(await inStep(`slow-${name}`, deed)).toEqual({
      ...{ order: ['deed', 'move'], codes: ['ok', 'ok'], happened: 1, moved: true },
    });
  });

  it('control: where a call does not hold its account, a registration comes in after the account was moved', async () => {
    const { rows } = await sql<{ was: string }>`
      SELECT pg_get_functiondef('caller_in_wechat(text, timestamptz, timestamptz, boolean)'::regprocedure) AS was`.execute(
      db,
    );
    const was = rows[0]?.was ?? '';
    expect(was).toContain('IF holds THEN');
    await sql.raw(was.replace('IF holds THEN', 'IF false THEN')).execute(db);
    try {
      const { order, codes, happened } = await inStep('control', deeds.registering);
      expect({ order, codes, happened }).toEqual({ order: ['move', 'deed'], codes: ['ok', 'ok'], happened: 1 });
    } finally {
      await sql.raw(was).execute(db);
    }
  });
});
