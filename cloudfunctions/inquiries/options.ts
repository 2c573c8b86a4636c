import { inquiries } from '../../contracts/inquiries';
import { findCalendarOverrides } from '../ground/parameters';
import { on } from '../shared/implement';
import { dueDay } from './judge-days';
import { findReplyWorkdays } from './rules';

/** What is promised before one asks: by which day of today's calendar. */
export const options = on(inquiries.options).handler(async ({ context: { db, today } }) => {
  const workdays = await findReplyWorkdays(db, today);
  const due = dueDay(today, workdays, false, await findCalendarOverrides(db, today));
  return { replyWorkdays: workdays, dueOn: due.day, provisional: due.provisional };
});
