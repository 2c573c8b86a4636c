import { useAssociation } from '@/cloud/reads';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { ListRow } from '@/components/list-row';
import { useText } from '@/i18n/main';
import type { Found } from '@/kit/finder';
import { useIdentityText } from '../../text';
import { offices, servesWhole, type Wish } from './types';

const whole = 'whole';

interface TermFieldsProps {
  person: Found;
  wish: Wish;
  onWish: (wish: Wish) => void;
  onOther: () => void;
  officeError: string | null;
  error: string | null;
}

/** The office, its committee if it serves one, and its term. */
export const TermFields = ({ person, wish, onWish, onOther, officeError, error }: TermFieldsProps) => {
  const t = useIdentityText('appointments');
  const house = useText();
  const committees = useAssociation().data?.committees ?? [];
  const { office, committeeId, from, until } = wish;
  return (
    <>
      <ListRow icon="person" title={person.name} note={person.note} value={t('change')} onTap={onOther} />
      <ChoiceChips
        label={t('office')}
        choices={offices.map((value) => ({ value, label: house(`offices.${value}`) }))}
        value={office}
        onChange={(next) => onWish({ ...wish, office: next })}
        error={officeError}
      />
      {committees.length > 0 && !servesWhole(office) && (
        <ChoiceChips
          label={t('committee')}
          hint={t('committeeHint')}
          choices={[
            { value: whole, label: t('wholeHouse') },
            ...committees.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={committeeId ?? whole}
          onChange={(next) => onWish({ ...wish, committeeId: next === whole ? null : next })}
        />
      )}
      <DateField label={t('from')} value={from} onChange={(day) => onWish({ ...wish, from: day })} />
      <ChoiceChips
        label={t('until')}
        hint={until === null ? t('untilHint') : undefined}
        choices={[
          { value: 'open', label: t('noEnd') },
          { value: 'dated', label: t('withEnd') },
        ]}
        value={until === null ? 'open' : 'dated'}
        onChange={(next) => onWish({ ...wish, until: next === 'open' ? null : inYears(from, 5) })}
        error={until === null ? error : null}
      />
      {until !== null && (
        <DateField
          label={t('until')}
          value={until}
          from={from}
          onChange={(day) => onWish({ ...wish, until: day })}
          error={error}
        />
      )}
    </>
  );
};

/** The last day of a term of so many years; a proposal that one may change. */
const inYears = (day: string, years: number) => {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
};
