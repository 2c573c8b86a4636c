import type { Words } from './wire';

/** What the families of rules are called, by the letters that their names begin with. Data alone: pages take it too. */
export const ruleFamilies: Readonly<Record<string, Words>> = {
  FEE: { 'zh-CN': '收费', en: 'Fees' },
  FEELIST: { 'zh-CN': '收费清单', en: 'List of fees' },
  FORCED: { 'zh-CN': '强制参加', en: 'Forced attendance' },
  OFFICE: { 'zh-CN': '任职收费', en: 'Fees for offices' },
  DUES: { 'zh-CN': '会费', en: 'Dues' },
  SCENIC: { 'zh-CN': '风景名胜区', en: 'Scenic areas' },
  OUTING: { 'zh-CN': '考察', en: 'Outings' },
  ELSEWHERE: { 'zh-CN': '异地开会', en: 'Meeting elsewhere' },
  RECEPT: { 'zh-CN': '接待', en: 'Receptions' },
  COST: { 'zh-CN': '会议费', en: 'Cost of meetings' },
  SPEND: { 'zh-CN': '支出', en: 'Spending' },
  OWN: { 'zh-CN': '本人事项', en: 'One’s own' },
  OFFICER: { 'zh-CN': '负责人任职', en: 'Officers' },
  PARTY: { 'zh-CN': '党组织', en: 'Party' },
  BODY: { 'zh-CN': '会议制度', en: 'Bodies' },
  MEMBER: { 'zh-CN': '会员', en: 'Members' },
  DISC: { 'zh-CN': '信息公开', en: 'Disclosure' },
  QUERY: { 'zh-CN': '查询答复', en: 'Queries' },
  RATE: { 'zh-CN': '等级评估', en: 'Rating' },
  APPEAL: { 'zh-CN': '募捐用语', en: 'Fundraising' },
  TRUST: { 'zh-CN': '反垄断', en: 'Antitrust' },
  PRIV: { 'zh-CN': '个人信息', en: 'Personal data' },
  SIDE: { 'zh-CN': '兼职取酬', en: 'Side posts' },
};
/** One that has no name yet is called by its letters. */
export const familyName = (family: string, language: keyof Words): string => ruleFamilies[family]?.[language] ?? family;
