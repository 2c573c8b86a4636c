import { sql } from 'kysely';
import {
  admit,
  appointPerson,
  committeeNamed,
  engage,
  individualForm,
  newUscc,
  personWith,
  toldTo,
  unitForm,
  uploadedFile,
} from '../../config/jest-functions/cast';
import type { ApplicationForm } from '../../contracts/application';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { drain } from '../shared/drain';
import { sayDecision } from './tell-decision';

useDatabase();
beforeAll(engage);

const withdraw = async (openid: string, membershipId: string) => {
  const { rows } = await sql<{ id: string }>`SELECT case_id AS id FROM membership WHERE id = ${membershipId}`.execute(
    db,
  );
  return as(openid).flows.withdraw({ caseId: rows[0]?.id ?? '' });
};
const file = async (openid: string) => as(openid).membership.submit({ form: await unitForm(openid) });

describe('submitting', () => {
  it('takes a complete application to the secretariat', async () => {
    const application = await file('applicant-1');
    expect(application).toMatchObject({
      status: 'under_review',
      step: 'preliminaryReview',
      version: 1,
      dueOn: '2026-11-27',
      provisional: false,
    });
    expect(application.check.every((item) => item.result !== 'fail')).toBe(true);
    expect(application.steps.map((step) => step.state)).toEqual(['now', 'later']);
    const inbox = await as('applicant-1').notices.inbox({});
    expect(inbox.rows.map((row) => row.kind)).toContain('membership.applicationReceived');
    const [waiting] = await toldTo('local-clerk');
    expect(waiting).toMatchObject({
      duty: true,
      kind: 'membership.reviewWaiting',
      link: expect.stringContaining(application.id),
    });
  });

  it('says item by item what is missing, and writes nothing', async () => {
    const form = await unitForm('applicant-2', { materials: [], consents: [] });
    const refused = await refusalOf(as('applicant-2').membership.submit({ form }));
    expect(refused.code).toBe('INCOMPLETE');
    const rules = (refused.data as { check: { rule: string; result: string; fix: string | null }[] }).check.filter(
      (item) => item.result === 'fail',
    );
    expect(rules.map((item) => item.rule)).toEqual([
      ...Array(3).fill('material.missing'),
      ...Array(3).fill('consent.missing'),
    ]);
    expect(rules.every((item) => item.fix)).toBe(true);
    expect(await as('applicant-2').membership.myApplications({})).toEqual({ rows: [] });
  });

  it('refuses a file that was not uploaded by the applicant', async () => {
    const form = await unitForm('applicant-3');
    const fileId = await uploadedFile('somebody-else');
    const materials = form.materials.map((material) => ({ ...material, fileId }));
    expect((await refusalOf(as('applicant-3').membership.submit({ form: { ...form, materials } }))).code).toBe(
      'FILE_NOT_FOUND',
    );
  });

  it('tells who is already there, without naming him in full', async () => {
    const uscc = newUscc();
    await as('applicant-4').membership.submit({ form: await unitForm('applicant-4', { uscc }) });
    const refused = await refusalOf(
      as('applicant-5').membership.submit({ form: await unitForm('applicant-5', { uscc }) }),
    );
    expect(refused).toMatchObject({
      code: 'COMPANY_IS_APPLYING',
      data: { yours: false, contact: '王*', submittedOn: '2026-11-20' },
    });
    expect(await as('applicant-5').membership.lookupCompany({ uscc: uscc.toLowerCase() })).toMatchObject({
      state: 'applying',
      yours: false,
    });
    expect(await as('applicant-4').membership.lookupCompany({ uscc })).toMatchObject({
      state: 'applying',
      yours: true,
    });
  });

  it('takes a person by his ID number once, keeps it sealed and shows it masked', async () => {
    const form = await individualForm('person-1', '43062619900307663１');
    const application = await as('person-1').membership.submit({ form });
    expect(application.idNumber).toBe('4306**********6631');
    const row = await db
      .selectFrom('membership')
      .select(['id_number', 'identity_key'])
      .where('id', '=', application.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row) + row.id_number?.toString('latin1')).not.toContain('430626199003076631');
    const again = await refusalOf(
      as('person-2').membership.submit({ form: await individualForm('person-2', '430626199003076631') }),
    );
    expect(again.code).toBe('PERSON_IS_APPLYING');
    expect(again.message).not.toMatch(/单位|同事/);
    expect(
      await as('local-clerk').membership.reveal({
        membershipId: application.id,
        field: { kind: 'idNumber' },
        reason: '核对证件',
      }),
    ).toEqual({ value: '430626199003076631' });
    const audited = await db
      .selectFrom('audit')
      .select(['note', 'reason', 'role'])
      .where('action', '=', 'membership.reveal')
      .execute();
    expect(audited).toEqual([{ role: 'clerk', reason: '核对证件', note: 'revealed idNumber' }]);
    const kept = await db.selectFrom('request').select('reply').where('action', '=', 'membership.reveal').execute();
    expect(kept).toEqual([]);
  });

  it('knows the person again by a permit that was re-issued', async () => {
    const permit = async (openid: string, idNumber: string) =>
      ({ ...(await individualForm(openid, idNumber)), idType: 'hongKongMacauPermit' }) as ApplicationForm;
    await as('hong-kong-1').membership.submit({ form: await permit('hong-kong-1', 'H2345678900') });
    for (const same of ['h2345678901', 'H23456789']) {
      const again = as('hong-kong-2').membership.submit({ form: await permit('hong-kong-2', same) });
      expect((await refusalOf(again)).code).toBe('PERSON_IS_APPLYING');
    }
    await as('hong-kong-3').membership.submit({ form: await permit('hong-kong-3', 'H2345678801') });
  });

  it('answers a repeated request with the first reply, and refuses another body under the same id', async () => {
    const form = await unitForm('applicant-6');
    const first = await as('applicant-6').membership.submit({ form }, 'request-0000-1');
    const second = await as('applicant-6').membership.submit({ form }, 'request-0000-1');
    expect(second).toEqual(first);
    const other = await unitForm('applicant-6');
    expect((await refusalOf(as('applicant-6').membership.submit({ form: other }, 'request-0000-1'))).code).toBe(
      'REQUEST_ID_REUSED',
    );
    expect((await as('applicant-6').membership.myApplications({})).rows).toHaveLength(1);
  });
});

