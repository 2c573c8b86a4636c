import { membership } from '../../contracts/membership';
import { addDays, daysBetween } from '../shared/clock';
import { on } from '../shared/implement';
import type { Office } from '../../contracts/wire';
import type { MaterialCode } from '../../contracts/application';
import { countQueue } from './queue-store';
import { licenceTitle } from './licence';
import { presentSummary } from './present';
import { findTodos } from './todo-store';

const reviewers: readonly Office[] = ['clerk', 'director', 'president', 'council'];
const soonDays = 90;

/** What waits for the caller, on all sides he has: applicant, member, staff. */
export const todos = on(membership.todos).handler(async ({ context: { db, actor, today } }) => {
  const review = actor.offices.some((held) => reviewers.includes(held.office))
    ? await countQueue(db, actor, today)
    : null;
  const mine = actor.person
    ? await findTodos(db, actor, addDays(today, soonDays))
    : { drafts: 0, applications: [], licences: [] };
  return {
    drafts: mine.drafts,
    applications: mine.applications.map((row) => presentSummary(row, today)),
    licences: mine.licences.map((row) => ({
      id: row.id,
      code: row.code as MaterialCode,
      title: licenceTitle(row.code, row.name_on_document),
      number: row.number,
      validTo: row.valid_to,
      daysLeft: daysBetween(today, row.valid_to),
      membershipId: row.membership_id,
      unitName: row.unit_name,
    })),
    review: review && { mine: review.mine, overdue: review.overdue, returned: review.returned },
  };
});
