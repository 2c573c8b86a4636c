import * as z from 'zod';
import { matterTypes } from './meeting-kinds';
import { choices } from './vote-choices';
import { id, instant } from './wire';

export const choice = z.enum(choices);

/** Why an entry of the roll stands no more. */
export const ceasedWhys = [
  'withdrawn',
  'expelled',
  'terminated',
  'cancelled',
  'rejected',
  'officeEnded',
  'termOver',
] as const;
export const ceased = z.object({ name: z.string(), at: instant, why: z.enum(ceasedWhys) });
export type Ceased = z.infer<typeof ceased>;
/** A vote that was given by a written proxy. */
export const byProxy = z.object({ giver: z.string(), holder: z.string() });

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
  /** Of those present, who are there by a written proxy. */
  proxies: z.int(),
  /** Put on the roll, but entitled no more. */
  ceased: z.int(),
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
  /** Who was on the roll and entitled no more at the close; like the next, left out where there is none. */
  ceased: z.array(ceased).optional(),
  /** Who was there by a written proxy at the close, or voted by one. */
  proxies: z.array(byProxy).optional(),
});

/** One vote that the caller may give: each is given by itself. */
const ballot = z.object({
  entryId: id,
  /** Whose vote it is. */
  name: z.string(),
  /** By which right he gives it: his own, as a member's representative, or by a written proxy. */
  right: z.enum(['own', 'unit', 'proxy']),
  /** As he gave it. */
  choice: choice.nullable(),
  /** Why he may not give it; null: he may. */
  barred: z.enum(['notPresent', 'conflict', 'late', 'given', 'closed']).nullable(),
  /** Who gave it instead, and still may. */
  givenBy: z.string().nullable(),
});
export type Ballot = z.infer<typeof ballot>;
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
  /** Each vote that is the caller's to give; none: he is not on the roll. */
  ballots: z.array(ballot),
  /** Why he may give none of them; null: he may give one. */
  barred: z.enum(['notOnRoll', 'notPresent', 'conflict', 'late', 'given', 'closed']).nullable(),
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