describe('deciding', () => {
  it('leads through the steps to a member with a number, a card and a welcome', async () => {
    const member = await admit('founder');
    expect(member).toMatchObject({ status: 'active', memberNo: expect.stringMatching(/^\d{6}$/) });
    expect(member.timeline.map((event) => [event.kind, event.step])).toEqual([
      ['submitted', null],
      ['passed', 'preliminaryReview'],
      ['passed', 'councilDecision'],
      ['activated', null],
    ]);
    const card = await as('founder').membership.card({});
    const token = card.qr.split('t=')[1] ?? '';
    expect(await as(null).membership.verifyCard({ token })).toEqual({
      name: member.name,
      memberNo: member.memberNo,
      tier: '普通会员',
      status: 'active',
      joinedOn: '2026-11-20',
      verifiedAt: expect.any(String),
    });
    expect((await as('founder').notices.inbox({})).rows[0]).toMatchObject({ kind: 'membership.membershipActive' });
    expect((await refusalOf(as(null).membership.verifyCard({ token: `${token.slice(0, -2)}AA` }))).code).toBe(
      'CARD_FORGED',
    );
  });

  it('shows the applicant offices, not names, and the staff no phone in full', async () => {
    const { id } = await admit('shy');
    const mine = await as('shy').membership.myApplication({ membershipId: id });
    expect(mine.timeline.map((event) => event.by)).toEqual([null, null, null, null]);
    expect(mine.timeline[1]).toMatchObject({ office: 'clerk' });
    const theirs = await as('local-clerk').membership.reviewCase({ membershipId: id });
    expect(theirs.representatives[0]?.phone).toMatch(/^138\*{4}\d{4}$/);
    expect(theirs.timeline[1]?.by).toBe('local-clerk');
  });

  it('lets nobody do two steps, nor judge his own company, nor another office’s step', async () => {
    await appointPerson('both', 'clerk');
    await appointPerson('both', 'president');
    const one = await file('applicant-10');
    const passed = await as('both').membership.decide({ membershipId: one.id, version: one.version, decision: 'pass' });
    expect(
      (
        await refusalOf(
          as('both').membership.decide({ membershipId: one.id, version: passed.version, decision: 'pass' }),
        )
      ).code,
    ).toBe('DID_EARLIER_STEP');
    expect(
      (
        await refusalOf(
          as('local-clerk').membership.decide({ membershipId: one.id, version: passed.version, decision: 'pass' }),
        )
      ).code,
    ).toBe('OTHER_OFFICE');
    const own = await file('both');
    expect(
      (await refusalOf(as('both').membership.decide({ membershipId: own.id, version: own.version, decision: 'pass' })))
        .code,
    ).toBe('OWN_COMPANY');
    expect(
      (await as('both').membership.reviewQueue({ filter: 'open' })).rows.find((row) => row.id === own.id)?.barred,
    ).toBe('ownCompany');
  });

  it('lets a reviewer whose phone the form names return it, but not pass it', async () => {
    await appointPerson('phoned', 'clerk');
    await db
      .updateTable('person')
      .set({ phone: '+8613911112222', phone_verified_at: '2026-01-01' })
      .where('openid', '=', 'phoned')
      .execute();
    const form = await unitForm('applicant-11', {
      representatives: [{ name: '王芳', phone: '139 1111 2222', primary: true }],
    });
    const { id } = await as('applicant-11').membership.submit({ form });
    const decide = (decision: 'pass' | 'return') =>
      as('phoned').membership.decide({ membershipId: id, version: 1, decision, reason: '请核对代表的手机号。' });
    expect((await refusalOf(decide('pass'))).code).toBe('OWN_COMPANY');
    // Being named makes him neither an applicant nor a representative.
    expect((await refusalOf(withdraw('phoned', id))).code).toBe('NOT_YOURS_TO_WITHDRAW');
    expect((await as('phoned').identity.whoami({})).units).toEqual([]);
    expect(await decide('return')).toMatchObject({ status: 'returned' });
  });

  it('counts only the offices that the action admits when it asks how far one reaches', async () => {
    const committeeId = await committeeNamed('工业软件专业委员会');
    await appointPerson('two-offices', 'clerk', committeeId);
    await appointPerson('two-offices', 'finance');
    const other = await file('applicant-21');
    expect((await refusalOf(as('two-offices').membership.reviewCase({ membershipId: other.id }))).code).toBe(
      'APPLICATION_NOT_FOUND',
    );
    const reveal = as('two-offices').membership.reveal({
      membershipId: other.id,
      field: { kind: 'idNumber' },
      reason: '核对',
    });
    expect((await refusalOf(reveal)).code).toBe('APPLICATION_NOT_FOUND');
    expect((await as('two-offices').membership.reviewQueue({ filter: 'open' })).rows).toEqual([]);
  });

  it('tells the applicant what happened, not by whom', async () => {
    const { id, version } = await file('applicant-22');
    await as('local-clerk').membership.decide({
      membershipId: id,
      version,
      decision: 'refuse',
      reason: '不在本行业。',
    });
    const refused = await refusalOf(withdraw('applicant-22', id));
    expect(refused).toMatchObject({ code: 'CASE_MOVED', data: { by: null } });
  });

  it('returns with a reason, takes the mended form and starts over', async () => {
    const form = await unitForm('applicant-12');
    const { id, version } = await as('applicant-12').membership.submit({ form });
    expect(
      (await refusalOf(as('local-clerk').membership.decide({ membershipId: id, version, decision: 'return' }))).code,
    ).toBe('REASON_REQUIRED');
    const returned = await as('local-clerk').membership.decide({
      membershipId: id,
      version,
      decision: 'return',
      reason: '授权书看不清，请重拍。',
    });
    expect(returned).toMatchObject({ status: 'returned', dueOn: null });
    // Not before it is too late to take it back.
    expect((await as('applicant-12').notices.inbox({})).rows[0]).toMatchObject({
      kind: 'membership.applicationReceived',
    });
    await drain(db, new Date('2026-11-20T02:10:00Z'), [sayDecision]);
    expect((await as('applicant-12').notices.inbox({})).rows[0]).toMatchObject({
      kind: 'membership.applicationReturned',
      body: expect.stringContaining('授权书看不清'),
    });
    const answered = await as('applicant-12').membership.resubmit({
      membershipId: id,
      version: returned.version,
      form: { ...form, legalRep: '李明明' },
    });
    expect(answered).toMatchObject({
      status: 'under_review',
      step: 'preliminaryReview',
      legalRep: '李明明',
      version: 3,
    });
    expect(
      (await refusalOf(as('applicant-12').membership.resubmit({ membershipId: id, version: returned.version, form })))
        .code,
    ).toBe('ALREADY_HANDLED');
    expect((await refusalOf(as('applicant-13').membership.myApplication({ membershipId: id }))).code).toBe(
      'APPLICATION_NOT_FOUND',
    );
  });

  it.each([
    ['is named in it', '13700001111'],
    ['is not', '13700002222'],
  ])('knows a returned application as the applicant’s own when his verified phone %s', async (_, phone) => {
    const openid = `verified-${phone}`;
    await personWith(openid, phone === '13700001111' ? '+8613700001111' : '+8613700003333');
    const form = await unitForm(openid, { representatives: [{ name: '王芳', phone, primary: true }] });
    const { id, version } = await as(openid).membership.submit({ form });
    const returned = await as('local-clerk').membership.decide({
      membershipId: id,
      version,
      decision: 'return',
      reason: '补章。',
    });
    expect(await as(openid).membership.checkForm({ form, membershipId: id })).toMatchObject({ complete: true });
    await as(openid).membership.saveDraft({ membershipId: id, kind: 'unit', step: 1, form: {} });
    expect((await as(openid).membership.drafts({})).rows).toMatchObject([{ membershipId: id }]);
    expect(await as(openid).membership.resubmit({ membershipId: id, version: returned.version, form })).toMatchObject({
      status: 'under_review',
    });
    // Somebody else's id is no way around the duplicate check.
    expect(await as('a-stranger').membership.checkForm({ form, membershipId: id })).toMatchObject({ complete: false });
  });

  it('refuses with a reason, and the company may apply again', async () => {
    const uscc = newUscc();
    const { id, version } = await as('applicant-14').membership.submit({
      form: await unitForm('applicant-14', { uscc }),
    });
    const refused = await as('local-clerk').membership.decide({
      membershipId: id,
      version,
      decision: 'refuse',
      reason: '不在本行业。',
    });
    expect(refused).toMatchObject({ status: 'rejected', memberNo: null });
    expect(
      await as('applicant-14').membership.submit({ form: await unitForm('applicant-14', { uscc }) }),
    ).toMatchObject({ status: 'under_review' });
  });

  it('lets the applicant take it back, and only him', async () => {
    const { id } = await file('applicant-15');
    expect((await refusalOf(withdraw('applicant-16', id))).code).toBe('CASE_NOT_FOUND');
    expect((await refusalOf(withdraw('local-clerk', id))).code).toBe('NOT_YOURS_TO_WITHDRAW');
    expect(await withdraw('applicant-15', id)).toMatchObject({ state: 'withdrawn', dueOn: null });
    expect(await as('applicant-15').membership.myApplication({ membershipId: id })).toMatchObject({
      ...{ status: 'cancelled', dueOn: null },
      timeline: [{ kind: 'submitted' }, { kind: 'cancelled' }],
    });
    expect((await refusalOf(withdraw('applicant-15', id))).code).toBe('CASE_MOVED');
  });

  it('keeps a committee’s staff to its own applications', async () => {
    const committeeId = await committeeNamed('数控专业委员会');
    await appointPerson('committee-clerk', 'clerk', committeeId);
    const own = await as('applicant-17').membership.submit({ form: await unitForm('applicant-17', { committeeId }) });
    const other = await file('applicant-18');
    const queue = await as('committee-clerk').membership.reviewQueue({ filter: 'open' });
    expect(queue.rows.map((row) => row.id)).toEqual([own.id]);
    expect(queue.counts).toEqual({ mine: 1, late: 0, overdue: 0, returned: 0, open: 1 });
    expect((await refusalOf(as('committee-clerk').membership.reviewCase({ membershipId: other.id }))).code).toBe(
      'APPLICATION_NOT_FOUND',
    );
    expect(
      (
        await refusalOf(
          as('committee-clerk').membership.decide({ membershipId: other.id, version: 1, decision: 'pass' }),
        )
      ).code,
    ).toBe('APPLICATION_NOT_FOUND');
  });

  it('checks the votes of a council and holds them to the rule once it is adopted', async () => {
    const one = await file('applicant-19');
    const { version } = await as('local-clerk').membership.decide({
      membershipId: one.id,
      version: 1,
      decision: 'pass',
    });
    const vote = (tally: { entitled: number; present: number; yes: number; no: number; abstain: number }) =>
      as('local-president').membership.decide({
        membershipId: one.id,
        version,
        decision: 'pass',
        tally,
        resolutionNo: '理决〔2026〕7号',
      });
    expect((await refusalOf(vote({ entitled: 21, present: 14, yes: 9, no: 1, abstain: 1 }))).code).toBe('TALLY_WRONG');
    await ownValue('membership.councilResolution', { enforced: true }, '章程第 20 条');
    const bare = { membershipId: one.id, version, decision: 'pass' as const };
    expect(await refusalOf(as('local-president').membership.decide(bare))).toMatchObject({
      code: 'RESOLUTION_INCOMPLETE',
      data: { missing: ['tally', 'resolutionNo'] },
    });
    expect(await refusalOf(vote({ entitled: 21, present: 13, yes: 13, no: 0, abstain: 0 }))).toMatchObject({
      code: 'RESOLUTION_NOT_VALID',
      data: { quorumMet: false, passed: true },
    });
    expect(await vote({ entitled: 21, present: 14, yes: 10, no: 2, abstain: 2 })).toMatchObject({ status: 'active' });
    await ownValue('membership.councilResolution', null);
  });
});

