import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { inSession } from './cast';
import type { Minutes, MinutesWords } from '../../contracts/minutes';
import { minutesHash } from './minutes-hash';
import { judgeLock } from './judge-minutes';
import type { MinutesRow } from './minutes-store';
import { circulated, clerk, confirm, director, locked, save, words } from './minutes-cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(() => setClock(inSession));

describe('locking', () => {
  it('takes the word of all, or the end of the period, and no objection', async () => {
    const { meetingId, asked, at } = await circulated();
    expect(await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).toMatchObject({
      code: 'STILL_OPEN',
      data: { waiting: 3, until: '2026-12-08' },
    });
    for (const openid of asked.slice(0, 2)) await confirm(openid, meetingId);
    expect(await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).toMatchObject({ data: { waiting: 1 } });
    expect(await as('local-president').proceedings.minutes({ meetingId })).toMatchObject({
      mayLock: true,
      runs: false,
    });
    expect(await clerk().minutes({ meetingId })).toMatchObject({ mayLock: false });
    await confirm(at('listener'), meetingId);
    expect(await as('local-president').proceedings.lockMinutes({ meetingId, version: 1 })).toMatchObject({
      state: 'locked',
      lockedBy: 'local-president',
    });
    const { status } = await clerk().minutes({ meetingId });
    expect(status).toBe('minutes_confirmed');
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).code).toBe('MEETING_STATUS');
    expect((await refusalOf(confirm(at('came'), meetingId, false, '太晚'))).code).toBe('MEETING_STATUS');
    expect((await refusalOf(as('local-clerk').proceedings.lockMinutes({ meetingId, version: 1 }))).code).toBe(
      'FORBIDDEN',
    );
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 7 }))).code).toBe('MINUTES_NOT_FOUND');
    expect((await refusalOf(director().lockMinutes({ meetingId: randomUUID(), version: 1 }))).code).toBe(
      'MINUTES_NOT_FOUND',
    );
  });
  it('is refused once the house knows otherwise, until they go round again', async () => {
    const { meetingId, asked } = await circulated();
    for (const openid of asked) await confirm(openid, meetingId);
    const before = (await clerk().minutes({ meetingId })).current;
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (gen_random_uuid(), ${meetingId}, ${await personWith('merged-late')}, '后到者')`.execute(
      db,
    );
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).code).toBe('FACTS_CHANGED');
    const revision = before?.revision ?? 0;
    const saved = await clerk().saveMinutes({
      meetingId,
      revision,
      words: before?.words ?? { host: '', recorder: '', items: [], dissent: '', annexes: [] },
      correction: '',
    });
    const again = await clerk().circulateMinutes({ meetingId, revision: saved.revision });
    expect(again.facts.entitled).toBe((before?.facts.entitled ?? 0) + 1);
  });
  const row = (change: Partial<MinutesRow>) =>
    ({
      state: 'circulated',
      confirmBy: '2026-12-08',
      askedCount: 3,
      waiting: 1,
      confirmations: [],
      ...change,
    }) as unknown as MinutesRow;
  it.each([
    ['on the last day', row({}), '2026-12-08', 'stillOpen'],
    ['the day after', row({}), '2026-12-09', 'allowed'],
    ['all confirmed on the first', row({ waiting: 0 }), '2026-12-01', 'allowed'],
    ['nobody asked', row({ askedCount: 0, waiting: 0 }), '2026-12-08', 'stillOpen'],
    [
      'an objection, long after',
      row({ waiting: 0, confirmations: [{ name: '甲', agrees: false, remark: '错', at: '' }] }),
      '2027-01-01',
      'objections',
    ],
    ['a draft', row({ state: 'draft', confirmBy: null }), '2027-01-01', 'notCirculated'],
  ])('%s', (_, given, today, verdict) => expect(judgeLock(given, today).verdict).toBe(verdict));

  it('is done once by two at once, and leaves nothing to change', async () => {
    const { meetingId, asked } = await circulated();
    for (const openid of asked) await confirm(openid, meetingId);
    const results = await Promise.allSettled(
      ['local-director', 'local-president', 'local-director'].map((openid) =>
        as(openid).proceedings.lockMinutes({ meetingId, version: 1 }),
      ),
    );
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const writes = [
      sql`UPDATE minutes SET words = '{}' WHERE meeting_id = ${meetingId}`,
      sql`UPDATE minutes SET state = 'draft', hash = NULL, locked_at = NULL WHERE meeting_id = ${meetingId}`,
      sql`DELETE FROM minutes WHERE meeting_id = ${meetingId}`,
      sql`UPDATE minutes_confirmation SET remark = '改' WHERE meeting_id = ${meetingId}`,
      sql`DELETE FROM minutes_confirmation WHERE meeting_id = ${meetingId}`,
    ];
    for (const write of writes) await expect(write.execute(db)).rejects.toThrow(/minutes are locked|violates/);
  });
  it('and a save at the same moment end in one of them', async () => {
    for (let round = 0; round < 4; round++) {
      const { meetingId, asked } = await circulated();
      for (const openid of asked) await confirm(openid, meetingId);
      const [lock, saved] = await Promise.allSettled([
        director().lockMinutes({ meetingId, version: 1 }),
        save(meetingId, 1, { dissent: '最后一刻' }),
      ]);
      expect([lock.status, saved.status].sort()).toEqual(['fulfilled', 'rejected']);
      const { current } = await clerk().minutes({ meetingId });
      expect(current?.state).toBe(lock.status === 'fulfilled' ? 'locked' : 'draft');
      expect(current?.words.dissent).toBe(lock.status === 'fulfilled' ? '' : '最后一刻');
    }
  });
});

describe('the hash', () => {
  it('is reckoned again from what anybody who was there is shown, and any change gives another', async () => {
    const { meetingId, at, minutes } = await locked();
    const { current } = await as(at('came')).proceedings.minutes({ meetingId });
    if (!current) throw new Error('the minutes are locked');
    expect(current.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(current.hash).toBe(minutes.hash);
    expect(minutesHash(current, null)).toBe(current.hash);
    const [first] = current.confirmations;
    const forged: Minutes[] = [
      { ...current, version: 2 },
      { ...current, words: { ...current.words, dissent: ' ' } },
      { ...current, words: { ...current.words, annexes: ['附件'] } },
      { ...current, facts: { ...current.facts, present: 3 } },
      { ...current, facts: { ...current.facts, motions: [] } },
      { ...current, confirmations: [] },
      { ...current, confirmations: current.confirmations.map((each) => ({ ...each, agrees: !each.agrees })) },
      { ...current, confirmations: [...current.confirmations, ...(first ? [first] : [])] },
    ];
    for (const each of forged) expect(minutesHash(each, null)).not.toBe(current.hash);
    expect(minutesHash(current, '0'.repeat(64))).not.toBe(current.hash);
  });
  it('differs with any word, and does not with the order of keys', () => {
    const facts = {} as Minutes['facts'];
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const of = (dissent: string) =>
          minutesHash({ version: 1, words: words({ dissent }), facts, confirmations: [] }, null);
        expect(of(one) === of(other)).toBe(one === other);
        const turned = Object.fromEntries(Object.entries(words({ dissent: one })).reverse()) as MinutesWords;
        expect(minutesHash({ version: 1, words: turned, facts, confirmations: [] }, null)).toBe(of(one));
      }),
    );
  });
});

describe('a correction', () => {
  it('is a version of its own with its reason, chained to the one before, which it lays aside when locked', async () => {
    const { meetingId, at, asked, minutes: first } = await locked();
    expect((await refusalOf(save(meetingId, first.revision, { dissent: '更正' }))).code).toBe('CORRECTION_REASON');
    expect((await refusalOf(save(meetingId, 7, { dissent: '更正' }, '漏记'))).code).toBe('REVISION_CONFLICT');
    const begun = await save(meetingId, first.revision, { dissent: '更正' }, '漏记一人发言');
    expect(begun).toMatchObject({
      version: 2,
      revision: first.revision + 1,
      state: 'draft',
      correction: '漏记一人发言',
    });
    // Whoever began from the same page is told, and does not write over it.
    expect((await refusalOf(save(meetingId, first.revision, { dissent: '另一个更正' }, '另有'))).code).toBe(
      'REVISION_CONFLICT',
    );
    // Others see what is locked, not what is being written.
    expect(await as(at('came')).proceedings.minutes({ meetingId })).toMatchObject({
      current: { version: 1, state: 'locked' },
      earlier: [],
    });
    expect(await clerk().minutes({ meetingId })).toMatchObject({
      current: { version: 2 },
      earlier: [{ version: 1, state: 'locked' }],
    });
    await clerk().circulateMinutes({ meetingId, revision: begun.revision });
    for (const openid of asked) await as(openid).proceedings.confirmMinutes({ meetingId, version: 2, agrees: true });
    await director().lockMinutes({ meetingId, version: 2 });
    const { current, earlier } = await as(at('came')).proceedings.minutes({ meetingId });
    expect([current?.version, current?.state, earlier.map(({ version, state }) => [version, state])]).toEqual([
      2,
      'locked',
      [[1, 'superseded']],
    ]);
    expect(earlier[0]?.hash).toBe(first.hash);
    if (!current) throw new Error('the correction is locked');
    expect(minutesHash(current, first.hash)).toBe(current.hash);
    expect(minutesHash(current, null)).not.toBe(current.hash);
    await expect(
      sql`UPDATE minutes SET state = 'locked' WHERE meeting_id = ${meetingId} AND version = 1`.execute(db),
    ).rejects.toThrow('minutes are locked');
  });
});
