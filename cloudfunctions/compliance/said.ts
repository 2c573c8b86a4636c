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

interface More {
  unit?: Unit;
  values?: Found['values'];
  period?: string;
}
/** Nothing of it is put together before somebody asks: the night finds ten thousands, and most stand there already. */
class Hit implements Found {
  constructor(
    private readonly fact: string,
    private readonly is: Value,
    private readonly op: Compared['op'],
    private readonly limit: Value,
    private readonly more: More,
  ) {}
  get period(): string {
    return this.more.period ?? '';
  }
  get compared(): Compared {
    const { fact, is, op, limit, more } = this;
    return more.unit ? { fact, is, op, limit, unit: more.unit } : { fact, is, op, limit };
  }
  get values(): Found['values'] {
    return this.more.values ?? nothing;
  }
}
const nothing = Object.freeze({});

/** What was found, by the comparison that decided: it is true of `is` and `limit`. Further `values` are for its words. */
export const hit = (fact: string, is: Value, op: Compared['op'], limit: Value, more: More = nothing): Found =>
  new Hit(fact, is, op, limit, more);

/** Of each one, where there is at least one. */
export const each = <T, R>([first, ...rest]: readonly [T, ...T[]], make: (one: T) => R): [R, ...R[]] => [
  make(first),
  ...rest.map(make),
];
