import { positions } from '../../contracts/positions';
import { on, personOf } from '../shared/implement';
import { endPosition, findPosition } from './position-store';
import { mayAct } from './reach';

export const end = on(positions.end).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  if (!mayAct(actor)) throw errors.WHOLE_ASSOCIATION();
  const before = await findPosition(db, input.positionId);
  if (!before || before.endedOn !== null) throw errors.POSITION_NOT_FOUND();
  if (input.endedOn < before.startsOn || input.endedOn > before.endsOn) throw errors.DAY_WRONG();
  const given = { id: input.positionId, on: input.endedOn, reason: input.reason, by: personOf(actor).id };
  if (!(await endPosition(db, given))) throw errors.POSITION_NOT_FOUND();
  audit({ subject: `position:${input.positionId}`, before, after: given, reason: input.reason });
  return {};
});
