import type { RawBuilder } from 'kysely';
import type { DisclosureDuty } from '../../contracts/disclosure';
import { disclosureWriters } from '../../contracts/disclosure';
import { officesFor } from '../ground/reach';
import { personOf, type Context } from '../shared/implement';
import { changeDuty, findDuty, type Duty, type StepKind } from './duty-store';
import { presentDuty } from './present';
import { mayRead, mayWrite } from './reach';

/** Why a duty is not changed, as every action that changes one may answer. */
export type NotChanged = 'DUTY_NOT_FOUND' | 'DUTY_MOVED' | 'NOT_YOURS' | 'NOT_OPEN';
export class Refused extends Error {
  constructor(readonly code: NotChanged) {
    super(code);
  }
}

/** The duty as the caller saw it, where he may write it. */
export async function dutyAt({ db, actor }: Context, { id, version }: { id: string; version?: number }): Promise<Duty> {
  const duty = mayRead(actor) ? await findDuty(db, id) : undefined;
  if (!duty) throw new Refused('DUTY_NOT_FOUND');
  if (!mayWrite(actor, duty)) throw new Refused('NOT_YOURS');
  if (version !== undefined && duty.version !== version) throw new Refused('DUTY_MOVED');
  return duty;
}
/** The same while it is being written. */
export async function openDutyAt(context: Context, at: { id: string; version: number }): Promise<Duty> {
  const duty = await dutyAt(context, at);
  if (duty.state !== 'open') throw new Refused('NOT_OPEN');
  return duty;
}

/** Writes a change on the version that was read, and answers with the duty as it is now. */
export async function change(
  context: Context,
  duty: Duty,
  sets: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  step: { kind: StepKind; reason?: string } | null,
): Promise<DisclosureDuty> {
  const { db, now, actor } = context;
  const by = { by: personOf(actor).id, office: officesFor(actor, null, disclosureWriters)[0] ?? null };
  if (!(await changeDuty(db, duty, sets, where, step && { ...step, ...by }, now))) throw new Refused('DUTY_MOVED');
  const after = await findDuty(db, duty.id);
  if (!after) throw new Error('a disclosure is not deleted');
  return presentDuty(context, after);
}

/** Runs an act, and says what refused it in the action's own words. */
export async function orRefuse<T>(act: Promise<T>, errors: Record<NotChanged, () => Error>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    throw error instanceof Refused ? errors[error.code]() : error;
  }
}
