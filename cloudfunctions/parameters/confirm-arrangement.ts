import { parameters } from '../../contracts/parameters';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { saveArrangement } from '../ground/calendar-store';
import { calendarChanged } from '../ground/due-days';
import { reachesAll } from './present';
import { readAndCompare } from './reading';

/** The days are read out of the text anew: what is confirmed is what it says, not what a client made of it. */
export const confirmArrangement = on(parameters.confirmArrangement).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!reachesAll(actor)) throw errors.WHOLE_ASSOCIATION();
  const { year, document, days, doubts, reachable } = await readAndCompare(db, input.text, today);
  const wrong = doubts.filter(({ weight }) => weight === 'wrong');
  if (year === null || wrong.length > 0) throw errors.ARRANGEMENT_UNREAD({ data: { doubts: wrong } });
  if (!reachable) throw errors.YEAR_OUT_OF_REACH();
  if (doubts.length > 0 && !input.doubtsSeen) throw errors.DOUBTS_UNSEEN({ data: { doubts } });
  const id = newId(now);
  const arrangement = { id, year, document, notice: input.text, days, by: personOf(actor).id };
  if (!(await saveArrangement(db, arrangement, input.replaces, now))) throw errors.ARRANGEMENT_CHANGED();
  await calendarChanged(db, now, {
    cause: `${year} 年放假安排已公布`,
    causeEn: `the holidays of ${year} were published`,
  });
  audit({
    subject: `holiday_arrangement:${id}`,
    before: { replaces: input.replaces },
    after: arrangement,
    note: String(year),
  });
  const workdays = days.filter(({ workday }) => workday).length;
  return { arrangementId: id, year, daysOff: days.length - workdays, workdays };
});
