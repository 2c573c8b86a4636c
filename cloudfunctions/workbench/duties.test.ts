import { council, decide as decideDiscipline, memberIn, proposeFor, runJob as runDisciplines } from '../standing/cast';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { groupNamed, hasLeft } from '../committees/cast';
import {
  appointPerson,
  committeeNamed,
  engage,
  personWith,
  unitForm,
  uploadedFile,
} from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered, type MeetingWish } from '../meetings/cast';
import { clerk, confirm, director, endedCouncil, save } from '../proceedings/minutes-cast';
import { councilInSession, inSession, inTheRoom, rollOf } from '../proceedings/cast';
import { form, item } from '../meetings/secretariat-cast';
import { offices } from '../../contracts/wire';
import { decide as decideTransfer, useTransfers } from '../identity/transfer-cast';
import { maskPhone } from '../../contracts/phone';
import { whose } from './cast';
import { moneyMakers, type Made } from './money-cast';
import { creditMakers } from './credit-cast';
import { recordMakers } from './record-cast';
import { published } from './published';

useDatabase();

const day = '2026-11-20T02:00:00Z';
const officers = [
  ...offices.map((office) => `local-${office}`),
  'local-clerk-2',
  'clerk-of-foundry',
  'clerk-of-moulds',
];
const secretariat = ['local-clerk', 'local-director', 'local-clerk-2'];
let foundry: string;

beforeAll(async () => {
  await engage();
  foundry = await committeeNamed('铸造专委会');
  await appointPerson('clerk-of-foundry', 'clerk', foundry);
  await appointPerson('clerk-of-moulds', 'clerk', await committeeNamed('模具专委会'));
});
beforeEach(() => setClock(day));

let sanctioned = 0;
const openidOf = () => `sanctioned-${sanctioned++}`;

const transfers = useTransfers();
/** A transfer that waits; what is to be read of the account is its masked number. */
async function asked() {
  const { transfer, old, phone } = await transfers.asked(titled('换绑'));
  return { named: maskPhone(phone), transferId: transfer.transferId, old };
}

