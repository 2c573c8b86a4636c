import { View } from '@tarojs/components';
import { useAssociation } from '@/cloud/reads';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { ManyChips } from '@/components/many-chips';
import { Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { useText } from '@/i18n/main';
import { tierText } from '@/parts/membership/tier-text';
import { isParty, officesInvited, tiers as tierNames } from '../../form/choices';
import { useMeetingsText } from '../../text';
import type { Writing } from './use-draft';

const companionCounts = { none: 0, one: 1, two: 2, three: 3, five: 5 } as const;
const countNames = ['none', 'one', 'two', 'three', 'five'] as const;
const doors = ['members', 'guests'] as const;

export const SeatsStep = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const house = useText();
  const committees = useAssociation().data?.committees ?? [];
  const { draft, patch, at } = writing;
  const { audience } = draft;
  const admit = (part: Partial<typeof audience>) => patch({ audience: { ...audience, ...part } });
  return (
    <View>
      <Card kind="list">
        <Field
          label={t('edit.capacity')}
          optional
          hint={t('edit.capacityHint')}
          type="number"
          value={draft.capacity}
          maxLength={6}
          onChange={(capacity) => patch({ capacity })}
          {...at('capacity')}
        />
        <Field
          label={t('edit.quota')}
          optional
          hint={t('edit.quotaHint')}
          type="number"
          value={draft.quota}
          maxLength={4}
          onChange={(quota) => patch({ quota })}
          {...at('companyQuota')}
        />
        <ChoiceChips
          label={t('edit.companions')}
          choices={countNames.map((value) => ({ value, label: t(`edit.companionCount.${value}`) }))}
          value={countNames.find((name) => companionCounts[name] === draft.companions) ?? null}
          onChange={(name) => patch({ companions: companionCounts[name] })}
          {...at('companions')}
        />
      </Card>
      <Section title={t('edit.audience')} />
      {isParty(draft.kind) ? (
        <Notice tone="azure" icon="shield" words={t('edit.partyAudience')} />
      ) : (
        <Card kind="list">
          <ManyChips
            label={t('edit.audience')}
            choices={doors.map((value) => ({ value, label: t(`edit.${value}`) }))}
            values={doors.filter((door) => audience[door])}
            onChange={(open) => admit({ members: open.includes('members'), guests: open.includes('guests') })}
            {...at('audience')}
          />
          {audience.members && (
            <ManyChips
              label={t('edit.tiers')}
              hint={t('edit.tiersHint')}
              choices={tierNames.map((value) => ({ value, label: tierText(value) }))}
              values={audience.tiers}
              onChange={(chosen) => admit({ tiers: chosen })}
            />
          )}
          {audience.members && committees.length > 0 && (
            <ManyChips
              label={t('edit.committees')}
              choices={committees.map(({ id, name }) => ({ value: id, label: name }))}
              values={audience.committees}
              onChange={(chosen) => admit({ committees: chosen })}
            />
          )}
          <ManyChips
            label={t('edit.offices')}
            choices={officesInvited.map((value) => ({ value, label: house(`offices.${value}`) }))}
            values={audience.offices}
            onChange={(offices) => admit({ offices })}
          />
        </Card>
      )}
    </View>
  );
};
