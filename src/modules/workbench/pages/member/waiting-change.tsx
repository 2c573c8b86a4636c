import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { instantText } from '@/i18n/dates';
import { Attachments } from '@/kit/attachments';
import { useWorkbenchText } from '../../text';
import type { MemberFile } from './types';

/** A change that waits for the second hand: what, by whom and why, its letter, and the answer of whoever may give it. */
export const WaitingChange = ({ change }: { change: MemberFile['changes'][number] }) => {
  const t = useWorkbenchText('member');
  const [asking, setAsking] = useState(false);
  const { id, kind, name, makesPrimary, by, at, reason, yours, mayAnswer } = change;
  const what = t(`hands.${kind === 'name' ? (makesPrimary ? 'namedPrimary' : 'named') : kind}`, { name });
  const answer = useWrite(cloud.membership.answerChange, {
    onDone: ({ agreed }) => {
      setAsking(false);
      void Taro.showToast({ icon: 'none', title: t(agreed ? 'hands.confirmed' : 'hands.refused') });
    },
  });
  return (
    <View className="member-file-change">
      <Text className="member-file-change-what">{`${t('hands.waits')} · ${what}`}</Text>
      <Text className="member-file-facts">{t('hands.by', { name: by ?? '', when: instantText(at), reason })}</Text>
      <View className="member-file-change-letter">
        <Attachments
          files={[
            {
              key: `change.${id}`,
              title: t('hands.read'),
              type: '',
              address: () => cloud.membership.changeFile({ changeId: id }),
            },
          ]}
        />
      </View>
      {answer.sentence && !asking && <Text className="member-file-facts">{answer.sentence}</Text>}
      <View className="member-file-hands">
        {mayAnswer && (
          <Button small onTap={() => setAsking(true)}>
            {t('hands.confirm')}
          </Button>
        )}
        {(mayAnswer || yours) && (
          <Button kind="plain" small busy={answer.busy} onTap={() => answer.run({ changeId: id, agree: false })}>
            {t(yours ? 'hands.takeBack' : 'hands.refuse')}
          </Button>
        )}
      </View>
      <Confirm
        open={asking}
        title={what}
        consequence={t('hands.confirmConsequence')}
        action={t('hands.confirm')}
        danger={kind === 'end'}
        busy={answer.busy}
        error={answer.sentence}
        onConfirm={() => answer.run({ changeId: id, agree: true })}
        onCancel={() => (answer.reset(), setAsking(false))}
      />
    </View>
  );
};
