import type { CreditModel } from '../../contracts/credit-model';

export type ModelVerdict =
  | { ok: true }
  | { ok: false; code: 'WEIGHTS_NOT_100'; sum: number }
  | { ok: false; code: 'FLOORS_WRONG' | 'CODES_TWICE' | 'STARTS_PASSED' };

/**
 * Whether a model may be drafted: its weights are 100 together, its floors fall, each indicator and each kind of deed
 * stands in it once, and it begins after today: what was scored is not scored otherwise later.
 */
export function judgeModel(model: CreditModel, startsOn: string, today: string): ModelVerdict {
  const { indicators, floors } = model;
  const sum = indicators.reduce((all, { weight }) => all + weight, 0);
  if (sum !== 100) return { ok: false, code: 'WEIGHTS_NOT_100', sum };
  if (!(floors.A > floors.B && floors.B > floors.C && floors.C > 0)) return { ok: false, code: 'FLOORS_WRONG' };
  const codes = indicators.map(({ code }) => code);
  const deeds = indicators.flatMap((each) => each.deeds);
  if (new Set(codes).size < codes.length || new Set(deeds).size < deeds.length)
    return { ok: false, code: 'CODES_TWICE' };
  return startsOn > today ? { ok: true } : { ok: false, code: 'STARTS_PASSED' };
}
