import * as z from 'zod';
import { matterTypes } from './meeting-kinds';
import { choices } from './vote-choices';
import { id, instant } from './wire';

export const choice = z.enum(choices);

/** How a body decides on a matter (handbook §1.2), as it stood when the motion was put. */
const votingRule = z.object({
  quorum: z.tuple([z.int(), z.int()]),
  pass: z.tuple([z.int(), z.int()]),
  passBase: z.enum(['present', 'entitled']),
  /** `true`: more than the fraction (过半数); `false`: the fraction or more (以上). */
  strict: z.boolean(),
  quorumStrict: z.boolean(),
  /** Advisory until the association adopts the numbers of its charter. */
  enforced: z.boolean(),
  source: z.string(),
});
export const quorum = z.object({
  /** 应到: those on the roll who may vote. */
  entitled: z.int(),
  /** Of those entitled, who are in the room now. */
  present: z.int(),
  excused: z.int(),
  /** The fewest that make a quorum. */
  needed: z.int(),
  met: z.boolean(),
  rule: votingRule,
});
export type Quorum = z.infer<typeof quorum>;

export const result = z.object({
  entitled: z.int(),
  /** In the room at the close, or voted before leaving; those barred are not among them. */
  present: z.int(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  /** Present and entitled, but did not vote; counted in the denominator. */
  silent: z.int(),
  /** Present, but with a conflict of interest: neither counted as present nor voting. */
  barred: z.int(),
  /** Of those in the room at the close. */
  quorumMet: z.boolean(),
  /** Enough in favour; where the rule binds, with a quorum too. */
  passed: z.boolean(),
  /** The fewest votes in favour that would have passed it. */
  needed: z.int(),
});
export const motion = z.object({
  id,
  agendaItemId: id.nullable(),
  title: z.string(),
  matterType: z.enum(matterTypes),
  state: z.enum(['open', 'closed', 'withdrawn']),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** Live for an open motion: votes given so far. */
  voted: z.int(),
  mine: choice.nullable(),
  /** Why this caller may not vote; null: he may. */
  barred: z.enum(['notOnRoll', 'notPresent', 'conflict', 'closed']).nullable(),
  /** Of a closed motion; open votes, so who chose what is open too: to those there, up to 200 names. */
  result: result.nullable(),
  votes: z.array(z.object({ name: z.string(), choice })).nullable(),
  rule: votingRule,
  /** It belongs to no item of the agenda that was announced, though such a body decides on that. */
  offAgenda: z.boolean(),
});
export type Motion = z.infer<typeof motion>;

/** This body decides on what was announced with its notice (handbook §4.1). */
export const agendaRule = z.object({
  /** `false`: what was not announced is marked; `true`: it is refused. */
  enforced: z.boolean(),
  source: z.string(),
});
