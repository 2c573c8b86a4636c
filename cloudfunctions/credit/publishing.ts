import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findPublishing } from './publishing-store';
import { confirmers, holdsAll, keepers } from './sight';

/** Whether grades are published, on what decision, and of how many members. */
export const publishing = on(credit.publishing).handler(async ({ context: { db, actor } }) => {
  const { current, motions, shown } = await findPublishing(db);
  const [keeps, confirms] = [holdsAll(actor, keepers), holdsAll(actor, confirmers)];
  const may = {
    enter: keeps && current === null,
    confirm: confirms && current?.confirmedAt === null && current.enteredById !== actor.person?.id,
    end: current !== null && (keeps || confirms),
  };
  if (!current) return { current, motions: keeps ? motions : [], shown, may };
  const { enteredById: _, enteredAt, confirmedAt, ...decision } = current;
  const instants = {
    enteredAt: new Date(enteredAt).toISOString(),
    confirmedAt: confirmedAt && new Date(confirmedAt).toISOString(),
  };
  return { current: { ...decision, ...instants }, motions: [], shown, may };
});
