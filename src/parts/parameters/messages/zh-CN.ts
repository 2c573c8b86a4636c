export const zhCN = {
  list: '用顿号或空格分开，如 90、60、30、7',
  atLeast: '达到即可（以上）',
  moreThan: '要超过',
  fraction: '{{label}}比例',
  strict: '{{label}}怎样算达到',
} as const;
