/** Who the demo can be opened as. The openids are stable: links, tests and the demo data name them. */
export const personas = [
  { openid: 'local-visitor', zh: '访客', en: 'Visitor', does: '第一次打开，还没申请', phone: '19900000001' },
  { openid: 'local-applicant', zh: '申请人', en: 'Applicant', does: '入会申请正在办理', phone: '19900000002' },
  { openid: 'local-member', zh: '会员', en: 'Member', does: '会员企业负责人', phone: '19900000003' },
  { openid: 'local-clerk', zh: '秘书处干事', en: 'Clerk', does: '初审、补正、归档', phone: '19900000004' },
  { openid: 'local-director', zh: '秘书长', en: 'Director', does: '审批、任命', phone: '19900000005' },
  { openid: 'local-finance', zh: '财务', en: 'Finance', does: '会费与收支', phone: '19900000006' },
  { openid: 'local-compliance', zh: '合规专员', en: 'Compliance', does: '预警与核实', phone: '19900000007' },
  { openid: 'local-supervisor', zh: '监事', en: 'Supervisor', does: '监督、只读', phone: '19900000008' },
  { openid: 'local-president', zh: '会长', en: 'President', does: '决策与表决', phone: '19900000009' },
  { openid: 'local-party', zh: '党支部', en: 'Party branch', does: '前置审议', phone: '19900000010' },
] as const;
export type Persona = (typeof personas)[number];
