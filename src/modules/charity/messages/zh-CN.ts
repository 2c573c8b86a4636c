/** 公益台账：接受的捐赠、资助和赞助。 */
export const zhCN = {
  yuan: '{{amount}} 元',
  kinds: { grant: '捐赠、资助', sponsorship: '赞助' },
  ledger: {
    title: '公益台账',
    what: '接受的每一笔捐赠、资助和赞助都记在这里，记下后不能改，谁都可以核对。捐赠人的名字不公开。',
    kind: '类别',
    all: '全部',
    year: '年份',
    allYears: '全部年份',
    total: '合计（元）',
    count: '笔数',
    member: '会员单位',
    other: '会员以外',
    returned: '退回',
    sealed: '已封存',
    waiting: '待封存',
    empty: '还没有接受过捐赠、资助或赞助。',
    verify: '核对整本台账',
  },
} as const;
