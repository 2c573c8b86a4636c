import { Readable } from 'node:stream';
import { sql } from 'kysely';
import {
  admit,
  consentsToday as consents,
  engage,
  individualForm,
  joins,
  personWith,
  toldTo,
  unitForm,
  uploadedFile,
} from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { onePagePdf } from '../../localcloud/demo/pdf';
import { drain } from '../shared/drain';
import { invitations as expire } from './job';
import { sayInvited } from './tell-representatives';

useDatabase();
const cloud = useCloud();
beforeAll(engage);
afterEach(() => setClock('2026-11-20T02:00:00Z'));

const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const unit = (openid: string) => as(openid).membership.myUnit({});
const people = async (openid: string) => (await unit(openid)).representatives;
const asked = async (openid: string) => (await as(openid).membership.invitations({})).rows;
const accept = (openid: string, representativeId = '') =>
  as(openid).membership.acceptInvitation({ representativeId, consents });
const duties = async (openid: string) =>
  (await as(openid).workbench.duties({})).rows.map(({ kind, page }) => [kind, page]);
const names = (openid: string, phone: string, name = '被请的人') =>
  as(openid).membership.addRepresentative({ name, phone, title: '副总经理' });
const verify = (openid: string, phone: string) => {
  jest.spyOn(cloud.wechat, 'redeemPhoneCode').mockReturnValueOnce(phone);
  return as(openid).identity.verifyPhone({ code: 'c' });
};

