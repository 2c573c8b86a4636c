import { parameterModules } from '../../contracts/parameter-words';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { shape } from '../../contracts/parameter-shape';
import { judgeParameter } from '../../contracts/judge-parameter';
import { readClock } from '../shared/clock';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

type Input = Parameters<ReturnType<typeof as>['parameters']['propose']>[0];
const wish = (change: Partial<Input> = {}): Input => ({
  id: 'meetings.surveyDays',
  value: 10,
  reason: '会员多在周末填写。',
  resolution: '理决〔2026〕9号',
  effectiveFrom: '2026-12-01',
  ...change,
});
const propose = (change: Partial<Input> = {}, openid = 'local-clerk') => as(openid).parameters.propose(wish(change));
const confirm = (proposalId: string, openid = 'local-president') => as(openid).parameters.confirm({ proposalId });
const adopt = async (change: Partial<Input> = {}) => {
  const { proposalId } = await propose(change);
  return confirm(proposalId);
};
const inForce = async (id: string, day: string) =>
  (
    await sql<{
      value: unknown;
    }>`SELECT value FROM parameter_version WHERE id = ${id} AND effective @> ${day}::date`.execute(db)
  ).rows[0]?.value;

describe('every parameter', () => {
  it('has a shape that its value keeps, a title in both languages and a source', async () => {
    const rows = await db.selectFrom('parameter_version').selectAll().execute();
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const of = shape.parse(row.shape);
      const problems = of.kind === 'names' ? [] : judgeParameter(of, row.standard, row.standard);
      expect({ id: row.id, problems }).toEqual({ id: row.id, problems: [] });
      expect([row.title, row.title_en, row.source, row.source_en]).not.toContain('');
    }
  });

  it('is listed page by page, found by its words and by what is asked of it', async () => {
    const { rows: first, next: second, counts, modules } = await as('local-supervisor').parameters.list({});
    const rows = [...first];
    for (let next = second; next; ) {
      const page = await as('local-supervisor').parameters.list({ cursor: next });
      rows.push(...page.rows);
      next = page.next;
    }
    expect(rows.map(({ id }) => id)).toEqual([...rows.map(({ id }) => id)].sort());
    expect([rows.length, counts.all]).toEqual([counts.all, rows.length]);
    // Without a title its name would stand on the page.
    expect(modules.filter((module) => !(parameterModules as readonly string[]).includes(module))).toEqual([]);
    expect(modules).toEqual([
      ...[
        'association',
        'books',
        'complaints',
        'compliance',
        'credit',
        'disclosure',
        'dues',
        'duplicates',
        'expenses',
        'identity',
        'imports',
        'inquiries',
        'meetings',
        'membership',
        'payments',
        'points',
        'privacy',
        'sideposts',
        'warnings',
      ],
    ]);
    // Rules of compliance, more than a page of them, have their own test (compliance/rules.test).
    const ids = async (input: Parameters<ReturnType<typeof as>['parameters']['list']>[0]) => {
      const found: string[] = [];
      for (let cursor: typeof input.cursor; ; ) {
        const page = await as('local-clerk').parameters.list(cursor ? { ...input, cursor } : input);
        found.push(...page.rows.map(({ id }) => id).filter((id) => !id.startsWith('compliance.')));
        if (!page.next) return found;
        cursor = page.next;
      }
    };
    expect(await ids({ module: 'points' })).toEqual(['points.meetingAttendance']);
    expect(await ids({ q: '會議通知' })).toEqual(['meetings.noticeDays']);
    expect(await ids({ q: 'Scenic areas' })).toEqual(['meetings.scenicAreas']);
    expect(await ids({ q: '民发〔2015〕166号' })).toEqual(['identity.termYears', 'membership.officerLimits']);
    expect(await ids({ q: '——' })).toEqual([]);
    expect(await ids({ q: '100%' })).toEqual([]);
    expect(await ids({ only: 'own' })).toEqual([]);
    expect(await ids({ only: 'unchecked' })).toEqual([
      'disclosure.incomeExpense',
      'disclosure.officersWorkdays',
      'disclosure.resolution',
      'dues.deemedMonths',
      'dues.deemedReplyDays',
      'dues.maxTiers',
      'dues.reminderDays',
      'expenses.reception',
      'expenses.thresholds',
      'imports.keepRows',
      'inquiries.replyWorkdays',
      'meetings.announcedAgenda',
      'meetings.arrearsVote',
      'meetings.proxies',
      'meetings.scenicAreas',
      'meetings.votingRules',
      'membership.councilResolution',
      'membership.postponementMonths',
      'privacy.keepComplaint',
      'privacy.keepDisclosureRead',
      'privacy.keepInquiry',
      'privacy.keepMembershipFile',
      'privacy.keepRefusedApplication',
      'privacy.keepRegistration',
      'privacy.keepRepresentativePhone',
      'privacy.keepSidePost',
      'privacy.requestWorkdays',
    ]);
    const areas = rows.find(({ id }) => id === 'meetings.scenicAreas');
    expect(areas?.value).toEqual(expect.arrayContaining(['庐山', '泰山']));
  });

  it('goes on where a page ended', async () => {
    await sql`INSERT INTO reg_rule (id, value, unit, title, title_en, source, tag, effective, shape)
      SELECT 'points.test' || chr(97 + n), '1', 'days', '测试', 'test', '测试', 'design', '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 9, "unit": "day"}'
      FROM generate_series(0, 24) n`.execute(db);
    const ids: string[] = [];
    let page = await as('local-clerk').parameters.list({});
    const first = page;
    for (ids.push(...page.rows.map(({ id }) => id)); page.next; ids.push(...page.rows.map(({ id }) => id)))
      page = await as('local-clerk').parameters.list({ cursor: page.next });
    expect(first.rows.length).toBe(18);
    expect([new Set(ids).size, ids.length]).toEqual([first.counts.all, first.counts.all]);
  });
});

