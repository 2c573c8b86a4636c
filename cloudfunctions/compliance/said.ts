import * as z from 'zod';
import type { Words } from '../../contracts/wire';
import type { Compared, Found, Unit, Value } from './rule';

/** Of a rule without parameters of its own. */
export const none = z.object({});
export const said = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

export interface FactWords {
  words: Words;
  unit?: Unit;
}
/** The words of these facts, in this order. */
export const pick = <W extends Readonly<Record<string, FactWords>>, K extends keyof W & string>(
  words: W,
  ...names: readonly K[]
): Pick<W, K> => Object.fromEntries(names.map((name) => [name, words[name]])) as Pick<W, K>;

/** What was found, by the comparison that decided: it is true of `is` and `limit`. Further `values` are for its words. */
export const hit = (
  fact: string,
  is: Value,
  op: Compared['op'],
  limit: Value,
  { unit, values = nothing, period = '' }: { unit?: Unit; values?: Found['values']; period?: string } = nothing,
): Found => ({ period, compared: unit ? { fact, is, op, limit, unit } : { fact, is, op, limit }, values });
const nothing = Object.freeze({});

/** Of each one, where there is at least one. */
export const each = <T, R>([first, ...rest]: readonly [T, ...T[]], make: (one: T) => R): [R, ...R[]] => [
  make(first),
  ...rest.map(make),
];