describe('the queue', () => {
  it('puts the overdue first and counts working days', async () => {
    const { id } = await file('applicant-20');
    setClock('2026-12-02T02:00:00Z');
    const queue = await as('local-clerk').membership.reviewQueue({ filter: 'mine' });
    const row = queue.rows.find((each) => each.id === id);
    expect(row).toMatchObject({ waitedWorkdays: 8, overdueWorkdays: 3 });
    expect(queue.counts.late).toBe(queue.counts.overdue);
    expect(queue.counts.overdue).toBeGreaterThan(0);
    // Late for the secretariat, not for whoever only looks on.
    const { counts } = await as('local-president').membership.reviewQueue({ filter: 'open' });
    expect(counts).toMatchObject({ late: 0, overdue: queue.counts.overdue });
    const days = queue.rows.map((each) => each.dueOn ?? '9999');
    expect(days).toEqual([...days].sort());
    setClock('2026-11-20T02:00:00Z');
  });
});

describe('drafts', () => {
  it('keeps what was typed, finished or not, and goes with the submission', async () => {
    const saved = await as('drafter').membership.saveDraft({
      kind: 'unit',
      step: 1,
      form: { name: '明', uscc: '9133' },
    });
    await as('drafter').membership.saveDraft({
      draftId: saved.draftId,
      version: saved.version,
      kind: 'unit',
      step: 2,
      form: { name: '明远', uscc: '9133' },
    });
    expect((await as('drafter').membership.drafts({})).rows).toMatchObject([
      { id: saved.draftId, step: 2, form: { name: '明远' } },
    ]);
    expect(
      (await refusalOf(as('thief').membership.saveDraft({ draftId: saved.draftId, kind: 'unit', step: 1, form: {} })))
        .code,
    ).toBe('DRAFT_NOT_FOUND');
    await as('drafter').membership.submit({ form: await unitForm('drafter'), draftId: saved.draftId });
    expect(await as('drafter').membership.drafts({})).toEqual({ rows: [] });
  });

  it('is written over by nobody who has not read what is there, however many try at once', async () => {
    const { saveDraft, drafts } = as('two-devices').membership;
    const { draftId, version } = await saveDraft({ kind: 'unit', step: 0, form: { name: '甲' } });
    const save = (name: string) => saveDraft({ draftId, version, kind: 'unit', step: 1, form: { name } });
    const tried = await Promise.allSettled(['乙', '丙', '丁', '戊'].map(save));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toMatchObject([{ value: { version: 2 } }]);
    expect((await drafts({})).rows).toMatchObject([{ version: 2, step: 1 }]);
    for (const seen of [1, 3])
      expect((await refusalOf(saveDraft({ draftId, version: seen, kind: 'unit', step: 9, form: {} }))).code).toBe(
        'DRAFT_CONFLICT',
      );
    expect((await refusalOf(saveDraft({ draftId, kind: 'unit', step: 9, form: {} }))).code).toBe('DRAFT_CONFLICT');
    expect(await saveDraft({ draftId, version: 2, kind: 'unit', step: 2, form: {} })).toMatchObject({ version: 3 });
  });

  it('stops at ten', async () => {
    for (let i = 0; i < 10; i++) await as('hoarder').membership.saveDraft({ kind: 'unit', step: 0, form: {} });
    expect((await refusalOf(as('hoarder').membership.saveDraft({ kind: 'unit', step: 0, form: {} }))).code).toBe(
      'TOO_MANY_DRAFTS',
    );
  });
});

