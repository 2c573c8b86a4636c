import { identity } from '../../contracts/identity';
import { postNotices } from '../notices/effects';
import { on, personOf } from '../shared/implement';
import {
  findAppointment,
  lockAssociation,
  presentAppointment,
  saveEnd,
  type AppointmentRow,
} from './appointment-store';
import { officeName } from './office-names';

/** The office is gone at this instant, and recorded until today; one that has not begun before today never took effect. */
export const endAppointment = on(identity.endAppointment).handler(
  async ({ input, context: { db, now, today, actor, audit }, errors }) => {
    const before = await findAppointment(db, input.appointmentId);
    if (!before || isOver(before, today)) throw errors.APPOINTMENT_NOT_FOUND();
    if (before.office === 'director') await lockAssociation(db);
    const ended = await saveEnd(db, { id: before.id, by: personOf(actor).id, reason: input.reason, today, now });
    const after = await findAppointment(db, before.id);
    if (!after) throw new Error('an appointment is never deleted');
    // Somebody was faster, or nobody could appoint any more.
    if (!ended && isOver(after, today)) throw errors.APPOINTMENT_NOT_FOUND();
    if (!ended) throw errors.LAST_DIRECTOR();
    const words = {
      'zh-CN': { title: `你的${officeName(after, 'zh-CN')}任职已结束`, body: input.reason },
      en: { title: `Office ended: ${officeName(after, 'en')}`, body: input.reason },
    };
    await postNotices(db, now, [{ personId: after.personId, kind: 'identity.appointmentEnded', words, link: null }]);
    audit({ subject: `appointment:${before.id}`, before, after, reason: input.reason });
    return presentAppointment(after);
  },
);

const isOver = ({ endedAt, until }: AppointmentRow, today: string): boolean =>
  endedAt !== null || (until !== null && until < today);
