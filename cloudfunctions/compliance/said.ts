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
 * What was found, by the comparison that decided. `values` that are named as a fact are written in its unit; `limit` in
 * that of the comparison. Both stand in them without being named.
 */
export const hit = (
  fact: string,
  is: Value,
  op: Compared['op'],
  limit: Value,
  {
    unit,
    values = {},
    period = '',
  }: { unit?: Unit; values?: Readonly<Record<string, string | number>>; period?: string } = {},
): Found => ({
  period,
  compared: { fact, is, op, limit, ...(unit ? { unit } : {}) },
  values: {
    ...(is === null || typeof is === 'boolean' ? {} : { [fact]: is }),
    ...(limit === null || typeof limit === 'boolean' ? {} : { limit }),
    ...values,
  },
});

/** Of each one, where there is at least one. */
export const each = <T, R>([first, ...rest]: readonly [T, ...T[]], make: (one: T) => R): [R, ...R[]] => [
  make(first),
  ...rest.map(make),
];
