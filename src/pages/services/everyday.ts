import type { zhCN } from '@/i18n/messages/zh-CN';

export type ServiceName = keyof (typeof zhCN.services)['names'];

/** How people call what they come for, in both languages, whichever the page is read in. */
export const everyday: Record<ServiceName, readonly string[]> = {
  apply: ['入会', '加入', '报名入会', '成为会员', 'join', 'apply', 'membership', 'become a member'],
  unit: [
    '公司',
    '企业',
    '执照',
    '许可证',
    '证照',
    '代表',
    '换人',
    '退会',
    '地址',
    '改资料',
    'company',
    'licence',
    'leave',
  ],
  card: ['会员卡', '会员证', '证书', '二维码', '编号', 'card', 'certificate', 'qr'],
  points: ['积分', '分数', '奖励', '明细', 'points', 'score'],
  progress: ['进度', '审核', '审批', '补正', '结果', '申请', 'progress', 'status', 'application'],
  drafts: ['草稿', '没写完', '继续填', 'draft', 'unfinished'],
  directory: ['名录', '通讯录', '找企业', '供应商', '客户', '同行', '电话', 'contacts', 'supplier', 'companies'],
  verify: ['真假', '验证', '查会员', '扫码', '是不是会员', 'check', 'genuine'],
  inbox: ['通知', '公告', '信息', 'notice', 'news'],
  reminders: ['提醒', '订阅', '推送', 'subscribe', 'notification'],
  sessions: ['电脑', '网页', '登录', '退出', 'computer', 'sign in', 'log in'],
  consents: ['隐私', '授权', '个人信息', '撤回', 'consent', 'personal data'],
  profile: ['手机号', '姓名', '换手机', '改电话', 'phone', 'name'],
  meetings: ['会议', '活动', '培训', '签到', '报名', '座位', '峰会', 'event', 'training', 'register', 'seat'],
};
