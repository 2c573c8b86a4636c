import { disclosure } from '../../contracts/disclosure';
import { officesFor } from '../ground/reach';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { dutyAt, orRefuse, type NotChanged } from './act';
import { findDuty } from './duty-store';
import { presentDuty } from './present';
import { saveChannel } from './publish-store';

/** Without its link nothing stands elsewhere. */
export const addChannel = on(disclosure.addChannel).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { id, channel, url, day } = input;
  const refusals: Record<NotChanged, () => Error> = {
    ...errors,
    DUTY_MOVED: errors.NOT_PUBLISHED,
    NOT_OPEN: errors.NOT_PUBLISHED,
  };
  const duty = await orRefuse(dutyAt(context, { id }), refusals);
  if (duty.versions === 0) throw errors.NOT_PUBLISHED();
  if (day > today || day < duty.since) throw errors.DAY_WRONG();
  const by = { by: personOf(actor).id, office: officesFor(actor, null, ['director', ...duty.offices])[0] ?? null };
  if (!(await saveChannel(db, { id, newId: newId(now), channel, url, day, ...by }, now))) throw errors.NOT_PUBLISHED();
  const after = await findDuty(db, id);
  if (!after) throw new Error('a disclosure is not deleted');
  audit({ subject: `disclosure:${id}`, after: { channel, url, day } });
  return presentDuty(context, after);
});
