export const zhCN = {
  duties: {
    title: '待我办',
    search: '找要办的事',
    empty: { all: '现在没有要你办的事。', overdue: '没有超期的事。', others: '别人也没有超期的事。' },
    emptySource: '这个来源没有要办的事。',
    all: '看全部',
    home: '回首页',
  },
  search: {
    title: '搜索',
    placeholder: '会员、会议、文件的名称',
    hint: '会员用名称、编号或代码，会议和文件用标题里的字。',
    members: '会员',
    meetings: '会议',
    documents: '文件',
    none: '没有找到「{{q}}」。换个词再找。',
  },
} as const;
