import type { CreditModel } from '../../contracts/credit-model';
import { defaultModel } from './default-model';
import { judgeModel } from './judge-model';

const today = '2026-11-30';
const weighing = (code: string, weight: number): CreditModel => ({
  ...defaultModel,
  indicators: defaultModel.indicators.map((each) => (each.code === code ? { ...each, weight } : each)),
});
it.each<[string, CreditModel, string, object]>([
  ['the default one from tomorrow', defaultModel, '2026-12-01', { ok: true }],
  ['from today', defaultModel, today, { ok: false, code: 'STARTS_PASSED' }],
  ['99 points', weighing('I05', 17), '2026-12-01', { ok: false, code: 'WEIGHTS_NOT_100', sum: 99 }],
  ['101 points', weighing('I05', 19), '2026-12-01', { ok: false, code: 'WEIGHTS_NOT_100', sum: 101 }],
  [
    'A as high as B',
    { ...defaultModel, floors: { A: 7000, B: 7000, C: 5500 } },
    '2026-12-01',
    { ok: false, code: 'FLOORS_WRONG' },
  ],
  [
    'B as high as C',
    { ...defaultModel, floors: { A: 8500, B: 5500, C: 5500 } },
    '2026-12-01',
    { ok: false, code: 'FLOORS_WRONG' },
  ],
  [
    'C at nothing',
    { ...defaultModel, floors: { A: 8500, B: 7000, C: 0 } },
    '2026-12-01',
    { ok: false, code: 'FLOORS_WRONG' },
  ],
  [
    'one deed in two indicators',
    {
      ...defaultModel,
      indicators: defaultModel.indicators.map((each) => (each.code === 'I12' ? { ...each, deeds: ['points'] } : each)),
    },
    '2026-12-01',
    { ok: false, code: 'CODES_TWICE' },
  ],
  [
    'one code twice',
    {
      ...defaultModel,
      indicators: defaultModel.indicators.map((each) => (each.code === 'I12' ? { ...each, code: 'I11' } : each)),
    },
    '2026-12-01',
    { ok: false, code: 'CODES_TWICE' },
  ],
])('%s', (_, model, startsOn, verdict) => expect(judgeModel(model, startsOn, today)).toEqual(verdict));
