import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { ManyChips } from '@/components/many-chips';
import { Section } from '@/components/section';
import { tierText } from '@/parts/membership/tier-text';
import { useDuesText } from '../../text';
import type { Typed } from './faults';
import { usualTiers } from './typed-of';

type Tier = Typed['tiers'][number];
interface TierFieldsProps {
  no: number;
  tier: Tier;
  /** Id and mistake of a field. */
  at: (field: 'name' | 'amount' | 'memberTiers' | 'services') => { id: string; error: string | null };
  onChange: (part: Partial<Tier>) => void;
  onRemove: (() => void) | undefined;
}

/** One tier: what it costs a year, for which members, and what they get for it. */
export const TierFields = ({ no, tier, at, onChange, onRemove }: TierFieldsProps) => {
  const t = useDuesText('draft');
  return (
    <>
      <Section title={t('tier', { no })} {...(onRemove && { note: t('removeTier'), onTap: onRemove })} />
      <Card>
        <Field
          {...at('name')}
          label={t('tierName')}
          maxLength={30}
          value={tier.name}
          onChange={(name) => onChange({ name })}
        />
        <Field
          {...at('amount')}
          label={t('amount')}
          type="digit"
          maxLength={14}
          value={tier.amount}
          onChange={(amount) => onChange({ amount })}
        />
        <ManyChips
          {...at('memberTiers')}
          label={t('memberTiers')}
          choices={usualTiers.map((value) => ({ value, label: tierText(value) }))}
          values={tier.memberTiers}
          onChange={(memberTiers) => onChange({ memberTiers })}
        />
        <Field
          label={t('otherTier')}
          hint={t('otherTierHint')}
          maxLength={120}
          value={tier.other}
          onChange={(other) => onChange({ other })}
        />
        <Field
          {...at('services')}
          label={t('services')}
          hint={t('servicesHint')}
          multiline
          maxLength={500}
          value={tier.services}
          onChange={(services) => onChange({ services })}
        />
      </Card>
    </>
  );
};