describe('two persons', () => {
  it('give a value that begins on its day, and the past stays as it was', async () => {
    const { proposalId } = await propose();
    expect(await inForce('meetings.surveyDays', '2026-12-01')).toBe(7);
    const waiting = await as('local-president').parameters.show({ id: 'meetings.surveyDays' });
    expect(waiting).toMatchObject({ value: 7, waiting: true, mayPropose: false });
    expect(waiting.proposals[0]).toMatchObject({
      id: proposalId,
      state: 'open',
      own: false,
      mayDecide: true,
      proposedBy: 'local-clerk',
    });
    expect((await as('local-clerk').parameters.show({ id: 'meetings.surveyDays' })).proposals[0]).toMatchObject({
      own: true,
      mayDecide: false,
    });
    expect(await confirm(proposalId)).toEqual({ id: 'meetings.surveyDays', effectiveFrom: '2026-12-01' });
    expect([
      await inForce('meetings.surveyDays', '2026-11-30'),
      await inForce('meetings.surveyDays', '2026-12-01'),
    ]).toEqual([7, 10]);
    expect(await as('local-clerk').parameters.show({ id: 'meetings.surveyDays' })).toMatchObject({
      value: 7,
      own: false,
      nextFrom: '2026-12-01',
      versions: [
        {
          value: 10,
          own: true,
          from: '2026-12-01',
          until: null,
          reason: '会员多在周末填写。',
          resolution: '理决〔2026〕9号',
        },
        { value: 7, own: false, from: '2026-01-01', until: '2026-11-30' },
      ],
      proposals: [{ state: 'confirmed', decidedBy: 'local-president' }],
    });
    setClock('2026-12-01T02:00:00Z');
    expect(await as('local-clerk').parameters.show({ id: 'meetings.surveyDays' })).toMatchObject({
      value: 10,
      standard: 7,
      own: true,
    });
    const { rows } = await as('local-clerk').notices.inbox({});
    expect(rows[0]).toMatchObject({ kind: 'parameters.decided', title: '「会后评价开放天数」的修改已确认' });
  });

  it('are never one: whoever proposed it neither confirms nor refuses it', async () => {
    await appointPerson('local-director', 'president');
    const { proposalId } = await propose({ id: 'meetings.offerHours', value: 24 }, 'local-director');
    expect((await refusalOf(confirm(proposalId, 'local-director'))).code).toBe('OWN_PROPOSAL');
    expect((await refusalOf(as('local-director').parameters.refuse({ proposalId, reason: '我自己退回' }))).code).toBe(
      'OWN_PROPOSAL',
    );
    await expect(
      sql`UPDATE parameter_proposal SET state = 'confirmed', decided_by = proposed_by, decided_at = ${readClock()} WHERE id = ${proposalId}`.execute(
        db,
      ),
    ).rejects.toThrow('parameter_second_person');
    await confirm(proposalId, 'local-clerk');
    expect(await inForce('meetings.offerHours', '2026-12-01')).toBe(24);
  });

  it.each(['clerk', 'director', 'finance', 'compliance', 'supervisor', 'president', 'council', 'party'] as const)(
    'may be the clerk and anybody with an office: %s',
    async (office) => {
      const [proposer, second] =
        office === 'clerk' ? ['local-clerk-2', 'local-clerk'] : ['local-clerk', `local-${office}`];
      const { proposalId } = await propose({ id: 'meetings.surveyMinimum', value: 6 }, proposer);
      await as(second).parameters.refuse({ proposalId, reason: '再议一次。' });
      const { proposals } = await as(second).parameters.show({ id: 'meetings.surveyMinimum' });
      expect(proposals[0]).toMatchObject({ state: 'refused', decidedReason: '再议一次。' });
      if (office !== 'clerk' && office !== 'director')
        expect((await refusalOf(propose({ id: 'meetings.surveyMinimum' }, second))).code).toBe('FORBIDDEN');
    },
  );

  it('hold an office of the whole association', async () => {
    const committeeId = await committeeNamed('铸造分会');
    await appointPerson('branch-clerk', 'clerk', committeeId);
    expect((await refusalOf(propose({}, 'branch-clerk'))).code).toBe('WHOLE_ASSOCIATION');
    const { proposalId } = await propose({ id: 'meetings.surveyMinimum', value: 6 });
    expect((await refusalOf(confirm(proposalId, 'branch-clerk'))).code).toBe('WHOLE_ASSOCIATION');
    expect((await as('branch-clerk').parameters.show({ id: 'meetings.surveyMinimum' })).proposals[0]?.mayDecide).toBe(
      false,
    );
    expect((await refusalOf(as('local-director').parameters.withdraw({ proposalId }))).code).toBe('NOT_OWN_PROPOSAL');
    await as('local-clerk').parameters.withdraw({ proposalId });
    for (const late of [
      () => confirm(proposalId),
      () => as('local-president').parameters.refuse({ proposalId, reason: '晚了一步' }),
    ])
      expect(await refusalOf(late())).toMatchObject({ code: 'PROPOSAL_DECIDED', data: { state: 'withdrawn' } });
  });

  it('win once when eight confirm, refuse and withdraw at the same moment', async () => {
    const { proposalId } = await propose({ id: 'membership.draftForgottenDays', value: 14 });
    const results = await Promise.allSettled([
      confirm(proposalId, 'local-president'),
      confirm(proposalId, 'local-supervisor'),
      confirm(proposalId, 'local-director'),
      confirm(proposalId, 'local-finance'),
      as('local-party').parameters.refuse({ proposalId, reason: '不同意改' }),
      as('local-council').parameters.refuse({ proposalId, reason: '不同意改' }),
      as('local-clerk').parameters.withdraw({ proposalId }),
      confirm(proposalId, 'local-clerk-2'),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of results)
      if (each.status === 'rejected') expect((each.reason as Refused).code).toBe('PROPOSAL_DECIDED');
    const { versions, proposals } = await as('local-clerk').parameters.show({ id: 'membership.draftForgottenDays' });
    expect(versions).toHaveLength(proposals[0]?.state === 'confirmed' ? 2 : 1);
  });

  it('leave one proposal open at a time, whoever comes at the same moment', async () => {
    const results = await Promise.allSettled(
      ['local-clerk', 'local-clerk-2', 'local-director'].map((openid) =>
        propose({ id: 'meetings.minutesWorkdays', value: 3 }, openid),
      ),
    );
    const codes = results.map((each) => (each.status === 'fulfilled' ? 'ok' : (each.reason as Refused).code));
    expect(codes.sort()).toEqual(['PROPOSAL_OPEN', 'PROPOSAL_OPEN', 'ok']);
  });
});

describe('what may be proposed', () => {
  it('begins today or later, and is confirmed before its day is over', async () => {
    const today = { id: 'membership.draftKeptDays', value: 200, effectiveFrom: '2026-11-20' };
    expect((await refusalOf(propose({ ...today, effectiveFrom: '2026-11-19' }))).code).toBe('EFFECTIVE_PASSED');
    const { proposalId } = await propose(today);
    setClock('2026-11-20T16:00:00Z');
    expect((await refusalOf(confirm(proposalId))).code).toBe('EFFECTIVE_PASSED');
    expect((await as('local-president').parameters.show({ id: today.id })).proposals[0]).toMatchObject({
      lapsed: true,
    });
    setClock('2026-11-20T15:59:00Z');
    await confirm(proposalId);
    expect([await inForce(today.id, '2026-11-19'), await inForce(today.id, '2026-11-20')]).toEqual([180, 200]);
  });

  it.each<[string, string, unknown, string]>([
    ['less than the least', 'meetings.surveyDays', 0, 'VALUE_NOT_ALLOWED'],
    ['more than the most', 'meetings.surveyDays', 61, 'VALUE_NOT_ALLOWED'],
    ['half a day', 'meetings.surveyDays', 1.5, 'VALUE_NOT_ALLOWED'],
    ['words for a number', 'meetings.surveyDays', '七', 'VALUE_NOT_ALLOWED'],
    ['a day twice', 'membership.licenceAlertDays', [30, 30], 'VALUE_NOT_ALLOWED'],
    ['no day at all', 'membership.licenceAlertDays', [], 'VALUE_NOT_ALLOWED'],
    ['a part left out', 'points.meetingAttendance', { points: 3 }, 'VALUE_NOT_ALLOWED'],
    [
      'a part that is not there',
      'points.meetingAttendance',
      { points: 3, monthlyCap: 9, bonus: 1 },
      'VALUE_NOT_ALLOWED',
    ],
    ['a register that comes with the release', 'meetings.scenicAreas', ['庐山'], 'VALUE_NOT_ALLOWED'],
    ['a term longer than the regulation', 'identity.termYears', 6, 'LOOSER_THAN_SOURCE'],
    [
      'a party majority below the regulation',
      'meetings.partyVotingRules',
      {
        party_general: { quorum: [1, 2], pass: [1, 2], passBase: 'present', strict: true },
        party_committee: { quorum: [1, 2], pass: [1, 2], strict: true },
        enforced: true,
      },
      'LOOSER_THAN_SOURCE',
    ],
    [
      'a party rule that only advises',
      'meetings.partyVotingRules',
      {
        party_general: { quorum: [1, 2], pass: [1, 2], passBase: 'entitled', strict: true },
        party_committee: { quorum: [1, 2], pass: [1, 2], strict: true },
        enforced: false,
      },
      'LOOSER_THAN_SOURCE',
    ],
    [
      'a party body without its rule',
      'meetings.partyVotingRules',
      { party_general: { quorum: [1, 2], pass: [1, 2], passBase: 'entitled', strict: true }, enforced: true },
      'VALUE_NOT_ALLOWED',
    ],
  ])('is refused with where and why: %s', async (_, id, value, code) => {
    const refused = await refusalOf(propose({ id, value: value as Input['value'] }));
    expect(refused.code).toBe(code);
    const { issues } = refused.data as { issues: { message: string }[] };
    expect(issues[0]?.message).toMatch(/[。？]$/);
  });
  it('says the limit of the regulation', async () => {
    const { data } = await refusalOf(propose({ id: 'identity.termYears', value: 6 }));
    expect(data).toEqual({ issues: [{ path: [], message: '来源规定的是5 年：可以更严，不能更宽。' }] });
    expect((await refusalOf(propose({ id: 'membership.nothing' }))).code).toBe('PARAMETER_NOT_FOUND');
    expect((await refusalOf(confirm(randomUUID()))).code).toBe('PROPOSAL_NOT_FOUND');
  });

  it('is stricter than a regulation, the same by a resolution, or the source again', async () => {
    const id = 'identity.termYears';
    await adopt({ id, value: 4 });
    expect(await inForce(id, '2026-12-01')).toBe(4);
    expect((await refusalOf(propose({ id, value: 4 }))).code).toBe('NOTHING_CHANGES');
    await adopt({ id, value: null, effectiveFrom: '2027-01-01' });
    expect([await inForce(id, '2026-12-31'), await inForce(id, '2027-01-01')]).toEqual([4, 5]);
    expect((await refusalOf(propose({ id, value: null, effectiveFrom: '2027-01-01' }))).code).toBe('NOTHING_CHANGES');
    const council = 'membership.councilResolution';
    const { standard, needsHumanCheck } = await as('local-clerk').parameters.show({ id: council });
    expect(needsHumanCheck).toBe(true);
    await adopt({ id: council, value: standard, effectiveFrom: '2026-11-20' });
    expect(await as('local-clerk').parameters.show({ id: council })).toMatchObject({
      own: true,
      needsHumanCheck: false,
    });
  });

  it('takes the place of what was to begin on the same day, and stops where a later one begins', async () => {
    const id = 'membership.reapplyAfterExpulsionDays';
    await adopt({ id, value: 400, effectiveFrom: '2027-06-01' });
    await adopt({ id, value: 500, effectiveFrom: '2027-06-01' });
    await adopt({ id, value: 300, effectiveFrom: '2027-01-01' });
    expect(
      await Promise.all(['2026-12-31', '2027-01-01', '2027-05-31', '2027-06-01'].map((day) => inForce(id, day))),
    ).toEqual([365, 300, 300, 500]);
    const { versions } = await as('local-clerk').parameters.show({ id });
    expect(versions.map(({ from, until }) => [from, until])).toEqual([
      ['2027-06-01', null],
      ['2027-01-01', '2027-05-31'],
      ['2026-01-01', '2026-12-31'],
    ]);
  });
});

it('keeps versions and proposals as they were written', async () => {
  for (const change of [
    sql`UPDATE reg_rule SET own_value = '99', own_reason = 'x', own_by = 'x' WHERE id = 'meetings.surveyDays'`,
    sql`UPDATE reg_rule SET value = '99' WHERE id = 'meetings.surveyDays'`,
    sql`UPDATE reg_rule SET effective = '[2020-01-01,)' WHERE id = 'points.meetingAttendance'`,
    sql`UPDATE parameter_proposal SET value = '99'`,
    sql`UPDATE parameter_proposal SET state = 'open', decided_by = NULL, decided_at = NULL, decided_reason = NULL WHERE state <> 'open'`,
    sql`DELETE FROM reg_rule WHERE id = 'meetings.surveyDays'`,
    sql`DELETE FROM parameter_proposal`,
  ])
    await expect(change.execute(db)).rejects.toThrow(/not changed|append-only/);
});

it('waits in the queue for every office but who proposed it, until it is decided', async () => {
  const duties = async (proposalId: string) =>
    await db.selectFrom('parameter_duty').selectAll().where('key', '=', `parameter.confirm:${proposalId}`).execute();
  const { proposalId } = await propose({ id: 'identity.deskSessionHours', value: 8 });
  const rows = await duties(proposalId);
  const { rows: me } = await sql<{ id: string }>`SELECT id FROM person WHERE openid = 'local-clerk'`.execute(db);
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatchObject({
    kind: 'parameter.confirm',
    title: '电脑登录的时长',
    barred: [me[0]?.id],
    due_on: '2026-12-01',
    page: '/modules/parameters/pages/parameter/index?id=identity.deskSessionHours',
  });
  await confirm(proposalId);
  expect(await duties(proposalId)).toEqual([]);
});
