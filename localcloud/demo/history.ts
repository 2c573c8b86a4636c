import { addDays, dayOf } from '../../cloudfunctions/shared/clock';
import { addWorkdays } from '../../cloudfunctions/ground/judge-workdays';
import type { Staff } from './association';
import { addMove } from './case-rows';
import { addEvent, tallyOf } from './membership-rows';
import type { Random } from './random';
import type { DemoPerson, World } from './world';

/** How a member came in: step by step in the last two years, one line from the paper ledger before. */
export function addHistory(
  world: World,
  random: Random,
  staff: Staff,
  member: { id: string; applicant: DemoPerson; at: Date; joinedOn: string; imported: boolean },
): void {
  const { id, applicant, at, joinedOn } = member;
  const activatedAt = world.at(joinedOn, random);
  if (!wasDecided(world, member)) {
    addEvent(world, id, activatedAt, { kind: 'activated', reason: '由纸质会员台账录入' });
    return;
  }
  addMove(world, id, at, { kind: 'opened', person_id: applicant.id });
  addMove(world, id, world.at(addWorkdays(dayOf(at), random.int(1, 5)).day, random), {
    kind: 'passed',
    step_seq: 1,
    person_id: staff.person('local-clerk').id,
    office: 'clerk',
  });
  addMove(world, id, activatedAt, {
    kind: 'passed',
    step_seq: 2,
    person_id: staff.person('local-president').id,
    office: 'president',
    tally: tallyOf(random),
    resolution_no: resolutionNo(joinedOn),
  });
  addEvent(world, id, activatedAt, { kind: 'activated' });
}

/** The last two years went through the house; what is older came from the paper ledger. */
export const wasDecided = (world: World, { joinedOn, imported }: { joinedOn: string; imported: boolean }): boolean =>
  !imported && joinedOn > addDays(world.today, -730);

/** The council decides once a quarter. */
export const resolutionNo = (day: string): string =>
  `江精理〔${day.slice(0, 4)}〕${Math.ceil(Number(day.slice(5, 7)) / 3)}号`;
