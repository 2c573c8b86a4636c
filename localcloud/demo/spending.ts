import { addDays } from '../../cloudfunctions/shared/clock';
import type { World } from './world';
import { firstOf, monthsKept } from './year';

type Category = 'meeting' | 'service' | 'publicity' | 'office' | 'travel' | 'reception' | 'rent' | 'staff' | 'other';
interface Line {
  code: string;
  title: string;
  category: Category;
  /** Yuan, January first. */
  yuan: readonly number[];
}
const evenly = (yuan: number): number[] => Array.from({ length: 12 }, () => yuan);
/** The assembly, the fair and the summit have their months. */
const halls = [4_000, 4_000, 12_000, 8_000, 8_000, 30_000, 4_000, 4_000, 12_000, 16_000, 45_000, 8_000];
export const lines: readonly Line[] = [
  { code: 'A01', title: '会议费', category: 'meeting', yuan: halls },
  { code: 'A02', title: '会员服务', category: 'service', yuan: evenly(8_000) },
  { code: 'A03', title: '宣传推广', category: 'publicity', yuan: evenly(4_500) },
  { code: 'B01', title: '办公费', category: 'office', yuan: evenly(2_500) },
  { code: 'B02', title: '差旅费', category: 'travel', yuan: evenly(2_500) },
  { code: 'B03', title: '接待费', category: 'reception', yuan: evenly(1_200) },
  { code: 'B04', title: '房租物业', category: 'rent', yuan: evenly(15_000) },
  { code: 'B05', title: '人员薪酬', category: 'staff', yuan: evenly(42_000) },
];

export interface Plan {
  day: string;
  line: string;
  kind: 'ordinary' | 'reception' | 'travel' | 'advance';
  payee: string;
  purpose: string;
  yuan: number;
  /** The step that it waits at, or what came of it; `batched`: paid with the others of its month. */
  at: 1 | 3 | 4 | 'approved' | 'batched' | 'cash' | 'returned';
  travel?: { from: string; to: string; people: string[] };
  reception?: Record<string, string | string[] | boolean | number>;
  /** Of an advance. */
  clearBy?: string;
  /** A name by which a later one clears it. */
  named?: string;
  clears?: string;
  /** Its contract was signed only then. */
  contractOn?: string;
  /** Asked for out of the fund for schools. */
  ofFund?: boolean;
  /** The kind of meeting that it is spent on: the latest of it. */
  meeting?: 'council' | 'congress';
}

const printer = '苏州墨帆广告有限公司';
const venue = '苏州澄湖会议中心';
const supplies = '苏州文汇办公用品有限公司';

/** What every month costs, and what came by the way; in the order of its days. */
export function expensePlans(world: World): Plan[] {
  const random = world.part('spending');
  const plans: Plan[] = [];
  for (let back = monthsKept; back >= 0; back--) {
    const first = firstOf(world.today, back);
    const month = Number(first.slice(5, 7));
    const on = (day: number) => addDays(first, day - 1);
    const plan = (day: number, line: string, payee: string, purpose: string, yuan: number, more: Partial<Plan> = {}) =>
      plans.push({ day: on(day), line, kind: 'ordinary', payee, purpose, yuan, at: 'batched', ...more });
    plan(4, 'B04', '苏州工业园区星禾物业管理有限公司', `${month} 月办公室房租和物业费`, 15_000);
    plan(8, 'B05', '秘书处职工（代发工资）', `${month} 月工资和社保`, random.int(39_200, 41_800));
    plan(
      11,
      'B01',
      supplies,
      random.pick(['打印纸和硒鼓', '文件盒和档案袋', '快递费', '饮用水和茶叶']),
      random.int(6_000, 21_000) / 10,
    );
    plan(
      15,
      'A01',
      venue,
      random.pick(['行业沙龙会场', '理事会会场', '对接会会场']),
      halls[month - 1] ? random.int(30, 46) * 100 : 3_000,
    );
    if (month % 2 === 0) plan(17, 'A03', printer, '会刊印刷', random.int(76, 98) * 100);
    if (month % 3 === 0) plan(18, 'A02', '苏州知行企业咨询有限公司', '会员培训讲课费', random.int(15, 19) * 1_000);
    if (month === 6) plan(12, 'A01', venue, '会员大会会场和工作餐', 27_400);
    if (month === 10) plan(20, 'A01', venue, '行业展览会公共展区', 41_800);
    if (month % 3 === 1)
      plan(
        19,
        'B02',
        '顾晓岚',
        random.pick(['赴南京参加省联合会会议', '赴宁波走访会员', '赴合肥考察']),
        random.int(900, 1_900),
        {
          ...{ kind: 'travel', at: back % 2 === 0 ? 'cash' : 'batched' },
          travel: { from: '苏州', to: '南京', people: ['顾晓岚'] },
        },
      );
  }
  const ago = (days: number, line: string, payee: string, purpose: string, yuan: number, more: Partial<Plan>) =>
    plans.push({ day: world.day(-days), line, kind: 'ordinary', payee, purpose, yuan, at: 'batched', ...more });
  ago(75, 'A01', '顾晓岚', '展览会现场备用金', 5_000, { kind: 'advance', clearBy: world.day(-45), named: 'fair' });
  ago(52, 'A01', '苏州锦程展览服务有限公司', '展览会现场搭建零星支出', 4_630, { at: 'approved', clears: 'fair' });
  ago(72, 'B02', '顾晓岚', '赴广州参展差旅备用金', 3_000, { kind: 'advance', clearBy: world.day(12), named: 'trip' });
  ago(6, 'B03', '苏州湖畔人家餐饮有限公司', '接待无锡商会考察', 860, {
    ...{ kind: 'reception', at: 3 },
    reception: {
      ...{ letterNo: '', guests: ['无锡商会一行五人'], hosts: ['周砚秋', '顾晓岚'], place: '湖畔人家' },
      ...{ alcohol: false, tobacco: false, gifts: 0 },
    },
  });
  ago(5, 'A01', venue, '理事会会场定金', 12_000, { at: 4, contractOn: world.day(-4), meeting: 'council' });
  ago(4, 'A03', printer, '年会背景板制作', 6_400, { at: 'approved' });
  ago(3, 'B01', supplies, '投影灯泡三只', 2_160, { at: 'returned', ofFund: true });
  ago(2, 'B01', supplies, '会议室投影仪', 5_299, { at: 1 });
  // What is younger than some days is one of those above.
  const until = world.day(-7);
  return plans.filter(({ day, at }) => at !== 'batched' || day < until).sort((a, b) => a.day.localeCompare(b.day));
}
