import { makeMove } from '../flows/effects';
import { officeOf } from '../flows/judge-turn';
import type { Move } from '../flows/judge-move';
import type { Standing } from '../flows/standing';
import { calendarOf } from '../ground/calendar';
import { type Context, personOf } from '../shared/implement';
import { type Left, saveStep } from './inquiry-store';
import { daysLeft } from './judge-days';
import type { May } from './judge-may';
import { present, type Shown } from './present';
import { look, type Looking } from './sight';

export type StepRefusal = 'INQUIRY_NOT_FOUND' | 'INQUIRY_MOVED' | 'NOT_YOUR_TURN' | 'NOT_NOW';
/** In what stages a step is taken at all: outside them it is not now, inside them it is somebody else's. */
const stagesOf = {
  take: ['received', 'assigned'],
  draft: ['received', 'assigned', 'drafting'],
  transfer: ['received', 'assigned', 'drafting'],
  review: ['reviewing'],
} as const satisfies Partial<Record<keyof May, readonly string[]>>;

/** The inquiry for a step, or why the caller does not take it. */
export async function lookFor(
  context: Context,
  { inquiryId, version }: { inquiryId: string; version: number },
  step: keyof typeof stagesOf,
): Promise<Looking | StepRefusal> {
  const looking = await look(context, inquiryId);
  if (!looking || looking.as === 'asker') return 'INQUIRY_NOT_FOUND';
  const { row, may } = looking;
  if (row.version !== version) return 'INQUIRY_MOVED';
  if (may[step]) return looking;
  return stagesOf[step].some((stage) => stage === row.stage) ? 'NOT_YOUR_TURN' : 'NOT_NOW';
}

/** The steps of an inquiry share its day: each that begins has what is left of it; one extension is all there is. */
function sharing(standing: Standing, today: string): Standing {
  const { facts, dueOn, overrides, steps } = standing;
  const workdays = dueOn === null ? 0 : daysLeft(today, dueOn, calendarOf(overrides));
  return {
    ...standing,
    steps: steps.map((step) => ({ ...step, workdays })),
    facts: { ...facts, workdays, extended: facts.extended === true || standing.extended > 0 },
  };
}

/** Makes a move of its case with what it leaves; a refusal: somebody was faster, or has decided on another step of it. */
export async function takeStep(
  context: Context,
  { row }: Looking,
  move: Move,
  { reason, left }: { reason?: string; left: Left },
): Promise<'moved' | 'INQUIRY_MOVED' | 'NOT_YOUR_TURN'> {
  const { db, today, actor } = context;
  const begins = move.do === 'pass' || move.do === 'sendBack';
  const standing = begins ? sharing(row.standing, today) : row.standing;
  const by = {
    ...{ personId: personOf(actor).id, office: officeOf(actor, standing) },
    ...(reason ? { reason } : {}),
    ...(begins ? { about: { title: standing.title, committeeId: null, facts: standing.facts } } : {}),
  };
  const moved = await makeMove(db, standing, move, by, context);
  if (moved === 'earlierStep') return 'NOT_YOUR_TURN';
  // The case forgets with the step that it was extended; the inquiry is extended once in all.
  if (moved === 'handled' || !(await saveStep(db, row, begins ? { ...left, extended: row.extended } : left)))
    return 'INQUIRY_MOVED';
  return 'moved';
}

/** What was settled when its case was over: until when it was to be answered, and whether that had been extended. */
export const settled = ({ row }: Looking): Left => ({
  ...{ due_on: row.dueOn, due_provisional: row.provisional, extended: row.extended },
});

/** What a write of an inquiry answers; it was there a moment ago. */
export async function shownAfter(context: Context, id: string): Promise<Shown> {
  const looking = await look(context, id);
  if (!looking) throw new Error('an inquiry is not deleted');
  return present(looking, context);
}
