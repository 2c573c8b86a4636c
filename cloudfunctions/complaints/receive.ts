import type { ComplaintForm } from '../../contracts/complaints';
import type { Manner } from '../../contracts/complaint-kinds';
import { newId } from '../shared/ids';
import type { Context } from '../shared/implement';
import { judgeDesk } from './judge-desk';
import { findGround, saveComplaint } from './receive-store';
import { type Clock, clockOf } from './rules';
import { tellWaiting } from './tell';

export interface Maker {
  manner: Manner;
  personId: string | null;
  unitId: string | null;
  sentAs: string | null;
}
export type Refusal = 'ABOUT_MISSING' | 'MEMBER_NOT_FOUND' | 'OFFICER_NOT_FOUND' | 'DAY_AHEAD' | 'ABOUT_YOURSELF';

/** Whoever it is about is looked up, the desk that is free of the matter gets it, and its clock begins. */
export async function receive(
  { db, now, today }: Pick<Context, 'db' | 'now' | 'today'>,
  form: ComplaintForm,
  { manner, personId, unitId, sentAs }: Maker,
): Promise<Refusal | { id: string; number: string; clock: Clock }> {
  const { kind, about, words, happenedOn } = form;
  const membershipId = kind === 'member' ? (form.membershipId ?? null) : null;
  const officerId = kind === 'officer' ? (form.officerId ?? null) : null;
  if (happenedOn > today) return 'DAY_AHEAD';
  if (kind !== 'secretariat' && !membershipId && !officerId && about === '') return 'ABOUT_MISSING';
  const { holders, member, officer, ofMember, ofUnit } = await findGround(db, {
    ...{ membershipId, officerId, unitId, today },
  });
  if (membershipId && member === null) return 'MEMBER_NOT_FOUND';
  if (officerId && !officer) return 'OFFICER_NOT_FOUND';
  if (personId && (officerId === personId || ofMember.includes(personId))) return 'ABOUT_YOURSELF';
  const barred = [...ofMember, ...ofUnit, ...(officerId ? [officerId] : []), ...(personId ? [personId] : [])];
  const desk = judgeDesk(kind, { officerId, holders, barred });
  const id = newId(now);
  const clock = await clockOf(db, 'received', today);
  const number = await saveComplaint(
    db,
    {
      ...{ id, manner, kind, byPerson: personId, byUnit: unitId, membershipId, officerId, about, words, happenedOn },
      ...{ sentAs, desk, clock },
    },
    now,
  );
  await tellWaiting({ db, now }, { id, number, desk }, { holders, barred });
  return { id, number, clock };
}
