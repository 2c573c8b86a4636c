import { useHere } from '@/hooks/desk';
import { urlOf } from '@/hooks/go';
import { placeOf } from '@/parts/workbench/duty-place';
import { useDuties } from '@/parts/workbench/use-duties';
import { useMembershipText } from '../../text';

export interface Following {
  link: string;
  /** 初审 嘉兴霖昀；null where only its address is known. */
  words: string | null;
  /** The same page does it, so that the last decision can still be taken back there. */
  here: boolean;
}
export const reviewLink = (id: string) => urlOf('membership/review', { id });

/** On a desk: what is done after this application, as the list at the left has it. */
export const useNext = (): Following | null => {
  const t = useMembershipText('review');
  const { rows } = useDuties();
  const next = placeOf(rows, useHere())?.next;
  if (!next) return null;
  const { verb, object, page } = next;
  return { link: page, words: t('act.nextDuty', { verb, object }), here: page.startsWith(urlOf('membership/review')) };
};