describe('being named', () => {
  it('is asked with who named him, and nothing of the company reaches him before he accepts', async () => {
    const member = await admit('boss-1', { name: '衡岳轴承有限公司' });
    await personWith('stranger-1', '+8613500001111');
    await names('boss-1', '135 0000 1111');
    await drain(db, new Date('2026-11-20T02:10:00Z'), [sayInvited]);
    expect(await toldTo('stranger-1')).toMatchObject([{ kind: 'membership.invited', duty: true }]);
    const [invitation] = await asked('stranger-1');
    expect(invitation).toEqual({
      id: expect.any(String),
      unit: '衡岳轴承有限公司',
      // What somebody typed for him is seen once WeChat has passed it (namings.test.ts).
      name: null,
      title: null,
      primary: false,
      by: { as: 'company', name: '王芳', title: '总经理' },
      since: expect.stringMatching(/^2026-11-20T02:/),
      until: expect.stringMatching(/^2026-12-04T02:/),
    });
    expect(await duties('stranger-1')).toEqual([
      ['membership.invitation', `/modules/membership/pages/invitation/index?id=${invitation?.id}`],
    ]);
    expect(await as('stranger-1').identity.whoami({})).toMatchObject({
      units: [],
      actingFor: null,
      person: { name: 'stranger-1' },
    });
    for (const closed of [
      () => as('stranger-1').membership.card({}),
      () => unit('stranger-1'),
      () => as('stranger-1').membership.directory({}),
      () => as('stranger-1').membership.addRepresentative({ name: '某某', phone: '13500001112' }),
    ])
      expect(await codeOf(closed())).toBe('FORBIDDEN');
    expect(await codeOf(as('stranger-1').membership.myApplication({ membershipId: member.id }))).toBe(
      'APPLICATION_NOT_FOUND',
    );
    expect(await codeOf(as('stranger-1').membership.leave({ membershipId: member.id, confirmName: member.name }))).toBe(
      'ALREADY_LEFT',
    );
    expect(await codeOf(as('stranger-1').identity.chooseUnit({ membershipId: member.id }))).toBe('NOT_YOUR_UNIT');
    expect(
      await as('stranger-1')
        .identity.withdrawConsent({ code: 'privacy' })
        .catch((error) => error.code),
    ).toBe('CONSENT_NOT_GIVEN');
    const accepted = await accept('stranger-1', invitation?.id);
    expect(accepted).toMatchObject({ actingFor: { membershipId: member.id }, mayChoose: false });
    expect((await people('stranger-1')).map(({ state, yours, primary }) => [state, yours, primary])).toEqual([
      ['accepted', false, true],
      ['accepted', true, false],
    ]);
    expect(await duties('stranger-1')).toEqual([]);
    expect(await toldTo('boss-1')).toContainEqual(expect.objectContaining({ kind: 'membership.invitationAnswered' }));
    // What he was named does not become his name.
    expect((await as('stranger-1').identity.whoami({})).person?.name).toBe('stranger-1');
  });

  it('tells the company nothing about whether the number is known', async () => {
    await admit('boss-2');
    await personWith('known', '+8613500002221');
    const replies = [await names('boss-2', '13500002221', '甲某'), await names('boss-2', '13500002222', '乙某')];
    const shown = replies.map(({ representatives }) => representatives.at(-1));
    const like = {
      state: 'invited',
      primary: false,
      yours: false,
      until: expect.stringMatching(/^2026-12-04T02:/),
      ending: 'takenBack',
    };
    expect(shown).toEqual([expect.objectContaining(like), expect.objectContaining(like)]);
    expect(Object.keys(shown[0] ?? {})).toEqual(Object.keys(shown[1] ?? {}));
    // Not even his new number does.
    await verify('known', '13500002223');
    expect((await people('boss-2')).map(({ phone }) => phone).slice(1)).toEqual(['+8613500002221', '+8613500002222']);
    expect(await codeOf(names('boss-2', '13500002221'))).toBe('ALREADY_REPRESENTATIVE');
    expect(await names('boss-2', '13500002223')).toBeTruthy();
  });

  it('does the same work for a number that is known and one that is not', async () => {
    await admit('boss-3');
    await personWith('measured', '+8613500003331');
    const rows = async () => {
      const { rows: counted } = await sql<{ n: number }>`SELECT
        (SELECT count(*) FROM notice) + (SELECT count(*) FROM task) + (SELECT count(*) FROM representative) + (SELECT count(*) FROM audit) AS n`.execute(
        db,
      );
      return Number(counted[0]?.n);
    };
    const steps: number[] = [];
    for (const phone of ['13500003331', '13500003332']) {
      const before = await rows();
      await names('boss-3', phone);
      steps.push((await rows()) - before);
    }
    expect(steps[0]).toBe(steps[1]);
  });

  it('waits for whoever verifies the number later, who is told at once which companies ask', async () => {
    await admit('boss-4', { name: '望川泵业有限公司' });
    await names('boss-4', '13500004444');
    await personWith('later');
    const verified = await verify('later', '13500004444');
    expect(verified).toEqual({
      phone: '+8613500004444',
      asking: [{ representativeId: expect.any(String), unit: '望川泵业有限公司' }],
    });
    expect((await as('later').identity.whoami({})).units).toEqual([]);
    await accept('later', verified.asking[0]?.representativeId);
    expect((await as('later').identity.whoami({})).units).toHaveLength(1);
  });

  it('is declined for a while, and the company learns that alone', async () => {
    await admit('boss-5');
    await personWith('declines', '+8613500005555');
    await names('boss-5', '13500005555');
    const [invitation] = await asked('declines');
    await as('declines').membership.declineInvitation({ representativeId: invitation?.id ?? '' });
    expect(await asked('declines')).toEqual([]);
    expect((await people('boss-5')).at(-1)).toMatchObject({ state: 'declined', ending: null });
    const again = await refusalOf(names('boss-5', '13500005555'));
    expect(again).toMatchObject({ code: 'DECLINED_LATELY', data: { again: '2027-02-18' } });
    expect(await codeOf(accept('declines', invitation?.id))).toBe('INVITATION_NOT_FOUND');
    setClock('2027-02-18T03:00:00Z');
    expect((await names('boss-5', '13500005555')).representatives.at(-1)).toMatchObject({ state: 'invited' });
  });

  it('expires and can be taken back', async () => {
    await admit('boss-6');
    await personWith('slow', '+8613500006661');
    await personWith('recalled', '+8613500006662');
    await names('boss-6', '13500006661');
    const back = (await names('boss-6', '13500006662')).representatives.at(-1);
    const [late] = await asked('slow');
    await as('boss-6').membership.removeRepresentative({ representativeId: back?.id ?? '' });
    expect(await codeOf(accept('recalled', back?.id))).toBe('INVITATION_NOT_FOUND');
    setClock('2026-12-04T02:01:00Z');
    expect(await codeOf(accept('slow', late?.id))).toBe('INVITATION_NOT_FOUND');
    expect(await duties('slow')).toEqual([]);
    expect(await expire(db, new Date('2026-12-04T02:02:00Z'))).toMatch(/^[1-9]\d* expired$/);
    expect(await toldTo('boss-6')).toContainEqual(expect.objectContaining({ title: '被请的人的邀请已过期' }));
    expect((await names('boss-6', '13500006661')).representatives).toHaveLength(2);
  });

  it('is not for pestering: so many a month, and ten at once', async () => {
    await admit('boss-7');
    const one = async (i: number) => {
      const list = await names('boss-7', `1351000${1000 + i}`);
      return list.representatives.at(-1)?.id ?? '';
    };
    for (let i = 0; i < 9; i++) await one(i);
    expect(await codeOf(one(9))).toBe('TOO_MANY_REPRESENTATIVES');
    for (const { id, state } of await people('boss-7'))
      if (state === 'invited') await as('boss-7').membership.removeRepresentative({ representativeId: id });
    await sql`UPDATE representative SET since = since - interval '2 days' WHERE named_as = 'company'`.execute(db);
    await sql`DELETE FROM rate`.execute(db);
    for (let i = 10; i < 19; i++) await one(i);
    for (const { id, state } of await people('boss-7'))
      if (state === 'invited') await as('boss-7').membership.removeRepresentative({ representativeId: id });
    await one(20);
    await one(21);
    expect(await refusalOf(one(22))).toMatchObject({ code: 'TOO_MANY_INVITATIONS', data: { again: '2026-12-18' } });
  });

  it('comes from an application only once the company is a member', async () => {
    await personWith('named-early', '+8613500008888');
    const filed = await as('files-8').membership.submit({
      form: await unitForm('files-8', {
        name: '早报机械有限公司',
        representatives: [
          { name: '王芳', phone: '13500008880', title: '总经理', primary: true },
          { name: '被写的人', phone: '13500008888', primary: false },
        ],
      }),
    });
    expect(await asked('named-early')).toEqual([]);
    expect(await duties('named-early')).toEqual([]);
    const { version } = await as('local-clerk').membership.decide({
      membershipId: filed.id,
      version: 1,
      decision: 'pass',
    });
    await as('local-president').membership.decide({ membershipId: filed.id, version, decision: 'pass' });
    expect(await asked('named-early')).toMatchObject([
      {
        unit: '早报机械有限公司',
        by: { as: 'applicant', name: '王芳' },
        until: expect.stringMatching(/^2026-12-04T02:/),
      },
    ]);
  });

  it('by the paper ledger says so, and does not expire', async () => {
    const { id } = await admit('ledger-9');
    await sql`UPDATE membership SET case_id = NULL WHERE id = ${id}`.execute(db);
    await sql`UPDATE representative SET person_id = NULL, accepted_at = NULL, proven = false, named_by = NULL, named_as = 'register', phone = '+8613500009999'
      WHERE membership_id = ${id}`.execute(db);
    await personWith('from-paper', '+8613500009999');
    const [invitation] = await asked('from-paper');
    expect(invitation).toMatchObject({ by: { as: 'register', name: null, title: null }, until: null, primary: true });
    await accept('from-paper', invitation?.id);
    expect(await unit('from-paper')).toMatchObject({ id, mayLeave: true });
  });
});

