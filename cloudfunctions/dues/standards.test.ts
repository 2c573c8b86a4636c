import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { publishedMeeting } from '../meetings/cast';
import { adopted, ballot, form } from './cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const finance = as('local-finance');
const director = as('local-director');
const clausesOf = (findings: { clause: string }[]) => findings.map(({ clause }) => clause);

describe('a draft', () => {
  it('is written, changed on the version that was read, and thrown away', async () => {
    const first = await finance.dues.saveDraft(form);
    expect(first).toMatchObject({ version: 1, findings: [] });
    const changed = { ...form, id: first.id, version: 1, notes: '每年三月底前缴', reductions: [] };
    const second = await finance.dues.saveDraft(changed);
    expect(second.version).toBe(2);
    expect((await refusalOf(finance.dues.saveDraft(changed))).code).toBe('CHANGED');
    const shown = await finance.dues.standard({ id: first.id });
    expect(shown).toMatchObject({
      ...form,
      notes: '每年三月底前缴',
      reductions: [],
      state: 'draft',
      ballot: null,
      mayKeep: true,
    });
    await finance.dues.discardDraft({ id: first.id, reason: '重写' });
    expect((await refusalOf(finance.dues.discardDraft({ id: first.id, reason: '重写' }))).code).toBe('NOT_DRAFT');
    expect((await finance.dues.standards({})).rows.map(({ id }) => id)).not.toContain(first.id);
  });

  it('has one tier for each kind of member, and belongs to no branch', async () => {
    const [one, other] = form.tiers;
    if (!one || !other) throw new Error('two tiers');
    const twice = { ...form, tiers: [one, { ...other, memberTiers: ['普通会员'] }] };
    expect(await refusalOf(finance.dues.saveDraft(twice))).toMatchObject({
      code: 'SAME_TIER',
      data: { tier: '普通会员' },
    });
    const committeeId = await committeeNamed('纺织分会');
    await appointPerson('branch-finance', 'finance', committeeId);
    expect((await refusalOf(as('branch-finance').dues.saveDraft(form))).code).toBe('WHOLE_ASSOCIATION');
    expect((await refusalOf(finance.dues.saveDraft({ ...form, id: randomUUID(), version: 1 }))).code).toBe('NOT_FOUND');
  });

  it('says which members it has no amount for', async () => {
    await memberNamed('名誉会员公司');
    await sql`UPDATE membership SET tier = '名誉会员' WHERE name = '名誉会员公司'`.execute(db);
    const { id } = await finance.dues.saveDraft(form);
    expect((await finance.dues.standard({ id })).uncovered).toEqual([{ memberTier: '名誉会员', members: 1 }]);
  });
});

