import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { decideAs, individualOf, memberOf, modelInForce, penalty, penaltyFor, runAt } from './cast';
import { drain } from '../shared/drain';
import { tellTurn as turnTold } from '../notices/tell-turn';
import { digestOf } from './document';
import { insertObjection } from './objection-store';
import { insertRecord } from './record-store';

jest.setTimeout(60_000);
useDatabase();
beforeAll(async () => {
  await engage();
  await modelInForce('2026-01-01', { floors: { A: 9500, B: 7000, C: 5500 } });
});
beforeEach(() => setClock('2026-11-30T02:00:00Z'));
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const titlesOf = async (openid: string) => (await toldTo(openid)).map(({ title }) => title);
const of = (items: readonly { code: string; points: number }[], code: string) =>
  items.find((each) => each.code === code)?.points;

describe('a file', () => {
  it('says where each point comes from, sums exactly, and what would lift it', async () => {
    const { id, openid, name } = await memberOf('file-reads');
    const file = await as(openid).credit.file({});
    expect(file).toMatchObject({
      membershipId: id,
      name,
      own: true,
      none: null,
      model: { version: '2026-01', resolutionNo: '理决〔2026〕2号' },
    });
    const { score } = file;
    expect(score?.items.reduce((sum, { points }) => sum + points, 0)).toBe(score?.total);
    for (const item of score?.items ?? [])
      expect(item.lines.reduce((sum, { points }) => sum + points, 0)).toBe(item.points);
    // The pledge was signed with the application; the profile lacks an address and an introduction.
    expect(of(score?.items ?? [], 'I04')).toBe(score?.items.find(({ code }) => code === 'I04')?.most);
    expect(
      file.possible
        .filter(({ act }) => act === 'fill')
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['address', 'introduction']);
    expect(score?.items.find(({ code }) => code === 'I07')).toMatchObject({
      runs: false,
      points: 0,
      most: 0,
      lines: [],
    });
    expect(file.course).toHaveLength(12);
    expect(file.standing).toBeNull();
  });
  it('is its own and the staff’s, nobody else’s', async () => {
    const { id } = await memberOf('file-own');
    const other = await memberOf('file-other');
    expect(await refused(as(other.openid).credit.file({ membershipId: id }))).toBe('MEMBER_NOT_FOUND');
    expect(await refused(as(other.openid).credit.history({ membershipId: id }))).toBe('MEMBER_NOT_FOUND');
    for (const office of ['clerk', 'director', 'compliance', 'supervisor', 'president', 'council'])
      expect((await as(`local-${office}`).credit.file({ membershipId: id })).own).toBe(false);
    expect(await refused(as('local-finance').credit.file({ membershipId: id }))).toBe('FORBIDDEN');
  });
  it('moves with its facts: a licence that runs out, dues that come too late', async () => {
    const { id, openid } = await memberOf('file-facts');
    const before = (await as(openid).credit.file({})).score;
    await sql`UPDATE membership_material SET valid_to = '2026-11-30', unlimited = false WHERE membership_id = ${id} AND code = 'businessLicense'`.execute(
      db,
    );
    expect((await as(openid).credit.file({})).score?.total).toBe(before?.total);
    setClock('2026-12-01T02:00:00Z');
    const after = await as(openid).credit.file({});
    const licence = after.score?.items.find(({ code }) => code === 'I01');
    expect(licence?.most).toBeGreaterThan(licence?.points ?? 0);
    expect(licence?.lines.find(({ ref }) => ref !== null)).toMatchObject({
      points: -1 * ((licence?.most ?? 0) - (licence?.points ?? 0)),
      day: '2026-12-01',
      mayObject: true,
    });
    expect(after.possible.some(({ act, total }) => act === 'renew' && total > (after.score?.total ?? 0))).toBe(true);
    expect(after.score?.reasons).toContain('I01');
  });
  it('of an individual goes with the consent, and the member stays one', async () => {
    const { id, openid } = await individualOf('file-consent', '430626199003076631');
    expect((await as(openid).credit.file({})).none).toBeNull();
    await as(openid).identity.withdrawConsent({ code: 'creditFile' });
    expect(await as(openid).credit.file({})).toMatchObject({ none: 'noConsent', score: null });
    expect((await as('local-clerk').credit.file({ membershipId: id })).score).toBeNull();
    expect(await refused(as(openid).credit.history({}))).toBe('MEMBER_NOT_FOUND');
    const [row] = (await sql<{ status: string }>`SELECT status FROM membership WHERE id = ${id}`.execute(db)).rows;
    expect(row?.status).toBe('active');
  });
});

