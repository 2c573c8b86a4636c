import { sql, type RawBuilder } from 'kysely';
import {
  admit,
  consentsToday as consents,
  engage,
  joins,
  personWith,
  uploadedFile,
} from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, Refused, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { readClock } from '../shared/clock';

useDatabase();
const cloud = useCloud();
beforeAll(engage);

/** What the calls of one moment came to: the code of a refusal, or `ok`. */
const outcomes = async (calls: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(calls)).map((result) => {
    if (result.status === 'fulfilled') return 'ok';
    if (!(result.reason instanceof Refused)) throw result.reason;
    return result.reason.code;
  });
let n = 0;
const phoneOf = (i: number) => `150${String(10_000_000 + i)}`;
/** A member that has asked somebody whose phone is known. */
async function asked() {
  const i = ++n;
  const [boss, guest, phone] = [`boss-${i}`, `guest-${i}`, phoneOf(i)];
  const { id } = await admit(boss);
  await personWith(guest, `+86${phone}`);
  await as(boss).membership.addRepresentative({ name: '被请的人', phone });
  const representativeId = (await as(guest).membership.invitations({})).rows[0]?.id ?? '';
  return { id, boss, guest, phone, representativeId };
}
const units = async (openid: string) =>
  (await as(openid).identity.whoami({})).units.map(({ membershipId }) => membershipId);
const accept = (openid: string, representativeId: string) =>
  as(openid).membership.acceptInvitation({ representativeId, consents });
/** Every write of membership waits a moment before it changes a row, so that those of one moment are in step. */
const slowly = async (table: string, test: () => Promise<void>) => {
  await sql
    .raw(`CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END $$;
    CREATE TRIGGER dawdle BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION dawdle()`)
    .execute(db);
  try {
    await test();
  } finally {
    await sql.raw(`DROP TRIGGER dawdle ON ${table}; DROP FUNCTION dawdle()`).execute(db);
  }
};
const rounds = 6;

it('accepting and taking back at one moment: one of them happens', async () => {
  for (let i = 0; i < rounds; i++) {
    const { id, boss, guest, representativeId } = await asked();
    const [accepted, taken] = await outcomes([
      accept(guest, representativeId),
      as(boss).membership.removeRepresentative({ representativeId }),
    ]);
    const represents = (await units(guest)).includes(id);
    // Taken back after it was accepted it would be an end, which asks for a reason.
    expect([accepted, taken, represents]).toEqual(
      accepted === 'ok' ? ['ok', 'REASON_REQUIRED', true] : ['INVITATION_NOT_FOUND', 'ok', false],
    );
  }
});

