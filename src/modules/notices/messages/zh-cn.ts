export const zhCN = {
  title: '消息',
  unread_other: '{{count}} 条未读',
  readAll: '全部标为已读',
  empty: '还没有消息。申请有了进展、证照快到期、会议有通知时，会在这里告诉你。',
  home: '回首页',
  new: '未读',
} as const;
