import { costCategories } from '../../contracts/expense-form';
import type { Words } from '../../contracts/wire';
import { plainText } from '../ground/judge-cell';

export type Category = (typeof costCategories)[number];
export const categoryTitles: Readonly<Record<Category, Words>> = {
  meeting: { 'zh-CN': '会议', en: 'meetings' },
  service: { 'zh-CN': '会员服务', en: 'services for members' },
  publicity: { 'zh-CN': '宣传', en: 'publicity' },
  project: { 'zh-CN': '项目', en: 'projects' },
  grant: { 'zh-CN': '捐赠资助', en: 'grants' },
  office: { 'zh-CN': '办公', en: 'office' },
  travel: { 'zh-CN': '差旅', en: 'travel' },
  reception: { 'zh-CN': '接待', en: 'receptions' },
  staff: { 'zh-CN': '人员', en: 'staff' },
  rent: { 'zh-CN': '房租物业', en: 'rent and utilities' },
  professional: { 'zh-CN': '专业服务', en: 'professional services' },
  asset: { 'zh-CN': '购置资产', en: 'assets' },
  bank: { 'zh-CN': '银行手续费', en: 'bank charges' },
  other: { 'zh-CN': '其他', en: 'other' },
};
/** The narrower word first: 银行手续费 is no bank's service, 接待会议 a reception. */
const words: readonly [Category, RegExp][] = [
  ['bank', /手续费|银行费用|账户管理费|bank charge/i],
  ['reception', /接待|招待|宴请|公务餐|reception/i],
  ['travel', /差旅|出差|机票|车票|火车|高铁|住宿|交通|打车|出租车|加油|过路|停车|travel/i],
  ['staff', /人员|工资|薪酬|薪资|社保|公积金|福利|劳务|奖金|staff|wage|salar/i],
  ['rent', /房租|租金|物业|水电|水费|电费|燃气|取暖|rent/i],
  ['professional', /审计|法律|律师|咨询|代理记账|评估|公证|专业服务|audit|legal|consult/i],
  ['asset', /固定资产|购置|电脑|计算机|打印机|空调|家具|asset/i],
  ['publicity', /宣传|广告|印刷|会刊|公众号|网站|publicity|advert/i],
  ['grant', /捐赠|资助|助学|救灾|慰问|grant|donat/i],
  ['meeting', /会议|年会|理事会|会员大会|会场|会务|meeting/i],
  ['service', /会员服务|服务会员|培训|讲座|对接|考察|service/i],
  ['project', /项目|课题|project/i],
  ['office', /办公|文具|耗材|邮寄|快递|邮费|电话|通讯|网费|office/i],
  ['other', /其他|其它|杂项|日常支出|other|ordinary/i],
];
/** What somebody calls a kind of cost; null: nobody can tell. */
export const categoryNamed = (text: string): Category | null =>
  words.find(([, pattern]) => pattern.test(plainText(text)))?.[0] ?? null;
export const isAdvance = (text: string): boolean => /借款|备用金|预支|advance/i.test(plainText(text));
