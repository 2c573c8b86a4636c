import * as z from 'zod';
import { privacy } from '../../contracts/privacy';
import { addWorkdays } from '../ground/judge-workdays';
import { findRule, holdCalendar } from '../ground/parameters';
import { on, personOf } from '../shared/implement';
import { takeTurns } from '../shared/take-turns';
import { saveCorrection } from './correction-store';
import { holdingOf } from './holdings';

const mostOpen = 5;

/** A wish to have something corrected that he cannot correct himself; answered within the working days of the rule. */
export const askCorrection = on(privacy.askCorrection).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!holdingOf(input.about)) throw errors.NO_SUCH_HOLDING();
  const personId = personOf(actor).id;
  await takeTurns(db, 'corrections', personId);
  const workdays = await findRule(db, 'privacy.requestWorkdays', today, z.int().min(1).max(30));
  const due = addWorkdays(today, workdays, await holdCalendar(db, today));
  const requestId = await saveCorrection(db, { personId, about: input.about, words: input.words, due }, mostOpen, now);
  if (!requestId) throw errors.TOO_MANY_OPEN();
  audit({ subject: `privacy_request:${requestId}`, after: { about: input.about, due } });
  return { requestId, dueOn: due.day, provisional: due.provisional };
});
