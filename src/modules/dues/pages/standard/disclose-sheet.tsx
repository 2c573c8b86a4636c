import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useDuesText } from '../../text';
import type { Standard } from './tiers';

/** When and how all members were shown what the assembly decided. */
export const DiscloseSheet = ({ standard, onClose }: { standard: Standard; onClose: () => void }) => {
  const t = useDuesText('disclose');
  const { id, today, ballot } = standard;
  const [on, setOn] = useState(today);
  const how = useKeptWords(`${id}.disclose`);
  const credit = useKeptWords(`${id}.credit`);
  const disclose = useWrite(cloud.dues.disclose, {
    refreshes: [['dues']],
    onDone: () => {
      how.forget();
      credit.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('done') });
    },
  });
  return (
    <Sheet
      open
      title={t('title')}
      onClose={onClose}
      footer={
        <Button
          busy={disclose.busy}
          disabled={how.words.trim().length < 2}
          onTap={() =>
            disclose.run({
              id,
              on,
              how: how.words.trim(),
              creditChinaUrl: credit.words.trim() === '' ? null : credit.words.trim(),
            })
          }
        >
          {t('verb')}
        </Button>
      }
    >
      <Text>{t('consequence')}</Text>
      <DateField label={t('on')} value={on} from={ballot?.heldOn} until={today} onChange={setOn} />
      <Field
        label={t('how')}
        hint={t('howHint')}
        maxLength={100}
        value={how.words}
        onChange={how.change}
        error={disclose.issues.how ?? disclose.sentence}
      />
      <PhraseChips label={t('how')} phrases={[t('phrases.notice'), t('phrases.site')]} onPick={how.change} />
      <Field
        label={t('credit')}
        maxLength={300}
        value={credit.words}
        onChange={credit.change}
        error={disclose.issues.creditChinaUrl}
      />
    </Sheet>
  );
};
