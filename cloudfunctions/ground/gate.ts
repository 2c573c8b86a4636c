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

/** By act; each is asked in turn. */
export type Gates = Readonly<Record<string, readonly Judge<never>[]>>;
/** Keeps a judge to the facts of its act where it stands among others. */
export const judging = <Facts>(judge: Judge<Facts>): Judge<never> => judge as Judge<never>;

let load: () => Promise<Gates> = () => Promise.resolve({});
/**
 * Says where the judges of acts are to be had. They stand above the module that asks, which knows nothing of them: the
 * build binds them in, as a file that is loaded with the first question (config/build-functions.ts).
 */
export function judgedBy(loader: () => Promise<Gates>): void {
  load = loader;
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
  for (const judge of (await load())[act] ?? []) {
    const closed = await (judge as Judge<Facts>)(context, facts);
    if (closed) throw refuse(closed);
  }
}
