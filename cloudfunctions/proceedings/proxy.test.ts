import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { readClock } from '../shared/clock';
import { engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { onePagePdf } from '../../localcloud/demo/pdf';
import { ownValue } from '../parameters/cast';
import { agendaItem, endMeeting, inSession, inTheRoom, leaves } from './cast';
import { assembly, endHand, endMember, entryOf, giveHand } from './company-cast';
import { clerk, council, put } from './council-cast';
import { judgeProxy } from './judge-proxy';
import { save } from './minutes-cast';
import { findProxyFacts, saveProxy } from './proxy-store';

useDatabase();
const cloud = useCloud();
const paper = onePagePdf('委托书', ['委托 某某 出席并表决']);
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(async () => {
  setClock(inSession);
  await ownValue('meetings.proxies', { kinds: ['council', 'assembly'], most: 1 }, '本会章程第十八条');
});

/** A council of which the first `present` came, and the entries of all. */
async function lending(present: number, entitled: number) {
  const made = await council(present, entitled);
  const entries: string[] = [];
  for (const openid of made.people) entries.push(await entryOf(made.meetingId, { openid }));
  return { ...made, entry: (i: number) => entries[i] ?? '' };
}
const record = async (meetingId: string, giverEntryId: string, holderEntryId: string) =>
  clerk().recordProxy({ meetingId, giverEntryId, holderEntryId, fileId: await uploadedFile('local-clerk') });
const ballotsOf = async (openid: string, meetingId: string) =>
  (await as(openid).proceedings.floor({ meetingId })).motions[0]?.ballots ?? [];
const giving = (openid: string, motionId: string, entryId?: string, choice: 'yes' | 'no' = 'yes') =>
  as(openid).proceedings.vote({ motionId, choice, ...(entryId && { entryId }) });

describe('a written proxy', () => {
  it('is off unless the association’s charter admits it for the body', async () => {
    await ownValue('meetings.proxies', null);
    const { meetingId, entry } = await lending(1, 2);
    expect((await refusalOf(record(meetingId, entry(1), entry(0)))).code).toBe('PROXIES_NOT_ADMITTED');
    expect(await clerk().roll({ meetingId })).toMatchObject({ proxies: null });
  });

  it('counts its giver as there, gives its holder a vote of its own, and is said wherever the vote is', async () => {
    const { meetingId, at, entry } = await lending(2, 3);
    await record(meetingId, entry(2), entry(0));
    expect(await clerk().roll({ meetingId })).toMatchObject({ proxies: 1, mayRecord: true });
    const rows = (await clerk().roll({ meetingId })).rows;
    expect(rows.find(({ id }) => id === entry(2))).toMatchObject({
      presence: 'present',
      proxy: { holder: at(0), stands: true },
    });
    expect(rows.find(({ id }) => id === entry(0))?.holds).toEqual([at(2)]);
    expect((await clerk().floor({ meetingId })).quorum).toMatchObject({ entitled: 3, present: 3, proxies: 1 });
    expect((await as('local-clerk').attendance.hall({ meetingId })).quorum).toMatchObject({ present: 3, proxies: 1 });
    const { id } = await put(meetingId);
    expect((await refusalOf(giving(at(0), id))).code).toBe('WHICH_ENTRY');
    expect(await ballotsOf(at(0), meetingId)).toMatchObject([
      { name: at(0), right: 'own', barred: null },
      { name: at(2), right: 'proxy', barred: null },
    ]);
    await giving(at(0), id, entry(0), 'yes');
    await giving(at(0), id, entry(2), 'no');
    const { result } = await clerk().closeMotion({ motionId: id });
    expect(result).toMatchObject({ present: 3, yes: 1, no: 1, silent: 1, proxies: [{ giver: at(2), holder: at(0) }] });
    await endMeeting(meetingId);
    expect((await save(meetingId, 0)).facts).toMatchObject({
      present: 3,
      absent: [],
      proxies: [{ giver: at(2), holder: at(0) }],
    });
  });

  it('is one a giver, so many a holder as the rule says, and never handed on', async () => {
    const { meetingId, entry, at } = await lending(3, 6);
    await record(meetingId, entry(3), entry(0));
    const code = async (giver: string, holder: string) => (await refusalOf(record(meetingId, giver, holder))).code;
    expect(await code(entry(3), entry(1))).toBe('ALREADY_GIVEN');
    expect(await code(entry(4), entry(0))).toBe('HOLDER_HOLDS');
    expect(await code(entry(4), entry(3))).toBe('HOLDER_GAVE');
    await inTheRoom(meetingId, at(5));
    await leaves(meetingId, at(5));
    expect(await code(entry(5), entry(1))).toBe('GIVER_IS_HERE');
    expect(await code(entry(4), entry(4))).toBe('NOT_ON_ROLL');
    await ownValue('meetings.proxies', { kinds: ['council'], most: 2 });
    await record(meetingId, entry(4), entry(0));
    expect(await code(entry(1), entry(2))).toBe('GIVER_IS_HERE');
  });

  it('has its paper, which whoever runs the meeting opens', async () => {
    const { meetingId, entry } = await lending(1, 2);
    const stranger = await uploadedFile('somebody-else');
    const answer = async (openid: string, fileId: string) => {
      const reply = await send(openid, 'meetings', 'fileUrl', { meetingId, fileId });
      return reply.ok ? 'ok' : reply.error.code;
    };
    const ticket = await as('local-clerk').files.requestUpload({
      name: '委托书.pdf',
      bytes: paper.length,
      purpose: 'meeting',
    });
    await cloud.store.save(ticket.cloudPath, Readable.from(paper), 'application/pdf', 'local-clerk');
    const { fileId } = await as('local-clerk').files.confirmUpload({ fileId: ticket.fileId });
    const given = { meetingId, giverEntryId: entry(1), holderEntryId: entry(0) };
    expect((await refusalOf(clerk().recordProxy({ ...given, fileId: stranger }))).code).toBe('FILE_NOT_FOUND');
    expect(await answer('local-clerk', fileId)).toBe('FILE_NOT_FOUND');
    await clerk().recordProxy({ ...given, fileId });
    expect((await clerk().roll({ meetingId })).rows.find(({ id }) => id === entry(1))?.proxy?.fileId).toBe(fileId);
    expect(await answer('local-clerk', fileId)).toBe('ok');
    expect(await answer('local-finance', fileId)).toBe('FILE_NOT_FOUND');
  });

  it('is brought by its giver himself, within the same bounds, and taken back by him', async () => {
    const { meetingId, at, entry } = await lending(1, 4);
    const give = async (openid: string, holder: string, entryId?: string) =>
      as(openid).proceedings.giveProxy({
        meetingId,
        holderEntryId: holder,
        fileId: await uploadedFile(openid),
        ...(entryId && { entryId }),
      });
    const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
    expect(await as(at(2)).proceedings.proxyHolders({ meetingId, q: at(0) })).toEqual({
      rows: [{ id: entry(0), name: at(0), unitName: null }],
    });
    expect(await codeOf(as('passer-by').proceedings.proxyHolders({ meetingId, q: at(0) }))).toBe('NOT_ON_ROLL');
    expect(await codeOf(give('passer-by', entry(0)))).toBe('NOT_ON_ROLL');
    expect(await codeOf(give(at(2), entry(0), entry(3)))).toBe('NOT_ON_ROLL');
    expect(await codeOf(give(at(0), entry(1)))).toBe('GIVER_IS_HERE');
    const { proxyId } = await give(at(2), entry(0));
    expect(await as(at(2)).proceedings.floor({ meetingId })).toMatchObject({
      proxies: 1,
      entries: [{ id: entry(2), right: 'own', proxy: { id: proxyId, holder: at(0), stands: true } }],
    });
    expect(await codeOf(give(at(3), entry(0)))).toBe('HOLDER_HOLDS');
    expect(await codeOf(as(at(3)).proceedings.revokeProxy({ proxyId, reason: '不是我的' }))).toBe('PROXY_NOT_FOUND');
    await as(at(2)).proceedings.revokeProxy({ proxyId, reason: '改变主意' });
    expect(await as(at(2)).proceedings.floor({ meetingId })).toMatchObject({ entries: [{ proxy: null }] });
    await put(meetingId);
    expect(await codeOf(give(at(2), entry(0)))).toBe('MEETING_STATUS');
    expect(await as(at(2)).proceedings.floor({ meetingId })).toMatchObject({ proxies: null });
  });

  it('of one who has two votes says which, as an excuse does', async () => {
    const { meetingId, at } = await assembly(3, 0);
    const [first, second, holder] = [at(0), at(1), at(2)];
    const openid = first.people[0];
    await giveHand(second.id, openid, readClock());
    const of = (membershipId: string) => entryOf(meetingId, { membershipId });
    const given = { meetingId, holderEntryId: await of(holder.id), fileId: await uploadedFile(openid) };
    const which = { code: 'WHICH_ENTRY', data: { names: [first.name, second.name].sort() } };
    expect(await refusalOf(as(openid).proceedings.giveProxy(given))).toMatchObject(which);
    await as(openid).proceedings.giveProxy({ ...given, entryId: await of(second.id) });
    const mine = async () =>
      Object.fromEntries(
        (await as(openid).proceedings.floor({ meetingId })).entries.map((each) => [each.name, each] as const),
      );
    expect(await mine()).toMatchObject({ [first.name]: { proxy: null }, [second.name]: { proxy: { stands: true } } });

    const excuse = (reason: string | null, entryId?: string) =>
      as(openid).proceedings.excuse({ meetingId, reason, ...(entryId && { entryId }) });
    expect(await refusalOf(excuse('出差'))).toMatchObject(which);
    await excuse('出差', await of(first.id));
    expect(await mine()).toMatchObject({ [first.name]: { excused: true }, [second.name]: { excused: false } });
    expect(await as(openid).proceedings.floor({ meetingId })).toMatchObject({ excused: false, onRoll: true });
    // One alone is left that it could be.
    await excuse('也出差');
    expect(await as(openid).proceedings.floor({ meetingId })).toMatchObject({ excused: true });
    expect((await refusalOf(excuse(null))).code).toBe('WHICH_ENTRY');
    await excuse(null, await of(second.id));
    expect(await mine()).toMatchObject({ [first.name]: { excused: true }, [second.name]: { excused: false } });
    expect((await refusalOf(excuse('别家的', await of(holder.id)))).code).toBe('NOT_ON_ROLL');
  });

  it('is recorded before anything is put to the vote', async () => {
    const { meetingId, entry } = await lending(1, 2);
    await put(meetingId);
    expect((await refusalOf(record(meetingId, entry(1), entry(0)))).code).toBe('MEETING_STATUS');
  });

  it('ends when its giver comes, who then gives the vote anew', async () => {
    const { meetingId, at, entry } = await lending(1, 2);
    await record(meetingId, entry(1), entry(0));
    const { id } = await put(meetingId);
    await giving(at(0), id, entry(1), 'no');
    expect((await refusalOf(giving(at(1), id))).code).toBe('NOT_PRESENT');
    await inTheRoom(meetingId, at(1), { at: readClock().toISOString() });
    expect(await ballotsOf(at(0), meetingId)).toMatchObject([{ name: at(0) }]);
    expect((await refusalOf(giving(at(0), id, entry(1)))).code).toBe('NOT_ON_ROLL');
    await giving(at(1), id, undefined, 'yes');
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 1, no: 0, present: 2 });
  });

  it('ends when it is revoked, and with the right of either', async () => {
    const { meetingId, at, entry } = await lending(1, 2);
    const { proxyId } = await record(meetingId, entry(1), entry(0));
    await clerk().revokeProxy({ proxyId, reason: '本人书面撤销' });
    expect((await refusalOf(clerk().revokeProxy({ proxyId, reason: '再撤一次' }))).code).toBe('PROXY_NOT_FOUND');
    expect((await clerk().floor({ meetingId })).quorum).toMatchObject({ present: 1, proxies: 0 });
    const { id } = await put(meetingId);
    expect((await refusalOf(giving(at(0), id, entry(1)))).code).toBe('NOT_ON_ROLL');

    const companies = await assembly(3, 0);
    const [giver, holder, third] = [companies.at(0), companies.at(1), companies.at(2)];
    const of = (membershipId: string) => entryOf(companies.meetingId, { membershipId });
    await record(companies.meetingId, await of(giver.id), await of(holder.id));
    await inTheRoom(companies.meetingId, holder.people[0], { membershipId: holder.id });
    await inTheRoom(companies.meetingId, third.people[0], { membershipId: third.id });
    const motion = await put(companies.meetingId);
    await giving(holder.people[0], motion.id, await of(giver.id));
    await endHand(holder.id, holder.people[0], readClock());
    expect((await refusalOf(giving(holder.people[0], motion.id, await of(giver.id), 'no'))).code).toBe('NOT_ON_ROLL');
    expect((await clerk().floor({ meetingId: companies.meetingId })).quorum).toMatchObject({ present: 1, proxies: 0 });
    await endMember(giver.id, 'withdrawn', readClock());
    expect((await clerk().closeMotion({ motionId: motion.id })).result).toMatchObject({ yes: 0, entitled: 2 });
  });

  it('gives nobody with an interest a vote, and its giver is not there by him', async () => {
    const { meetingId, at, entry } = await lending(2, 3);
    await record(meetingId, entry(2), entry(0));
    const item = await agendaItem(meetingId, { conflicts: [await personWith(at(0))] });
    const { id } = await put(meetingId, { agendaItemId: item });
    for (const which of [entry(0), entry(2)])
      expect((await refusalOf(giving(at(0), id, which))).code).toBe('CONFLICT_OF_INTEREST');
    await giving(at(1), id);
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({
      entitled: 3,
      present: 1,
      barred: 1,
      yes: 1,
    });
  });
});