describe('a number that an applicant gave for his own', () => {
  const taken = async (openid: string, owner: string, phone: string) => {
    await personWith(owner, `+86${phone}`);
    return admit(openid, { representatives: [{ name: '冒名', phone, primary: true }] });
  };

  it('asks its owner, and its owner alone', async () => {
    const { id } = await taken('takes-1', 'owner-1', '13600001111');
    expect((await as('takes-1').identity.whoami({})).units).toEqual([]);
    expect(await asked('owner-1')).toMatchObject([{ by: { as: 'applicant', name: 'takes-1' } }]);
    expect(await duties('local-clerk')).toContainEqual([
      'membership.noHand',
      `/modules/workbench/pages/member/index?id=${id}`,
    ]);
    await accept('owner-1', (await asked('owner-1'))[0]?.id);
    expect(await unit('owner-1')).toMatchObject({ id, representatives: [{ yours: true, primary: true }] });
    expect((await as('takes-1').identity.whoami({})).units).toEqual([]);
  });

  it('tells the applicant nothing while it is reviewed', async () => {
    await personWith('owner-2', '+8613600002222');
    const shown = async (phone: string) => {
      const openid = `takes-${phone}`;
      const form = await unitForm(openid, { representatives: [{ name: '冒名', phone, primary: true }] });
      const { representatives } = await as(openid).membership.submit({ form });
      return representatives.map(({ linked, phoneVerified }) => ({ linked, phoneVerified }));
    };
    expect(await shown('13600002222')).toEqual(await shown('13600002223'));
  });

  it('can be declined by its owner, and the secretariat holds the place open', async () => {
    const { id } = await taken('takes-3', 'owner-3', '13600003333');
    await as('owner-3').membership.declineInvitation({ representativeId: (await asked('owner-3'))[0]?.id ?? '' });
    expect((await as('takes-3').identity.whoami({})).units).toEqual([]);
    expect(await duties('local-clerk')).toContainEqual([
      'membership.noHand',
      `/modules/workbench/pages/member/index?id=${id}`,
    ]);
  });

  it('that is proven his stays his when somebody else gets the number', async () => {
    await admit('keeps', { representatives: [{ name: '先来', phone: '13600004444', primary: true }] });
    await personWith('keeps');
    await verify('keeps', '13600004444');
    await verify('keeps', '13600004445');
    await personWith('gets-it');
    expect((await verify('gets-it', '13600004444')).asking).toEqual([]);
    expect(await unit('keeps')).toMatchObject({ representatives: [{ phone: '+8613600004445', yours: true }] });
  });

  it('is no way into somebody’s personal membership', async () => {
    await personWith('phone-owner', '+8613600005555');
    const form = { ...(await individualForm('is-himself', '430626199003076631')), phone: '13600005555' };
    const filed = await as('is-himself').membership.submit({ form });
    const { version } = await as('local-clerk').membership.decide({
      membershipId: filed.id,
      version: 1,
      decision: 'pass',
    });
    await as('local-president').membership.decide({ membershipId: filed.id, version, decision: 'pass' });
    expect(await asked('phone-owner')).toEqual([]);
  });
});

