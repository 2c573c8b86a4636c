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

/**
 * What was found, by the comparison that decided: it is true of `is` and `limit`. What was found and the limit stand among
 * the values by the fact's name and as `limit`: a value that is called as a fact is written in its unit.
 */
export const hit = (
  fact: string,
  is: Value,
  op: Compared['op'],
  limit: Value,
  {
    unit,
    values,
    period = '',
  }: { unit?: Unit; values?: Readonly<Record<string, string | number>>; period?: string } = {},
): Found => {
  const named: Record<string, string | number> = {};
  if (is !== null && typeof is !== 'boolean') named[fact] = is;
  if (limit !== null && typeof limit !== 'boolean') named.limit = limit;
  if (values) Object.assign(named, values);
  return { period, compared: unit ? { fact, is, op, limit, unit } : { fact, is, op, limit }, values: named };
};

/** Of each one, where there is at least one. */
export const each = <T, R>([first, ...rest]: readonly [T, ...T[]], make: (one: T) => R): [R, ...R[]] => [
  make(first),
  ...rest.map(make),
];