describe('recorded at once', () => {
  const wanted = 6;
  const held = async (meetingId: string, holder: string) => {
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM proxy WHERE meeting_id = ${meetingId} AND holder_id = ${holder}`.execute(db);
    return rows[0]?.n ?? 0;
  };
  it('one holder gets no more than the rule allows', async () => {
    const { meetingId, entry } = await lending(1, wanted + 1);
    const answers = await Promise.allSettled(
      Array.from({ length: wanted }, (_, i) => record(meetingId, entry(i + 1), entry(0))),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await held(meetingId, entry(0))).toBe(1);
  });
  it('control: without holding the roll he gets several', async () => {
    const { meetingId, entry } = await lending(1, wanted + 1);
    const fileId = await uploadedFile('local-clerk');
    const by = await personWith('local-clerk');
    const allHaveJudged = meetingPlace(3);
    await Promise.all(
      Array.from({ length: 3 }, (_, i) =>
        db.transaction().execute(async (transaction) => {
          const lent = { meetingId, giverId: entry(i + 1), holderId: entry(0) };
          const refusal = judgeProxy(await findProxyFacts(transaction, lent, readClock()), 1);
          await allHaveJudged();
          if (!refusal) await saveProxy(transaction, { ...lent, fileId, by }, readClock());
        }),
      ),
    );
    expect(await held(meetingId, entry(0))).toBe(3);
  });
});

it.each([
  ['', {}, null],
  ['', { standing: false, giverCame: true }, 'NOT_ON_ROLL'],
  ['', { giverCame: true, giverGave: true }, 'GIVER_IS_HERE'],
  ['', { giverGave: true, giverHolds: true }, 'ALREADY_GIVEN'],
  ['', { giverHolds: true, holderGave: true }, 'GIVER_HOLDS'],
  ['', { holderGave: true, holderHolds: 2 }, 'HOLDER_GAVE'],
  ['', { holderHolds: 1 }, null],
  ['', { holderHolds: 2 }, 'HOLDER_HOLDS'],
] as const)('a proxy of whom%s %j: %s', (_, change, refusal) => {
  const facts = {
    standing: true,
    giverCame: false,
    giverGave: false,
    giverHolds: false,
    holderGave: false,
    holderHolds: 0,
  };
  expect(judgeProxy({ ...facts, ...change }, 2)).toBe(refusal);
});
