import { sql } from 'kysely';
import { appointPerson, engage } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import type * as House from '../../config/jest-functions/house';
import type * as ProposalStore from './proposal-store';

// Where a test takes the guard away, a proposal is read without being held, and whoever read waits for the other.
let mockMeet: (() => Promise<void>) | null = null;
jest.mock('./proposal-store', () => {
  const actual = jest.requireActual<typeof ProposalStore>('./proposal-store');
  const holdProposal: typeof ProposalStore.holdProposal = async (at, id) => {
    if (!mockMeet) return actual.holdProposal(at, id);
    const { db: root } = jest.requireActual<typeof House>('../../config/jest-functions/house');
    // Its lock is gone with its own transaction.
    return root.transaction().execute((transaction) => actual.holdProposal(transaction, id));
  };
  const findProposal: typeof ProposalStore.findProposal = async (...given) => {
    const found = await actual.findProposal(...given);
    await mockMeet?.();
    return found;
  };
  return { ...actual, holdProposal, findProposal };
});

useDatabase();
beforeAll(async () => {
  await engage();
  await appointPerson('local-finance-2', 'finance');
});
beforeEach(() => setClock('2026-03-10T02:00:00Z'));
afterEach(() => {
  mockMeet = null;
});

const [proposer, one, other] = ['local-finance', 'local-director', 'local-finance-2'].map((id) => as(id).books);
/** A change of the chart, decided by two at once. @returns who was told that it went well, what the rest was told, how it ended */
async function decided(code: string, ways: readonly ['confirm' | 'refuse', 'confirm' | 'refuse']) {
  const changes = [{ do: 'add' as const, code, name: `科目${code}` }];
  const proposalId = (await proposer?.proposeChart({ kind: 'changes', changes }))?.proposalId ?? '';
  const outcomes = await Promise.allSettled(
    [one, other].map(async (reviewer, i) => {
      if (ways[i] === 'confirm') await reviewer?.confirm({ proposalId });
      else await reviewer?.refuse({ proposalId, reason: '这个科目不要' });
      return ways[i];
    }),
  );
  const { rows } = await sql<{ state: string; there: number }>`
    SELECT p.state, (SELECT count(*)::int FROM account a WHERE a.code = ${code}) AS there FROM book_proposal p WHERE p.id = ${proposalId}`.execute(
    db,
  );
  return {
    done: outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    told: outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Refused).code] : [])),
    ...rows[0],
  };
}

describe('a change of the chart that two decide at once', () => {
  it('is made or refused, never both: the second is told that it is decided', async () => {
    for (let round = 0; round < 4; round++) {
      const found = await decided(`51013${round}`, round % 2 === 0 ? ['confirm', 'refuse'] : ['refuse', 'confirm']);
      expect(found.done).toHaveLength(1);
      expect(found.told).toEqual(['PROPOSAL_DECIDED']);
      const made = found.done[0] === 'confirm';
      expect([found.state, found.there]).toEqual(made ? ['confirmed', 1] : ['refused', 0]);
    }
  });

  it('is made once where both confirm it', async () => {
    const found = await decided('510140', ['confirm', 'confirm']);
    expect(found).toEqual({ done: ['confirm'], told: ['PROPOSAL_DECIDED'], state: 'confirmed', there: 1 });
  });

  it('control: where it is not held until the commit, one is told that it is made and the other that it is refused', async () => {
    mockMeet = meetingPlace(2);
    const found = await decided('510150', ['confirm', 'refuse']);
    expect([found.done, found.told, found.there]).toEqual([['confirm', 'refuse'], [], 1]);
  });
});
