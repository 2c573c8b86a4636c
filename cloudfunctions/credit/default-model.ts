import type { CreditModel, Indicator } from '../../contracts/credit-model';

const year = 365;
const indicator = (
  code: string,
  zh: string,
  en: string,
  deeds: readonly string[],
  dimension: Indicator['dimension'],
  weight: number,
  form: Indicator['form'],
  runs = true,
): Indicator => ({ code, title: { 'zh-CN': zh, en }, deeds, dimension, weight, form, runs });

/**
 * The indicators of handbook §3.2, from which an association makes its own: nothing of it is in force before its council
 * has adopted it. What no module keeps yet (deals, mediation, giving, standards) is not run.
 */
export const defaultModel: CreditModel = {
  indicators: [
    indicator('I01', '资质有效', 'Valid licences', ['licence.expired'], 'ability', 8, { kind: 'valid', each: 250_000 }),
    indicator('I02', '资料完整', 'Complete profile', ['profile.field'], 'will', 4, { kind: 'share' }),
    indicator('I03', '会费按时', 'Dues on time', ['dues.bill'], 'conduct', 12, {
      kind: 'kept',
      halfLife: year,
      window: 36,
    }),
    indicator('I04', '自律公约', 'Self-discipline pledge', ['pledge'], 'will', 5, { kind: 'flag' }),
    indicator('I05', '行政处罚', 'Administrative penalties', ['penalty'], 'conduct', 18, {
      kind: 'loss',
      sizes: { minor: 0, general: 350_000, serious: 800_000 },
      halfLife: year,
      window: 36,
    }),
    indicator('I06', '失信名单', 'Lists of dishonesty', ['list'], 'conduct', 12, { kind: 'list' }),
    indicator(
      'I07',
      '供需履约',
      'Deals kept',
      ['deal'],
      'conduct',
      10,
      { kind: 'prior', prior: 800_000, strength: 5, halfLife: year, window: 36 },
      false,
    ),
    indicator(
      'I08',
      '调解履行',
      'Mediated agreements',
      ['mediation'],
      'conduct',
      7,
      { kind: 'loss', sizes: { each: 300_000 }, halfLife: year, window: 36 },
      false,
    ),
    indicator('I09', '投诉成立', 'Complaints upheld', ['complaint', 'ownRecord'], 'conduct', 6, {
      kind: 'loss',
      sizes: { each: 200_000, general: 200_000, serious: 400_000 },
      halfLife: year,
      window: 36,
    }),
    indicator('I10', '参会参与', 'Participation', ['points'], 'conduct', 6, { kind: 'target', target: 12, window: 12 }),
    indicator(
      'I11',
      '公益履约',
      'Public benefit',
      ['giving'],
      'conduct',
      5,
      { kind: 'target', target: 3, window: 24 },
      false,
    ),
    indicator(
      'I12',
      '标准与研发',
      'Standards and research',
      ['standard'],
      'ability',
      4,
      { kind: 'target', target: 2, window: 36 },
      false,
    ),
    indicator('I13', '合规培训', 'Compliance training', ['training'], 'will', 3, {
      kind: 'target',
      target: 1,
      window: 12,
    }),
  ],
  floors: { A: 8500, B: 7000, C: 5500 },
  coverage: 600,
  listed: 'C',
  listedSerious: 'D',
};
