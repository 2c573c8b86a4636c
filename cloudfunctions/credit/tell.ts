import { postNotices, type NewNotice, type Words } from '../notices/effects';
import type { Db } from '../shared/db';
import { findHearers } from './member-store';
import type { StandingWrite } from './run-store';

/** Of this member: whoever stands for several need not have chosen it. */
const fileOf = (membershipId: string) => `/modules/credit/pages/file/index?id=${membershipId}`;

/** What whoever stands for a member hears when a notice that its grade falls is lifted. */
export const staysWords = (grade: string): Words => ({
  'zh-CN': { title: `信用等级保持 ${grade}`, body: '原来的降级告知已取消。' },
  en: { title: `Your credit grade stays ${grade}`, body: 'The notice that it would fall is lifted.' },
});

/** What whoever stands for a member hears of its grade; a rise that waits for its second run is no news. */
function wordsOf({ move, before, after }: StandingWrite): Words | null {
  const [from, to] = [before ?? '', after.grade ?? ''];
  switch (move) {
    case 'first':
      return {
        'zh-CN': { title: `信用等级评为 ${to}`, body: '点开看每一分从哪里来。' },
        en: { title: `Your credit grade is ${to}`, body: 'See where each point comes from.' },
      };
    case 'rose':
      return {
        'zh-CN': { title: `信用等级升为 ${to}`, body: `连续两次评分都高于 ${from} 级。` },
        en: { title: `Your credit grade rose to ${to}`, body: `Two runs in a row were above ${from}.` },
      };
    case 'noticed':
    case 'noticedAnew':
      return {
        'zh-CN': {
          title: `信用等级拟由 ${from} 降为 ${after.notice?.grade ?? ''}`,
          body: `${after.notice?.until ?? ''} 前可以提出异议，到期由人确认才生效。`,
        },
        en: {
          title: `Your credit grade is to fall from ${from} to ${after.notice?.grade ?? ''}`,
          body: `You may object until ${after.notice?.until ?? ''}; a person confirms it after that.`,
        },
      };
    case 'noticeLifted':
      return staysWords(to);
    default:
      return null;
  }
}

/** Tells the people of those members whose grade moved, in the transaction that moved it. */
export async function tellMoves(db: Db, now: Date, written: readonly StandingWrite[]): Promise<void> {
  const words = new Map(
    written.flatMap((each) => {
      const said = wordsOf(each);
      return said
        ? [[each.membershipId, { said, duty: each.move === 'noticed' || each.move === 'noticedAnew' }] as const]
        : [];
    }),
  );
  const hearers = await findHearers(db, [...words.keys()]);
  const notices = hearers.flatMap(({ membershipId, personId }): NewNotice[] => {
    const found = words.get(membershipId);
    if (!found) return [];
    return [
      {
        personId,
        kind: 'credit.grade',
        words: found.said,
        link: fileOf(membershipId),
        template: 'applicationProgress',
        duty: found.duty,
      },
    ];
  });
  if (notices.length > 0) await postNotices(db, now, notices);
}
export interface Told {
  membershipId: string;
  words: Words;
  link?: string;
}
/** Tells the people of some members something about their files. */
export async function tellMembers(db: Db, now: Date, told: readonly Told[]): Promise<void> {
  const of = new Map(told.map((each) => [each.membershipId, each]));
  const hearers = await findHearers(db, [...of.keys()]);
  const notices = hearers.flatMap(({ membershipId, personId }): NewNotice[] => {
    const said = of.get(membershipId);
    if (!said) return [];
    const { words, link = fileOf(membershipId) } = said;
    return [{ personId, kind: 'credit.file', words, link, template: 'applicationProgress' }];
  });
  if (notices.length > 0) await postNotices(db, now, notices);
}
/** The same of one member. */
export const tellMember = (db: Db, now: Date, membershipId: string, words: Words, link?: string): Promise<void> =>
  tellMembers(db, now, [{ membershipId, words, ...(link !== undefined && { link }) }]);
