import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { audiences } from '@contracts/disclosure-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';

/** To whom it is shown: more than its kind requires, never less. */
export const AudienceSheet = ({ duty, onClose }: { duty: Duty; onClose: () => void }) => {
  const t = useDisclosureText();
  const [chosen, setChosen] = useState(duty.audience);
  const write = useWrite(cloud.disclosure.saveTexts, {
    refreshes: [['disclosure'], ['register']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('duty.saved') });
    },
  });
  return (
    <Sheet
      open
      title={t('duty.changeAudience')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={chosen === duty.audience}
          onTap={() => write.run({ id: duty.id, version: duty.version, texts: {}, audience: chosen })}
        >
          {t('duty.changeAudience')}
        </Button>
      }
    >
      <Text>{t('duty.widen')}</Text>
      <ChoiceChips
        label={t('duty.audience')}
        choices={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        value={chosen}
        onChange={setChosen}
      />
      {write.sentence && <Notice tone="cinnabar" icon="bang" words={write.sentence} />}
    </Sheet>
  );
};