describe('for whom one acts', () => {
  it('is chosen: with several and no choice the door says so, and no order chooses', async () => {
    const first = await admit('two-hats', { name: '乙公司有限公司' });
    expect((await as('two-hats').identity.whoami({})).actingFor).toBe(first.id);
    const second = await admit('two-hats', { name: '甲公司有限公司' });
    expect((await as('two-hats').identity.whoami({})).actingFor).toBeNull();
    for (const call of [
      () => as('two-hats').membership.card({}),
      () => unit('two-hats'),
      () => as('two-hats').membership.directory({}),
    ])
      expect(await refusalOf(call())).toMatchObject({
        code: 'CHOOSE_UNIT',
        message: expect.stringContaining('先选择你代表哪家单位'),
      });
    expect(await as('two-hats').workbench.home({})).toMatchObject({ role: 'member', card: null, mustChoose: true });
    await as('two-hats').identity.chooseUnit({ membershipId: second.id });
    expect((await as('two-hats').membership.card({})).membershipId).toBe(second.id);
    expect(await as('two-hats').workbench.home({})).toMatchObject({
      mustChoose: false,
      card: { membershipId: second.id },
    });
  });

  it('does not change by accepting another: the one that he acted for stays, and he is offered to choose', async () => {
    const own = await admit('had-one');
    await admit('asks-him', { name: '来请的有限公司' });
    await sql`UPDATE person SET phone = '+8613700001111', phone_verified_at = '2026-01-01' WHERE openid = 'had-one'`.execute(
      db,
    );
    await names('asks-him', '13700001111');
    const accepted = await accept('had-one', (await asked('had-one'))[0]?.id);
    expect(accepted).toMatchObject({ actingFor: { membershipId: own.id }, mayChoose: true, unit: '来请的有限公司' });
  });

  it('does not come back with a representation that had ended', async () => {
    const a = await admit('boss-a', { name: '旧选择有限公司' });
    await joins('returns', 'boss-a', '13700002222');
    const representatives = [{ name: '回来', phone: '13700002222', primary: true }];
    const b = await admit('returns', { representatives });
    const c = await admit('returns', { representatives });
    await as('returns').identity.chooseUnit({ membershipId: a.id });
    const [mine] = (await people('returns')).filter(({ yours }) => yours);
    await as('boss-a').membership.removeRepresentative({ representativeId: mine?.id ?? '', reason: '离职' });
    expect((await as('returns').identity.whoami({})).actingFor).toBeNull();
    await names('boss-a', '13700002222');
    await accept('returns', (await asked('returns'))[0]?.id);
    expect((await as('returns').identity.whoami({})).actingFor).toBeNull();
    expect((await as('returns').identity.whoami({})).units.map(({ membershipId }) => membershipId).sort()).toEqual(
      [a.id, b.id, c.id].sort(),
    );
  });
});

