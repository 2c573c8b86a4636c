import { postNotices } from '../notices/effects';
import type { Db } from '../shared/db';
import { done, handle, later } from '../shared/queue';
import { Unavailable } from '../shared/unavailable';
import { checkText } from '../shared/wechat';
import { findApplicantOf, findContentCheck, saveVerdict, type ContentState } from './content-store';
import { contentCheck } from './tasks';

/**
 * Asks WeChat about the words of an application. While WeChat is down the check waits and the words stay unseen; an
 * applicant whom WeChat has not seen lately (or who applied without it) goes to a person's judgement.
 */
export const checkContent = handle(contentCheck, async (db, now, { contentCheckId }) => {
  const check = await findContentCheck(db, contentCheckId);
  if (check?.state !== 'pending') return done('answered before');
  let verdict: { state: ContentState; trace: string | null } = { state: 'review', trace: null };
  if (check.openid) {
    try {
      const { suggest, traces } = await checkText(check.openid, check.content);
      verdict = { state: suggest, trace: traces.join(' ') };
    } catch (error) {
      if (error instanceof Unavailable) return later('WeChat did not answer');
      throw error;
    }
  }
  await db.transaction().execute(async (transaction) => {
    const membershipId = await saveVerdict(transaction, { checkId: contentCheckId, ...verdict }, now);
    if (membershipId && verdict.state === 'risky') await tellRisky(transaction, now, membershipId, contentCheckId);
  });
  return done(verdict.state);
});

async function tellRisky(db: Db, now: Date, membershipId: string, checkId: string): Promise<void> {
  const applicant = await findApplicantOf(db, membershipId);
  if (!applicant) return;
  await postNotices(db, now, [
    {
      personId: applicant.applied_by,
      kind: 'membership.contentRefused',
      words: {
        'zh-CN': {
          title: '单位介绍没有通过内容检测',
          body: `${applicant.name}的名称、地址或介绍里有微信不允许展示的文字，请修改。改好之前不会出现在名录里。`,
        },
        en: {
          title: 'Words not allowed: please change them',
          body: `The name, address or introduction of ${applicant.name} has words that WeChat does not allow to be shown. Until they are changed it is not listed in the directory.`,
        },
      },
      link: `/modules/membership/pages/application/index?id=${membershipId}`,
      dedupeKey: `content:${checkId}`,
    },
  ]);
}
