import { identity } from '../../contracts/identity';
import type { ConsentCode } from '../../contracts/consents';
import { on, personOf } from '../shared/implement';
import { channelOf } from './channel';
import { lockAndFindUse, saveWithdrawn } from './consent-store';

/** Without these there is no application and no membership. */
const needed: readonly ConsentCode[] = ['privacy', 'creditFile', 'selfDisciplinePledge'];

export const withdrawConsent = on(identity.withdrawConsent).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const person = personOf(actor);
    const of = needed.includes(input.code) ? await lockAndFindUse(db, person.id) : [];
    if (of.length > 0) throw errors.CONSENT_IN_USE({ data: { of } });
    const version = await saveWithdrawn(db, person.id, channelOf(actor), input.code, now);
    if (version === null) throw errors.CONSENT_NOT_GIVEN();
    audit({ subject: `person:${person.id}`, after: { consent: input.code, version, granted: false } });
    return {};
  },
);
