import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { instantText } from '@/i18n/dates';
import { guestName } from '../../components/guest-name';
import { useProceedingsText } from '../../text';
import type { Minutes } from './use-minutes';

/** Who has confirmed, in one line; objections with their words, which somebody has to settle. */
export const Confirmations = ({ minutes }: { minutes: Minutes }) => {
  const t = useProceedingsText('minutes');
  const terms = useProceedingsText('terms');
  const [dated, setDated] = useState(false);
  const confirmations = minutes.confirmations.map((each) => ({
    ...each,
    name: guestName(each.name, each.guest ?? false, terms),
  }));
  const agreed = confirmations.filter(({ agrees }) => agrees);
  const objected = confirmations.filter(({ agrees }) => !agrees);
  const remarks = agreed.filter(({ remark }) => remark);
  return (
    <View>
      <Section title={t('confirmations.title')} note={t('confirmations.agreed', { count: agreed.length })} />
      <Card>
        {confirmations.length === 0 && <Text className="minutes-quiet">{t('confirmations.none')}</Text>}
        {objected.map(({ name, remark, at }) => (
          <View key={`${name}${at}`} className="minutes-objection">
            <View className="minutes-state">
              <Text className="minutes-strong">{name}</Text>
              <Chip tone="cinnabar" icon="bang">
                {t('confirmations.objects')}
              </Chip>
              <Text className="minutes-quiet">{instantText(at)}</Text>
            </View>
            <Text className="minutes-words">{remark}</Text>
          </View>
        ))}
        {agreed.length > 0 && (
          <Text className="minutes-words">
            {dated
              ? agreed.map(({ name, at }) => `${name}  ${instantText(at)}`).join('\n')
              : agreed.map(({ name }) => name).join(terms('people.separator'))}
          </Text>
        )}
        {remarks.map(({ name, remark }) => (
          <Text key={name} className="minutes-quiet minutes-remark">{`${name}：${remark}`}</Text>
        ))}
        {agreed.length > 0 && !dated && (
          <Button kind="quiet" small onTap={() => setDated(true)}>
            {t('confirmations.dates')}
          </Button>
        )}
      </Card>
    </View>
  );
};
