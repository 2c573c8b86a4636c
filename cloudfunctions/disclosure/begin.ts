import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { isSpentOn } from '../meetings/facts';
import { addDays } from '../shared/clock';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findKinds, insertDuties } from './begin-store';
import { mayWrite } from './reach';
import { findDue, findRemindDays } from './rules';

/** A large meeting that is over, or a charter that was changed. */
export const begin = on(disclosure.begin).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const kind = (await findKinds(db)).find(({ code }) => code === input.kind);
  if (!kind || !mayWrite(actor, { offices: kind.offices, assignedToId: null })) throw errors.NOT_YOURS();
  if (input.since > today) throw errors.DAY_WRONG();
  const { meetingId, title, since } = input;
  if (input.kind === 'activity') {
    if (!meetingId) throw errors.MEETING_NEEDED();
    const { rows } = await sql<{ there: boolean }>`SELECT ${isSpentOn(meetingId)} AS there`.execute(db);
    if (!rows[0]?.there) throw errors.MEETING_NOT_FOUND();
  }
  const id = newId(now);
  const due = await findDue(db, kind, since, today);
  const remind = Math.max(...(await findRemindDays(db, today)));
  const duty = {
    ...{
      id,
      kind: kind.code,
      subject: input.kind === 'activity' ? `meeting:${meetingId}` : 'positions',
      period: since,
    },
    ...{
      title,
      titleEn: `${kind.titleEn}: ${title}`,
      since,
      dueOn: due?.day ?? null,
      provisional: due?.provisional ?? false,
    },
    ...{ waitsFrom: due ? addDays(due.day, -remind) : today, audience: kind.audience },
  };
  if ((await insertDuties(db, [duty], personOf(actor).id, now)) === 0) throw errors.BEGUN_ALREADY();
  audit({ subject: `disclosure:${id}`, after: { ...duty } });
  return { id };
});
