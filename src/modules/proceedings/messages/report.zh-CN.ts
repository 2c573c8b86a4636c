/** What came of a meeting, for the secretariat. */
export const zhCN = {
  title: '会议报告',
  figures: { registered: '报名', present: '到场', noShow: '报名没来', walkIns: '现场登记' },
  rate: '到场率 {{percent}}%',
  tiers: {
    title: '各类会员到场',
    row: '{{present}} / {{registered}} 人',
    spoken: '{{tier}}，报名 {{registered}} 人，到场 {{present}} 人',
    none: '没有报名。',
  },
  arrivals: {
    title: '到场时间',
    note: '每格 {{minutes}} 分钟',
    spoken: '{{from}} 起 {{minutes}} 分钟内到场 {{count}} 人最多，共 {{total}} 人到场',
    peak: '最多的一段：{{from}}–{{until}}，{{count}} 人',

    none: '还没有人签到。',
  },
  survey: {
    title: '评价',
    answered: '发出 {{sent}} 份，收到 {{answered}} 份',
    needed_other: '还差 {{count}} 人评价才显示平均值，免得猜出是谁写的。',
    overall: '总体',
    outOf: '满分 5',
    spread: '总体评分分布',
    starRow: '{{stars}} 星',
    people_other: '{{count}} 人',
    comments: '意见',
    noComments: '没有人写意见。',
    more_other: '再看 {{count}} 条',
  },
  aspects: { content: '内容', speakers: '主讲人', venue: '场地', service: '服务' },
  motions: { title: '表决', withdrawn: '没有计票', votes: '赞成 {{yes}}，反对 {{no}}，弃权 {{abstain}}' },
  points: { row: '参会积分', value: '共 {{count}} 分' },
  more: { title: '资料', roll: '应到名册', minutes: '会议纪要' },
  export: { action: '导出签到表', note: '导出会留痕', done_other: '签到表共 {{count}} 行。' },
} as const;
