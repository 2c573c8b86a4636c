import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Section } from '@/components/section';
import { Tap } from '@/components/tap';
import { useMeetingsText } from '../../text';
import type { Writing } from './use-entry';

/** Who comes along, up to what the meeting allows; each takes a seat. */
export const Companions = ({
  most,
  writing,
  wrong,
}: {
  most: number;
  writing: Writing;
  wrong: (path: string) => string | null;
}) => {
  const t = useMeetingsText('meeting');
  const { companions } = writing.entry;
  if (most === 0) return null;
  const set = (next: typeof companions) => writing.change({ companions: next }, 'companions');
  return (
    <View id="field-companions">
      <Section title={t('register.companions')} />
      {companions.map((each, index) => (
        <Card key={index} kind="list">
          <View className="companion-head">
            <Text className="companion-title">{t('register.companionNth', { n: index + 1 })}</Text>
            <Tap
              className="companion-remove"
              label={`${t('register.remove')}，${t('register.companionNth', { n: index + 1 })}`}
              onTap={() => set(companions.filter((_, i) => i !== index))}
            >
              <Text>{t('register.remove')}</Text>
            </Tap>
          </View>
          <Field
            id={`field-companions-${index}-name`}
            label={t('register.companionName')}
            value={each.name}
            maxLength={30}
            onChange={(name) => writing.changeCompanion(index, { name })}
            error={wrong(`companions.${index}.name`)}
          />
          <Field
            id={`field-companions-${index}-phone`}
            label={t('register.companionPhone')}
            optional
            type="number"
            value={each.phone}
            maxLength={20}
            onChange={(phone) => writing.changeCompanion(index, { phone })}
            error={wrong(`companions.${index}.phone`)}
          />
        </Card>
      ))}
      {wrong('companions') && <Text className="register-wrong">{wrong('companions')}</Text>}
      <Text className="register-note">{t('register.companionsHint', { count: most })}</Text>
      {companions.length < most && (
        <Button kind="plain" onTap={() => set([...companions, { name: '', phone: '' }])}>
          {t('register.addCompanion')}
        </Button>
      )}
    </View>
  );
};
