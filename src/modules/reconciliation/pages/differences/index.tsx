import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { ListPage } from '@/kit/list-page';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useReconciliationText } from '../../text';
import type { Difference } from '../../types';
import { DifferenceSheet } from './difference-sheet';
import './differences.scss';

definePageConfig({ navigationBarTitleText: '对账差异', enablePullDownRefresh: true });

const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });

/** Where the house and its banks differ, each with what mends it. */
export default function DifferencesPage() {
  const t = useReconciliationText('differences');
  const { day, channel } = useRouter().params as { day?: string; channel?: 'bank' | 'wechat' };
  const [show, setShow] = useState<'open' | 'explained'>('open');
  const [explaining, setExplaining] = useState<Difference>();
  const [looking, setLooking] = useState<Difference>();
  const ask = useWrite(cloud.reconciliation.askAgain, {
    onDone: ({ mended }) => say(t(mended ? 'mended' : 'notMended')),
    onRefused: (error) => say(sentenceOf(error)),
  });
  const exporting = useExport(cloud.reconciliation.exportDifferences, ({ rows }) => t('exported', { count: rows }));
  const repair = (difference: Difference, how: Difference['repairs'][number]) => {
    if (how === 'ask') return ask.run({ key: difference.key });
    if (how === 'explain') return setExplaining(difference);
    if (how === 'bill' && difference.billId) return go('payments/bill', { id: difference.billId });
    return go(how === 'unapplied' ? 'reconciliation/unapplied' : 'reconciliation/queue');
  };
  return (
    <ListPage
      title={t('title')}
      queryKey={['reconciliation', 'differences', day, channel, show]}
      read={(cursor) => cloud.reconciliation.differences({ day, channel, explained: show === 'explained', cursor })}
      filters={
        <Segments
          label={t('show')}
          choices={(['open', 'explained'] as const).map((value) => ({ value, label: t(value) }))}
          value={show}
          onChange={setShow}
        />
      }
      row={(difference, { mayKeep }) => (
        <DifferenceCard
          difference={difference}
          busy={ask.busy}
          onLook={() => setLooking(difference)}
          onRepair={mayKeep ? (how) => repair(difference, how) : undefined}
        />
      )}
      empty={{ icon: 'tick', words: t('empty') }}
      action={
        <ActionBar>
          <Button
            kind="plain"
            busy={exporting.busy}
            onTap={() => exporting.run({ day, channel, explained: show === 'explained' })}
          >
            {t('export')}
          </Button>
        </ActionBar>
      }
    >
      {looking && (
        <DifferenceSheet of={looking.key} title={t(`kinds.${looking.kind}`)} onClose={() => setLooking(undefined)} />
      )}
      {explaining && (
        <ReasonSheet
          open
          onClose={() => setExplaining(undefined)}
          title={t('explainTitle')}
          consequence={t('explainWords')}
          verb={t('repairs.explain')}
          min={4}
          kept={`explain.${explaining.key}`}
          write={cloud.reconciliation.explain}
          input={(reason) => ({ key: explaining.key, reason })}
          onDone={() => setExplaining(undefined)}
        />
      )}
    </ListPage>
  );
}

interface DifferenceCardProps {
  difference: Difference;
  busy: boolean;
  onLook: () => void;
  onRepair?: (how: Difference['repairs'][number]) => void;
}
const DifferenceCard = ({ difference, busy, onLook, onRepair }: DifferenceCardProps) => {
  const t = useReconciliationText('differences');
  const channels = useReconciliationText('channels');
  const { kind, day, channel, about, theirs, ours, explained, explainedBy, repairs } = difference;
  const sums = [
    theirs !== null && t('theirs', { amount: money(theirs) }),
    ours !== null && t('ours', { amount: money(ours) }),
  ].filter(Boolean);
  return (
    <Card>
      <View className="difference-head">
        <Text className="difference-sums">{sums.join(' · ')}</Text>
        <Chip tone={explained === null ? 'cinnabar' : 'neutral'}>{t(`kinds.${kind}`)}</Chip>
      </View>
      {about.trim() !== '' && <Text className="difference-about">{about}</Text>}
      <Text className="difference-when">{[day, channels(channel)].join(' · ')}</Text>
      {explained !== null && <Text>{t('explainedBy', { by: explainedBy ?? '', reason: explained })}</Text>}
      <View className="difference-repairs">
        <Button small kind="plain" onTap={onLook}>
          {t('openRows')}
        </Button>
        {onRepair &&
          repairs.map((how) => (
            <Button key={how} small kind="plain" busy={busy && how === 'ask'} onTap={() => onRepair(how)}>
              {t(`repairs.${how}`)}
            </Button>
          ))}
      </View>
    </Card>
  );
};
