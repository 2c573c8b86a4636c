import { identity } from '../../contracts/identity';
import { consentVersions } from '../../contracts/consents';
import { on, personOf } from '../shared/implement';
import { channelOf } from './channel';
import { saveGranted } from './consent-store';

export const grantConsent = on(identity.grantConsent).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const person = personOf(actor);
    const version = consentVersions[input.code];
    // Whoever agrees to words that are no longer in force has not seen the present ones.
    if (input.version !== version) throw errors.CONSENT_OUTDATED({ data: { version } });
    await saveGranted(db, person.id, channelOf(actor), [input], now);
    audit({ subject: `person:${person.id}`, after: { consent: input.code, version, granted: true } });
    return {};
  },
);
