import { Text, View } from '@tarojs/components';
import { idTypes } from '@contracts/identity-document';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import type { DraftForm } from '../../form/draft-form';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { PhoneButton } from './phone-button';
import { OptionalFields, PlaceFields } from './shared-fields';

export const PersonStep = ({ writing, answering }: { writing: Writing; answering: boolean }) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const { form, patch, wrong, leave } = writing;
  return (
    <View>
      <Card kind="list">
        <Field
          id="field-name"
          label={t('fields.personName')}
          value={form.name}
          onChange={(name) => patch({ name })}
          onLeave={() => leave('name')}
          maxLength={39}
          error={wrong('name')}
        />
        <PickerField
          id="field-idType"
          label={t('fields.idType')}
          options={idTypes.map((value) => ({ value, label: terms(`idTypes.${value}`) }))}
          value={form.idType}
          onChange={(idType) => patch({ idType: idType as DraftForm['idType'] })}
        />
        <Field
          id="field-idNumber"
          label={t('fields.idNumber')}
          type="idcard"
          value={form.idNumber}
          onChange={(idNumber) => patch({ idNumber })}
          onLeave={() => leave('idNumber')}
          maxLength={30}
          hint={answering ? t('fields.idNumberAgain') : t('fields.idNumberHint')}
          error={wrong('idNumber')}
        />
        <Field
          id="field-phone"
          label={t('fields.phone')}
          type="number"
          value={form.phone}
          onChange={(phone) => patch({ phone })}
          onLeave={() => leave('phone')}
          maxLength={20}
          hint={t('fields.phoneHint')}
          error={wrong('phone')}
          extra={<PhoneButton onPhone={(phone) => patch({ phone })} />}
        />
        <Field
          id="field-title"
          label={t('fields.post')}
          optional
          value={form.title}
          onChange={(title) => patch({ title })}
          onLeave={() => leave('title')}
          maxLength={30}
          error={wrong('title')}
        />
        <PlaceFields writing={writing} />
      </Card>
      <OptionalFields writing={writing} />
      <Text className="apply-note">{t('whyPersonal')}</Text>
    </View>
  );
};
