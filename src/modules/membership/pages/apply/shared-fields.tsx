import { charactersIn } from '@contracts/letters';
import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { useAssociation } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { settings } from '@/hooks/settings';
import { useRegions } from '@/i18n/regions';
import { industryOptions } from '@/parts/membership/industries';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';

const most = 500;

/** Industry and region. */
export const PlaceFields = ({ writing: { form, patch, wrong } }: { writing: Writing }) => {
  const t = useMembershipText('apply');
  const { language } = settings.use();
  const regions = useRegions();
  const industries = useMemo(() => industryOptions(language), [language]);
  return (
    <View>
      <PickerField
        id="field-industry"
        label={t('fields.industry')}
        options={industries}
        searchable
        value={form.industry}
        onChange={(industry) => patch({ industry })}
        error={wrong('industry')}
      />
      <PickerField
        id="field-region"
        label={t('fields.region')}
        options={regions.options}
        searchable
        value={form.region}
        onChange={(region) => patch({ region })}
        error={wrong('region')}
      />
    </View>
  );
};

/** What others may know, and where one would like to take part; none of it is needed. */
export const OptionalFields = ({ writing: { form, patch, wrong, leave } }: { writing: Writing }) => {
  const t = useMembershipText('apply');
  const committees = useAssociation().data?.committees ?? [];
  const choices = [
    { value: '', label: t('fields.noCommittee') },
    ...committees.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const count = t('fields.counter', { count: charactersIn(form.introduction), max: most });
  return (
    <Card kind="list">
      <Field
        id="field-address"
        label={t('fields.address')}
        optional
        value={form.address}
        onChange={(address) => patch({ address })}
        onLeave={() => leave('address')}
        maxLength={120}
        hint={t('fields.addressHint')}
        error={wrong('address')}
      />
      <Field
        id="field-introduction"
        label={t('fields.introduction')}
        optional
        multiline
        value={form.introduction}
        onChange={(introduction) => patch({ introduction })}
        onLeave={() => leave('introduction')}
        maxLength={most}
        hint={form.introduction ? count : t('fields.introductionHint')}
        error={wrong('introduction')}
      />
      {committees.length > 0 && (
        <PickerField
          id="field-committeeId"
          label={t('fields.committee')}
          optional
          options={choices}
          value={form.committeeId ?? ''}
          onChange={(committeeId) => patch({ committeeId: committeeId || null })}
          error={wrong('committeeId')}
        />
      )}
    </Card>
  );
};
