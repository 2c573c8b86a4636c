import { secretariat } from '../../contracts/wire';
import { findOfficeHolders } from '../identity/facts';
import { postNotices, type NewNotice, type Words } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { findUnreached, type Unreached } from './unreached-store';
import { meetingPage, type MeetingsNotice } from './words';

const wordsOf = ({ title, count, names }: Unreached): Words => {
  const [more, moreEn] = count > names.length ? ['等', ' and others'] : ['', ''];
  return {
    'zh-CN': {
      title: `${count} 家会员收不到：${title}`,
      body: `${names.join('、')}${more}现在没有人代表，通知没有送到任何人。请另行联系，并把代表补上。`,
    },
    en: {
      title: `${count} ${count === 1 ? 'member does' : 'members do'} not hear of ${title}`,
      body: `Nobody stands for ${names.join(', ')}${moreEn}, so nobody was told. Please reach them by other means, and see to who represents them.`,
    },
  };
};

/**
 * What is said to the members of a meeting, and to nobody because nobody stands for them, the secretariat hears instead.
 * @param said of which meetings, with the key of what was said: it is told of once
 */
export async function tellUnreached(
  db: Db,
  now: Date,
  said: readonly { meetingId: string; key: string }[],
): Promise<void> {
  if (said.length === 0) return;
  const keys = new Map(said.map(({ meetingId, key }) => [meetingId, key]));
  const noticesOf = async (each: Unreached): Promise<NewNotice<MeetingsNotice>[]> =>
    (await findOfficeHolders(db, dayOf(now), secretariat, each.committeeId)).map((personId) => ({
      personId,
      kind: 'meetings.membersUnreached',
      words: wordsOf(each),
      link: meetingPage(each.meetingId),
      dedupeKey: `unreached:${keys.get(each.meetingId)}`,
    }));
  for (const each of await findUnreached(db, [...keys.keys()])) await postNotices(db, now, await noticesOf(each));
}
