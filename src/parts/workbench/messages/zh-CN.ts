export const zhCN = {
  title: '待我办',
  search: '找要办的事',
  groups: { late: '超期', today: '今天', week: '这周', later: '以后' },
  empty: { all: '现在没有要你办的事。', overdue: '没有超期的事。', others: '别人也没有超期的事。' },
  emptySource: '这个来源没有要办的事。',
  all: '看全部',
  home: '回首页',
  walk: { at: '{{count}} 件里的第 {{at}} 件', before: '上一件', after: '下一件' },
  blank: '从左边选一件来办。',
} as const;
