import type { Template } from '../../contracts/notices';
import type { OpenApplication } from './applications';
import type { Staff } from './association';
import type { DemoMeetings } from './meetings/all';
import { addMeetingNotices, type Post } from './meeting-notices';
import type { World } from './world';

const pages = '/modules/membership/pages';

/** Messages in the inboxes of the personas as the house words them, some read, and subscriptions that are not used up. */
export function addInbox(world: World, staff: Staff, applications: OpenApplication[], meetings: DemoMeetings): void {
  const random = world.part('inbox');
  const post: Post = (openid, kind, day, words, { link, read, duty = false } = {}) => {
    const at = world.at(day, random);
    world.rows.add('notice', {
      id: random.id(at),
      person_id: staff.person(openid).id,
      module: kind.slice(0, kind.indexOf('.')),
      kind: kind.slice(kind.indexOf('.') + 1),
      title: words['zh-CN'][0],
      body: words['zh-CN'][1],
      title_en: words.en[0],
      body_en: words.en[1],
      link: link ?? null,
      duty,
      created_at: at,
      read_at: read ? at : null,
    });
  };
  const grant = (openid: string, template: Template, times: number) => {
    for (let i = 0; i < times; i++) {
      const at = world.at(world.day(-3 - i), random);
      world.rows.add('subscription_grant', {
        id: random.id(at),
        person_id: staff.person(openid).id,
        template,
        granted_at: at,
      });
    }
  };

  const own = applications.find((each) => each.applicant.openid === 'local-applicant');
  if (!own) throw new Error('the applicant has an application');
  const link = `${pages}/application/index?id=${own.id}`;
  post(
    'local-applicant',
    'membership.applicationReceived',
    own.submittedOn,
    {
      'zh-CN': ['入会申请已收到', `${own.name}的申请已交秘书处初审，最晚 ${own.firstDueOn} 有结果。`],
      en: [
        'Application received',
        `The application of ${own.name} is with the secretariat. You hear of it by ${own.firstDueOn} at the latest.`,
      ],
    },
    { link, read: true },
  );
  post(
    'local-applicant',
    'membership.applicationReturned',
    world.workdayAgo(2),
    {
      'zh-CN': ['申请需要补正', `${own.name}：${own.reason}`],
      en: ['Application: please mend it', `${own.name}: ${own.reason}`],
    },
    { link },
  );

  const unit = '苏州稷岫精密机械有限公司';
  const validTo = world.day(28);
  const expiring = (left: number, read = false) =>
    post(
      'local-member',
      'membership.licenceExpiring',
      world.day(28 - left),
      {
        'zh-CN': [
          `营业执照 ${left} 天后到期`,
          `${unit}的营业执照有效期至 ${validTo}。换好新证后拍照更新，只要一分钟。`,
        ],
        en: [
          `Business licence expires in ${left} days`,
          `The document of ${unit} is valid until ${validTo}. Once you have the new one, a photo of it is all it takes.`,
        ],
      },
      { link: `${pages}/unit/index`, read, duty: true },
    );
  expiring(90, true);
  expiring(60);

  const waiting = applications.filter((each) => each.status === 'under_review');
  const secretariat = ['秘书处初审', 'the review by the secretariat'] as const;
  const council = ['理事会决定', 'the decision of the council'] as const;
  const ask = (openid: string, [step, stepEn]: readonly [string, string], asked: OpenApplication, read = false) =>
    post(
      openid,
      'membership.reviewWaiting',
      asked.since,
      {
        'zh-CN': [`${asked.name}等你审核`, `${step}，${asked.dueOn} 前办结。`],
        en: [`To review: ${asked.name}`, `It waits for ${stepEn}, due by ${asked.dueOn}.`],
      },
      { link: `${pages}/review/index?id=${asked.id}`, read, duty: true },
    );
  for (const [i, asked] of waiting.filter((each) => each.stepSeq === 1).entries()) {
    ask('local-clerk', secretariat, asked, i > 2);
  }
  for (const asked of waiting.filter((each) => each.stepSeq === 2)) {
    ask('local-president', council, asked);
    ask('local-council-2', council, asked);
  }
  const { from, until } = staff.term;
  const appointed = (openid: string, office: string, officeEn: string) =>
    post(
      openid,
      'identity.appointed',
      from,
      {
        'zh-CN': [`你被任命为${office}`, `任期 ${from} 至 ${until}。`],
        en: [`Appointed: ${officeEn}`, `Your term runs from ${from} to ${until}.`],
      },
      { read: true },
    );
  appointed('local-director', '秘书长', 'secretary-general');
  appointed('local-council-6', '理事', 'council member');

  addMeetingNotices(post, world, meetings);

  grant('local-applicant', 'applicationProgress', 2);
  grant('local-member', 'meetingReminder', 2);
  grant('local-applicant', 'seatOffered', 1);
  grant('local-member', 'licenceExpiring', 1);
  grant('local-clerk', 'reviewWaiting', 3);
}
