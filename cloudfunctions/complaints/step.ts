import type { Office } from '../../contracts/wire';
import { type Context, personOf } from '../shared/implement';
import { type Left, type Move, saveMove } from './complaint-store';
import type { May } from './judge-may';
import { clockOf } from './rules';
import { look, type Looking, officeOf } from './sight';
import { type Shown, showNow } from './present';

export type StepRefusal = 'COMPLAINT_NOT_FOUND' | 'COMPLAINT_MOVED' | 'NOT_YOURS' | 'NOT_NOW';
/** In what states a step is taken at all: outside them it is not now, inside them it is somebody else's. */
const statesOf: Partial<Record<keyof May, readonly string[]>> = {
  accept: ['received'],
  review: ['reviewing'],
  nameMember: ['received', 'accepted'],
  hear: ['accepted'],
  decide: ['accepted', 'heard'],
  confirm: ['proposed'],
  answer: ['appealed'],
  handOver: ['received', 'accepted', 'heard'],
  reveal: ['received', 'accepted', 'hearing', 'heard', 'proposed', 'appealed', 'reviewing'],
};

/** The complaint for a step of its desk, or why the caller does not take it. */
export async function lookFor(
  context: Context,
  { complaintId, version }: { complaintId: string; version?: number },
  step: keyof May,
): Promise<Looking | StepRefusal> {
  const looking = await look(context, complaintId);
  if (!looking || looking.as === 'maker' || looking.as === 'other') return 'COMPLAINT_NOT_FOUND';
  const { row, may } = looking;
  if (version !== undefined && row.version !== version) return 'COMPLAINT_MOVED';
  if (may[step]) return looking;
  return statesOf[step]?.includes(row.state) ? 'NOT_YOURS' : 'NOT_NOW';
}

interface Taken {
  to: Move['to'];
  /** `new`: the clock of the state that begins. */
  clock: 'new' | 'kept' | null;
  left?: Left;
  kind: string;
  words?: string;
}
/** Takes a step of the desk; null: somebody else was there first. */
export async function take(context: Context, { row }: Looking, taken: Taken): Promise<string | null> {
  const { db, now, today, actor } = context;
  const { to, clock, left, kind, words } = taken;
  const office: Office | null = officeOf(actor);
  const event = { kind, side: 'desk', personId: personOf(actor).id, office, ...(words ? { words } : {}) } as const;
  const begun = clock === 'new' ? await clockOf(db, to, today) : clock;
  return saveMove(db, row, { to, clock: begun, event, ...(left ? { left } : {}) }, now);
}

/** What a write of a complaint answers; it was there a moment ago. */
export async function shownAfter(context: Context, id: string): Promise<Shown> {
  const shown = await showNow(context, id);
  if (!shown) throw new Error('a complaint is not deleted');
  return shown;
}
