import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { RollBasis } from '@contracts/proceedings';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useProceedingsText } from '../../text';
import { type Chosen, People } from './people';

interface SetRollSheetProps {
  meetingId: string;
  /** By what the roll of such a meeting can be set. */
  bases: readonly RollBasis[];
  /** Of the present roll; null: there is none. */
  entitled: number | null;
  open: boolean;
  onClose: () => void;
}

/** Who is entitled: all members, the offices of the body, or people one by one. */
export const SetRollSheet = ({ meetingId, bases, entitled, open, onClose }: SetRollSheetProps) => {
  const t = useProceedingsText('roll');
  const [basis, setBasis] = useState<RollBasis | null>(null);
  const [people, setPeople] = useState<readonly Chosen[]>([]);
  const [tried, setTried] = useState(false);
  const set = useWrite(cloud.proceedings.setRoll, {
    refreshes: [['proceedings']],
    onDone: (made) => {
      setPeople([]);
      setTried(false);
      onClose();
      void Taro.showToast({ icon: 'none', title: t('set.done', made) });
    },
  });
  const voters = people.filter(({ voter }) => voter).length;
  const missing = basis === 'people' && voters === 0;
  const send = () => {
    setTried(true);
    if (!basis || missing) return;
    if (basis === 'people')
      set.run({ basis, meetingId, people: people.map(({ personId, voter }) => ({ personId, voter })) });
    else set.run({ basis, meetingId });
  };
  const closed = set.error && codeOf(set.error) === 'MEETING_STATUS';
  return (
    <Sheet
      open={open}
      title={t('set.title')}
      onClose={onClose}
      footer={
        <Button busy={set.busy} disabled={basis === null} onTap={send}>
          {t('set.save')}
        </Button>
      }
    >
      {entitled !== null && <Notice tone="amber" icon="bang" words={t('set.replaces', { entitled })} />}
      <ChoiceChips
        label={t('set.basis')}
        choices={bases.map((value) => ({ value, label: t(`set.bases.${value}`) }))}
        value={basis}
        onChange={(value) => (set.reset(), setBasis(value))}
        hint={basis ? t(`set.notes.${basis}`) : undefined}
        error={closed ? t('set.closed') : set.sentence}
      />
      {basis === 'people' && (
        <View>
          <People chosen={people} onChange={setPeople} />
          {tried && missing && <Text className="roll-wrong">{t('set.missing')}</Text>}
        </View>
      )}
    </Sheet>
  );
};
