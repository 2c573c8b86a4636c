import type { AnyContractProcedure, AnyContractRouter } from '@orpc/contract';
import { implement, type Router } from '@orpc/server';
import type { RawBuilder } from 'kysely';
import type * as z from 'zod';
import type { Language } from '../../contracts/wire';
import type { Actor } from './actor';
import type { Db } from './db';

/** What a handler is given; it takes nothing from anywhere else. */
export interface Context {
  db: Db;
  /** Read once when the call came in. */
  now: Date;
  /** Calendar day of `now` in Asia/Shanghai. */
  today: string;
  actor: Actor;
  requestId: string;
  /** In which the caller reads what the house writes for his eyes. */
  language: Language;
  /**
   * What the audit row says about the write; called once, with the row before and after where there is one. The door
   * writes it, but for an action that is `atOnce`: that one takes the INSERT into its own statement.
   */
  audit: (entry: AuditEntry) => RawBuilder<unknown>;
  /**
   * What is written all the same when the act is refused, in a transaction of its own once that of the act is gone: a
   * finding about what was stopped. Only a refusal that the contract declares leaves anything.
   */
  leave: (work: (db: Db) => Promise<void>) => void;
  /** What the action asked along with its caller. */
  along: { known: unknown; found: unknown } | null;
}
export interface AuditEntry {
  /** `table:id` */
  subject: string;
  before?: unknown;
  after?: unknown;
  /** Why, in the words of who did it: shown in the trail. */
  reason?: string;
  /** For the record alone. */
  note?: string;
  /** Whose whole number or scan was shown by it, or found by: each sees it under 我的资料. */
  looked?: readonly Looked[];
}
export interface Looked {
  person: string;
  what: 'phone' | 'idNumber' | 'file';
}

/**
 * What an action asks in the round trip that finds its caller: before anybody has judged whether he may, so it locks
 * nothing, and the handler judges what it found by the actor. The input is read here, once for both.
 * @param ask the question as one JSON value, and what was worked out for it; not asked for an input that the contract
 * refuses
 */
export function alongside<Schema extends z.ZodType, Known, Found>(
  action: { '~orpc': { inputSchema?: Schema } },
  ask: (input: z.output<Schema>) => { known: Known; question: RawBuilder<Found> },
) {
  return {
    ask: (given: unknown) => {
      const read = action['~orpc'].inputSchema?.safeParse(given);
      return read?.success ? { input: read.data, ...ask(read.data) } : null;
    },
    of: ({ along }: Context) => along as { known: Known; found: Found },
  };
}
export type Ask = (given: unknown) => { input: unknown; known: unknown; question: RawBuilder<unknown> } | null;

/** An action, to be given its handler: `on(points.ledger).handler(…)`. A function carries its own contract alone. */
export const on = <Action extends AnyContractProcedure>(action: Action) => implement(action).$context<Context>();

/**
 * The handlers of a module, one for each action of its contract: `{ … } satisfies Handlers<typeof points>`; a missing or
 * a foreign one does not compile.
 */
export type Handlers<Contract extends AnyContractRouter> = Router<Contract, Context>;

/** A caller whom the door has admitted as `person` for a write always has a row. */
export function personOf(actor: Actor): NonNullable<Actor['person']> {
  if (!actor.person) throw new Error('only a write makes a person of a visitor');
  return actor.person;
}
