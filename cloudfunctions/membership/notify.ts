import { findOfficeHolders } from '../identity/facts';
import { postNotices, type NewNotice, type Words } from '../notices/effects';
import type { Context } from '../shared/implement';
import type { ApplicationRecord } from './application-store';
import { showMemberNo } from './card';
import { stepAt, type Step } from './steps';

/** What this module tells of. */
export type MembershipNotice = `membership.${
  | 'applicationReceived'
  | 'applicationReturned'
  | 'applicationPassed'
  | 'applicationRefused'
  | 'membershipActive'
  | 'reviewWaiting'
  | 'licenceExpiring'
  | 'draftForgotten'
  | 'contentRefused'
  | 'invited'
  | 'invitationAnswered'
  | 'representativeEnded'
  | 'primaryChosen'
  | 'endProposed'
  | 'personTwice'}`;

type Told = Pick<Context, 'db' | 'now' | 'today'>;

const stepNames = { preliminaryReview: '秘书处初审', councilDecision: '理事会决定', publicity: '公示' } as const;
const stepNamesEn = {
  preliminaryReview: 'the review by the secretariat',
  councilDecision: 'the decision of the council',
  publicity: 'the public notice',
} as const;
const statusPage = (record: ApplicationRecord) => `/modules/membership/pages/application/index?id=${record.id}`;
const reviewPage = (record: ApplicationRecord) => `/modules/membership/pages/review/index?id=${record.id}`;

/** The applicant and everybody who represents the company in the application. */
const applicants = (record: ApplicationRecord): string[] => [
  ...new Set([record.applied_by, ...record.representatives.flatMap((each) => each.personId ?? [])]),
];

const toApplicants = (
  record: ApplicationRecord,
  kind: MembershipNotice,
  words: Words,
  link = statusPage(record),
): NewNotice<MembershipNotice>[] =>
  applicants(record).map((personId) => ({ personId, kind, words, link, template: 'applicationProgress' }));

/** Those whose turn it is, except the applicants themselves, who may not decide anyway. */
export async function toReviewers(
  { db, today }: Told,
  record: ApplicationRecord,
  step: Step,
): Promise<NewNotice<MembershipNotice>[]> {
  const own = new Set(applicants(record));
  const holders = await findOfficeHolders(db, today, step.offices, record.committee_id);
  const words: Words = {
    'zh-CN': { title: `${record.name}等你审核`, body: `${stepNames[step.kind]}，${record.due_on} 前办结。` },
    en: {
      title: `To review: ${record.name}`,
      body: `It waits for ${stepNamesEn[step.kind]}, due by ${record.due_on}.`,
    },
  };
  return holders
    .filter((personId) => !own.has(personId))
    .map((personId) => ({
      personId,
      kind: 'membership.reviewWaiting',
      words,
      link: reviewPage(record),
      template: 'reviewWaiting',
      gathered: true,
      duty: true,
    }));
}

export async function tellSubmitted(context: Told, record: ApplicationRecord): Promise<void> {
  const step = stepAt(record.steps, record.step_seq);
  const received = toApplicants(record, 'membership.applicationReceived', {
    'zh-CN': {
      title: '入会申请已收到',
      body: `${record.name}的申请已交秘书处初审，最晚 ${record.due_on} 有结果。`,
    },
    en: {
      title: 'Application received',
      body: `The application of ${record.name} is with the secretariat. You hear of it by ${record.due_on} at the latest.`,
    },
  });
  await postNotices(context.db, context.now, [...received, ...(await toReviewers(context, record, step))]);
}

export async function tellPassed(context: Told, record: ApplicationRecord): Promise<void> {
  const step = stepAt(record.steps, record.step_seq);
  const passed = toApplicants(record, 'membership.applicationPassed', {
    'zh-CN': {
      title: `申请进入${stepNames[step.kind]}`,
      body: `${record.name}的上一步已通过，${stepNames[step.kind]}最晚 ${record.due_on} 有结果。`,
    },
    en: {
      title: 'Application moved on',
      body: `${record.name} passed the last step. Next is ${stepNamesEn[step.kind]}, by ${record.due_on} at the latest.`,
    },
  });
  await postNotices(context.db, context.now, [...passed, ...(await toReviewers(context, record, step))]);
}

export async function tellReturned({ db, now }: Told, record: ApplicationRecord, reason: string): Promise<void> {
  const words: Words = {
    'zh-CN': { title: '申请需要补正', body: `${record.name}：${reason}` },
    en: { title: 'Application: please mend it', body: `${record.name}: ${reason}` },
  };
  await postNotices(db, now, toApplicants(record, 'membership.applicationReturned', words));
}

export async function tellRefused({ db, now }: Told, record: ApplicationRecord, reason: string): Promise<void> {
  const words: Words = {
    'zh-CN': { title: '申请没有通过', body: `${record.name}：${reason} 如有不同意见，可以向监事会反映。` },
    en: {
      title: 'Application refused',
      body: `${record.name}: ${reason} If you disagree, you may turn to the supervisors.`,
    },
  };
  await postNotices(db, now, toApplicants(record, 'membership.applicationRefused', words));
}

export async function tellActivated({ db, now }: Told, record: ApplicationRecord): Promise<void> {
  if (record.member_no === null) throw new Error('an active membership has a number');
  const memberNo = showMemberNo(record.member_no);
  const words: Words = {
    'zh-CN': {
      title: '欢迎成为会员',
      body: `${record.name}，会员号 ${memberNo}。会员卡已经可以使用，会费标准和缴纳方式由秘书处另行通知。`,
    },
    en: {
      title: 'Welcome as a member',
      body: `${record.name}, member no. ${memberNo}. Your member card is ready. The secretariat will tell you about the dues and how to pay them.`,
    },
  };
  const page = '/modules/membership/pages/card/index';
  await postNotices(db, now, toApplicants(record, 'membership.membershipActive', words, page));
}
