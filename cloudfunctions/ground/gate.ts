import type { RedLine } from '../../contracts/red-line';
import type { Context } from '../shared/implement';

/** Why an act is stopped. */
export interface Closed {
  data: RedLine;
  /** All of it in one Chinese sentence. */
  message: string;
}
/** Judges an act by what its module knows of it; null: it may go on. */
export type Judge<Facts> = (context: Context, facts: Facts) => Promise<Closed | null>;

const judges = new Map<string, Judge<never>[]>();

/**
 * Names who judges an act (`expenses.pay`). Those who register stand above the module that asks; the build binds them
 * into its function (config/build-functions.ts), for it knows nothing of them itself.
 */
export function registerJudge<Facts>(act: string, judge: Judge<Facts>): void {
  judges.set(act, [...(judges.get(act) ?? []), judge]);
}

/**
 * Asks whether an act may go on, inside its transaction and before it writes. Throws what `refuse` makes of the first
 * reason against it. Who has nobody to ask goes on.
 */
export async function askGate<Facts>(
  context: Context,
  act: string,
  facts: Facts,
  refuse: (closed: Closed) => Error,
): Promise<void> {
  for (const judge of judges.get(act) ?? []) {
    const closed = await (judge as Judge<Facts>)(context, facts);
    if (closed) throw refuse(closed);
  }
}
