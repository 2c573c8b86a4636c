import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Chip, type Tone } from '@/components/chip';
import { Confirm } from '@/components/confirm';
import { Tap } from '@/components/tap';
import { opener } from '@/hooks/go';
import { useWorkbenchText } from '../../text';
import { kindText, waitText, whereText } from './standing';
import type { StartedCase } from './types';

const tones: Record<StartedCase['state'], Tone> = {
  open: 'azure',
  returned: 'cinnabar',
  passed: 'jade',
  refused: 'neutral',
  withdrawn: 'neutral',
};
const say = (title: string) => void Taro.showToast({ icon: 'none', title });

/** One case: what, where it stands, with whom, since when; whoever began it reminds and withdraws from here. */
export const StartedRow = ({ row, own }: { row: StartedCase; own: boolean }) => {
  const t = useWorkbenchText('started');
  const { title, state, page, reason, overdueWorkdays, may, remindedToday, caseId } = row;
  const chip = t(`states.${state}`);
  const late = overdueWorkdays > 0 ? t('late', { count: overdueWorkdays }) : null;
  const lines = [[kindText(row), whereText(row)].filter(Boolean).join(' · '), waitText(row)];
  const remind = useWrite(cloud.flows.remind, {
    refreshes: [['flows']],
    onDone: () => say(t('reminded')),
    onRefused: (error) => say(sentenceOf(error)),
  });
  const amend = own && state === 'returned' ? opener(page) : undefined;
  const mayWithdraw = own && row.kind === 'admission' && (state === 'open' || state === 'returned');
  return (
    <View className="started">
      <Tap
        className="started-what"
        label={[title, chip, late, ...lines, reason && t('because', { reason })].filter(Boolean).join('，')}
        onTap={opener(page)}
      >
        <View className="started-head">
          <Text className="started-title">{title}</Text>
          <Chip tone={tones[state]}>{chip}</Chip>
        </View>
        {lines.map((line) => (
          <Text key={line} className="started-line">
            {line}
          </Text>
        ))}
        {late && <Chip tone="amber">{late}</Chip>}
        {reason && <Text className="started-line">{t('because', { reason })}</Text>}
      </Tap>
      {own && (may.remind || mayWithdraw) && (
        <View className="started-acts">
          {amend && (
            <Button kind="plain" small label={t('amendOf', { title })} onTap={amend}>
              {t('amend')}
            </Button>
          )}
          {may.remind && (
            <Button
              kind="plain"
              small
              busy={remind.busy}
              disabled={remindedToday}
              label={t('remindOf', { title })}
              onTap={() => remind.run({ caseId })}
            >
              {t(remindedToday ? 'remindedToday' : 'remind')}
            </Button>
          )}
          {mayWithdraw && <Withdraw row={row} />}
        </View>
      )}
    </View>
  );
};

const Withdraw = ({ row: { title, caseId } }: { row: StartedCase }) => {
  const t = useWorkbenchText('started');
  const [open, setOpen] = useState(false);
  const write = useWrite(cloud.flows.withdraw, {
    onDone: () => {
      setOpen(false);
      say(t('withdrawn'));
    },
  });
  return (
    <>
      <Button kind="quiet" small label={t('withdrawOf', { title })} onTap={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Confirm
        open={open}
        title={t('withdrawTitle', { title })}
        consequence={t('withdrawWords')}
        action={t('withdraw')}
        keep={t('keep')}
        danger
        busy={write.busy}
        error={write.sentence}
        onConfirm={() => write.run({ caseId })}
        onCancel={() => (write.reset(), setOpen(false))}
      />
    </>
  );
};
