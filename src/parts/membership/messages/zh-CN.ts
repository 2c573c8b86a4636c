export const zhCN = {
  link: '查看完整号码',
  eye: '看{{name}}的完整号码',
  title: '查看完整号码',
  logged: '谁、什么时候、为什么看，都会记在日志里。离开这一页就重新隐藏。',
  reason: '为什么要看',
  placeholder: '写一句，或点下面的',
  reasons: {
    call: '电话核实情况',
    match: '核对证件材料',
    remind: '联系本人补正',
    contact: '电话联系会员',
    meeting: '通知参加会议',
    licence: '提醒更新证照',
  },
  show: '查看',
} as const;
