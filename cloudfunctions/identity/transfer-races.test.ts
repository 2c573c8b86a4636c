import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { bothPass, decide, idOf, runJob, useTransfers } from './transfer-cast';

useDatabase();
const { asked, cloud } = useTransfers();
beforeAll(engage);
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`DELETE FROM rate`.execute(db);
});
const rounds = 8;
const stateOf = async (openid: string, transferId: string) =>
  (await as(openid).identity.transfer({ transferId })).state;

it(`moves an account or keeps it, when its holder objects as the time runs out, ${rounds} times`, async () => {
  const outcomes: string[] = [];
  for (let round = 0; round < rounds; round++) {
    setClock('2026-11-20T02:00:00Z');
    const { old, fresh, transfer } = await asked(`last-second-${round}`);
    const { transferId } = transfer;
    const account = await idOf(old);
    await bothPass(transferId);
    setClock('2026-11-25T16:30:00Z');
    const [, objection] = await Promise.all([
      runJob('2026-11-25T16:30:00Z'),
      send(old, 'identity', 'objectToTransfer', { transferId }, `objection-${round}`),
    ]);
    const moved = (await idOf(fresh)) === account;
    // Whoever heard that his objection stands still has his account, and whoever did not has not.
    expect([moved, objection.ok]).toEqual([moved, !moved]);
    expect((await idOf(old)) === account).toBe(!moved);
    outcomes.push(moved ? 'moved' : await stateOf(old, transferId));
  }
  expect(outcomes.every((each) => ['moved', 'objected'].includes(each))).toBe(true);
});

it('the control: without the version of the case both would have it their way', async () => {
  const { transfer } = await asked('control');
  await bothPass(transfer.transferId);
  const unguarded = (state: string) =>
    sql`
    UPDATE flow_case SET state = ${state}, due_on = NULL, version = version + 1 WHERE id = ${transfer.caseId}`.execute(
      db,
    );
  const both = await Promise.all([unguarded('refused'), unguarded('passed')]);
  expect(both.map(({ numAffectedRows }) => numAffectedRows)).toEqual([1n, 1n]);
});

it(`lets one of two second signatures move it, ${rounds} times`, async () => {
  for (let round = 0; round < rounds; round++) {
    const { old, fresh, transfer } = await asked(`second-${round}`, null);
    const account = await idOf(old);
    await decide('local-clerk', transfer.transferId);
    const { version } = await as('local-president').identity.transfer({ transferId: transfer.transferId });
    const input = { transferId: transfer.transferId, version, decision: 'pass' };
    const replies = await Promise.all(
      ['local-president', 'local-supervisor', 'local-party'].map((openid) =>
        send(openid, 'identity', 'decideTransfer', input, `${openid}-${round}-signs`),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies) if (!reply.ok) expect(['TRANSFER_MOVED', 'TRANSFER_OVER']).toContain(reply.error.code);
    expect(await idOf(fresh)).toBe(account);
    const carried =
      await sql`SELECT FROM account_transfer WHERE holder_id = ${account} AND carried_out_at IS NOT NULL`.execute(db);
    expect(carried.rows).toHaveLength(1);
  }
});

it(`keeps one account for one number when its holder verifies anew as it is moved, ${rounds} times`, async () => {
  for (let round = 0; round < rounds; round++) {
    const { old, fresh, phone, transfer } = await asked(`anew-${round}`, null);
    const account = await idOf(old);
    await decide('local-clerk', transfer.transferId);
    const { version } = await as('local-president').identity.transfer({ transferId: transfer.transferId });
    jest.spyOn(cloud.wechat, 'redeemPhoneCode').mockReturnValueOnce(phone.replace('+86', ''));
    const [signed, verified] = await Promise.all([
      send('local-president', 'identity', 'decideTransfer', {
        transferId: transfer.transferId,
        version,
        decision: 'pass',
      }),
      send(old, 'identity', 'verifyPhone', { code: 'code' }),
    ]);
    const moved = (await idOf(fresh)) === account;
    if (moved) {
      expect(signed.ok).toBe(true);
      // The old WeChat is a stranger with a number that is somebody's, or was not heard at all.
      expect(await idOf(old)).not.toBe(account);
    } else expect([await idOf(old), verified.ok]).toEqual([account, true]);
    const owners = await sql<{
      id: string;
    }>`SELECT id FROM person WHERE phone = ${phone} AND phone_verified_at IS NOT NULL`.execute(db);
    expect(owners.rows).toEqual([{ id: account }]);
  }
});
