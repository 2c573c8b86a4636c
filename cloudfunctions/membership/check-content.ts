import { judgeWords } from '../ground/content-check';
import { postNotices } from '../notices/effects';
import type { Db } from '../shared/db';
import { handle } from '../shared/queue';
import { findApplicantOf, saveContentState } from './content-store';
import { contentCheck } from './tasks';

const profile = 1;

/** The words of an application or of a member's entry; the applicant hears when they are not allowed. */
export const checkContent = handle(
  contentCheck,
  judgeWords(profile, async (transaction, now, { id, state, checkId }) => {
    await saveContentState(transaction, id, state);
    if (state === 'risky') await tellRisky(transaction, now, id, checkId);
  }),
);

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
