/** 会员积分: the ledger of a member, and all members at a glance. */
export const zhCN = {
  ledger: {
    title: '积分',
    balance: '{{year}} 年积分',
    unit: '分',
    yearly: '每年从零开始，过去的都留着，可以翻看。',
    entries: '每一分从哪里来',
    rules: '怎么得分',
    rule: '{{title}}：每次 +{{points}} 分，每月最多 {{cap}} 分',
    version: '{{title}}，{{day}} 起的规则',
    capped: '当月已到上限，只记这些',
    reversal: '冲销',
    reversed: '已冲销，不计入',
    reason: '理由：{{reason}}',
    empty: '{{year}} 年还没有积分。参加会议签到，就会记在这里。',
    toMeetings: '看会议',
    notMember: '积分记在会员名下。入会以后参加会议签到，就会有积分。',
    apply: '申请入会',
  },
  reverse: {
    action: '冲销',
    title: '冲销这笔积分',
    consequence:
      '「{{title}}」的 {{delta}} 分不再计入 {{name}} 的 {{year}} 年积分。这笔和冲销都会留在台账里，会员看得到理由，不能恢复。',
    hint: '至少四个字，会员会看到',
    reasons: { mistake: '签到有误，不是本人到场。', twice: '同一场会议重复记分。' },
    done: '已冲销，现在是 {{balance}} 分。',
  },
  standings: {
    title: '积分一览',
    search: '搜索会员名称',
    entries_other: '{{count}} 笔',
    balance: '{{balance}} 分',
    row: '{{name}}，会员号 {{no}}，{{balance}} 分，{{count}} 笔',
    empty: '{{year}} 年还没有会员得分。会员参会签到后自动记分。',
    home: '回首页',
  },
} as const;
