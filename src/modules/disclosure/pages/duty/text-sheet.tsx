import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';
import type { Duty, Section } from '../../types';

/** The text of one section; it stays on the device until it is sent. */
export const TextSheet = ({ duty, part, onClose }: { duty: Duty; part: Section; onClose: () => void }) => {
  const t = useDisclosureText('duty');
  const said = useSaid();
  const kept = useKeptWords(`disclosure.${duty.id}.${part.key}`, part.text);
  const write = useWrite(cloud.disclosure.saveTexts, {
    refreshes: [['disclosure', 'duty', duty.id]],
    onDone: () => {
      kept.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('saved') });
    },
  });
  return (
    <Sheet
      open
      title={said(part.title)}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          onTap={() => write.run({ id: duty.id, version: duty.version, texts: { [part.key]: kept.words } })}
        >
          {t('write')}
        </Button>
      }
    >
      <Text>{t('writeWords')}</Text>
      <Field
        label={said(part.title)}
        multiline
        optional
        maxLength={4000}
        value={kept.words}
        onChange={kept.change}
        error={write.sentence}
      />
    </Sheet>
  );
};
