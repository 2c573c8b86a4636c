import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { appointPerson, committeeNamed, engage, newUscc, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { memberNamed } from '../attendance/cast';
import { searchName } from '../ground/search-name';
import { publishedMeeting, registered } from '../meetings/cast';
import { proposeFor } from '../standing/cast';
import { fileNamed, mergedInto } from './cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const clerk = () => as('local-clerk').duplicates;
const candidatesOf = async (q: string, show: 'open' | 'possible' | 'apart' = 'open') =>
  (await clerk().candidates({ q, show })).rows;
let given = 0;
const newPhone = () => `+861370000${String(given++).padStart(4, '0')}`;

it('does not let a sanction that is only proposed get lost with the file that goes', async () => {
  const [kept, merged] = [
    await fileNamed('主档同一家有限公司', ['same-a']),
    await fileNamed('副档同一家有限公司', ['same-b']),
  ];
  await proposeFor(merged);
  expect(await refusalOf(mergedInto(kept, merged))).toMatchObject({ data: { bars: ['caseOpen'] } });
});

describe('candidates', () => {
  it('are those whose name folds alike, with what else speaks for one', async () => {
    const first = await fileNamed('沪宁铸件有限公司', ['hu-1'], { legalRep: '周一' });
    const second = await fileNamed('沪寧铸件（有限责任公司）', ['hu-2'], { legalRep: '周一' });
    const [pair] = await candidatesOf('沪宁铸件');
    expect([pair?.first.id, pair?.second.id].sort()).toEqual([first, second].sort());
    expect(pair).toMatchObject({ likenesses: ['name', 'representative'], strength: 'certain', apart: null });
  });

  it('are those with one body’s part of the code, wherever they are registered', async () => {
    const uscc = newUscc();
    const other = `91440300${uscc.slice(8, 17)}`;
    await fileNamed('东迁阀门有限公司', [], { uscc });
    await fileNamed('东迁流体控制有限公司', [], { uscc: `${other}0` });
    expect(await candidatesOf('东迁')).toMatchObject([{ likenesses: ['code'], strength: 'certain' }]);
  });

  it('are those whose former name or code another has now', async () => {
    const [renamed, other] = [await fileNamed('后来的名称有限公司', []), await fileNamed('先前的名称有限公司', [])];
    await sql`INSERT INTO member_former (id, membership_id, name, search_name, until) VALUES (${randomUUID()}, ${renamed}, '先前的名称有限公司', ${searchName('先前的名称有限公司')}, '2026-01-31')`.execute(
      db,
    );
    const [pair] = await candidatesOf('先前的名称');
    expect([pair?.first.id, pair?.second.id].sort()).toEqual([renamed, other].sort());
    expect(pair).toMatchObject({ likenesses: ['name'], strength: 'likely' });
  });

  it('show what one phone alone says only where it is asked for', async () => {
    const phone = newPhone();
    await fileNamed('甲号同机有限公司', ['same-1'], { phone });
    await fileNamed('乙号同机有限公司', ['same-2'], { phone });
    expect(await candidatesOf('同机')).toEqual([]);
    expect(await candidatesOf('同机', 'possible')).toMatchObject([{ likenesses: ['phone'], strength: 'possible' }]);
  });

  it('rest once somebody has called them two, until more speaks for one', async () => {
    const first = await fileNamed('静置炉料有限公司', ['rest-1']);
    const second = await fileNamed('静置炉料股份有限公司', ['rest-2']);
    await clerk().setApart({ firstId: second, secondId: first, reason: '两家独立的公司' });
    expect(await candidatesOf('静置炉料')).toEqual([]);
    expect(await candidatesOf('静置炉料', 'apart')).toMatchObject([
      { apart: { by: 'local-clerk', reason: '两家独立的公司' } },
    ]);
    const phone = newPhone();
    await sql`UPDATE representative SET phone = ${phone} WHERE membership_id IN (${first}, ${second})`.execute(db);
    expect(await candidatesOf('静置炉料')).toMatchObject([{ likenesses: ['name', 'phone'] }]);
    await clerk().setApart({ firstId: first, secondId: second, reason: '同一位联系人管两家' });
    expect(await candidatesOf('静置炉料')).toEqual([]);
    await clerk().lookAgain({ firstId: first, secondId: second });
    expect(await candidatesOf('静置炉料')).toHaveLength(1);
    expect(await refusalOf(clerk().lookAgain({ firstId: first, secondId: second }))).toMatchObject({
      code: 'NOT_APART',
    });
    expect(await refusalOf(clerk().setApart({ firstId: first, secondId: first, reason: '一样' }))).toMatchObject({
      code: 'SAME_FILE',
    });
    expect(await refusalOf(clerk().setApart({ firstId: first, secondId: randomUUID(), reason: '没有' }))).toMatchObject(
      { code: 'MEMBER_NOT_FOUND' },
    );
  });

  it('are paged by key, none twice and none left out', async () => {
    for (let i = 0; i < 11; i++) for (const _ of ['one', 'other']) await fileNamed(`翻页样本${i}有限公司`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await clerk().candidates({ cursor });
      expect(page.total === null).toBe(cursor !== undefined);
      seen.push(...page.rows.map(({ first, second }) => first.id + second.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await clerk().candidates({})).total);
    expect(seen.length).toBeGreaterThanOrEqual(11);
  });

  it('are within the reach of who asks', async () => {
    const committee = await committeeNamed('重复档案专委会');
    await appointPerson('branch-clerk', 'clerk', committee);
    const inside = await memberNamed('半边在内有限公司', [], committee);
    const outside = await memberNamed('半边在内股份有限公司');
    expect((await as('branch-clerk').duplicates.candidates({ q: '半边在内' })).rows).toEqual([]);
    expect(
      await refusalOf(as('branch-clerk').duplicates.compare({ firstId: inside, secondId: outside })),
    ).toMatchObject({ code: 'MEMBER_NOT_FOUND' });
    await sql`UPDATE membership SET committee_id = ${committee} WHERE id = ${outside}`.execute(db);
    expect((await as('branch-clerk').duplicates.candidates({ q: '半边在内' })).rows).toHaveLength(1);
  });
});

describe('a merge', () => {
  it('keeps one file with what was chosen, and brings what names the other along', async () => {
    const kept = await fileNamed('并合主档有限公司', ['keep-1'], { legalRep: '吴主' });
    const merged = await fileNamed('并合副档有限公司', ['gone-1'], { legalRep: '吴副' });
    await sql`UPDATE membership SET address = '副档路1号', industry = 'C35' WHERE id = ${merged}`.execute(db);
    const fileId = await uploadedFile('gone-1');
    const [paper, other] = [randomUUID(), randomUUID()];
    for (const id of [paper, other])
      await sql`INSERT INTO membership_material (id, membership_id, code, file_id, added_at) VALUES (${id}, ${merged}, 'industryCert', ${fileId}, '2026-01-01')`.execute(
        db,
      );
    const meetingId = await publishedMeeting();
    await registered(meetingId, 'gone-1', { membershipId: merged });
    await as('local-clerk').workbench.tagMembers({ membershipIds: [merged], name: '外贸' });
    const mergeId = await mergedInto(kept, merged, { take: ['address', 'industry'], papers: [paper] });

    const { rows } =
      await sql`SELECT name, legal_rep, address, industry, status FROM membership WHERE id = ${kept}`.execute(db);
    expect(rows).toEqual([
      { name: '并合主档有限公司', legal_rep: '吴主', address: '副档路1号', industry: 'C35', status: 'active' },
    ]);
    const { rows: gone } = await sql`SELECT status, ended_on::text FROM membership WHERE id = ${merged}`.execute(db);
    expect(gone).toEqual([{ status: 'terminated', ended_on: '2026-11-20' }]);
    const { rows: papers } =
      await sql`SELECT id, membership_id FROM membership_material WHERE id IN (${paper}, ${other})`.execute(db);
    expect(
      new Map(papers.map((each) => [(each as { id: string }).id, (each as { membership_id: string }).membership_id])),
    ).toEqual(
      new Map([
        [paper, kept],
        [other, merged],
      ]),
    );
    expect(await clerk().showMerge({ mergeId })).toMatchObject({
      kept: { id: kept },
      merged: { id: merged },
      took: ['industry', 'address'],
      moved: [
        { place: 'membership_material.membership_id', rows: 1 },
        { place: 'registration.membership_id', rows: 1 },
        { place: 'tagged.subject', rows: 1 },
      ],
      people: [{ name: 'gone-1', atKept: false }],
      undoUntil: '2026-12-20',
      mayUndo: true,
      bar: null,
    });
    expect((await clerk().merges({})).rows[0]).toMatchObject({ id: mergeId, by: 'local-clerk', undoneAt: null });
    expect((await toldTo('gone-1'))[0]).toMatchObject({ kind: 'duplicates.merged', title: '单位的档案已合并' });
  });

  it('gives nobody of the other file a right over the kept one', async () => {
    const kept = await fileNamed('守权主档有限公司', ['right-1']);
    const merged = await fileNamed('守权副档有限公司', ['right-2', 'right-1']);
    await mergedInto(kept, merged, { take: ['name', 'identity'] });
    expect(await refusalOf(as('right-2').membership.card({}))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await as('right-1').membership.card({})).membershipId).toBe(kept);
  });

  it('lifts no suspension', async () => {
    const kept = await fileNamed('无过主档有限公司', ['clean-1']);
    const merged = await fileNamed('停权副档有限公司', ['bad-1'], { status: 'suspended' });
    await mergedInto(kept, merged);
    const { rows } = await sql`SELECT status FROM membership WHERE id = ${kept}`.execute(db);
    expect(rows).toEqual([{ status: 'suspended' }]);
  });

  it('is refused with every reason, and for files that changed since they were read', async () => {
    await appointPerson('own-clerk', 'clerk');
    const kept = await fileNamed('自家主档有限公司', ['own-clerk']);
    const merged = await fileNamed('自家副档有限公司', ['own-2']);
    const compared = await as('own-clerk').duplicates.compare({ firstId: kept, secondId: merged });
    expect(compared.bars).toEqual(['ownCompany']);
    const wish = {
      keptId: kept,
      mergedId: merged,
      keptVersion: compared.first.version,
      mergedVersion: compared.second.version,
      reason: '重复',
    };
    await expect(as('own-clerk').duplicates.merge(wish)).rejects.toMatchObject({
      code: 'NOT_MERGEABLE',
      data: { bars: ['ownCompany'] },
    });
    expect(await refusalOf(clerk().merge({ ...wish, keptVersion: 99 }))).toMatchObject({ code: 'FILE_CHANGED' });
    expect(await refusalOf(clerk().merge({ ...wish, papers: [randomUUID()] }))).toMatchObject({
      code: 'PAPER_NOT_FOUND',
    });
    expect(await refusalOf(clerk().merge({ ...wish, mergedId: randomUUID() }))).toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
    expect(await refusalOf(as('own-2').duplicates.merge(wish))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('leaves the roll of a meeting as it was called, with those who come for it', async () => {
    const kept = await fileNamed('名册主档有限公司', ['roll-1']);
    const merged = await fileNamed('名册副档有限公司', ['roll-2']);
    const meetingId = await publishedMeeting({ kind: 'assembly' });
    await sql`INSERT INTO roll_entry (id, meeting_id, membership_id, name) VALUES (${randomUUID()}, ${meetingId}, ${merged}, '名册副档')`.execute(
      db,
    );
    await registered(meetingId, 'roll-2', { membershipId: merged });
    const mergeId = await mergedInto(kept, merged);
    expect((await clerk().showMerge({ mergeId })).moved).toEqual([]);
    const { rows } = await sql`SELECT membership_id FROM roll_entry WHERE meeting_id = ${meetingId}`.execute(db);
    expect(rows).toEqual([{ membership_id: merged }]);
  });
});

describe('undoing', () => {
  it('is refused after its days, twice, out of turn, and when somebody else has the code', async () => {
    const [first, second, third] = [
      await fileNamed('先并甲有限公司'),
      await fileNamed('先并乙有限公司'),
      await fileNamed('先并丙有限公司'),
    ];
    const early = await mergedInto(first, second);
    setClock('2026-11-21T02:00:00Z');
    const late = await mergedInto(first, third);
    expect(await clerk().showMerge({ mergeId: early })).toMatchObject({ mayUndo: false, bar: 'laterMerge' });
    await expect(clerk().undo({ mergeId: early, reason: '弄错了' })).rejects.toMatchObject({
      data: { bar: 'laterMerge' },
    });
    expect(await clerk().undo({ mergeId: late, reason: '弄错了' })).toEqual({ stayed: [], left: 0 });
    await expect(clerk().undo({ mergeId: late, reason: '再来' })).rejects.toMatchObject({ data: { bar: 'undone' } });
    const { rows } = await sql<{ uscc: string }>`SELECT uscc FROM membership WHERE id = ${second}`.execute(db);
    const taker = await fileNamed('占码有限公司', [], { uscc: rows[0]?.uscc });
    await expect(clerk().undo({ mergeId: early, reason: '弄错了' })).rejects.toMatchObject({
      data: { bar: 'identityTaken' },
    });
    const free = newUscc();
    await sql`UPDATE membership SET uscc = ${free}, identity_key = ${`uscc:${free}`} WHERE id = ${taker}`.execute(db);
    setClock('2026-12-21T02:00:00Z');
    await expect(clerk().undo({ mergeId: early, reason: '弄错了' })).rejects.toMatchObject({
      data: { bar: 'tooLate' },
    });
    expect(await refusalOf(clerk().undo({ mergeId: randomUUID(), reason: '没有' }))).toMatchObject({
      code: 'MERGE_NOT_FOUND',
    });
    expect(await refusalOf(clerk().showMerge({ mergeId: randomUUID() }))).toMatchObject({ code: 'MERGE_NOT_FOUND' });
  });

  it('keeps what somebody changed at the kept file since, and says so', async () => {
    const kept = await fileNamed('后改主档有限公司', ['later-1']);
    const merged = await fileNamed('后改副档有限公司', ['later-2']);
    await sql`UPDATE membership SET address = '副档路2号', introduction = '副档的介绍' WHERE id = ${merged}`.execute(
      db,
    );
    const mergeId = await mergedInto(kept, merged, { take: ['address', 'introduction'] });
    await as('later-1').membership.updateProfile({ address: '新搬的路3号', introduction: '副档的介绍' });
    expect(await clerk().undo({ mergeId, reason: '弄错了' })).toEqual({ stayed: ['address'], left: 0 });
    const { rows } = await sql`SELECT address, introduction FROM membership WHERE id = ${kept}`.execute(db);
    expect(rows).toEqual([{ address: '新搬的路3号', introduction: null }]);
    expect((await as('later-2').membership.card({})).membershipId).toBe(merged);
    expect((await toldTo('later-2'))[0]).toMatchObject({ kind: 'duplicates.undone' });
  });
});

describe('the house', () => {
  it('lets a ledger’s row follow a merge and nothing else', async () => {
    const [kept, merged] = [await fileNamed('账主有限公司'), await fileNamed('账副有限公司')];
    const entry = randomUUID();
    await sql`INSERT INTO point_entry (id, membership_id, source, source_id, delta, rule_id, rule_from, day, at, title)
      VALUES (${entry}, ${merged}, 'meeting', ${randomUUID()}, 2, 'points.meetingAttendance', '2026-01-01', '2026-11-01', '2026-11-01', '会')`.execute(
      db,
    );
    await expect(sql`UPDATE point_entry SET membership_id = ${kept} WHERE id = ${entry}`.execute(db)).rejects.toThrow(
      'append-only',
    );
    await mergedInto(kept, merged);
    await expect(sql`UPDATE point_entry SET membership_id = ${merged} WHERE id = ${entry}`.execute(db)).rejects.toThrow(
      'append-only',
    );
    const { rows } = await sql`SELECT membership_id FROM point_entry WHERE id = ${entry}`.execute(db);
    expect(rows).toEqual([{ membership_id: kept }]);
    await expect(sql`UPDATE member_merge SET reason = '改写'`.execute(db)).rejects.toThrow('never rewritten');
    await expect(sql`DELETE FROM member_merge_move`.execute(db)).rejects.toThrow('append-only');
  });

  it('merges two files once, however many try at once and crosswise', async () => {
    const [one, other] = [await fileNamed('对撞甲有限公司'), await fileNamed('对撞乙有限公司')];
    const tries = await Promise.allSettled([
      ...[1, 2, 3].map(() => mergedInto(one, other)),
      ...[1, 2, 3].map(() => mergedInto(other, one, {}, 'local-director')),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await sql<{
      count: number;
    }>`SELECT count(*)::int AS count FROM member_merge WHERE ${one}::uuid IN (kept_id, merged_id)`.execute(db);
    expect(rows[0]?.count).toBe(1);
  });

  it('empties what a file said before once a merge cannot be undone', async () => {
    const { collected } = await import('../privacy/collected');
    const lapse = collected.find(({ module }) => module === 'duplicates')?.lapses?.[0];
    const [kept, merged] = [
      await fileNamed('留存甲有限公司', [], { legalRep: '甲' }),
      await fileNamed('留存乙有限公司', [], { legalRep: '乙' }),
    ];
    const mergeId = await mergedInto(kept, merged, { take: ['legalRep'] });
    const was = async () =>
      (await sql<{ was: object }>`SELECT was FROM member_merge WHERE id = ${mergeId}`.execute(db)).rows[0]?.was;
    if (!lapse) throw new Error('duplicates has a lapse');
    await lapse.run('2026-12-20').execute(db);
    expect(await was()).toEqual({ legal_rep: '甲' });
    await lapse.run('2026-12-21').execute(db);
    expect(await was()).toEqual({});
    expect(await clerk().showMerge({ mergeId })).toMatchObject({ took: ['legalRep'] });
  });
});
