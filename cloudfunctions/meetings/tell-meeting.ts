import { tellAudience } from '../ground/telling';
import { postNotices } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Work } from '../shared/queue';
import { tellingOf } from './judge-telling';
import type { TellingPayload } from './tasks';
import { findConcerned, holdAnnounced } from './telling-store';
import { tellUnreached } from './tell-unreached';

/** Tells all whom the event concerns, unless something later has overtaken it. */
export const tellMeeting: Work<TellingPayload> = async (db, now, payload, keep) => {
  const { meetingId, event, version, at } = payload;
  return tellAudience(db, payload, {
    keep: (transaction, progress) => keep(transaction, { ...payload, ...progress }),
    tellNext: async (transaction, page) => {
      const meeting = await holdAnnounced(transaction, meetingId);
      const [first, known] = [false, true].map((knows) => meeting && tellingOf(meeting, event, version, knows));
      if (!first || !known) return null;
      const people = await findConcerned(transaction, meetingId, event, { at, day: dayOf(now), ...page });
      const notices = people.map(({ personId, knows }) => ({ personId, ...(knows ? known : first) }));
      // A survey asks those who were there.
      if (people.length < page.limit && event !== 'survey')
        await tellUnreached(transaction, now, [{ meetingId, key: known.dedupeKey }]);
      return { people, told: await postNotices(transaction, now, notices) };
    },
  });
};
