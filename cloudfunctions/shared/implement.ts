import { implement } from '@orpc/server';
import { house } from '../../contracts/house';
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
  /** What the audit row says about the write; called once, with the row before and after where there is one. */
  audit: (entry: AuditEntry) => void;
}
export interface AuditEntry {
  /** `table:id` */
  subject: string;
  before?: unknown;
  after?: unknown;
  note?: string;
}

/** Every action of the house, to be given its handler: `on.membership.submit.handler(…)`. */
export const on = implement(house).$context<Context>();

/** A caller whom the door has admitted as `person` for a write always has a row. */
export function personOf(actor: Actor): NonNullable<Actor['person']> {
  if (!actor.person) throw new Error('only a write makes a person of a visitor');
  return actor.person;
}
