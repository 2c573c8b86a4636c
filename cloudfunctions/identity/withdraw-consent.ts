import { identity } from '../../contracts/identity';
import type { ConsentCode } from '../../contracts/consents';
import { on, personOf } from '../shared/implement';
import { channelOf } from './channel';
import { lockAndFindUse, saveWithdrawn } from './consent-store';

/** Without these there is no membership; an application needs the credit file too, a member may do without it (PIPL 24). */
const needed: readonly ConsentCode[] = ['privacy', 'selfDisciplinePledge'];
const neededToApply: readonly ConsentCode[] = [...needed, 'creditFile'];

export const withdrawConsent = on(identity.withdrawConsent).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const person = personOf(actor);
    const carried = neededToApply.includes(input.code) ? await lockAndFindUse(db, person.id) : [];
    const of = carried.filter(({ applying }) => applying || needed.includes(input.code));
    if (of.length > 0) throw errors.CONSENT_IN_USE({ data: { of } });
    const version = await saveWithdrawn(db, person.id, channelOf(actor), input.code, now);
    if (version === null) throw errors.CONSENT_NOT_GIVEN();
    audit({ subject: `person:${person.id}`, after: { consent: input.code, version, granted: false } });
    return {};
  },
);