describe('the directory', () => {
  it('finds full-width, traditional and suffix variants of members that passed the content check', async () => {
    const member = await admit('searched', { name: '恒稷机电（杭州）有限责任公司' });
    const find = async (q: string) => (await as('searched').membership.directory({ q })).rows.map((row) => row.id);
    expect(await find('恒稷')).toEqual([]);
    await db.updateTable('membership').set({ content_state: 'pass' }).where('id', '=', member.id).execute();
    for (const q of ['恒稷', '恆稷機電', '恒稷机电(杭州)有限公司', '恒稷机电（杭州）', '杭州有限', ' 恒 稷 '])
      expect([q, await find(q)]).toEqual([q, [member.id]]);
    expect(await find('100%_')).toEqual([]);
    expect(await find('😀')).toEqual([]);
    // The secretariat works with the directory too; somebody without a membership or an office does not.
    expect((await as('local-clerk').membership.directory({ q: '恒稷' })).rows).toHaveLength(1);
    expect((await refusalOf(as('passer-by').membership.directory({}))).code).toBe('FORBIDDEN');
  });

  it('pages by key without losing or repeating a row', async () => {
    await personWith('reader');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as('searched').membership.directory({ cursor });
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('leaving', () => {
  it('needs nobody’s approval', async () => {
    const member = await admit('leaver');
    const leave = (confirmName: string) => as('leaver').membership.leave({ membershipId: member.id, confirmName });
    expect((await refusalOf(leave('别的公司'))).code).toBe('NAME_MISMATCH');
    expect(await leave(member.name)).toMatchObject({ status: 'withdrawn' });
    expect((await refusalOf(as('leaver').membership.card({}))).code).toBe('FORBIDDEN');
  });
});

describe('representatives', () => {
  const people = async (openid: string) => (await as(openid).membership.myUnit({})).representatives;

  it('are nothing yet by being named, although the phone is verified', async () => {
    await admit('boss');
    await personWith('colleague', '+8613500001111');
    await as('boss').membership.addRepresentative({ name: '同事', phone: '13500001111' });
    expect((await as('colleague').identity.whoami({})).units).toEqual([]);
    expect((await refusalOf(as('colleague').membership.myUnit({}))).code).toBe('FORBIDDEN');
    const [, second] = await people('boss');
    const taken = await as('boss').membership.removeRepresentative({ representativeId: second?.id ?? '' });
    expect(taken?.representatives).toHaveLength(1);
  });

  it('are not the applicant when the phone is verified by somebody else', async () => {
    await personWith('real-boss', '+8613500003333');
    const member = await admit('secretary', {
      representatives: [{ name: '老板王', phone: '13500003333', primary: true }],
    });
    expect((await as('real-boss').identity.whoami({})).units).toEqual([]);
    expect(await as('secretary').identity.whoami({})).toMatchObject({ units: [], person: { name: 'secretary' } });
    // Who filed the application no longer reads the company's papers once it is a member.
    expect((await refusalOf(as('secretary').membership.myApplication({ membershipId: member.id }))).code).toBe(
      'APPLICATION_NOT_FOUND',
    );
  });

  it('are said to have verified a phone only when it is theirs, and this one', async () => {
    await personWith('shown', '+8613500006666');
    await personWith('other-number', '+8613500007777');
    const said = async (openid: string, phone: string) => {
      const { id } = await as(openid).membership.submit({
        form: await unitForm(openid, { representatives: [{ name: '某某', phone, primary: true }] }),
      });
      const { representatives } = await as('local-clerk').membership.reviewCase({ membershipId: id });
      return representatives.map(({ linked, phoneVerified }) => ({ linked, phoneVerified }));
    };
    expect(await said('shown', '13500006666')).toEqual([{ linked: true, phoneVerified: true }]);
    // Taken for the primary because he filed it: nobody has shown that the number is his.
    expect(await said('only-written', '13500008888')).toEqual([{ linked: true, phoneVerified: false }]);
    expect(await said('other-number', '13500009999')).toEqual([{ linked: false, phoneVerified: false }]);
  });

  it('keep the company when they change their number, and the old number’s next owner gets nothing', async () => {
    await personWith('mover', '+8613500004444');
    await admit('mover', { representatives: [{ name: '搬号', phone: '13500004444', primary: true }] });
    await db.updateTable('person').set({ phone: '+8613500005555' }).where('openid', '=', 'mover').execute();
    await personWith('next-owner', '+8613500004444');
    expect((await as('mover').identity.whoami({})).units).toHaveLength(1);
    expect((await as('next-owner').identity.whoami({})).units).toEqual([]);
  });
});

describe('an ID number in a draft', () => {
  it('is sealed like a member’s', async () => {
    const { draftId } = await as('careful').membership.saveDraft({
      kind: 'individual',
      step: 0,
      form: { idNumber: '430626199003076631', name: '半个表情\ud83d\u0000' },
    });
    const row = await db
      .selectFrom('application_draft')
      .select('form')
      .where('id', '=', draftId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row.form)).not.toContain('430626199003076631');
    expect((await as('careful').membership.drafts({})).rows[0]?.form).toEqual({
      idNumber: '430626199003076631',
      name: '半个表情',
    });
  });
});

describe('a unit’s own words', () => {
  it('wait for the content check before others see them', async () => {
    const member = await admit('worded', { name: '澄山智能装备有限公司' });
    await db.updateTable('membership').set({ content_state: 'pass' }).where('id', '=', member.id).execute();
    const shown = async () => (await as('worded').membership.directory({ q: '澄山' })).rows.length;
    expect(await shown()).toBe(1);
    expect(await as('worded').membership.updateProfile({ address: '', introduction: '做装备。' })).toEqual({
      address: null,
      introduction: '做装备。',
      content: 'pending',
    });
    expect(await shown()).toBe(0);
    expect(await as('worded').membership.myUnit({})).toMatchObject({ introduction: '做装备。', content: 'pending' });
    const waiting = await db
      .selectFrom('content_check')
      .select(['content', 'state'])
      .where('subject', '=', `membership:${member.id}`)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(waiting).toEqual({ content: '澄山智能装备有限公司\n做装备。', state: 'pending' });
  });
});
