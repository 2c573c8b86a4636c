import { committees } from '../../contracts/committees';
import { closeCommittee } from '../identity/effects';
import { on, personOf } from '../shared/implement';
import { closeGroup } from './group-store';
import { endPlaces, findCommittee, saveDecision } from './store';
import { wholeDirector } from './whole-director';

/** Its members stay members of the association; what they are of it besides ends with it. */
export const close = on(committees.close).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { committeeId, decisionNo, decidedOn } = input;
  if (!wholeDirector(actor)) throw errors.WHOLE_ASSOCIATION();
  if (decidedOn > today) throw errors.DAY_AHEAD();
  const found = await findCommittee(db, actor, { id: committeeId, q: null, after: null, limit: 1, today });
  if (!found) throw errors.COMMITTEE_NOT_FOUND();
  if (!(await closeCommittee(db, committeeId, today))) throw errors.ALREADY_CLOSED();
  const by = personOf(actor).id;
  await saveDecision(db, { committeeId, kind: 'closed', decisionNo, day: decidedOn, findings: [], by }, now);
  await closeGroup(db, committeeId, now);
  await endPlaces(db, committeeId, { by, reason: decisionNo, day: today });
  audit({ subject: `committee:${committeeId}`, after: { closedOn: today, decisionNo }, reason: decisionNo });
  return {};
});
