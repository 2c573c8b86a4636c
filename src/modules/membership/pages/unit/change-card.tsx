import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { instantText } from '@/i18n/dates';
import { Attachments } from '@/kit/attachments';
import { useMembershipText } from '../../text';
import type { Unit } from './use-unit';

/** The end of a main representative that waits for another's hand. */
export const ChangeCard = ({ change }: { change: NonNullable<Unit['change']> }) => {
  const t = useMembershipText('members');
  const [asking, setAsking] = useState(false);
  const { id, name, by, at, reason, mayAnswer, yours } = change;
  const answer = useWrite(cloud.membership.answerChange, {
    onDone: ({ agreed }) => {
      setAsking(false);
      void Taro.showToast({ icon: 'none', title: t(agreed ? 'people.change.confirmed' : 'people.change.refused') });
    },
  });
  return (
    <Card>
      <Text className="unit-person-name">{t('people.change.title')}</Text>
      <View>{t('people.change.end', { name })}</View>
      <View className="unit-licence-note">{t('people.change.by', { name: by ?? '', when: instantText(at) })}</View>
      <View className="unit-licence-note">{t('people.change.reason', { reason })}</View>
      <View className="unit-change-file">
        <Attachments
          files={[
            {
              key: `change.${id}`,
              title: t('people.change.file'),
              type: '',
              address: () => cloud.membership.changeFile({ changeId: id }),
            },
          ]}
        />
      </View>
      {answer.sentence && !asking && <Text className="unit-licence-note">{answer.sentence}</Text>}
      <View className="unit-file-buttons">
        {mayAnswer && (
          <Button kind="danger" small onTap={() => setAsking(true)}>
            {t('people.change.confirm')}
          </Button>
        )}
        {(mayAnswer || yours) && (
          <Button kind="plain" small busy={answer.busy} onTap={() => answer.run({ changeId: id, agree: false })}>
            {t(yours ? 'people.change.takeBack' : 'people.change.refuse')}
          </Button>
        )}
      </View>
      <Confirm
        open={asking}
        title={t('people.change.confirmTitle', { name })}
        consequence={t('people.change.confirmConsequence', { name })}
        action={t('people.change.confirm')}
        danger
        busy={answer.busy}
        error={answer.sentence}
        onConfirm={() => answer.run({ changeId: id, agree: true })}
        onCancel={() => (answer.reset(), setAsking(false))}
      />
    </Card>
  );
};