describe('adopting', () => {
  it('takes a ballot that fits and passed, with its signed tally', async () => {
    const { id, version } = await finance.dues.saveDraft({ ...form, from: '2027-01-01' });
    const fileId = await uploadedFile('local-director');
    const given = { id, version, ballot, fileId };
    const codeOf = async (part: Partial<typeof ballot>, more: Partial<typeof given> = {}) =>
      (await refusalOf(director.dues.adopt({ ...given, ...more, ballot: { ...ballot, ...part } }))).code;
    expect(await codeOf({ void: 0 })).toBe('BALLOT_COUNTS');
    expect(await codeOf({ yes: 119, no: 101 })).toBe('NOT_PASSED');
    expect(await codeOf({ heldOn: '2026-11-21' })).toBe('STARTS_TOO_EARLY');
    expect(await codeOf({}, { fileId: randomUUID() })).toBe('FILE_NOT_FOUND');
    expect(await codeOf({}, { version: 9 })).toBe('CHANGED');
    expect(await codeOf({ meetingId: randomUUID() })).toBe('MEETING_NOT_FOUND');
    expect((await refusalOf(as('local-clerk').dues.adopt(given))).code).toBe('FORBIDDEN');
    expect((await director.dues.adopt(given)).findings).toEqual([]);
    expect((await refusalOf(director.dues.adopt(given))).code).toBe('NOT_DRAFT');
    expect((await refusalOf(finance.dues.saveDraft({ ...form, id, version: version + 1 }))).code).toBe('NOT_DRAFT');
    const shown = await as('local-supervisor').dues.standard({ id });
    expect(shown).toMatchObject({
      state: 'adopted',
      mayKeep: false,
      ballot: { ...ballot, recordedBy: 'local-director' },
      papers: [{ id: fileId }],
    });
    await expect(sql`UPDATE dues_tier SET amount = 1 WHERE standard_id = ${id}`.execute(db)).rejects.toThrow(
      'followed by another',
    );
    await expect(sql`UPDATE dues_standard SET joining = 'full' WHERE id = ${id}`.execute(db)).rejects.toThrow(
      'followed by another',
    );
    await expect(sql`UPDATE dues_ballot SET yes = 1 WHERE standard_id = ${id}`.execute(db)).rejects.toThrow(
      'append-only',
    );
  });

  it('names the assembly in this house, of the same body and day', async () => {
    const { id, version } = await finance.dues.saveDraft({ ...form, from: '2027-03-01' });
    const meetingId = await publishedMeeting({
      kind: 'assembly',
      title: '会员大会',
      startsAt: '2026-11-01T01:00:00Z',
      endsAt: '2026-11-01T03:00:00Z',
      opensAt: '2026-10-01T00:00:00Z',
      closesAt: '2026-10-30T00:00:00Z',
      cancelUntil: '2026-10-30T00:00:00Z',
      status: 'ended',
    });
    const fileId = await uploadedFile('local-director');
    const given = { id, version, fileId, ballot: { ...ballot, meetingId } };
    for (const wrong of [{ body: 'congress' as const }, { heldOn: '2026-11-02' }])
      expect((await refusalOf(director.dues.adopt({ ...given, ballot: { ...given.ballot, ...wrong } }))).code).toBe(
        'MEETING_NOT_FOUND',
      );
    await director.dues.adopt(given);
    expect((await finance.dues.standard({ id })).ballot).toMatchObject({ meetingId, meetingTitle: '会员大会' });
  });

  it('ends the standard before on its last day, and never goes back behind one', async () => {
    const id = await adopted({ from: '2028-01-01', name: '2028 标准' });
    const before = (await finance.dues.standards({})).rows.find(({ from }) => from === '2027-03-01');
    expect(before).toMatchObject({ until: '2027-12-31', state: 'adopted' });
    expect((await finance.dues.standards({})).rows[0]).toMatchObject({ id, until: null });
    const { id: late, version } = await finance.dues.saveDraft({ ...form, from: '2027-06-01' });
    const fileId = await uploadedFile('local-director');
    expect((await refusalOf(director.dues.adopt({ id: late, version, ballot, fileId }))).code).toBe('STARTS_TOO_EARLY');
    setClock('2027-03-05T02:00:00Z');
    const states = (await finance.dues.standards({})).rows.map(({ from, state }) => [from, state]);
    expect(states).toEqual(
      expect.arrayContaining([
        ['2028-01-01', 'adopted'],
        ['2027-03-01', 'current'],
        ['2027-01-01', 'superseded'],
      ]),
    );
  });

  it('shows every breach with its clause, in the reader’s language', async () => {
    const id = await adopted(
      { from: '2029-01-01' },
      { body: 'council', secret: false, inPerson: false, entitled: 900 },
    );
    const { findings } = await finance.dues.standard({ id });
    expect(clausesOf(findings)).toEqual(['DUES-01.body', 'DUES-01.quorum', 'DUES-01.secret', 'DUES-01.form']);
    expect(findings[1]).toMatchObject({
      found: '应到 900，到会 240',
      asked: '至少要到 600',
      basis: '民发〔2014〕166号',
    });
    const english = await as('local-finance', 'en').dues.standard({ id });
    expect(english.findings[1]?.found).toBe('240 of 900 were present');
  });

  it('happens once when two do it at the same moment', async () => {
    const { id, version } = await finance.dues.saveDraft({ ...form, from: '2030-01-01' });
    const given = async (openid: string) =>
      as(openid).dues.adopt({ id, version, ballot, fileId: await uploadedFile(openid) });
    const done = await Promise.allSettled([given('local-director'), given('local-finance')]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the disclosure', () => {
  it('is recorded once, between the vote and today; after thirty days it is a finding', async () => {
    const id = await adopted({ from: '2031-01-01' });
    setClock('2026-12-05T02:00:00Z');
    expect(clausesOf((await finance.dues.standard({ id })).findings)).toEqual(['DUES-03.waiting']);
    const given = { id, on: '2026-12-03', how: '群发通知', creditChinaUrl: null };
    for (const on of ['2026-10-31', '2026-12-06'])
      expect((await refusalOf(finance.dues.disclose({ ...given, on }))).code).toBe('DAY');
    expect(clausesOf((await finance.dues.disclose(given)).findings)).toEqual(['DUES-03.late', 'DUES-08']);
    expect((await refusalOf(finance.dues.disclose(given))).code).toBe('ALREADY');
    const draft = await finance.dues.saveDraft(form);
    expect((await refusalOf(finance.dues.disclose({ ...given, id: draft.id }))).code).toBe('NOT_ADOPTED');
  });

  it('waits among the duties of the secretariat until then', async () => {
    const id = await adopted({ from: '2032-01-01' });
    const key = `dues.disclose:${id}`;
    const duties = async () =>
      (
        await sql<{
          key: string;
          due: string;
        }>`SELECT key, due_on AS due FROM dues_decide_duty WHERE key = ${key}`.execute(db)
      ).rows;
    expect((await duties()).map(({ due }) => due)).toEqual(['2026-12-01', '2026-12-01']);
    await finance.dues.disclose({
      id,
      on: '2026-11-20',
      how: '官网公示',
      creditChinaUrl: 'https://www.creditchina.gov.cn/x',
    });
    expect(await duties()).toEqual([]);
  });
});

it('pages through the standards by their days', async () => {
  const all = await finance.dues.standards({});
  expect(all.rows.length).toBeLessThanOrEqual(20);
  expect(all.rows.map(({ from }) => from)).toEqual(
    all.rows
      .map(({ from }) => from)
      .sort()
      .reverse(),
  );
  expect((await as('local-clerk').dues.standards({})).mayKeep).toBe(true);
  expect((await as('local-party').dues.standards({})).mayKeep).toBe(false);
});

it('opens the signed tally for whoever sees the standard, and nothing else', async () => {
  const id = await adopted({ from: '2033-01-01' });
  expect((await refusalOf(as('local-supervisor').dues.openPaper({ id, fileId: randomUUID() }))).code).toBe('NOT_FOUND');
});
