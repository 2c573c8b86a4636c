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
    adds_other: '{{count}} 笔加起来就是这个数',
    short: '列出来的 {{count}} 笔是 {{listed}}，还差 {{rest}} 没有列出',
    sum: '合计',
    none: '一笔也没有。',
  },
  find: {
    person: '姓名、手机号或后四位',
    company: '名称、会员号、代码或代表',
    recent: '最近选过',
    none: '没有找到「{{q}}」。换个写法，或用手机号后四位找。',
    begin: '写几个字就开始找。',
    nameless: '没有名字',
    chosen: '{{name}}，已选',
  },
  time: {
    after: '要晚于 {{when}}',
  },
} as const;
