import { attendance } from '../../contracts/attendance';
import { on } from '../shared/implement';
import { saveLeft } from './store';

export const markLeft = on(attendance.markLeft).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { registrationId, seat, left } = input;
    const leftAt = left ? now : null;
    if (!(await saveLeft(db, actor, { registrationId, seat }, leftAt))) throw errors.NOT_INSIDE();
    audit({ subject: `registration:${registrationId}`, note: `${left ? 'left' : 'returned'} ${seat}` });
    return { leftAt: leftAt?.toISOString() ?? null };
  },
);