it('accepting, declining and the number going to another at one moment: one owner, one answer', async () => {
  for (let i = 0; i < rounds; i++) {
    const { id, guest, phone, representativeId } = await asked();
    const other = `other-${guest}`;
    await personWith(other);
    // The guest takes a new number, and the old one goes to another, while both answer.
    const moves = jest
      .spyOn(cloud.wechat, 'redeemPhoneCode')
      .mockImplementation((code) => (code === 'new' ? phoneOf(9_000 + n) : phone));
    await outcomes([
      as(guest).identity.verifyPhone({ code: 'new' }),
      accept(guest, representativeId),
      as(guest).membership.declineInvitation({ representativeId }),
      as(other)
        .identity.verifyPhone({ code: 'old' })
        .then(() => accept(other, representativeId)),
    ]);
    moves.mockRestore();
    const standing = [(await units(guest)).includes(id), (await units(other)).includes(id)];
    expect(standing.filter(Boolean).length).toBeLessThanOrEqual(1);
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM representation WHERE representative_id = ${representativeId}`.execute(db);
    expect(rows[0]?.n).toBe(standing.filter(Boolean).length);
  }
});

it('control: two who judge first and write then, in step, are both told that theirs happened', async () => {
  const { guest, representativeId, id } = await asked();
  const bothHaveJudged = meetingPlace(2);
  // Each looks; neither writes before both have looked.
  const judgesThen = (write: RawBuilder<unknown>) =>
    db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ open: boolean }>`
        SELECT ended_at IS NULL AND accepted_at IS NULL AS open FROM representative WHERE id = ${representativeId}`.execute(
        transaction,
      );
      await bothHaveJudged();
      if (rows[0]?.open) await write.execute(transaction);
      return rows[0]?.open;
    });
  const told = await Promise.all([
    judgesThen(
      sql`UPDATE representative SET person_id = (SELECT id FROM person WHERE openid = ${guest}), accepted_at = ${readClock()}, proven = true WHERE id = ${representativeId}`,
    ),
    judgesThen(
      sql`UPDATE representative SET ended_at = ${readClock()}, ended_as = 'takenBack' WHERE id = ${representativeId}`,
    ),
  ]);
  expect(told).toEqual([true, true]);
  // He was told that he stands for it, the company that it was taken back; one of the two is wrong.
  const { rows } = await sql<{ both: boolean }>`
    SELECT accepted_at IS NOT NULL AND ended_at IS NOT NULL AS both FROM representative WHERE id = ${representativeId}`.execute(
    db,
  );
  expect([rows[0]?.both, (await units(guest)).includes(id)]).toEqual([true, false]);
});

it('two who name the same number at one moment name it once, and the eleventh is not let in', async () => {
  const { boss } = await asked();
  await slowly('representative', async () => {
    const name = (phone: string) => as(boss).membership.addRepresentative({ name: '同一个人', phone });
    expect((await outcomes(Array.from({ length: 4 }, () => name('15100000001')))).sort()).toEqual([
      ...['ALREADY_REPRESENTATIVE', 'ALREADY_REPRESENTATIVE', 'ALREADY_REPRESENTATIVE', 'ok'],
    ]);
    const many = await outcomes(Array.from({ length: 9 }, (_, i) => name(`1510000001${i}`)));
    expect(many.filter((code) => code === 'ok')).toHaveLength(7);
    expect(many.filter((code) => code === 'TOO_MANY_REPRESENTATIVES')).toHaveLength(2);
  });
});

it('two who propose and two who confirm the end of a primary one at one moment: one of each', async () => {
  const { boss } = await asked();
  const openids = ['p', 'q', 'r'].map((key) => `${key}-${boss}`);
  for (const [i, openid] of openids.entries()) await joins(openid, boss, phoneOf(5_000 + n * 10 + i));
  const [p = '', q = '', r = ''] = openids;
  const primary = (await as(p).membership.myUnit({})).representatives.find((each) => each.primary)?.id ?? '';
  const files = await Promise.all(openids.map(uploadedFile));
  const proposed = await outcomes(
    openids.map((openid, i) =>
      as(openid).membership.removePrimary({ representativeId: primary, fileId: files[i] ?? '', reason: '已调离' }),
    ),
  );
  expect(proposed.sort()).toEqual(['CHANGE_WAITING', 'CHANGE_WAITING', 'ok']);
  const change = (await as(p).membership.myUnit({})).change;
  const answers = [p, q, r].flatMap((openid) =>
    [true, false].map((agree) => as(openid).membership.answerChange({ changeId: change?.id ?? '', agree })),
  );
  const codes = await outcomes(answers);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  const { rows } = await sql<{
    agreed: boolean;
    same: boolean;
  }>`SELECT agreed, answered_by = proposed_by AS same FROM representative_change WHERE id = ${change?.id}`.execute(db);
  expect((await units(boss)).length).toBe(rows[0]?.agreed ? 0 : 1);
  if (rows[0]?.agreed) expect(rows[0].same).toBe(false);
});

it('all who leave at one moment leave, and the place is open', async () => {
  const { id, boss } = await asked();
  const others = ['x', 'y'].map((key) => `${key}-${boss}`);
  for (const [i, openid] of others.entries()) await joins(openid, boss, phoneOf(7_000 + n * 10 + i));
  const own = async (openid: string) =>
    (await as(openid).membership.myUnit({})).representatives.find((each) => each.yours)?.id ?? '';
  const everybody = [boss, ...others];
  const mine = await Promise.all(everybody.map(own));
  expect(
    await outcomes(
      everybody.map((openid, i) => as(openid).membership.removeRepresentative({ representativeId: mine[i] ?? '' })),
    ),
  ).toEqual(['ok', 'ok', 'ok']);
  for (const openid of everybody) expect(await units(openid)).toEqual([]);
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::int AS n FROM representation WHERE membership_id = ${id}`.execute(db);
  expect(rows[0]?.n).toBe(0);
});
