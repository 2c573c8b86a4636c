import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { type DisclosureChannel, disclosureChannels } from '@contracts/disclosure-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { today } from '@/i18n/dates';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';

/** A link of where else it stands; without it nothing counts. */
export const LinkSheet = ({ duty, onClose }: { duty: Duty; onClose: () => void }) => {
  const t = useDisclosureText();
  const first = duty.needs.find((need) => !duty.channels.some(({ channel }) => channel === need)) ?? null;
  const [channel, setChannel] = useState<DisclosureChannel | null>(first);
  const [day, setDay] = useState<string | null>(today());
  const url = useKeptWords(`disclosure.${duty.id}.link`);
  const write = useWrite(cloud.disclosure.addChannel, {
    refreshes: [['disclosure'], ['register']],
    onDone: () => {
      url.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('duty.linked') });
    },
  });
  const address = url.words.trim();
  return (
    <Sheet
      open
      title={t('duty.addChannel')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={channel === null || day === null || !/^https:\/\/\S+\.\S+$/.test(address)}
          onTap={() => channel && day && write.run({ id: duty.id, channel, url: address, day })}
        >
          {t('duty.addChannel')}
        </Button>
      }
    >
      <Text>{t('duty.channelsWords')}</Text>
      <PickerField
        label={t('duty.channel')}
        options={disclosureChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        value={channel}
        onChange={(value) => setChannel(value as DisclosureChannel)}
      />
      <Field
        label={t('duty.url')}
        hint={t('duty.urlHint')}
        maxLength={500}
        value={url.words}
        onChange={url.change}
        error={write.issues.url}
      />
      <DateField label={t('duty.day')} value={day} until={today()} onChange={setDay} />
      {write.sentence && !write.issues.url && <Notice tone="cinnabar" icon="bang" words={write.sentence} />}
    </Sheet>
  );
};
