import { View } from '@tarojs/components';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Tick } from '@/components/tick';
import type { DraftMaterial } from '../../form/draft-form';
import type { Need } from '../../form/material-needs';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';

interface MaterialParticularsProps {
  asks: Need['asks'];
  index: number;
  material: DraftMaterial;
  writing: Writing;
  onChange: (part: Partial<DraftMaterial>) => void;
}

/** What the paper says: a licence's name and expiry, a certificate's name, number and expiry. */
export const MaterialParticulars = ({ asks, index, material, writing, onChange }: MaterialParticularsProps) => {
  const t = useMembershipText('apply');
  if (asks === 'nothing') return null;
  const path = (field: 'nameOnDocument' | 'number' | 'validTo') => `materials.${index}.${field}`;
  const id = (field: string) => `field-materials-${material.code}-${index}-${field}`;
  const licence = asks === 'licence';
  return (
    <View className="material-particulars">
      <Field
        id={id('nameOnDocument')}
        label={licence ? t('materials.nameOnDocument') : t('materials.certificateName')}
        hint={licence ? t('materials.nameOnDocumentHint') : t('materials.certificateNameHint')}
        value={material.nameOnDocument}
        onChange={(nameOnDocument) => onChange({ nameOnDocument })}
        onLeave={() => writing.leave(path('nameOnDocument'))}
        maxLength={100}
        error={writing.wrong(path('nameOnDocument'))}
      />
      {!licence && (
        <Field
          id={id('number')}
          label={t('materials.number')}
          optional
          value={material.number}
          onChange={(number) => onChange({ number })}
          onLeave={() => writing.leave(path('number'))}
          maxLength={60}
          error={writing.wrong(path('number'))}
        />
      )}
      {material.validTo !== null && (
        <DateField
          id={id('validTo')}
          label={t('materials.validTo')}
          value={material.validTo ?? null}
          onChange={(validTo) => onChange({ validTo })}
          error={writing.wrong(path('validTo'))}
        />
      )}
      <Tick
        checked={material.validTo === null}
        label={t('materials.unlimited')}
        onChange={(unlimited) => onChange({ validTo: unlimited ? null : undefined })}
      />
    </View>
  );
};
