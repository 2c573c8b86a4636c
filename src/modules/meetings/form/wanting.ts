import type { Faults } from '@/kit/use-form';
import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../messages/zh-CN';
import { isFree } from './choices';
import { fenOf } from '@/i18n/typed-money';
import { type Draft, isFinished, readCount } from './draft';
import { fieldName } from './field-names';

/**
 * What announcing still needs, by path of the contract's form, in reading order. The contract's schema looks again; its
 * own sentences do not name the field, and it would weigh more than this package.
 */
export const wantingOf = (draft: Draft, t: Translate<(typeof zhCN)['run']>): Faults => {
  const faults: Faults = {};
  const need = (path: string, given: string | null) => {
    if (!given?.trim()) faults[path] = t('edit.wrong.missing', { name: fieldName(path, t) });
  };
  const after = (early: string | null, late: string | null, path: string, key: 'endsFirst' | 'closesFirst') => {
    if (early && late && Date.parse(early) >= Date.parse(late)) faults[path] = t(`edit.wrong.${key}`);
  };
  const until = (late: string | null, last: string | null, path: string, key: 'afterMeeting' | 'afterStart') => {
    if (late && last && Date.parse(late) > Date.parse(last)) faults[path] = t(`edit.wrong.${key}`);
  };
  const { startsAt, endsAt, registrationOpensAt: opens, registrationClosesAt: closes, cancelUntil } = draft;
  need('title', draft.title);
  need('startsAt', startsAt);
  need('endsAt', endsAt);
  after(startsAt, endsAt, 'endsAt', 'endsFirst');
  need('place.name', draft.placeName);
  need('place.region', draft.region);
  for (const [path, typed] of [
    ['capacity', draft.capacity],
    ['companyQuota', draft.quota],
  ] as const)
    if (typed.trim() && readCount(typed) === null) faults[path] = t('edit.wrong.count');
  need('registrationOpensAt', opens);
  need('registrationClosesAt', closes);
  after(opens, closes, 'registrationClosesAt', 'closesFirst');
  until(closes, endsAt, 'registrationClosesAt', 'afterMeeting');
  need('cancelUntil', cancelUntil);
  until(cancelUntil, startsAt, 'cancelUntil', 'afterStart');
  draft.questions.forEach((question, index) => {
    if (!isFinished(question)) faults[`questions.${index}.title`] = t('edit.questionUnfinished');
  });
  draft.agenda.forEach(({ title }, index) => {
    if (!title.trim()) faults[`agenda.${index}.title`] = t('edit.itemUnfinished');
  });
  if (!isFree(draft.kind) && draft.yuan.trim()) {
    if (fenOf(draft.yuan) === null) faults['fee.fen'] = t('edit.wrong.amount');
    else if (fenOf(draft.yuan) !== 0) need('fee.basis', draft.feeBasis);
  }
  return faults;
};
