import type { Translate } from '@/i18n/typed';
import { checkWords } from '../../components/check-words';
import type { zhCN } from '../../messages/zh-CN';
import { differencesOf } from './differences';
import type { Case } from './use-case';

type Words = Translate<typeof zhCN>;
type Terms = Translate<(typeof zhCN)['terms']>;
/** What only a reviewer looks at; the applicant has nothing to mend. */
const ours = ['licence.unnamed', 'licence.otherName', 'idNumber.other', 'representative.notYou', 'material.expiring'];
const whole = (sentence: string, stop: string) => (/[。.!?]$/.test(sentence) ? sentence : sentence + stop);

/** Sentences for the applicant, out of what the check and the comparison found; the most certain first. */
export const complaintsOf = (application: Case, t: Words, terms: Terms): string[] => {
  const stop = t('review.act.stop');
  const differences = differencesOf(application).map(({ field }) => t(`review.complaints.${field}`));
  const found = application.check
    .filter(({ rule, result }) => result !== 'pass' && !ours.includes(rule))
    .map((item) => {
      const { title, note } = checkWords(item, terms);
      return [title, note]
        .filter(Boolean)
        .map((each) => whole(each ?? '', stop))
        .join('');
    });
  return [...new Set([...differences, ...found])];
};
