import { sql } from 'kysely';
import { appointPerson, engage, newUscc, personWith, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { sayDecision } from './tell-decision';

useDatabase();
beforeAll(async () => {
  await engage();
  await appointPerson('local-president-2', 'president');
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const submit = async (openid: string, uscc = newUscc()) =>
  as(openid).membership.submit({ form: await unitForm(openid, { uscc }) });
const decide = (
  openid: string,
  membershipId: string,
  version: number,
  decision: 'pass' | 'return' | 'refuse',
  more: object = {},
) => as(openid).membership.decide({ membershipId, version, decision, reason: '看过材料。', ...more });
const caseOf = async (membershipId: string) => {
  const { rows } = await sql<{ id: string }>`SELECT case_id AS id FROM membership WHERE id = ${membershipId}`.execute(
    db,
  );
  return rows[0]?.id ?? '';
};
const takeBack = async (openid: string, membershipId: string, version: number) =>
  as(openid).flows.takeBack({ caseId: await caseOf(membershipId), version });
const tell = () => drain(db, new Date('2026-11-20T02:30:00Z'), [sayDecision]);
const inbox = async (openid: string) => (await as(openid).notices.inbox({})).rows.map((row) => row.kind);

describe('taking back', () => {
  it.each(['pass', 'return', 'refuse'] as const)(
    'restores an application after %s, and nobody hears of it',
    async (decision) => {
      const openid = `regretted-${decision}`;
      const { id } = await submit(openid);
      await decide('local-clerk', id, 1, decision);
      expect((await refusalOf(takeBack('local-clerk-2', id, 2))).code).toBe('TOO_LATE_TO_TAKE_BACK');
      expect(await takeBack('local-clerk', id, 2)).toMatchObject({ state: 'open', version: 3 });
      const back = await as('local-clerk').membership.reviewCase({ membershipId: id });
      expect(back).toMatchObject({
        status: 'under_review',
        step: 'preliminaryReview',
        version: 3,
        dueOn: '2026-11-27',
      });
      expect(back.timeline.at(-1)).toMatchObject({ kind: 'takenBack', by: 'local-clerk' });
      await tell();
      expect(await inbox(openid)).toEqual(['membership.applicationReceived']);
      // Whoever took it back may decide again on that step.
      expect(await decide('local-clerk', id, 3, 'pass')).toMatchObject({ step: 'councilDecision', version: 4 });
      await tell();
      expect(await inbox(openid)).toEqual(['membership.applicationPassed', 'membership.applicationReceived']);
    },
  );

  it('comes too late once it is told, after ten seconds, and for a number that was given', async () => {
    const { id } = await submit('told');
    await decide('local-clerk', id, 1, 'return');
    await tell();
    expect(await inbox('told')).toEqual(['membership.applicationReturned', 'membership.applicationReceived']);
    expect((await refusalOf(takeBack('local-clerk', id, 2))).code).toBe('TOO_LATE_TO_TAKE_BACK');
    const late = await submit('late');
    await decide('local-clerk', late.id, 1, 'refuse');
    setClock('2026-11-20T02:10:00Z');
    expect((await refusalOf(takeBack('local-clerk', late.id, 2))).code).toBe('TOO_LATE_TO_TAKE_BACK');
    setClock('2026-11-20T02:00:00Z');
    const admitted = await submit('admitted');
    await decide('local-clerk', admitted.id, 1, 'pass');
    expect(await decide('local-president', admitted.id, 2, 'pass')).toMatchObject({ status: 'active' });
    expect((await refusalOf(takeBack('local-president', admitted.id, 3))).code).toBe('TOO_LATE_TO_TAKE_BACK');
    expect((await refusalOf(takeBack('local-finance', admitted.id, 3))).code).toBe('CASE_NOT_FOUND');
  });

  it('leaves a refusal that the company has answered with a new application', async () => {
    const uscc = newUscc();
    const { id } = await submit('again', uscc);
    await decide('local-clerk', id, 1, 'refuse');
    await submit('again', uscc);
    expect((await refusalOf(takeBack('local-clerk', id, 2))).code).toBe('TOO_LATE_TO_TAKE_BACK');
    expect(await as('again').membership.myApplication({ membershipId: id })).toMatchObject({
      status: 'rejected',
      version: 2,
    });
  });
});

describe('returning to an earlier step', () => {
  it('lets the one who did it do it again, and tells the reviewers, not the applicant', async () => {
    const { id } = await submit('back-and-forth');
    await decide('local-clerk', id, 1, 'pass');
    expect(await as('local-president').membership.reviewCase({ membershipId: id })).toMatchObject({ returnTo: [1] });
    expect((await refusalOf(decide('local-president', id, 2, 'return', { returnTo: 2 }))).code).toBe('STEP_NOT_BEFORE');
    const sent = await decide('local-president', id, 2, 'return', { returnTo: 1 });
    expect(sent).toMatchObject({ status: 'under_review', step: 'preliminaryReview', version: 3 });
    await tell();
    expect(await inbox('back-and-forth')).toEqual(['membership.applicationReceived']);
    expect(await decide('local-clerk', id, 3, 'pass')).toMatchObject({ step: 'councilDecision' });
    expect(await decide('local-president', id, 4, 'pass')).toMatchObject({ status: 'active' });
  });
});

describe('another signature', () => {
  it('is waited for, under an office that reviews nothing else', async () => {
    const { id } = await submit('countersigned');
    const caseId = (await as('local-clerk').membership.reviewCase({ membershipId: id })).caseId ?? '';
    expect((await refusalOf(as('local-finance').membership.reviewCase({ membershipId: id }))).code).toBe(
      'APPLICATION_NOT_FOUND',
    );
    await as('local-clerk').flows.askSigner({ caseId, version: 1, personId: await personWith('local-finance') });
    expect(await decide('local-clerk', id, 2, 'pass')).toMatchObject({ step: 'preliminaryReview', version: 3 });
    expect((await refusalOf(decide('local-clerk', id, 3, 'pass'))).code).toBe('ALREADY_SIGNED');
    const [row] = (await as('local-clerk').membership.reviewQueue({ filter: 'open' })).rows.filter(
      (each) => each.id === id,
    );
    expect(row?.barred).toBe('signed');
    expect(await as('local-finance').membership.reviewCase({ membershipId: id })).toMatchObject({ barred: null });
    expect(await decide('local-finance', id, 3, 'pass')).toMatchObject({ step: 'councilDecision', version: 4 });
  });
});

describe('the next one', () => {
  it('is the one that waits longest for the same reviewer', async () => {
    await appointPerson('busy', 'clerk');
    await sql`UPDATE appointment SET term = '[2026-01-01,2026-11-01)' WHERE office = 'clerk' AND person_id <> ${await personWith('busy')}`.execute(
      db,
    );
    const { rows: waiting } = await as('busy').membership.reviewQueue({});
    const [first, second, third] = [await submit('next-1'), await submit('next-2'), await submit('next-3')];
    const open = [...waiting, first, second, third];
    const seen = new Set<string>();
    for (let next = open[0]?.id ?? null; next; ) {
      seen.add(next);
      const { version } = await as('busy').membership.reviewCase({ membershipId: next });
      next = (await decide('busy', next, version, 'pass')).next;
    }
    expect(seen).toEqual(new Set(open.map((row) => row.id)));
  });
});

describe('round trips', () => {
  it('of a decision stay what they were, and reads take three', async () => {
    const lines: { action: string; roundTrips: number; outcome: string }[] = [];
    const print = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      const line = String(chunk);
      if (line.includes('"kind":"call"')) lines.push(JSON.parse(line) as (typeof lines)[0]);
      return true;
    });
    await sql`UPDATE appointment SET term = '[2026-01-01,2030-01-01)' WHERE office = 'clerk'`.execute(db);
    const { id } = await submit('counted');
    await decide('local-clerk-2', id, 1, 'pass');
    await decide('local-president', id, 2, 'pass', { tally: { entitled: 9, present: 9, yes: 9, no: 0, abstain: 0 } });
    const returned = await submit('counted-2');
    await decide('local-clerk-2', returned.id, 1, 'return');
    await as('local-president').membership.reviewQueue({});
    const { caseId } = await as('local-president').membership.reviewCase({ membershipId: id });
    await as('local-president').flows.show({ caseId: caseId ?? '' });
    await as('counted').flows.mine({});
    await as('local-clerk-2').flows.holders({ caseId: caseId ?? '', purpose: 'handOn' });
    print.mockRestore();
    const counted = lines
      .filter(({ outcome }) => outcome === 'ok')
      .map(({ action, roundTrips }) => [action, roundTrips] as const);
    process.stdout.write(`${counted.map(([action, trips]) => `${action} ${trips}`).join(', ')}\n`);
    expect(counted.filter(([action, trips]) => action === 'decide' && trips > 14)).toEqual([]);
    expect(
      counted.filter(
        ([action, trips]) => ['reviewQueue', 'reviewCase', 'show', 'mine', 'holders'].includes(action) && trips > 3,
      ),
    ).toEqual([]);
    expect(counted.filter(([action]) => action === 'decide')).toHaveLength(3);
  });
});
