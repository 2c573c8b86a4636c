import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { bothPass, idOf, runJob, useTransfers } from '../identity/transfer-cast';
import { inSession } from './cast';
import { clerk, council, put } from './council-cast';

useDatabase();
const { ask } = useTransfers();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(engage);

const ago = (minutes: number) => new Date(Date.parse(inSession) - minutes * 60_000).toISOString();

it('an account that is moved during a vote votes once, from whichever WeChat has it', async () => {
  for (let round = 0; round < 6; round++) {
    // Each round sets the clock back: the roll stands before the motion all the same.
    setClock(ago(1));
    const { meetingId, at } = await council(3, 3);
    const [old, fresh, phone] = [at(0), `moved-voter-${round}`, `+8613500007${String(100 + round)}`];
    await sql`WITH seen AS (UPDATE person_seen SET at = ${inSession}::timestamptz WHERE person_id = (SELECT id FROM person WHERE openid = ${old})) UPDATE person SET phone = ${phone}, phone_verified_at = '2026-01-01' WHERE openid = ${old}`.execute(
      db,
    );
    const account = await idOf(old);
    setClock(ago(14 * 24 * 60));
    await sql`DELETE FROM rate`.execute(db);
    await bothPass((await ask({ old, fresh, phone })).transferId);
    setClock(inSession);
    const { id } = await put(meetingId);
    const vote = (openid: string, choice: 'yes' | 'no') =>
      as(openid)
        .proceedings.vote({ motionId: id, choice })
        .then(
          () => 'ok',
          (error: { code: string }) => error.code,
        );
    const [first] = await Promise.all([vote(old, 'yes'), runJob(inSession)]);
    expect(await idOf(fresh)).toBe(account);
    const second = await vote(fresh, 'no');
    const late = await vote(old, 'yes');
    // The old WeChat is a stranger now.
    expect(late).toBe('NOT_ON_ROLL');
    expect(first === 'ok' || first === 'NOT_ON_ROLL').toBe(true);
    // His last word counts, and counts once.
    expect(second).toBe('ok');
    const { result } = await clerk().closeMotion({ motionId: id });
    expect([result?.yes, result?.no]).toEqual([0, 1]);
    const votes = await db.selectFrom('vote').select('person_id').where('motion_id', '=', id).execute();
    expect(votes).toEqual([{ person_id: account }]);
  }
});
