import { disclosure } from '../../contracts/disclosure';
import { showStandard } from '../dues/effects';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { dutyAt, orRefuse, type NotChanged } from './act';
import { findDuty } from './duty-store';
import { presentDuty } from './present';
import { savePublished } from './publish-store';
import { publishedTelling } from './tasks';

/** Shows what was reviewed, word for word. Of two at once one publishes. */
export const publish = on(disclosure.publish).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const refusals: Record<NotChanged, () => Error> = { ...errors, NOT_OPEN: errors.NOT_REVIEWED };
  const duty = await orRefuse(dutyAt(context, input), refusals);
  if (duty.state !== 'reviewed') throw errors.NOT_REVIEWED();
  const submitted = duty.standing?.openedBy;
  const reviewed = duty.standing?.events.findLast(({ kind }) => kind === 'passed')?.personId;
  if (!submitted || !reviewed) throw new Error('what is reviewed was submitted and passed');
  const by = {
    personId: personOf(actor).id,
    office: officesFor(actor, null, ['director', ...duty.offices])[0] ?? null,
  };
  const no = await savePublished(db, duty, { submitted, reviewed, ...by }, today, now);
  if (no === null) throw errors.DUTY_MOVED();
  // The standard of dues is shown by the same act: nobody says it twice.
  if (duty.kind === 'duesStandard' && no === 1)
    await showStandard(db, {
      ...{ id: duty.subject.slice('dues_standard:'.length), on: today, how: '信息公开', creditChinaUrl: null },
    });
  await enqueue(db, now, publishedTelling, [{ id: duty.id, no }], (task) => `${task.id}:${task.no}`);
  const after = await findDuty(db, duty.id);
  if (!after) throw new Error('a disclosure is not deleted');
  audit({ subject: `disclosure:${duty.id}`, after: { no, sha256: duty.sha256, audience: duty.audience } });
  return presentDuty(context, after);
});
