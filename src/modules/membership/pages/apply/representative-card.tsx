import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import type { DraftRepresentative } from '../../form/draft-form';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { PhoneButton } from './phone-button';

interface RepresentativeCardProps {
  index: number;
  person: DraftRepresentative;
  writing: Writing;
  onChange: (part: Partial<DraftRepresentative>) => void;
  onPrimary: () => void;
  onRemove?: () => void;
}

export const RepresentativeCard = ({
  index,
  person,
  writing,
  onChange,
  onPrimary,
  onRemove,
}: RepresentativeCardProps) => {
  const t = useMembershipText('apply');
  const path = (field: keyof DraftRepresentative) => `representatives.${index}.${field}`;
  const shared = (field: 'name' | 'phone' | 'title') => ({
    id: `field-representatives-${index}-${field}`,
    value: person[field],
    onChange: (value: string) => onChange({ [field]: value }),
    onLeave: () => writing.leave(path(field)),
    error: writing.wrong(path(field)),
  });
  return (
    <Card kind="list">
      <View className="apply-person">
        <Text className="apply-person-title">{t('representatives.nth', { n: index + 1 })}</Text>
        {person.primary ? (
          <Chip tone="jade" icon="tick">
            {t('representatives.primary')}
          </Chip>
        ) : (
          <Tap className="apply-person-make" onTap={onPrimary} label={t('representatives.makePrimary')}>
            <Text>{t('representatives.makePrimary')}</Text>
          </Tap>
        )}
        <View className="apply-person-gap" />
        {onRemove && (
          <Tap className="apply-person-remove" onTap={onRemove} label={t('representatives.remove')}>
            <Icon name="trash" />
          </Tap>
        )}
      </View>
      <Field label={t('fields.personName')} maxLength={39} {...shared('name')} />
      <Field
        label={t('fields.phone')}
        type="number"
        maxLength={20}
        extra={index === 0 && <PhoneButton onPhone={(phone) => onChange({ phone })} />}
        {...shared('phone')}
      />
      <Field label={t('fields.post')} optional maxLength={30} {...shared('title')} />
    </Card>
  );
};
