import { sql } from 'kysely';
import { atOnce, dueIds, type Personal, type Who } from '../shared/personal-shape';

const notices = (who: Who) => sql`SELECT n.id::text AS ref, n.created_at AS at, ${atOnce} AS until,
  jsonb_build_object('title', n.title, 'body', n.body, 'read', n.read_at) AS shown FROM notice n WHERE n.person_id = ${who.id}::uuid`;
const grants = (who: Who) => sql`SELECT g.id::text AS ref, g.granted_at AS at, ${atOnce} AS until,
  jsonb_build_object('template', g.template, 'used', g.used_at) AS shown FROM subscription_grant g WHERE g.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'notices',
  title: { 'zh-CN': '消息', en: 'Messages' },
  holdings: {
    // Before the notices, to which it points.
    grant: {
      title: { 'zh-CN': '订阅消息的次数', en: 'Messages you allowed' },
      columns: ['subscription_grant.person_id'],
      fields: { template: { 'zh-CN': '哪一种', en: 'Kind' }, used: { 'zh-CN': '用于', en: 'Used' } },
      rows: grants,
      does: 'delete',
      why: { 'zh-CN': '微信每同意一次只能发一条。', en: 'WeChat allows one message for each time you agree.' },
      erase: (who, today) => sql`DELETE FROM subscription_grant WHERE id IN ${dueIds(grants(who), today)}`,
      page: '/modules/notices/pages/reminders/index',
    },
    notice: {
      title: { 'zh-CN': '发给我的消息', en: 'Messages to me' },
      columns: ['notice.person_id'],
      fields: {
        title: { 'zh-CN': '标题', en: 'Title' },
        body: { 'zh-CN': '内容', en: 'Text' },
        read: { 'zh-CN': '已读于', en: 'Read' },
      },
      rows: notices,
      does: 'delete',
      why: { 'zh-CN': '告诉你办到哪一步。注销时马上删除。', en: 'To tell you how things stand. Gone at once.' },
      erase: (who, today) => sql`DELETE FROM notice WHERE id IN ${dueIds(notices(who), today)}`,
      page: '/modules/notices/pages/inbox/index',
    },
  },
  acts: {},
};
