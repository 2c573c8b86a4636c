import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Facts } from '@/components/facts';
import { Field } from '@/components/field';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { PickerField } from '@/components/picker-field';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { dateText } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useCreditText } from '../../text';

type Found = Awaited<ReturnType<typeof cloud.credit.publishing>>;

/** Whether other members read the grades: the assembly's decision, entered by one and confirmed by another. */
export const Publishing = () => {
  const t = useCreditText('publishing');
  const read = useRead(['credit', 'publishing'], () => cloud.credit.publishing({}));
  return (
    <>
      <Section title={t('title')} />
      <Loaded read={read} skeleton={<Skeleton shapes={['text']} />}>
        {(found) => <Decision found={found} />}
      </Loaded>
    </>
  );
};

const Decision = ({ found }: { found: Found }) => {
  const t = useCreditText('publishing');
  const [doing, setDoing] = useState<'enter' | 'confirm' | 'end' | null>(null);
  const close = () => setDoing(null);
  const confirm = useWrite(cloud.credit.confirmPublishing, {
    refreshes: [['credit'], ['membership']],
    onDone: () => {
      close();
      void Taro.showToast({ icon: 'none', title: t('confirmed') });
    },
  });
  const { current, may } = found;
  return (
    <>
      <NoticeBox
        tone={current?.confirmedAt ? 'jade' : current ? 'amber' : 'azure'}
        icon="shield"
        title={current?.confirmedAt ? t('on', { count: found.shown }) : current ? t('waiting') : t('off')}
        words={[t('note')]}
      />
      {current && (
        <Facts
          facts={[
            { key: 'motion', label: t('motion'), value: current.motion.title },
            {
              key: 'meeting',
              label: t('meeting'),
              value: [current.motion.meeting, dateText(current.motion.decidedOn)].join(' · '),
            },
            { key: 'note', label: t('what'), value: current.note },
            { key: 'entered', label: t('entered'), value: current.enteredBy },
            { key: 'confirmed', label: t('confirmedBy'), value: current.confirmedBy },
          ]}
        />
      )}
      {may.enter && (
        <Button kind="plain" onTap={() => setDoing('enter')}>
          {t('enter')}
        </Button>
      )}
      {may.confirm && <Button onTap={() => setDoing('confirm')}>{t('confirm')}</Button>}
      {may.end && (
        <Button kind="danger" onTap={() => setDoing('end')}>
          {t('end')}
        </Button>
      )}
      {doing === 'enter' && <Enter motions={found.motions} onClose={close} />}
      <Confirm
        open={doing === 'confirm'}
        title={t('confirm')}
        consequence={t('confirmWords')}
        action={t('confirm')}
        busy={confirm.busy}
        error={confirm.sentence}
        onConfirm={() => current && confirm.run({ id: current.id })}
        onCancel={close}
      />
      <ReasonSheet
        open={doing === 'end'}
        onClose={close}
        title={t('end')}
        consequence={t('endWords')}
        min={4}
        verb={t('end')}
        danger
        kept="credit.publishing.end"
        write={cloud.credit.endPublishing}
        input={(reason) => ({ id: current?.id ?? '', reason })}
        refreshes={[['credit'], ['membership']]}
        done={() => t('ended')}
      />
    </>
  );
};

const Enter = ({ motions, onClose }: { motions: Found['motions']; onClose: () => void }) => {
  const t = useCreditText('publishing');
  const [motionId, setMotion] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const enter = useWrite(cloud.credit.enterPublishing, {
    refreshes: [['credit']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('sent') });
    },
  });
  const ready = motionId !== null && note.trim().length >= 4;
  return (
    <Sheet
      open
      title={t('enter')}
      onClose={onClose}
      footer={
        <Button
          busy={enter.busy}
          disabled={!ready}
          onTap={() => motionId && enter.run({ motionId, note: note.trim() })}
        >
          {t('send')}
        </Button>
      }
    >
      {motions.length === 0 ? (
        <Text className="credit-quiet">{t('none')}</Text>
      ) : (
        <Card>
          <PickerField
            label={t('motion')}
            options={motions.map(({ id, title, meeting, decidedOn }) => ({
              value: id,
              label: [title, meeting, dateText(decidedOn)].join(' · '),
            }))}
            value={motionId}
            onChange={(value) => setMotion(value)}
          />
          <Field
            label={t('what')}
            hint={t('whatHint')}
            maxLength={200}
            value={note}
            onChange={setNote}
            error={enter.issues.note ?? enter.sentence}
          />
        </Card>
      )}
    </Sheet>
  );
};
