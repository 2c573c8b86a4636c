import { useState } from 'react';
import type { CallContext } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { dateText } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useInquiriesText } from '../text';
import type { ByCode, Shown } from '../types';
import { scale, useStars } from './stars';

interface RateSheetProps<O> {
  row: ByCode | Shown;
  write: (input: { stars: number; words: string }, options: { context: CallContext }) => Promise<O>;
  onClose: () => void;
}

/** What the asker thinks of the answer: five steps, and words if he likes. */
export const RateSheet = <O,>({ row, write, onClose }: RateSheetProps<O>) => {
  const t = useInquiriesText('one');
  const stars = useStars();
  const [chosen, setChosen] = useState<(typeof scale)[number] | null>(
    row.rating ? (scale[row.rating.stars - 1] ?? null) : null,
  );
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t(row.rating ? 'acts.rateAgain' : 'acts.rate')}
      consequence={t('words.rate', { day: row.rateUntil ? dateText(row.rateUntil) : '' })}
      label={t('ratingWords')}
      min={0}
      max={500}
      verb={t('verbs.rate')}
      kept={`${row.id}.rate`}
      before={row.rating?.words}
      field="words"
      ready={chosen !== null}
      write={write}
      input={(words) => ({ stars: chosen ? scale.indexOf(chosen) + 1 : 0, words })}
      refreshes={[['inquiries']]}
      done={() => t('done')}
    >
      <ChoiceChips
        label={t('stars')}
        choices={[...scale].reverse().map((value) => ({ value, label: stars(scale.indexOf(value) + 1) }))}
        value={chosen}
        onChange={setChosen}
      />
    </ReasonSheet>
  );
};
