import { identity } from '../../contracts/identity';
import * as z from 'zod';
import { postNotices } from '../notices/effects';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findRule } from '../ground/parameters';
import { findAppointable, findAppointment, presentAppointment, saveAppointment } from './appointment-store';
import { officeName } from './office-names';
import { termOf } from './judge-term';

export const appoint = on(identity.appoint).handler(
  async ({ input, context: { db, now, today, actor, audit }, errors }) => {
    const { personId, office, committeeId, from, until } = input;
    const term = termOf(office, from, until, await findRule(db, 'identity.termYears', today, z.int().min(1)));
    if (!term) throw errors.TERM_TOO_LONG();
    const appointable = await findAppointable(db, personId, committeeId, today);
    if (!appointable.person) throw errors.PERSON_NOT_FOUND();
    if (!appointable.committee) throw errors.COMMITTEE_NOT_FOUND();
    const id = newId(now);
    if (!(await saveAppointment(db, { id, personId, office, committeeId, term, by: personOf(actor).id, now })))
      throw errors.ALREADY_APPOINTED();
    const saved = await findAppointment(db, id);
    if (!saved) throw new Error('an appointment is there once it is saved');
    const words = {
      'zh-CN': {
        title: `你被任命为${officeName(saved, 'zh-CN')}`,
        body: saved.until ? `任期 ${saved.from} 至 ${saved.until}。` : `自 ${saved.from} 起。`,
      },
      en: {
        title: `Appointed: ${officeName(saved, 'en')}`,
        body: saved.until ? `Your term runs from ${saved.from} to ${saved.until}.` : `From ${saved.from} on.`,
      },
    };
    await postNotices(db, now, [{ personId, kind: 'identity.appointed', words, link: null }]);
    audit({ subject: `appointment:${id}`, after: saved });
    return presentAppointment(saved);
  },
);
