import type { NoticeKind } from '../../contracts/notices';
import { findOfficeHolders } from '../identity/facts';
import { postNotices, type NewNotice } from '../notices/effects';
import type { Context } from '../shared/implement';
import type { ApplicationRecord } from './application-store';
import { showMemberNo } from './card';
import { stepAt, type Step } from './steps';

type Told = Pick<Context, 'db' | 'now' | 'today'>;

const stepNames = { preliminaryReview: '秘书处初审', councilDecision: '理事会决定', publicity: '公示' } as const;
const statusPage = (record: ApplicationRecord) => `/modules/membership/pages/application/index?id=${record.id}`;
const reviewPage = (record: ApplicationRecord) => `/modules/membership/pages/review/index?id=${record.id}`;

/** The applicant and everybody who represents the company in the application. */
const applicants = (record: ApplicationRecord): string[] => [
  ...new Set([record.applied_by, ...record.representatives.flatMap((each) => each.personId ?? [])]),
];

const toApplicants = (
  record: ApplicationRecord,
  kind: NoticeKind,
  title: string,
  body: string,
  link = statusPage(record),
): NewNotice[] =>
  applicants(record).map((personId) => ({ personId, kind, title, body, link, template: 'applicationProgress' }));

/** Those whose turn it is, except the applicants themselves, who may not decide anyway. */
export async function toReviewers({ db, today }: Told, record: ApplicationRecord, step: Step): Promise<NewNotice[]> {
  const own = new Set(applicants(record));
  const holders = await findOfficeHolders(db, today, step.offices, record.committee_id);
  return holders
    .filter((personId) => !own.has(personId))
    .map((personId) => ({
      personId,
      kind: 'reviewWaiting',
      title: `${record.name}等你审核`,
      body: `${stepNames[step.kind]}，${record.due_on} 前办结。`,
      link: reviewPage(record),
      template: 'reviewWaiting',
    }));
}

export async function tellSubmitted(context: Told, record: ApplicationRecord): Promise<void> {
  const step = stepAt(record.steps, record.step_seq);
  const received = toApplicants(
    record,
    'applicationReceived',
    '入会申请已收到',
    `${record.name}的申请已交秘书处初审，最晚 ${record.due_on} 有结果。`,
  );
  await postNotices(context.db, context.now, [...received, ...(await toReviewers(context, record, step))]);
}

export async function tellPassed(context: Told, record: ApplicationRecord): Promise<void> {
  const step = stepAt(record.steps, record.step_seq);
  const passed = toApplicants(
    record,
    'applicationPassed',
    `申请进入${stepNames[step.kind]}`,
    `${record.name}的上一步已通过，${stepNames[step.kind]}最晚 ${record.due_on} 有结果。`,
  );
  await postNotices(context.db, context.now, [...passed, ...(await toReviewers(context, record, step))]);
}

export async function tellReturned({ db, now }: Told, record: ApplicationRecord, reason: string): Promise<void> {
  await postNotices(db, now, toApplicants(record, 'applicationReturned', '申请需要补正', `${record.name}：${reason}`));
}

export async function tellRefused({ db, now }: Told, record: ApplicationRecord, reason: string): Promise<void> {
  await postNotices(
    db,
    now,
    toApplicants(
      record,
      'applicationRefused',
      '申请没有通过',
      `${record.name}：${reason} 如有不同意见，可以向监事会反映。`,
    ),
  );
}

export async function tellActivated({ db, now }: Told, record: ApplicationRecord): Promise<void> {
  if (record.member_no === null) throw new Error('an active membership has a number');
  const body = `${record.name}，会员号 ${showMemberNo(record.member_no)}。会员卡已经可以使用，会费标准和缴纳方式由秘书处另行通知。`;
  await postNotices(
    db,
    now,
    toApplicants(record, 'membershipActive', '欢迎成为会员', body, '/modules/membership/pages/card/index'),
  );
}