describe('an end', () => {
  const fill = async (key: string, boss: string, count: number) => {
    const openids = Array.from({ length: count }, (_, i) => `${key}-${i}`);
    for (const [i, openid] of openids.entries())
      await joins(openid, boss, `1390${key}${i}`.padEnd(11, '0').slice(0, 11));
    return openids;
  };
  const idOf = async (viewer: string, name: string) =>
    (await people(viewer)).find((each) => each.name === name)?.id ?? '';

  it('by the primary representative stops at that instant, with a reason, and everybody concerned is told', async () => {
    await admit('ends-1', { name: '止步有限公司' });
    const [second = ''] = await fill('1111', 'ends-1', 1);
    const [mine] = (await people(second)).filter(({ yours }) => yours);
    const end = (reason?: string) =>
      as('ends-1').membership.removeRepresentative({ representativeId: mine?.id ?? '', ...(reason ? { reason } : {}) });
    expect(await codeOf(end())).toBe('REASON_REQUIRED');
    await end('已经离职');
    expect(await codeOf(unit(second))).toBe('FORBIDDEN');
    expect((await toldTo(second))[0]).toMatchObject({
      title: '不再代表止步有限公司',
      body: expect.stringMatching(/主要代表ends-1结束，即时生效。理由：已经离职。有异议请联系秘书处/),
    });
  });

  it('of others is the primary one’s alone, and of naming them too', async () => {
    await admit('ends-2');
    const [a = '', b = ''] = await fill('2222', 'ends-2', 2);
    const [ofA, ofB] = await Promise.all(
      [a, b].map(async (openid) => (await people(openid)).find(({ yours }) => yours)?.id ?? ''),
    );
    expect(await codeOf(as(a).membership.removeRepresentative({ representativeId: ofB ?? '', reason: '不要' }))).toBe(
      'NOT_YOURS_TO_REMOVE',
    );
    expect(await codeOf(names(a, '13922229999'))).toBe('NOT_YOURS_TO_NAME');
    expect(await codeOf(as(a).membership.choosePrimary({ representativeId: ofA ?? '' }))).toBe('NOT_YOURS_TO_CHOOSE');
    const boss = (await people('ends-2')).find(({ primary }) => primary);
    expect(
      await codeOf(as(a).membership.removeRepresentative({ representativeId: boss?.id ?? '', reason: '不要' })),
    ).toBe('NEEDS_TWO_HANDS');
  });

  it('of the primary one takes two others and the company’s written confirmation', async () => {
    await admit('ends-3', { name: '两只手有限公司' });
    const [a = '', b = ''] = await fill('3333', 'ends-3', 2);
    const boss = (await people('ends-3')).find(({ primary }) => primary)?.id ?? '';
    const fileId = await uploadedFile(a);
    const propose = (openid: string, file: string) =>
      as(openid).membership.removePrimary({ representativeId: boss, fileId: file, reason: '已调离' });
    expect(await codeOf(propose(b, fileId))).toBe('FILE_NOT_FOUND');
    const { change } = await propose(a, fileId);
    expect(await codeOf(propose(b, await uploadedFile(b)))).toBe('CHANGE_WAITING');
    const answer = (openid: string, agree = true) =>
      as(openid).membership.answerChange({ changeId: change?.id ?? '', agree });
    expect(await codeOf(answer(a))).toBe('NOT_YOURS_TO_CONFIRM');
    expect(await codeOf(answer('ends-3'))).toBe('NOT_YOURS_TO_CONFIRM');
    expect(await codeOf(answer('ends-3', false))).toBe('NOT_YOURS_TO_CONFIRM');
    expect(await codeOf(answer('local-president'))).toBe('CHANGE_NOT_FOUND');
    expect((await toldTo('ends-3'))[0]).toMatchObject({ kind: 'membership.endProposed' });
    expect(await duties(b)).toContainEqual(['membership.change', expect.stringContaining('/unit/index')]);
    expect(await duties('ends-3')).not.toContainEqual(['membership.change', expect.anything()]);
    expect((await unit(b)).change).toMatchObject({ mayAnswer: true, kind: 'end', reason: '已调离' });
    await answer(b);
    expect(await codeOf(unit('ends-3'))).toBe('FORBIDDEN');
    // The place stays open until they choose.
    expect((await people(a)).filter(({ primary }) => primary)).toEqual([]);
    expect((await duties(b)).map(([kind]) => kind)).toContain('membership.noPrimary');
    expect((await duties('local-clerk')).map(([kind]) => kind)).toContain('membership.noPrimary');
    expect(
      await codeOf(as(a).membership.leave({ membershipId: (await unit(a)).id, confirmName: '两只手有限公司' })),
    ).toBe('PRIMARY_ONLY');
    const ofB = (await people(b)).find(({ yours }) => yours)?.id ?? '';
    expect(
      (await as(a).membership.choosePrimary({ representativeId: ofB })).representatives.find(({ primary }) => primary),
    ).toMatchObject({ id: ofB });
    expect((await duties('local-clerk')).map(([kind]) => kind)).not.toContain('membership.noPrimary');
  });

  it('keeps the written confirmation for those who may know of the change alone', async () => {
    await admit('ends-file');
    const [a = '', b = ''] = await fill('3434', 'ends-file', 2);
    const boss = (await people('ends-file')).find(({ primary }) => primary)?.id ?? '';
    const paper = onePagePdf('确认书', []);
    const ticket = await as(a).files.requestUpload({ name: '确认书.pdf', bytes: paper.length, purpose: 'material' });
    await cloud.store.save(ticket.cloudPath, Readable.from(paper), 'application/pdf', a);
    await as(a).files.confirmUpload({ fileId: ticket.fileId });
    const { change } = await as(a).membership.removePrimary({
      representativeId: boss,
      fileId: ticket.fileId,
      reason: '已调离',
    });
    const open = (openid: string) => as(openid).membership.changeFile({ changeId: change?.id ?? '' });
    const { url, fileName } = await open(b);
    expect(fileName).toBe('确认书.pdf');
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(paper);
    await admit('ends-file-other');
    expect(await codeOf(open('ends-file-other'))).toBe('CHANGE_NOT_FOUND');
    expect(await codeOf(open('local-president'))).toBe('CHANGE_NOT_FOUND');
  });

  it('of the primary one by a single other goes by way of the secretariat', async () => {
    await admit('ends-4');
    const [a = ''] = await fill('4444', 'ends-4', 1);
    const representativeId = await idOf(a, '王芳');
    expect(
      await codeOf(
        as(a).membership.removePrimary({ representativeId, fileId: await uploadedFile(a), reason: '已调离' }),
      ),
    ).toBe('NEEDS_SECRETARIAT');
  });

  it('by somebody who stands for the company no more himself is void', async () => {
    await admit('ends-5');
    const [a = '', b = '', c = ''] = await fill('5555', 'ends-5', 3);
    const boss = (await people('ends-5')).find(({ primary }) => primary)?.id ?? '';
    const { change } = await as(a).membership.removePrimary({
      representativeId: boss,
      fileId: await uploadedFile(a),
      reason: '已调离',
    });
    const ofA = (await people(a)).find(({ yours }) => yours)?.id ?? '';
    await as('ends-5').membership.removeRepresentative({ representativeId: ofA, reason: '离职' });
    for (const openid of [b, c])
      expect(await codeOf(as(openid).membership.answerChange({ changeId: change?.id ?? '', agree: true }))).toBe(
        'CHANGE_VOID',
      );
    expect(await unit('ends-5')).toMatchObject({ mayLeave: true });
  });

  it('of the last one leaves the place to the secretariat, which names with proof and two hands', async () => {
    const { id } = await admit('ends-6', { name: '空缺有限公司' });
    const me = (await people('ends-6'))[0]?.id ?? '';
    expect(await as('ends-6').membership.removeRepresentative({ representativeId: me })).toBeNull();
    expect(await codeOf(unit('ends-6'))).toBe('FORBIDDEN');
    const held = ['membership.noHand', `/modules/workbench/pages/member/index?id=${id}`];
    expect(await duties('local-clerk')).toContainEqual(held);
    await personWith('successor', '+8613900006666');
    const propose = async (openid: string) =>
      as(openid).membership.changeRepresentative({
        membershipId: id,
        change: { kind: 'name', name: '接任者', phone: '13900006666', primary: true },
        fileId: await uploadedFile(openid),
        reason: '单位来函更换代表',
      });
    expect(await codeOf(propose('local-president'))).toBe('FORBIDDEN');
    const { changeId } = await propose('local-clerk');
    expect(await codeOf(as('local-clerk').membership.answerChange({ changeId, agree: true }))).toBe(
      'NOT_YOURS_TO_CONFIRM',
    );
    expect(await duties('local-supervisor')).toContainEqual([
      'membership.change',
      `/modules/workbench/pages/member/index?id=${id}`,
    ]);
    expect(await as('local-supervisor').workbench.memberFile({ membershipId: id })).toMatchObject({
      changes: [{ id: changeId, kind: 'name', name: '接任者', mayAnswer: true, yours: false }],
    });
    await as('local-supervisor').membership.answerChange({ changeId, agree: true });
    expect(await duties('local-clerk')).not.toContainEqual(held);
    const [invitation] = await asked('successor');
    expect(invitation).toMatchObject({ by: { as: 'secretariat', name: 'local-clerk' }, primary: true });
    await accept('successor', invitation?.id);
    expect(await unit('successor')).toMatchObject({ id, mayLeave: true });
  });

  it('by the secretariat takes a document, two persons, and none of them of the company', async () => {
    const { id } = await admit('ends-7');
    const [a = ''] = await fill('7777', 'ends-7', 1);
    await sql`INSERT INTO appointment (id, person_id, office, term) SELECT gen_random_uuid(), id, 'supervisor', '[2026-01-01,2030-01-01)' FROM person WHERE openid = ${a}`.execute(
      db,
    );
    const boss = (await people('ends-7')).find(({ primary }) => primary)?.id ?? '';
    const { changeId } = await as('local-clerk').membership.changeRepresentative({
      membershipId: id,
      change: { kind: 'end', representativeId: boss },
      fileId: await uploadedFile('local-clerk'),
      reason: '单位盖章来函',
    });
    expect(await codeOf(as(a).membership.answerChange({ changeId, agree: true }))).toBe('CHANGE_NOT_FOUND');
    await as('local-director').membership.answerChange({ changeId, agree: true });
    expect(await codeOf(unit('ends-7'))).toBe('FORBIDDEN');
    expect((await toldTo('ends-7'))[0]).toMatchObject({ body: expect.stringContaining('协会秘书处（凭单位的证明）') });
  });
});