describe('a record', () => {
  it('counts while it stands, tells the member, and says nothing of itself when it has ended', async () => {
    const { id, openid } = await memberOf('record-ends');
    const { total = 0 } = (await as(openid).credit.file({})).score ?? {};
    const { id: recordId } = await penaltyFor(id, { title: '虚假宣传', recognizedOn: '2026-06-15' });
    expect(await titlesOf(openid)).toContain('信用档案新增一条记录');
    // A message outlives the record; it says nothing of it.
    expect(JSON.stringify(await toldTo(openid))).not.toContain('虚假宣传');
    const file = await as(openid).credit.file({});
    expect(file.score?.total).toBeLessThan(total);
    expect(file.score?.items.find(({ code }) => code === 'I05')?.lines.at(-1)).toMatchObject({
      title: '虚假宣传',
      leaves: '2027-06-15',
      mayObject: true,
      mayRepair: true,
    });
    expect(await as(openid).credit.record({ id: recordId })).toMatchObject({
      title: '虚假宣传',
      state: 'standing',
      endsOn: '2027-06-15',
    });
    setClock('2027-06-14T02:00:00Z');
    expect((await as(openid).credit.record({ id: recordId })).title).toBe('虚假宣传');
    setClock('2027-06-15T02:00:00Z');
    const after = await as(openid).credit.record({ id: recordId });
    expect(after).toMatchObject({
      ...{ state: 'ended', title: null, documentNo: null, authority: null, sourceUrl: null, severity: null },
      ...{ recognizedOn: null, repairableOn: null, endsOn: null, mayObject: false, mayRepair: false },
    });
    expect(JSON.stringify(await as(openid).credit.file({}))).not.toContain('虚假宣传');
    expect(
      (await as('local-clerk').credit.records({ only: 'over' })).rows.find((row) => row.id === recordId)?.title,
    ).toBeNull();
  });
  it('needs its source, its own day, and is entered once', async () => {
    const { id, openid } = await memberOf('record-rules');
    const enter = (change: object) => as('local-clerk').credit.enterRecord({ ...penalty(id), ...change });
    expect(await refused(enter({ sourceUrl: null }))).toBe('SOURCE_NEEDED');
    expect(await refused(enter({ recognizedOn: '2026-12-01' }))).toBe('DAY_AHEAD');
    expect(await refused(enter({ recognizedOn: '2025-11-30' }))).toBe('ALREADY_OVER');
    expect(await refused(enter({ endsOn: '2027-06-16' }))).toBe('TOO_LONG');
    await enter({ documentNo: '同一号' });
    expect(await refused(enter({ documentNo: '同一号' }))).toBe('RECORD_EXISTS');
    // One document in whatever spelling, also where nobody asked first.
    await enter({ documentNo: '市监罚〔2026〕900号' });
    for (const documentNo of ['市监罚〔２０２６〕９００号', ' 市监罚[2026] 900 号', '市監罰〔2026〕900號'])
      expect(await refused(enter({ documentNo }))).toBe('RECORD_EXISTS');
    const { repairableOn, endsOn } = { repairableOn: '2026-09-15', endsOn: '2027-06-15' };
    const wide = { ...penalty(id), id: randomUUID(), repairableOn, endsOn, documentNo: '市监罚（2026）９００号' };
    expect(await insertRecord(db, wide, await personWith('local-clerk'), new Date())).toBe(false);
    // The same number of another member is another document.
    await as('local-clerk').credit.enterRecord(
      penalty((await memberOf('record-rules-other')).id, { documentNo: '市监罚〔2026〕900号' }),
    );
    expect(await refused(as(openid).credit.enterRecord(penalty(id)))).toBe('FORBIDDEN');
  });
  it('of the association itself waits for a second person and rests on a rule and a hearing', async () => {
    const { id, openid } = await memberOf('record-own');
    const given = { kind: 'ownRecord' as const, sourceUrl: null, documentNo: '会纪〔2026〕1号' };
    expect(await refused(penaltyFor(id, given))).toBe('RULE_NEEDED');
    const before = (await as(openid).credit.file({})).score?.total;
    const { id: recordId } = await penaltyFor(id, {
      ...given,
      ruleResolution: '会决〔2026〕2号 第六条',
      hearingNote: '11 月 2 日听取申辩',
    });
    expect((await as(openid).credit.file({})).score?.total).toBe(before);
    expect(await refused(as(openid).credit.record({ id: recordId }))).toBe('RECORD_NOT_FOUND');
    expect(await refused(as('local-clerk').credit.confirmRecord({ id: recordId }))).toBe('FORBIDDEN');
    expect(await as('local-director').credit.confirmRecord({ id: recordId })).toMatchObject({ state: 'standing' });
    expect(await refused(as('local-compliance').credit.confirmRecord({ id: recordId }))).toBe('ALREADY_CONFIRMED');
    expect((await as(openid).credit.file({})).score?.total).toBeLessThan(before ?? 0);
  });
  it('of the association is confirmed by nobody who entered it', async () => {
    const { id } = await memberOf('record-second');
    const { id: recordId } = await penaltyFor(
      id,
      { kind: 'ownRecord', sourceUrl: null, ruleResolution: '会决〔2026〕2号', hearingNote: '已听取' },
      'local-director',
    );
    expect(await refused(as('local-director').credit.confirmRecord({ id: recordId }))).toBe('OWN_ENTRY');
    const rows = await Promise.allSettled([
      as('local-compliance').credit.confirmRecord({ id: recordId }),
      as('local-supervisor').credit.confirmRecord({ id: recordId }),
    ]);
    expect(rows.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('an objection', () => {
  it('is accepted and decided by people who did not record it; upheld, it was never so, and reports are withdrawn', async () => {
    const { id, openid } = await memberOf('appeal-upheld');
    const clean = (await as(openid).credit.file({})).score?.total;
    await sql`INSERT INTO credit_standing (membership_id, grade, since, total, scored) VALUES (${id}, 'B', '2026-11-01', 7500, 'B')`.execute(
      db,
    );
    const { id: recordId } = await penaltyFor(id, { title: '张冠李戴的处罚' }, 'local-compliance');
    const { code } = await as(openid).credit.makeReport({});
    const { id: objectionId } = await as(openid).credit.object({
      ...{
        kind: 'appeal',
        deed: `record:${recordId}`,
        words: '这份处罚决定书是另一家同名企业的，见附件。',
        pledged: false,
        fileIds: [],
      },
    });
    expect(
      (await as(openid).credit.file({})).score?.items.find(({ code: c }) => c === 'I05')?.lines.at(-1)?.objected,
    ).toBe(true);
    expect(
      await refused(
        as(openid).credit.object({
          kind: 'appeal',
          deed: `record:${recordId}`,
          words: '再提一次，请尽快处理。',
          pledged: false,
          fileIds: [],
        }),
      ),
    ).toBe('OBJECTION_OPEN');
    // Who recorded it decides no step of it.
    expect((await as('local-compliance').credit.objection({ id: objectionId })).may.decide).toBe(false);
    expect(await refused(decideAs('local-compliance', objectionId))).toBe('NOT_YOUR_TURN');
    expect(
      (await as(openid).credit.objection({ id: objectionId })).events.every(
        ({ by, kind }) => kind === 'opened' || by === null,
      ),
    ).toBe(true);
    await decideAs('local-clerk', objectionId);
    expect(
      await refused(as('local-director').credit.decideObjection({ id: objectionId, version: 1, decision: 'pass' })),
    ).toBe('OBJECTION_MOVED');
    expect(await refused(decideAs('local-director', objectionId))).toBe('ANSWER_NEEDED');
    const decided = await decideAs('local-director', objectionId, 'pass', '核对无误，处罚对象不是这家会员。');
    expect(decided).toMatchObject({ state: 'passed', upheld: true });
    expect((await as(openid).credit.file({})).score?.total).toBe(clean);
    expect(await titlesOf(openid)).toContain('异议成立');
    expect(await as(null).credit.verifyReport({ code })).toMatchObject({ state: 'withdrawn', grade: null, uscc: null });
    // Of the past it says nothing any more either, in both readings.
    for (const reading of ['then', 'now'] as const) {
      const read = await as(openid).credit.reading({ day: '2026-11-30', as: reading });
      expect(JSON.stringify(read)).not.toContain('张冠李戴');
    }
    expect(await as('local-clerk').credit.record({ id: recordId })).toMatchObject({ state: 'annulled', title: null });
  });
  it('is decided in ten working days, and five more where whoever decides it says why', async () => {
    const { id, openid } = await memberOf('appeal-longer');
    const { id: recordId } = await penaltyFor(id, {}, 'local-compliance');
    const { id: objectionId } = await as(openid).credit.object({
      ...{
        kind: 'appeal',
        deed: `record:${recordId}`,
        words: '处罚决定正在复议，请核实。',
        pledged: false,
        fileIds: [],
      },
    });
    const seenBy = (reader: string) => as(reader).credit.objection({ id: objectionId });
    // Accepting has its two days, and no more.
    const accepting = await seenBy('local-clerk');
    expect(accepting).toMatchObject({ dueOn: '2026-12-02', extension: null });
    const { caseId } = accepting;
    const extend = (reader: string, version: number) =>
      as(reader).flows.extend({ caseId, version, reason: '复议机关还没有答复。' });
    expect(await refused(extend('local-clerk', accepting.version))).toBe('NOT_EXTENDABLE');
    await decideAs('local-clerk', objectionId);
    const { version, dueOn, extension } = await seenBy('local-director');
    expect([dueOn, extension]).toEqual(['2026-12-14', { workdays: 5, until: '2026-12-21', provisional: false }]);
    // Neither whose matter it is, nor who recorded it, nor who accepted it.
    for (const reader of ['local-clerk', 'local-compliance', openid])
      expect((await seenBy(reader)).extension).toBeNull();
    expect(await refused(extend(openid, version))).toBe('FORBIDDEN');
    expect(await refused(extend('local-clerk', version))).toBe('NOT_YOUR_TURN');
    expect(await refused(extend('local-compliance', version))).toBe('NOT_YOUR_TURN');
    await extend('local-director', version);
    const after = await seenBy(openid);
    expect(after).toMatchObject({ dueOn: '2026-12-21', extension: null });
    expect(after.events.at(-1)).toMatchObject({ kind: 'extended', by: null, reason: '复议机关还没有答复。' });
    expect((await seenBy('local-director')).events.at(-1)?.by).toBe('local-director');
    expect((await as('local-clerk').credit.objections({})).rows.find((row) => row.id === objectionId)?.dueOn).toBe(
      '2026-12-21',
    );
    const { rows } = await as('local-president').workbench.duties({ q: after.member });
    expect(rows.map(({ verb, dueOn: due }) => [verb, due])).toEqual([['决定', '2026-12-21']]);
    await drain(db, new Date('2026-11-30T03:00:00Z'), [turnTold]);
    expect(await titlesOf(openid)).toContain('你的信用异议延期办理');
    // Decided in the longer time, without another one.
    setClock('2026-12-21T02:00:00Z');
    expect(await refused(extend('local-supervisor', version + 1))).toBe('EXTENDED_BEFORE');
    expect(await decideAs('local-supervisor', objectionId, 'refuse', '处罚决定经复议维持。')).toMatchObject({
      state: 'refused',
      upheld: false,
    });
  });
  it('stands once, when two people of a company file it at the same time', async () => {
    const { id, openid } = await memberOf('appeal-twice');
    const { id: recordId } = await penaltyFor(id);
    const [deed, by] = [`record:${recordId}`, await personWith(openid)];
    const filed = { id: randomUUID(), membershipId: id, kind: 'appeal', deed, words: '', pledge: null, by };
    let second: Promise<string> | undefined;
    await db.transaction().execute(async (trx) => {
      expect(await insertObjection(trx, { ...filed, caseId: randomUUID() }, new Date())).toBe(true);
      second = refused(
        as(openid).credit.object({
          kind: 'appeal',
          deed,
          words: '同事也对这一条提了一次，请一并办理。',
          pledged: false,
          fileIds: [],
        }),
      );
      await untilWaiting(1, second);
    });
    expect(await second).toBe('OBJECTION_OPEN');
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM flow_case WHERE kind = 'creditObjection' AND opened_by = ${by}`.execute(db);
    expect(rows).toEqual([{ n: 0 }]);
  });
  it('not upheld leaves the record; withdrawn too', async () => {
    const { id, openid } = await memberOf('appeal-not');
    const { id: recordId } = await penaltyFor(id);
    const total = (await as(openid).credit.file({})).score?.total;
    const say = async () =>
      (
        await as(openid).credit.object({
          kind: 'appeal',
          deed: `record:${recordId}`,
          words: '我们认为处罚过重，请再核实。',
          pledged: false,
          fileIds: [],
        })
      ).id;
    const first = await say();
    expect(await as(openid).credit.withdrawObjection({ id: first })).toMatchObject({ state: 'withdrawn' });
    expect(await refused(as(openid).credit.withdrawObjection({ id: first }))).toBe('OBJECTION_MOVED');
    const second = await say();
    await decideAs('local-compliance', second);
    expect(
      await decideAs('local-supervisor', second, 'refuse', '处罚决定仍然有效，轻重由行政机关复议。'),
    ).toMatchObject({ state: 'refused', upheld: false });
    expect((await as(openid).credit.file({})).score?.total).toBe(total);
    expect((await as('local-clerk').credit.objections({ only: 'closed' })).rows.map((row) => row.id)).toEqual(
      expect.arrayContaining([first, second]),
    );
    expect((await as('local-clerk').credit.objections({})).rows.some((row) => row.id === second)).toBe(false);
  });
  it('has its time: fifteen working days after the member was told, a repair from its day on', async () => {
    const { id, openid } = await memberOf('appeal-late');
    const { id: recordId } = await penaltyFor(id, { recognizedOn: '2026-11-20' });
    const say = (kind: 'appeal' | 'repair', pledged = true) =>
      as(openid).credit.object({
        kind,
        deed: `record:${recordId}`,
        words: '材料已经补齐，义务已经履行。',
        pledged,
        fileIds: [],
      });
    expect((await refusalOf(say('repair'))).data).toEqual({ from: '2027-02-20' });
    const offered = async () => {
      const { mayObject, mayRepair } = await as(openid).credit.record({ id: recordId });
      return [mayObject, mayRepair];
    };
    const repairs = async () =>
      (await as(openid).credit.file({})).possible.filter(({ act }) => act === 'repair').length;
    expect(await offered()).toEqual([true, false]);
    // Day 0 is 11-30; fifteen working days later is 12-21.
    setClock('2026-12-22T02:00:00Z');
    expect(await refusalOf(say('appeal'))).toMatchObject({ code: 'TOO_LATE', data: { until: '2026-12-21' } });
    expect(await offered()).toEqual([false, false]);
    setClock('2026-12-21T15:59:00Z');
    const { id: inTime } = await say('appeal');
    await as(openid).credit.withdrawObjection({ id: inTime });
    setClock('2027-02-20T02:00:00Z');
    expect(await refused(say('repair', false))).toBe('PLEDGE_NEEDED');
    expect([await offered(), await repairs()]).toEqual([[false, true], 1]);
    // Nobody but the member says it.
    const seen = await as('local-clerk').credit.record({ id: recordId });
    expect([seen.mayObject, seen.mayRepair]).toEqual([false, false]);
    const { id: repairId } = await say('repair');
    // What was asked for already is not offered again, neither here nor as what would lift the grade.
    expect([await offered(), await repairs()]).toEqual([[false, false], 0]);
    setClock('2027-02-19T02:00:00Z');
    const before = (await as(openid).credit.file({})).score?.total ?? 0;
    setClock('2027-02-20T02:00:00Z');
    await decideAs('local-compliance', repairId);
    await decideAs('local-director', repairId, 'pass', '已履行义务，同意修复。');
    expect((await as(openid).credit.file({})).score?.total).toBeGreaterThan(before);
    // It counted until then: a reading of an earlier day, as it is known now, has it still, sealed.
    const earlier = await as(openid).credit.reading({ day: '2027-02-19', as: 'now' });
    expect(earlier.score.total).toBe(before);
    expect(earlier.score.items.find(({ code }) => code === 'I05')?.lines.at(-1)).toMatchObject({
      sealed: true,
      title: null,
      page: null,
    });
  });
  it('is made for the member that it is about, by whoever stands for several', async () => {
    const boss = await memberOf('appeal-boss');
    const other = await memberOf('appeal-several');
    await sql`INSERT INTO representative (id, membership_id, person_id, name, phone, is_primary, since, accepted_at, words_state)
      VALUES (${randomUUID()}, ${boss.id}, ${await personWith('appeal-several')}, '王芳', '+8613711110001', false, '2026-01-01', '2026-01-01', 'pass')`.execute(
      db,
    );
    await as('appeal-several').identity.chooseUnit({ membershipId: other.id });
    const { id: recordId } = await penaltyFor(boss.id);
    const told = (await toldTo('appeal-several')).find(({ title }) => title === '信用档案新增一条记录');
    expect(told?.link).toBe(`/modules/credit/pages/record/index?id=${recordId}`);
    const say = (membershipId?: string) =>
      as('appeal-several').credit.object({
        ...{
          kind: 'appeal',
          deed: `record:${recordId}`,
          words: '处罚的不是这家单位，请核对。',
          pledged: false,
          fileIds: [],
        },
        ...(membershipId && { membershipId }),
      });
    expect(await refused(say())).toBe('DEED_NOT_FOUND');
    expect(await refused(say((await memberOf('appeal-stranger')).id))).toBe('MEMBER_NOT_FOUND');
    const { id } = await say(boss.id);
    expect(await as('appeal-several').credit.objection({ id })).toMatchObject({ membershipId: boss.id });
  });
  it('needs something to object to', async () => {
    const { openid } = await memberOf('appeal-nothing');
    const say = (kind: 'appeal' | 'repair' | 'fall', deed: string) =>
      as(openid).credit.object({ kind, deed, words: '请核对这一条记录，谢谢。', pledged: true, fileIds: [] });
    expect(await refused(say('appeal', 'record:00000000-0000-7000-8000-000000000000'))).toBe('DEED_NOT_FOUND');
    expect(await refused(say('fall', 'notice'))).toBe('NO_NOTICE');
    expect(
      await refused(
        as('local-clerk').credit.object({
          kind: 'fall',
          deed: 'notice',
          words: '请核对这一条记录，谢谢。',
          pledged: true,
          fileIds: [],
        }),
      ),
    ).toBe('FORBIDDEN');
  });
});

describe('runs', () => {
  it('grade all members once a month, rise after two, fall by notice and a person', async () => {
    const good = await memberOf('run-good');
    const bad = await memberOf('run-bad');
    expect(await runAt('2026-12-01T02:00:00Z')).toContain('begun');
    expect(await runAt('2026-12-01T03:00:00Z')).toContain('changed');
    const first = (await as(good.openid).credit.file({})).standing;
    expect(first?.grade).toBe('B');
    // Better from now on: all of the profile, and points enough.
    await sql`UPDATE membership SET address = '某路 1 号', introduction = '做精密机械' WHERE id = ${good.id}`.execute(
      db,
    );
    await sql`INSERT INTO point_entry (id, membership_id, person_id, source, source_id, title, delta, rule_id, rule_from, capped, day, at)
      VALUES (gen_random_uuid(), ${good.id}, ${await personWith(good.openid)}, 'meeting', gen_random_uuid(), '年会', 12, 'points.meetingAttendance', '2026-01-01', false, '2026-12-05', '2026-12-05')`.execute(
      db,
    );
    await penaltyFor(bad.id, { severity: 'serious', recognizedOn: '2026-12-01' });
    await penaltyFor(bad.id, { severity: 'serious', recognizedOn: '2026-12-01', kind: 'list' });
    await runAt('2027-01-01T02:00:00Z');
    expect((await as(good.openid).credit.file({})).standing).toMatchObject({
      grade: 'B',
      rising: { grade: 'A', runs: 1 },
    });
    const noticed = (await as(bad.openid).credit.file({})).standing;
    expect(noticed).toMatchObject({ grade: 'B', notice: { grade: 'D', on: '2027-01-01' } });
    expect(await titlesOf(bad.openid)).toContain('信用等级拟由 B 降为 D');
    expect((await as(bad.openid).workbench.duties({})).rows.find(({ kind }) => kind === 'credit.object')?.page).toBe(
      `/modules/credit/pages/file/index?id=${bad.id}`,
    );
    expect((await toldTo(bad.openid)).find(({ title }) => title === '信用等级拟由 B 降为 D')?.link).toBe(
      `/modules/credit/pages/file/index?id=${bad.id}`,
    );
    // Offered only where it would be taken.
    const offered = async (membershipId: string) =>
      (await as('local-director').credit.file({ membershipId })).may.confirmFall;
    expect(await offered(bad.id)).toBe(false);
    expect(await refused(as('local-director').credit.confirmFall({ membershipId: bad.id, reason: '告知期满' }))).toBe(
      'NOTICE_RUNNING',
    );
    // The member objects: nothing falls before that is answered.
    const { id: objectionId } = await as(bad.openid).credit.object({
      kind: 'fall',
      deed: 'notice',
      words: '我们正在整改，请暂缓降级。',
      pledged: false,
      fileIds: [],
    });
    setClock('2027-01-29T02:00:00Z');
    expect(await refused(as('local-director').credit.confirmFall({ membershipId: bad.id, reason: '告知期满' }))).toBe(
      'OBJECTED',
    );
    expect(await offered(bad.id)).toBe(false);
    await decideAs('local-compliance', objectionId);
    await decideAs('local-supervisor', objectionId, 'refuse', '事实清楚，整改完成后可申请修复。');
    expect(await offered(bad.id)).toBe(true);
    expect((await as('local-clerk').credit.file({ membershipId: bad.id })).may.confirmFall).toBe(false);
    // One that has not been graded yet has nothing to fall from.
    expect(await offered((await memberOf('run-new')).id)).toBe(false);
    expect((await as('local-director').workbench.duties({})).rows.some(({ kind }) => kind === 'credit.fall')).toBe(
      true,
    );
    expect(await refused(as('local-clerk').credit.confirmFall({ membershipId: bad.id, reason: '告知期满' }))).toBe(
      'FORBIDDEN',
    );
    const both = await Promise.allSettled(
      ['local-director', 'local-compliance'].map((who) =>
        as(who).credit.confirmFall({ membershipId: bad.id, reason: '告知期满，事实未变' }),
      ),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await as(bad.openid).credit.file({})).standing).toMatchObject({ grade: 'D', notice: null });
    await runAt('2027-02-01T02:00:00Z');
    expect((await as(good.openid).credit.file({})).standing).toMatchObject({ grade: 'A', rising: null });
    expect((await as(good.openid).credit.history({})).moves.map(({ move }) => move)).toEqual([
      'rose',
      'rises',
      'first',
    ]);
    const fell = (await as(bad.openid).credit.history({})).moves.find(({ move }) => move === 'fell');
    expect(fell).toMatchObject({ before: 'B', grade: 'D', reason: '告知期满，事实未变' });
    const overview = await as('local-president').credit.overview({});
    expect(overview.grades.find(({ grade }) => grade === 'A')?.members).toBeGreaterThan(0);
    expect(overview.run).toMatchObject({ month: '2027-02-01', state: 'done' });
    expect(
      (await as('local-clerk').credit.members({ grade: 'A' })).rows.map(({ membershipId }) => membershipId),
    ).toContain(good.id);
    expect(
      (await as('local-clerk').credit.members({ q: 'run-good' })).rows.map(({ membershipId }) => membershipId),
    ).toEqual([good.id]);
  });
  it('are read again as they were, letter by letter, whatever has become of the facts', async () => {
    const { id, openid } = await memberOf('run-then');
    await runAt('2027-03-01T02:00:00Z');
    const then = await as(openid).credit.reading({ day: '2027-03-01', as: 'then' });
    const [row] = (
      await sql<{
        digest: string;
      }>`SELECT encode(digest, 'hex') AS digest FROM credit_score WHERE membership_id = ${id} ORDER BY made_at DESC LIMIT 1`.execute(
        db,
      )
    ).rows;
    expect(digestOf(then.document)).toBe(row?.digest);
    await penaltyFor(id, { severity: 'serious', recognizedOn: '2027-02-01' });
    await sql`UPDATE membership SET introduction = '改过了' WHERE id = ${id}`.execute(db);
    setClock('2027-03-10T02:00:00Z');
    // Of the day itself the later row of that day counts; of the day before, the run's.
    const [{ document } = { document: '' }] = (
      await sql<{
        document: string;
      }>`SELECT document FROM credit_score WHERE membership_id = ${id} AND cause = 'monthly'`.execute(db)
    ).rows;
    expect(document).toBe(then.document);
    const now = await as(openid).credit.reading({ day: '2027-03-01', as: 'now' });
    expect(now.score.total).toBeLessThan(then.score.total);
    expect(await refused(as(openid).credit.reading({ day: '2027-03-11', as: 'now' }))).toBe('DAY_AHEAD');
    expect(await refused(as(openid).credit.reading({ day: '2025-03-11', as: 'then' }))).toBe('NO_SCORE');
  });
  it('go on where they were cut off, and score nobody twice', async () => {
    await sql`INSERT INTO credit_run (id, month, model_id, as_of, started_at) SELECT gen_random_uuid(), '2027-04-01', id, '2027-04-01', '2027-04-01' FROM credit_model WHERE state = 'adopted' LIMIT 1`.execute(
      db,
    );
    expect(await runAt('2027-04-01T02:00:00Z')).not.toContain('begun');
    const twice = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM (SELECT FROM credit_score WHERE run_id IS NOT NULL GROUP BY run_id, membership_id HAVING count(*) > 1) d`.execute(
      db,
    );
    expect(twice.rows[0]?.n).toBe(0);
  });
  it('forget the details when their time is over, and keep the figures', async () => {
    const { id, openid } = await memberOf('run-forgets');
    await penaltyFor(id, { recognizedOn: '2026-11-20' });
    await runAt('2029-12-15T02:00:00Z');
    expect(await refused(as(openid).credit.reading({ day: '2026-11-30', as: 'then' }))).toBe('DETAILS_GONE');
    expect((await as(openid).credit.history({})).scores.at(-1)?.total).toBeGreaterThan(0);
    await expect(sql`UPDATE credit_score SET total = 1 WHERE membership_id = ${id}`.execute(db)).rejects.toThrow(
      'append-only',
    );
    await expect(sql`DELETE FROM credit_score WHERE membership_id = ${id}`.execute(db)).rejects.toThrow('append-only');
  });

  it('lift the notice of a fall as soon as its cause is gone, and the member is told', async () => {
    const { id, openid } = await memberOf('run-eased');
    await runAt('2028-03-01T02:00:00Z');
    setClock('2028-03-30T02:00:00Z');
    const change = { severity: 'serious', recognizedOn: '2028-03-01' } as const;
    const records = [await penaltyFor(id, change), await penaltyFor(id, { ...change, kind: 'list' })];
    await runAt('2028-04-01T02:00:00Z');
    setClock('2028-04-01T03:00:00Z');
    const standing = async () => (await as(openid).credit.file({})).standing;
    for (const record of records) {
      expect((await standing())?.notice).not.toBeNull();
      const { id: objection } = await as(openid).credit.object({
        ...{ kind: 'appeal', deed: `record:${record.id}`, words: '处罚决定已经撤销，请更正。' },
        ...{ pledged: false, fileIds: [] },
      });
      await decideAs('local-compliance', objection);
      await decideAs('local-supervisor', objection, 'pass', '决定已撤销，予以更正。');
    }
    expect(await standing()).toMatchObject({ grade: 'B', notice: null });
    expect(await titlesOf(openid)).toContain('信用等级保持 B');
    const { moves } = await as(openid).credit.history({});
    expect(moves.map(({ move }) => move).sort()).toEqual(['first', 'noticeLifted', 'noticed']);
    expect((await as('local-director').credit.file({ membershipId: id })).may.confirmFall).toBe(false);
  });
});

describe('a report', () => {
  it('says to whoever holds its code whose it is and which grade, until its day', async () => {
    const { id, openid, name } = await memberOf('report-one');
    expect(await refused(as(openid).credit.makeReport({}))).toBe('NO_SCORE');
    await sql`INSERT INTO credit_standing (membership_id, grade, since, total, scored) VALUES (${id}, 'B', '2026-11-01', 7500, 'B')`.execute(
      db,
    );
    const { code, id: reportId, validUntil } = await as(openid).credit.makeReport({});
    expect(validUntil).toBe('2026-12-30');
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    const seen = await as(null).credit.verifyReport({ code: typed });
    expect(seen).toEqual({
      state: 'valid',
      name,
      uscc: expect.any(String),
      grade: 'B',
      asOf: '2026-11-30',
      madeOn: '2026-11-30',
      validUntil,
      association: '测试商会',
    });
    expect(await as(null).credit.verifyReport({ code: 'ABCDEFGH23456789' })).toMatchObject({
      state: 'unknown',
      name: null,
    });
    setClock('2026-12-31T02:00:00Z');
    expect(await as(null).credit.verifyReport({ code })).toMatchObject({ state: 'expired' });
    process.env.HUIGUAN_PORTAL_URL = 'https://portal.example/';
    const { rows } = await as(openid).credit.reports({});
    expect(rows.map((row) => row.id)).toEqual([reportId]);
    // Any scanner opens it: a link on the portal, not a page within the mini-program.
    expect(rows[0]?.qr).toBe(`https://portal.example/#/modules/credit/pages/verify/index?code=${code}`);
    const other = await memberOf('report-other');
    expect(await refused(as(other.openid).credit.exportReport({ id: reportId }))).toBe('REPORT_NOT_FOUND');
  });
});

describe('benefits and the assessment', () => {
  it('are benefits alone', async () => {
    const save = (title: string) =>
      as('local-clerk').credit.saveBenefit({ grades: ['A'], kind: 'recommendation', title, basis: '理决〔2026〕2号' });
    expect(await refused(save('列入黑名单'))).toBe('NOT_A_BENEFIT');
    const { id } = await save('优先推荐参加政府项目');
    expect((await as('local-council').credit.benefits({})).rows.map((row) => row.id)).toContain(id);
    await as('local-clerk').credit.endBenefit({ id });
    expect(await refused(as('local-clerk').credit.endBenefit({ id }))).toBe('BENEFIT_NOT_FOUND');
    expect((await as('local-council').credit.benefits({})).rows).toEqual([]);
  });
});
