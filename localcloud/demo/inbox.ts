import type { NoticeKind, Template } from '../../contracts/notices';
import type { OpenApplication } from './applications';
import type { Staff } from './association';
import type { DemoMeetings } from './meetings/all';
import type { World } from './world';

const pages = '/modules/membership/pages';

/** Messages in the inboxes of the personas as the house words them, some read, and subscriptions that are not used up. */
export function addInbox(world: World, staff: Staff, applications: OpenApplication[], meetings: DemoMeetings): void {
  const random = world.part('inbox');
  const post = (
    openid: string,
    kind: NoticeKind,
    day: string,
    said: { title: string; body: string; link?: string; read?: true },
  ) => {
    const at = world.at(day, random);
    world.rows.add('notice', {
      id: random.id(at),
      person_id: staff.person(openid).id,
      kind,
      title: said.title,
      body: said.body,
      link: said.link ?? null,
      created_at: at,
      read_at: said.read ? at : null,
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
  post('local-applicant', 'applicationReceived', own.submittedOn, {
    title: '入会申请已收到',
    body: `${own.name}的申请已交秘书处初审，最晚 ${own.firstDueOn} 有结果。`,
    link,
    read: true,
  });
  post('local-applicant', 'applicationReturned', world.workdayAgo(2), {
    title: '申请需要补正',
    body: `${own.name}：${own.reason}`,
    link,
  });

  const unit = '苏州稷岫精密机械有限公司';
  const validTo = world.day(28);
  const expiring = (left: number, read?: true) =>
    post('local-member', 'licenceExpiring', world.day(28 - left), {
      title: `营业执照 ${left} 天后到期`,
      body: `${unit}的营业执照有效期至 ${validTo}。换好新证后拍照更新，只要一分钟。`,
      link: `${pages}/unit/index`,
      ...(read ? { read } : {}),
    });
  expiring(90, true);
  expiring(60);

  const waiting = applications.filter((each) => each.status === 'under_review');
  const ask = (openid: string, step: string, asked: OpenApplication, read?: true) =>
    post(openid, 'reviewWaiting', asked.since, {
      title: `${asked.name}等你审核`,
      body: `${step}，${asked.dueOn} 前办结。`,
      link: `${pages}/review/index?id=${asked.id}`,
      ...(read ? { read } : {}),
    });
  for (const [i, asked] of waiting.filter((each) => each.stepSeq === 1).entries()) {
    ask('local-clerk', '秘书处初审', asked, i > 2 ? true : undefined);
  }
  for (const asked of waiting.filter((each) => each.stepSeq === 2)) {
    ask('local-president', '理事会决定', asked);
    ask('local-council-2', '理事会决定', asked);
  }
  const term = `任期 ${staff.term.from} 至 ${staff.term.until}。`;
  post('local-director', 'appointed', staff.term.from, { title: '你被任命为秘书长', body: term, read: true });
  post('local-council-6', 'appointed', staff.term.from, { title: '你被任命为理事', body: term, read: true });

  const meeting = (id: string) => `/modules/meetings/pages/meeting/index?id=${id}`;
  const { summit, council, pastTraining, draft } = meetings;
  for (const openid of ['local-president', 'local-council-2', 'local-supervisor'])
    post(openid, 'meetingNotice', world.day(-3), {
      title: `会议通知：${council.title}`,
      body: `${council.sessionNo ?? ''}，${council.place.name}。请在应到名册里确认，来不了请请假。`,
      link: meeting(council.id),
    });
  post('local-finance', 'seatOffered', world.day(-1), {
    title: `${summit.title}有座位了`,
    body: '请在明天 09:00 前确认，过了就给下一位。',
    link: meeting(summit.id),
  });
  post('local-member', 'meetingSurvey', world.day(-4), {
    title: `${pastTraining.title}怎么样`,
    body: '花半分钟评一评，五人以上才显示平均分。',
    link: `/modules/proceedings/pages/survey/index?id=${pastTraining.id}`,
  });
  post('local-member', 'meetingReminder', world.day(-1), {
    title: `${summit.title}就要开了`,
    body: `${summit.place.name}，凭入场码进场。`,
    link: meeting(summit.id),
  });
  post('local-compliance', 'venueAlert', world.day(-1), {
    title: `“${draft.title}”的场地等你决定`,
    body: `${draft.place.name}，可能在风景名胜区的核心景区内。`,
    link: `/modules/meetings/pages/check/index?id=${draft.id}`,
  });

  grant('local-applicant', 'applicationProgress', 2);
  grant('local-member', 'meetingReminder', 2);
  grant('local-applicant', 'seatOffered', 1);
  grant('local-member', 'licenceExpiring', 1);
  grant('local-clerk', 'reviewWaiting', 3);
}