describe('leaving', () => {
  it.each(['active', 'arrears', 'suspended'])('is free from every standing: %s', async (status) => {
    const { id } = await admit(`goes-${status}`, { name: `要走${status}有限公司` });
    await sql`UPDATE membership SET status = ${status} WHERE id = ${id}`.execute(db);
    expect(
      await as(`goes-${status}`).membership.leave({ membershipId: id, confirmName: `要走${status}有限公司` }),
    ).toMatchObject({ status: 'withdrawn' });
  });

  it('by written notice is for a member without a primary representative', async () => {
    const { id } = await admit('goes-by-letter');
    const onNotice = async () =>
      as('local-clerk').membership.leaveOnNotice({
        membershipId: id,
        fileId: await uploadedFile('local-clerk'),
        reason: '来函退会',
      });
    expect(await codeOf(onNotice())).toBe('HAS_PRIMARY');
    await as('goes-by-letter').membership.removeRepresentative({
      representativeId: (await people('goes-by-letter'))[0]?.id ?? '',
    });
    await sql`UPDATE membership SET status = 'arrears' WHERE id = ${id}`.execute(db);
    expect(await onNotice()).toMatchObject({ status: 'withdrawn' });
    expect(await codeOf(onNotice())).toBe('MEMBER_NOT_FOUND');
  });
});

describe('consents of who was named', () => {
  it('are his to withdraw, accepted or not; what he carries himself he ends first', async () => {
    await admit('names-him');
    await joins('named-here', 'names-him', '13800009999');
    expect(await as('named-here').identity.withdrawConsent({ code: 'privacy' })).toEqual({});
    const own = await admit('carries', { name: '自带有限公司' });
    const refused = await refusalOf(as('carries').identity.withdrawConsent({ code: 'privacy' }));
    expect(refused).toMatchObject({
      code: 'CONSENT_IN_USE',
      message: expect.stringContaining('退出代表'),
      data: { of: [{ membershipId: own.id, name: '自带有限公司', applying: false }] },
    });
    await as('carries').membership.removeRepresentative({ representativeId: (await people('carries'))[0]?.id ?? '' });
    expect(await as('carries').identity.withdrawConsent({ code: 'privacy' })).toEqual({});
  });
});
