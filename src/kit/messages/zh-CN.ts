/** What charts, figures and pickers say of themselves. */
export const zhCN = {
  chart: {
    missing: '没有数据',
    none: '还没有可以画的数据。',
    // From how many on which word stands for them.
    short: '10000 万|100000000 亿',
  },
  figure: {
    open: '{{title}}，{{figure}}，点开看每一笔',
    close: '收起{{title}}',
    adds_other: '下面 {{count}} 行加起来就是这个数',
    short: '列出来的 {{count}} 行是 {{listed}}，还差 {{rest}} 没有列出',
    sum: '合计',
    none: '一笔也没有。',
  },
  find: {
    person: '姓名，或手机号后四位',
    personFragment: '手机号请输全，或只输最后四位。',
    personNone: '没有找到。请对方先在小程序里打开一次「我的」并登记手机号。',
    company: '单位名称、会员号、代码或代表',
    companyNone: '没有找到「{{q}}」。换个写法再找。',
    recent: '最近选过',
    nameless: '没有登记姓名',
  },
  time: {
    after: '要晚于 {{when}}',
  },
} as const;
