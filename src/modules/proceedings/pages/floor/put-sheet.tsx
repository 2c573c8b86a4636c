import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { matterTypes } from '@contracts/meeting-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { Sheet } from '@/components/sheet';
import { useProceedingsText } from '../../text';
import { type Floor, floorKey } from './use-floor';

type Matter = (typeof matterTypes)[number];
interface Wish {
  /** An item's id, or `free`; null: nothing chosen. */
  item: string | null;
  title: string;
  matterType: Matter;
}
const blank: Wish = { item: null, title: '', matterType: 'resolution' };
/** In the picker only; the wire says null. */
const free = 'free';
const isSecret = (matter: Matter): matter is 'election' | 'dues' => matter === 'election' || matter === 'dues';

/** A motion from the agenda or from the floor. Elections and dues need a secret ballot, which this is not. */
export const PutSheet = ({ floor, open, onClose }: { floor: Floor; open: boolean; onClose: () => void }) => {
  const t = useProceedingsText('floor');
  const terms = useProceedingsText('terms');
  const [wish, setWish] = useState(blank);
  const [tried, setTried] = useState(false);
  const { meetingId, agenda, agendaRule, motions, quorum } = floor;
  const put = useWrite(cloud.proceedings.openMotion, {
    refreshes: [floorKey(meetingId)],
    onDone: () => {
      setWish(blank);
      setTried(false);
      onClose();
      void Taro.showToast({ icon: 'none', title: t('put.done') });
    },
  });
  const change = (part: Partial<Wish>) => {
    put.reset();
    setWish({ ...wish, ...part });
  };
  const choose = (value: string) => {
    const item = agenda.find(({ id }) => id === value);
    change(item ? { item: item.id, title: item.title, matterType: item.matterType } : { item: value });
  };
  // Where the agenda has to be announced, what it belongs to is chosen, not assumed.
  const item = wish.item ?? (agendaRule ? null : free);
  const agendaItemId = item === free ? null : item;
  const outside = { value: free, label: t(agendaRule ? 'put.outside' : 'put.free') };
  const items = agenda.map(({ id, title: label }) => ({ value: id, label }));
  const options = !agendaRule ? [outside, ...items] : agendaRule.enforced ? items : [...items, outside];
  const title = wish.title.trim();
  const secret = isSecret(wish.matterType) ? wish.matterType : null;
  const voted = motions.some((motion) => motion.agendaItemId === agendaItemId && motion.state === 'closed');
  const short = quorum && !quorum.met ? Math.max(1, quorum.needed - quorum.present) : 0;
  const send = () => {
    setTried(true);
    const { matterType } = wish;
    if (item && title.length >= 2) put.run({ meetingId, agendaItemId, title, matterType });
  };
  return (
    <Sheet
      open={open}
      title={t('put.title')}
      onClose={onClose}
      footer={
        <Button busy={put.busy} disabled={secret !== null || options.length === 0} onTap={send}>
          {t('put.send')}
        </Button>
      }
    >
      {short > 0 && (
        <Notice
          tone="amber"
          icon="bang"
          words={t(quorum?.rule.enforced ? 'put.short' : 'put.shortAdvisory', { count: short })}
        />
      )}
      <PickerField
        label={t('put.from')}
        options={options}
        value={item}
        onChange={choose}
        warning={agendaItemId && voted ? t('put.already') : null}
        error={tried && !item ? t('put.itemMissing') : null}
      />
      {agendaRule && (item === free || options.length === 0) && (
        <View className="floor-apart">
          <Notice
            tone="amber"
            icon="bang"
            words={t(agendaRule.enforced ? 'put.noAgenda' : 'put.offAgenda', { source: agendaRule.source })}
          />
        </View>
      )}
      <Field
        label={t('put.words')}
        hint={t('put.wordsHint')}
        placeholder={t('put.example')}
        multiline
        maxLength={120}
        value={wish.title}
        onChange={(value) => change({ title: value })}
        error={put.issues.title ?? (tried && title.length < 2 ? t('put.tooShort') : null)}
      />
      <PickerField
        label={t('put.matter')}
        options={matterTypes.map((value) => ({ value, label: terms(`matters.${value}`) }))}
        value={wish.matterType}
        onChange={(value) => change({ matterType: matterTypes.find((known) => known === value) ?? 'other' })}
        error={put.sentence}
      />
      {secret && (
        <View className="floor-apart">
          <Notice tone="cinnabar" icon="shield" words={t(`put.secret.${secret}`)} />
        </View>
      )}
    </Sheet>
  );
};
