import type { NoticeKind, Template } from '../../contracts/notices';
import type { OpenApplication } from './applications';
import type { Staff } from './association';
import type { World } from './world';

/** Messages in the inboxes of the personas, some read, and subscriptions that are not used up. */
export function addInbox(world: World, staff: Staff, applications: OpenApplication[]): void {
  const random = world.part('inbox');
  const post = (openid: string, kind: NoticeKind, daysAgo: number, read: boolean, title: string, body: string) => {
    const at = world.at(world.day(-daysAgo), random);
    world.rows.add('notice', {
      id: random.id(at),
      person_id: staff.person(openid).id,
      kind,
      title,
      body,
      link: null,
      dedupe_key: null,
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
  const waiting = applications.filter((each) => each.status === 'under_review');
  const [first, second] = waiting.filter((each) => each.stepSeq === 1);
  const forCouncil = waiting.find((each) => each.stepSeq === 2);
  const welcome = '欢迎加入江南省精密制造行业商会。会员卡在“我的”里，可以出示给任何人核验。';

  post(
    'local-applicant',
    'applicationReceived',
    12,
    true,
    '申请收到了',
    `${own.name}的入会申请已经收到，秘书处会在 5 个工作日内看完。`,
  );
  post(
    'local-applicant',
    'applicationReturned',
    2,
    false,
    '申请退回补正',
    `${own.name}的申请需要补一下材料，改好后可以直接再交。`,
  );
  post('local-member', 'membershipActive', 400, true, '入会成功', welcome);
  post(
    'local-member',
    'licenceExpiring',
    62,
    true,
    '营业执照 90 天后到期',
    '苏州稷岫精密机械有限公司的营业执照快到期了，换好后请在“我的单位”里更新。',
  );
  post(
    'local-member',
    'licenceExpiring',
    32,
    false,
    '营业执照 60 天后到期',
    '苏州稷岫精密机械有限公司的营业执照快到期了，换好后请在“我的单位”里更新。',
  );
  post('local-clerk', 'appointed', 300, true, '你已任命为秘书处干事', '工作台已经打开，在首页可以看到待审的申请。');
  if (first)
    post(
      'local-clerk',
      'reviewWaiting',
      1,
      false,
      '有新的入会申请',
      `${first.name}提交了入会申请，请在 5 个工作日内初审。`,
    );
  if (second)
    post(
      'local-clerk',
      'reviewWaiting',
      1,
      false,
      '有新的入会申请',
      `${second.name}提交了入会申请，请在 5 个工作日内初审。`,
    );
  post('local-director', 'reviewWaiting', 3, true, '有申请等了很久', '有 2 份入会申请超过了初审期限。');
  post('local-council-6', 'appointed', 300, true, '你已当选理事', '理事会审议的申请会出现在首页。');
  if (forCouncil)
    post(
      'local-president',
      'reviewWaiting',
      3,
      false,
      '有申请等理事会决定',
      `${forCouncil.name}通过了初审，请理事会在 20 个工作日内决定。`,
    );

  grant('local-applicant', 'applicationProgress', 2);
  grant('local-member', 'licenceExpiring', 1);
  grant('local-clerk', 'reviewWaiting', 3);
}
