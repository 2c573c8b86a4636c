import { sql } from 'kysely';
import { engage, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { councilInSession, inSession } from './cast';
import { clerk, council, put } from './council-cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock(inSession));

/** What each rule that can bind answers when what it would judge by is not there. */
const bare: Record<string, [refusal: string, () => Promise<unknown>]> = {
  'membership.councilResolution': [
    'RESOLUTION_INCOMPLETE',
    async () => {
      const { id: membershipId, version } = await as('applies').membership.submit({ form: await unitForm('applies') });
      const step = { membershipId, decision: 'pass' as const };
      const passed = await as('local-clerk').membership.decide({ ...step, version });
      return as('local-president').membership.decide({ ...step, version: passed.version });
    },
  ],
  'meetings.votingRules': ['NO_ROLL', async () => put(await councilInSession())],
  'meetings.partyVotingRules': ['NO_ROLL', async () => put(await councilInSession({ kind: 'party_general' }))],
  'meetings.announcedAgenda': ['OFF_AGENDA', async () => put((await council(3, 3)).meetingId)],
};

// Tried where what they judge is: expenses/races.test.ts.
const elsewhere = ['expenses.overBudget'];

it('every rule that can bind is tried here', async () => {
  const { rows } = await sql<{ id: string }>`SELECT id FROM reg_rule WHERE value ? 'enforced' ORDER BY id`.execute(db);
  expect(rows.map(({ id }) => id)).toEqual([...Object.keys(bare), ...elsewhere].sort());
});

it.each(Object.entries(bare))('%s, where it binds, is not kept without its facts', async (id, [refusal, attempt]) => {
  await ownValue(id, { enforced: true });
  expect((await refusalOf(attempt())).code).toBe(refusal);
  await ownValue(id, null);
});

it('a quorum that nobody makes stops the vote, of a roll of whom none came', async () => {
  await ownValue('meetings.votingRules', { enforced: true });
  expect((await refusalOf(put((await council(0, 3)).meetingId))).code).toBe('NO_QUORUM');
  expect((await clerk().roll({ meetingId: (await council(0, 3)).meetingId })).quorum).toMatchObject({ met: false });
});