const withdrawn = async (membershipId: string) => {
  const { caseId } = await as('applicant').membership.myApplication({ membershipId });
  return as('applicant').flows.withdraw({ caseId: caseId ?? '' });
};
let n = 0;
const titled = (word: string) => `${word}${++n}号`;
const meeting = async (word: string, wish: Partial<MeetingWish>) => {
  const title = titled(word);
  return { title, meetingId: await publishedMeeting({ title, ...wish }) };
};
const content = async (openid: string, state: string, status: { committeeId?: string } = {}) => {
  const name = `${titled('文字')}有限公司`;
  const { id } = await as(openid).membership.submit({ form: await unitForm(openid, { name, ...status }) });
  await sql`UPDATE content_check SET state = ${state}, answered_at = '2026-11-20T02:00:00Z' WHERE subject = ${`membership:${id}`}`.execute(
    db,
  );
  await sql`UPDATE membership SET content_state = ${state} WHERE id = ${id}`.execute(db);
  return { id, name };
};
/** A member whose first representative is its primary one: his row is `own`. */
const leaderless = async (primary: string, others: string[]) => {
  const name = `${titled('代表')}有限公司`;
  const membershipId = await memberNamed(name, [primary, ...others]);
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM representative WHERE membership_id = ${membershipId} ORDER BY is_primary DESC, name`.execute(db);
  return { name, membershipId, own: rows[0]?.id ?? '', other: rows[1]?.id ?? '' };
};
type Change = Parameters<ReturnType<typeof as>['membership']['changeRepresentative']>[0]['change'];
const onLetter = async (membershipId: string, change: Change) => {
  const fileId = await uploadedFile('local-clerk');
  const { changeId } = await as('local-clerk').membership.changeRepresentative({
    membershipId,
    change,
    fileId,
    reason: '单位来函',
  });
  return as('local-president').membership.answerChange({ changeId, agree: true });
};
const licensed = async (openid: string, validTo: string) => {
  const name = `${titled('证照')}有限公司`;
  const membershipId = await memberNamed(name, [openid]);
  const licenceId = randomUUID();
  await sql`INSERT INTO membership_material (id, membership_id, code, file_id, valid_to, added_at)
    VALUES (${licenceId}, ${membershipId}, 'businessLicense', ${await uploadedFile(openid)}, ${validTo}, '2026-01-01')`.execute(
    db,
  );
  return { name, licenceId };
};
const draftMeeting = async (startsOn: string, committeeId: string | null = null) => {
  const title = titled('理事会');
  const { meetingId, version } = await as('local-director').meetings.save({
    form: form({
      kind: 'council',
      title,
      committeeId,
      startsAt: `${startsOn}T01:00:00.000Z`,
      endsAt: `${startsOn}T03:00:00.000Z`,
      registrationClosesAt: `${startsOn}T01:00:00.000Z`,
      cancelUntil: `${startsOn}T00:00:00.000Z`,
      agenda: [item()],
    }),
  });
  return { title, meetingId, version };
};
const minutesOf = async (meetingId: string) => {
  const title = titled('纪要会');
  await sql`UPDATE meeting SET title = ${title} WHERE id = ${meetingId}`.execute(db);
  return title;
};
const circulatedMinutes = async () => {
  const ended = await endedCouncil();
  const named = await minutesOf(ended.meetingId);
  await save(ended.meetingId, 0);
  await clerk().circulateMinutes({ meetingId: ended.meetingId, revision: 1 });
  return { ...ended, named };
};

const applied = async () => {
  const named = `${titled('入会')}有限公司`;
  return {
    named,
    ...(await as('applicant').membership.submit({ form: await unitForm('applicant', { name: named }) })),
  };
};
const decide = (openid: string, id: string, version: number, decision: 'pass' | 'return') =>
  as(openid).membership.decide({ membershipId: id, version, decision, reason: '执照看不清' });

const makers: Record<string, () => Promise<Made>> = {
  'admission.preliminaryReview': async () => {
    const { named, id, version } = await applied();
    return {
      named,
      whose: secretariat,
      people: ['applicant'],
      done: () => decide('local-clerk', id, version, 'return'),
    };
  },
  'admission.amend': async () => {
    const { named, id, version } = await applied();
    await decide('local-clerk', id, version, 'return');
    return {
      named,
      whose: ['applicant'],
      people: ['applicant', 'another'],
      done: () => withdrawn(id),
    };
  },
  'admission.councilDecision': async () => {
    const { named, id, version } = await applied();
    // Whoever did the first step does not do the second.
    for (const office of ['clerk', 'council'] as const) await appointPerson('did-the-first', office);
    const passed = await decide('did-the-first', id, version, 'pass');
    return {
      named,
      whose: ['local-president', 'local-council'],
      people: ['did-the-first'],
      done: () => decide('local-president', id, passed.version, 'pass'),
    };
  },
  'admission.countersign': async () => {
    const { named, id, version } = await applied();
    const { caseId } = await as('local-clerk').membership.reviewCase({ membershipId: id });
    const personId = await personWith('local-supervisor');
    if (!caseId) throw new Error('an application has its case');
    await as('local-clerk').flows.askSigner({ caseId, version, personId, note: '请监事看一眼' });
    return {
      named,
      whose: ['local-supervisor'],
      done: () => withdrawn(id),
    };
  },
  'venue.venueReview': async () => {
    const title = titled('太湖');
    const lake = { name: '太湖山水酒店', address: '马山', region: '320211', position: null, checkInRadius: null };
    const { meetingId, version } = await as('local-clerk').meetings.save({ form: form({ title, place: lake }) });
    await as('local-clerk').meetings.publish({ meetingId, version });
    return {
      named: title,
      whose: ['local-director', 'local-compliance'],
      done: () => as('local-clerk').meetings.discard({ meetingId }),
    };
  },
  'membership.draft': async () => {
    const named = titled('明远');
    const { draftId } = await as('drafts').membership.saveDraft({ kind: 'unit', step: 1, form: { name: named } });
    expect(await whose('membership.draft', named, ['drafts'])).toEqual([]);
    setClock('2026-11-21T02:30:00Z');
    return {
      named,
      whose: ['drafts'],
      people: ['drafts', 'another'],
      done: () => as('drafts').membership.discardDraft({ draftId }),
    };
  },
  'membership.invitation': async () => {
    const named = `${titled('来请')}有限公司`;
    await memberNamed(named, ['inviter']);
    await personWith('invitee', '+8613100000001');
    await as('inviter').membership.addRepresentative({ name: '被请的人', phone: '13100000001' });
    const [asked] = (await as('invitee').membership.invitations({})).rows;
    return {
      named,
      whose: ['invitee'],
      people: ['invitee', 'inviter'],
      done: () => as('invitee').membership.declineInvitation({ representativeId: asked?.id ?? '' }),
    };
  },
  'membership.noHand': async () => {
    const { name, membershipId, own } = await leaderless('goes-away', []);
    await as('goes-away').membership.removeRepresentative({ representativeId: own });
    return {
      named: name,
      whose: secretariat,
      done: () => onLetter(membershipId, { kind: 'name', name: '来函提名', phone: '13100000002', primary: true }),
    };
  },
  'membership.noPrimary': async () => {
    const { name, own, other } = await leaderless('steps-down', ['stays']);
    await as('steps-down').membership.removeRepresentative({ representativeId: own });
    return {
      named: name,
      whose: [...secretariat.filter((openid) => openid !== 'local-director'), 'stays'],
      people: ['stays'],
      done: () => as('stays').membership.choosePrimary({ representativeId: other }),
    };
  },
  'membership.change': async () => {
    const { name, own } = await leaderless('is-ended', ['proposes', 'confirms']);
    const fileId = await uploadedFile('proposes');
    const { change } = await as('proposes').membership.removePrimary({
      representativeId: own,
      fileId,
      reason: '已调离',
    });
    return {
      named: name,
      whose: ['confirms'],
      people: ['is-ended', 'proposes', 'confirms'],
      done: () => as('confirms').membership.answerChange({ changeId: change?.id ?? '', agree: false }),
    };
  },
  'membership.change of the secretariat': async () => {
    const { name, membershipId, own } = await leaderless('by-letter', []);
    const fileId = await uploadedFile('local-clerk');
    const change = { kind: 'end' as const, representativeId: own };
    const asked = { membershipId, change, fileId, reason: '单位来函' };
    const { changeId } = await as('local-clerk').membership.changeRepresentative(asked);
    return {
      named: name,
      whose: ['local-director', 'local-supervisor', 'local-president', 'local-clerk-2'],
      people: ['by-letter'],
      done: () => as('local-president').membership.answerChange({ changeId, agree: false }),
    };
  },
  'membership.licence': async () => {
    const { name, licenceId } = await licensed('licensee', '2026-12-20');
    const { name: later } = await licensed('licensee-2', '2027-06-30');
    expect(await whose('membership.licence', later, ['licensee-2'])).toEqual([]);
    const fileId = await uploadedFile('licensee');
    return {
      named: name,
      whose: ['licensee'],
      people: ['licensee', 'licensee-2'],
      done: () => as('licensee').membership.renewLicence({ licenceId, fileId, validTo: '2030-12-20' }),
    };
  },
  'membership.rewrite': async () => {
    const { id, name } = await content('wordy', 'risky');
    expect(await whose('membership.rewrite', name, ['wordy'])).toEqual([]);
    await sql`UPDATE representative SET person_id = ${await personWith('wordy')} WHERE membership_id = ${id}`.execute(
      db,
    );
    await sql`UPDATE membership SET status = 'active', member_no = 77, joined_on = '2026-11-20' WHERE id = ${id}`.execute(
      db,
    );
    return {
      named: name,
      whose: ['wordy'],
      people: ['wordy', 'another'],
      done: () => as('wordy').membership.updateProfile({ address: '江滨路 1 号', introduction: '做铸件。' }),
    };
  },
  'membership.naming': async () => {
    const { name, own } = await leaderless('judged-name', []);
    await sql`UPDATE representative SET words_state = 'review' WHERE id = ${own}`.execute(db);
    await sql`INSERT INTO content_check (id, subject, content, words_hash, state, asked_at, answered_at)
      VALUES (gen_random_uuid(), ${`representative:${own}`}, '王某', 'x', 'review', '2026-11-20T02:00:00Z', '2026-11-20T02:00:00Z')`.execute(
      db,
    );
    return {
      named: name,
      whose: secretariat,
      done: () => as('local-clerk').membership.decideNaming({ representativeId: own }),
    };
  },
  'membership.content': async () => {
    // The applicant is of the secretariat: his own words are not his to judge.
    const { id, name } = await content('local-clerk-2', 'review');
    return {
      named: name,
      whose: ['local-clerk', 'local-director'],
      done: () => as('local-clerk').membership.decideContent({ membershipId: id, pass: true, reason: '无害' }),
    };
  },
  'membership.content of a committee': async () => {
    const { id, name } = await content('applicant', 'review', { committeeId: foundry });
    return {
      named: name,
      whose: [...secretariat, 'clerk-of-foundry'].sort(inOrder),
      done: () => as('clerk-of-foundry').membership.decideContent({ membershipId: id, pass: false, reason: '不妥' }),
    };
  },
  'meeting.publish': async () => {
    const { title: far } = await draftMeeting('2026-12-20');
    expect(await whose('meeting.publish', far, ['local-clerk'])).toEqual([]);
    const { title, meetingId, version } = await draftMeeting('2026-11-28');
    return {
      named: title,
      whose: secretariat,
      done: () => as('local-director').meetings.publish({ meetingId, version }),
    };
  },
  'meeting.publish of a committee': async () => {
    const { title, meetingId } = await draftMeeting('2026-11-28', foundry);
    return {
      named: title,
      whose: [...secretariat, 'clerk-of-foundry'].sort(inOrder),
      done: () => as('clerk-of-foundry').meetings.discard({ meetingId }),
    };
  },
  'meeting.reschedule': async () => {
    const { title, meetingId } = await meeting('延期', {});
    await as('local-clerk').meetings.postpone({ meetingId, version: 1, reason: '场地停电' });
    return {
      named: title,
      whose: secretariat,
      done: () => as('local-clerk').meetings.cancel({ meetingId, version: 2, reason: '不办了' }),
    };
  },
  'meeting.open': async () => {
    const { title, meetingId } = await meeting('开会', {});
    expect(await whose('meeting.open', title, ['local-clerk'])).toEqual([]);
    setClock('2026-11-30T16:00:00Z');
    return { named: title, whose: secretariat, done: () => as('local-clerk').meetings.open({ meetingId }) };
  },
  'meeting.close': async () => {
    const { title, meetingId } = await meeting('散会', { status: 'in_session', committeeId: foundry });
    expect(await whose('meeting.close', title, ['local-clerk'])).toEqual([]);
    setClock('2026-12-01T09:00:00Z');
    return {
      named: title,
      whose: [...secretariat, 'clerk-of-foundry'].sort(inOrder),
      done: () => as('local-clerk').meetings.close({ meetingId }),
    };
  },
  'meeting.names': async () => {
    const { title, meetingId } = await meeting('姓名', {});
    const { registrationId } = await as('named-oddly').meetings.register({ meetingId, name: '怪名' });
    await sql`UPDATE registration SET words_state = 'review' WHERE id = ${registrationId}`.execute(db);
    return {
      named: title,
      whose: secretariat,
      done: () => as('local-clerk').meetings.decideNames({ registrationId }),
    };
  },
  'meeting.seat': async () => {
    const { title, meetingId } = await meeting('候补', { capacity: 1 });
    const first = await as('first').meetings.register({ meetingId, name: '先来的' });
    const second = await as('second').meetings.register({ meetingId, name: '候补的' });
    await as('first').meetings.cancelRegistration({ registrationId: first.registrationId });
    return {
      named: title,
      whose: ['second'],
      people: ['first', 'second'],
      done: () => as('second').meetings.answerOffer({ registrationId: second.registrationId, accept: true }),
    };
  },
  'proceedings.roll': async () => {
    const { title, meetingId } = await meeting('名册', { kind: 'council' });
    expect(await whose('proceedings.roll', title, ['local-clerk'])).toEqual([]);
    setClock('2026-11-28T02:00:00Z');
    return { named: title, whose: secretariat, done: () => rollOf(meetingId, ['voter']) };
  },
  'proceedings.questions': async () => {
    setClock(inSession);
    const title = titled('提问');
    const meetingId = await councilInSession({ title });
    await inTheRoom(meetingId, 'asker');
    const { id } = await as('asker').proceedings.ask({ meetingId, text: '会费用到哪里去了？' });
    expect(await whose('proceedings.questions', title, ['local-clerk'])).toEqual([]);
    await sql`UPDATE floor_question SET state = 'shown' WHERE id = ${id}`.execute(db);
    return {
      named: `${title}的 1 个提问`,
      whose: secretariat,
      people: ['asker'],
      done: () =>
        as('local-clerk').proceedings.settleQuestion({ questionId: id, state: 'answered', answer: '见收支表' }),
    };
  },
  'proceedings.vote': async () => {
    setClock(inSession);
    const meetingId = await councilInSession({ title: titled('表决会') });
    const [here, away, barred] = ['here', 'away', 'barred'].map((who) => `${who}-${n}`);
    if (!here || !away || !barred) throw new Error('three people');
    await rollOf(meetingId, [here, away, barred], ['listener']);
    for (const openid of [here, barred, 'listener']) await inTheRoom(meetingId, openid);
    await registered(meetingId, away);
    const named = titled('通过预算');
    const { id } = await clerk().openMotion({ meetingId, agendaItemId: null, title: named, matterType: 'resolution' });
    await sql`UPDATE motion SET barred_person_ids = ARRAY[${await personWith(barred)}::uuid] WHERE id = ${id}`.execute(
      db,
    );
    return {
      named,
      whose: [here],
      people: [here, away, barred, 'listener'],
      done: () => as(here).proceedings.vote({ motionId: id, choice: 'abstain' }),
    };
  },
  'proceedings.survey': async () => {
    const { meetingId, at } = await endedCouncil();
    const named = await minutesOf(meetingId);
    const ratings = { overall: 5, content: 5, speakers: 5, venue: 5, service: 5 };
    return {
      named,
      whose: [at('came'), at('left'), at('listener')],
      people: ['came', 'left', 'excused', 'missing', 'listener'].map(at),
      done: async () => {
        for (const who of ['came', 'left', 'listener'])
          await as(at(who)).proceedings.answerSurvey({ meetingId, ratings });
      },
    };
  },
  'proceedings.write': async () => {
    const { meetingId } = await endedCouncil();
    return { named: await minutesOf(meetingId), whose: secretariat, done: () => save(meetingId, 0) };
  },
  'proceedings.circulate': async () => {
    const { meetingId } = await endedCouncil();
    await save(meetingId, 0);
    return {
      named: await minutesOf(meetingId),
      whose: secretariat,
      done: () => clerk().circulateMinutes({ meetingId, revision: 1 }),
    };
  },
  'proceedings.confirm': async () => {
    const { meetingId, at, asked, named } = await circulatedMinutes();
    return {
      named,
      whose: asked,
      people: ['came', 'left', 'excused', 'missing', 'listener'].map(at),
      done: async () => {
        for (const openid of asked) await confirm(openid, meetingId);
      },
    };
  },
  'proceedings.object': async () => {
    const { meetingId, at, named } = await circulatedMinutes();
    await confirm(at('came'), meetingId, false, '第二项的结论不对');
    return { named, whose: secretariat, people: [at('came')], done: () => save(meetingId, 1, { dissent: '已改' }) };
  },
  'proceedings.lock': async () => {
    const { meetingId, asked, named } = await circulatedMinutes();
    for (const openid of asked) await confirm(openid, meetingId);
    return {
      named,
      whose: ['local-director', 'local-president'],
      people: asked,
      done: () => director().lockMinutes({ meetingId, version: 1 }),
    };
  },
  'parameter.confirm': async () => {
    const { proposalId } = await as('local-clerk').parameters.propose({
      id: 'meetings.surveyDays',
      value: 14,
      reason: '多留几天给外地会员',
      resolution: '理决〔2026〕8号',
      effectiveFrom: '2026-12-01',
    });
    return {
      named: '会后评价开放天数',
      whose: officers.filter((openid) => openid !== 'local-clerk' && !openid.startsWith('clerk-of')),
      done: () => as('local-president').parameters.confirm({ proposalId }),
    };
  },
  'identity.term': async () => {
    await sql`UPDATE appointment SET term = '[2026-01-01,2026-12-01)' WHERE office = 'compliance'`.execute(db);
    const personId = await personWith('successor');
    return {
      named: '合规专员',
      whose: ['local-director'],
      done: () => as('local-director').identity.appoint({ personId, office: 'compliance', from: '2026-12-01' }),
    };
  },
};
const inOrder = (a: string, b: string) => officers.indexOf(a) - officers.indexOf(b);

Object.assign(makers, moneyMakers, recordMakers, creditMakers, {
  'privacy.correct': async () => {
    const named = titled('更正人');
    const person = await personWith(`corrects-${named}`);
    await sql`UPDATE person SET name = ${named} WHERE id = ${person}`.execute(db);
    const { requestId } = await as(`corrects-${named}`).privacy.askCorrection({
      about: 'identity.person',
      words: '名字写错了',
    });
    return {
      named,
      whose: secretariat,
      done: () => as('local-clerk').privacy.answerRequest({ requestId, done: true }),
    };
  },
  'privacy.audit': async () => {
    await sql`INSERT INTO privacy_audit (year, begun_at) VALUES (2024, '2025-01-01')`.execute(db);
    return {
      named: '2024 年个人信息保护',
      whose: ['local-director', 'local-compliance'],
      done: () => sql`DELETE FROM privacy_audit WHERE year = 2024`.execute(db),
    };
  },
  'transfer.transferCheck': async () => {
    const { named, transferId } = await asked();
    return { named, whose: secretariat, done: () => decideTransfer('local-clerk', transferId) };
  },
  'transfer.transferConsent': async () => {
    const { named, transferId } = await asked();
    await decideTransfer('local-clerk', transferId);
    return {
      named,
      // Whoever checked it gives no second hand.
      whose: officers.filter(
        (each) => !['local-clerk', 'local-council', 'clerk-of-foundry', 'clerk-of-moulds'].includes(each),
      ),
      done: () => decideTransfer('local-president', transferId),
    };
  },
  'identity.objection': async () => {
    const { transferId, old } = await asked();
    return {
      named: '你的账号',
      whose: [old],
      people: [old],
      done: () => as(old).identity.objectToTransfer({ transferId }),
    };
  },
  'discipline.notice': async () => {
    const { id, name } = await memberIn('active', openidOf());
    const disciplineId = await proposeFor(id);
    return {
      named: name,
      whose: ['local-director', 'local-president'],
      done: () => decideDiscipline('local-director', disciplineId),
    };
  },
  'discipline.council': async () => {
    const { id, name } = await memberIn('active', openidOf());
    const disciplineId = await proposeFor(id);
    await decideDiscipline('local-director', disciplineId);
    await runDisciplines('2026-12-08T02:00:00Z');
    return {
      named: name,
      // Whoever sent the notice does not decide.
      whose: ['local-president', 'local-council'],
      done: () => decideDiscipline('local-president', disciplineId, council),
    };
  },
  'discipline.appeal': async () => {
    const { id, name, openid } = await memberIn('active', openidOf());
    const disciplineId = await proposeFor(id);
    await decideDiscipline('local-director', disciplineId);
    await runDisciplines('2026-12-08T02:00:00Z');
    await decideDiscipline('local-president', disciplineId, council);
    await as(openid).standing.appeal({ disciplineId, words: '请求复核。' });
    return {
      named: name,
      whose: ['local-supervisor'],
      done: () => decideDiscipline('local-supervisor', disciplineId, { reason: '维持。' }),
    };
  },
  'standing.defence': async () => {
    const { id, name, openid } = await memberIn('active', openidOf());
    const disciplineId = await proposeFor(id);
    await decideDiscipline('local-director', disciplineId);
    return {
      named: name,
      whose: [openid],
      people: [openid],
      done: () => as(openid).standing.state({ disciplineId, words: '说明情况。' }),
    };
  },
  'standing.appeal': async () => {
    const { id, name, openid } = await memberIn('active', openidOf());
    const disciplineId = await proposeFor(id);
    await decideDiscipline('local-director', disciplineId);
    await runDisciplines('2026-12-08T02:00:00Z');
    await decideDiscipline('local-president', disciplineId, council);
    return {
      named: name,
      whose: [openid],
      people: [openid],
      done: () => as(openid).standing.appeal({ disciplineId, words: '请求复核。' }),
    };
  },
  'standing.settle': async () => {
    const { id, name, openid } = await memberIn('active', openidOf());
    await as(openid).membership.leave({ membershipId: id, confirmName: name });
    return {
      named: name,
      whose: secretariat,
      done: () => as('local-clerk').standing.settle({ membershipId: id, card: 'returned' }),
    };
  },
  'committees.closeGroup': async () => {
    const name = titled('离会的协会');
    const membershipId = await groupNamed(name);
    const { committeeId } = await as('local-director').committees.setUpGroup({ membershipId });
    await hasLeft(membershipId);
    return {
      named: name,
      whose: ['local-director'],
      done: () =>
        as('local-director').committees.close({ committeeId, decisionNo: '已经离会', decidedOn: '2026-11-20' }),
    };
  },
  'positions.election': async () => {
    const { electionId } = await as('local-clerk').positions.openElection({ no: 7, endsOn: '2027-05-25' });
    return {
      named: '第7届',
      whose: secretariat,
      done: () =>
        as('local-clerk').positions.markStep({
          ...{ electionId, step: 'preparatoryGroup', doneOn: '2026-11-20', evidence: '理决〔2026〕20号' },
        }),
    };
  },
  'care.contact': async () => {
    const { id, name } = await memberIn('active', openidOf());
    const { contact } = await as('local-clerk').care.setContact({
      ...{ membershipId: id, dueOn: '2026-11-20', what: '问展会的名额' },
    });
    return {
      named: name,
      whose: secretariat,
      done: () => as('local-clerk').care.doneContact({ contactId: contact?.id ?? '' }),
    };
  },
} satisfies typeof makers);

it.each(Object.keys(makers))('%s waits for whoever may do it, and is gone when it is done', async (name) => {
  const [kind = ''] = name.split(' ');
  const made = await makers[name]?.();
  if (!made) throw new Error(name);
  const everybody = [...officers, ...(made.people ?? [])];
  expect(await whose(kind, made.named, everybody)).toEqual(
    [...made.whose].sort((a, b) => everybody.indexOf(a) - everybody.indexOf(b)),
  );
  await made.done();
  expect(await whose(kind, made.named, everybody)).toEqual([]);
});

it('has every kind that is published in the table above', () => {
  const tested = new Set(Object.keys(makers).map((name) => name.split(' ')[0]));
  // Nobody countersigns or returns a venue (its step says so); the words are there for an association that lets it.
  for (const kind of ['venue.countersign', 'venue.amend']) tested.add(kind);
  expect(published.duties.flatMap(({ words }) => Object.keys(words)).filter((kind) => !tested.has(kind))).toEqual([]);
});
