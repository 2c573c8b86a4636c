import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go, goInstead } from '@/hooks/go';
import { useCreditText } from '../../text';
import type { ModelShown } from '../../types';
import { DecideSheet } from './decide-sheet';
import { Indicators } from './indicators';
import { Preview } from './preview';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '评价模型', enablePullDownRefresh: true });

const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });

/** One version (`?id=`): what it says, what it would make of the members, and where its decision stands. */
export default function ModelPage() {
  const t = useCreditText('model');
  const id = useRouter().params.id ?? '';
  const [doing, setDoing] = useState<'propose' | 'discard' | 'pass' | 'refuse' | null>(null);
  const read = useRead(['credit', 'model', id], () => cloud.credit.model({ id }));
  usePullToRefresh();
  const close = () => setDoing(null);
  const model = read.data;
  // A trial goes on slice by slice: looked at again until it is done.
  const running = model?.preview?.state === 'running';
  const { refetch } = read;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void refetch(), 3000);
    return () => clearInterval(timer);
  }, [running, refetch]);
  const propose = useWrite(cloud.credit.proposeModel, {
    refreshes: [['credit']],
    onDone: () => {
      close();
      say(t('proposed'));
    },
  });
  const discard = useWrite(cloud.credit.discardModel, {
    refreshes: [['credit', 'models']],
    onDone: () => goInstead('credit/models'),
  });
  const tryOut = useWrite(cloud.credit.previewModel, {
    refreshes: [['credit', 'model', id]],
    onRefused: (error) => say(sentenceOf(error)),
  });
  return (
    <Page
      title={t('title')}
      action={model && <Actions model={model} busy={tryOut.busy} onTry={() => tryOut.run({ id })} onDo={setDoing} />}
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(shown) => (
          <>
            <Indicators model={shown} />
            <Preview model={shown} />
          </>
        )}
      </Loaded>
      <Confirm
        open={doing === 'propose'}
        title={t('propose')}
        consequence={t('proposeWords')}
        action={t('propose')}
        busy={propose.busy}
        error={propose.sentence}
        onConfirm={() => propose.run({ id })}
        onCancel={close}
      />
      <Confirm
        open={doing === 'discard'}
        title={t('discard')}
        consequence={t('discardWords')}
        action={t('discard')}
        danger
        busy={discard.busy}
        error={discard.sentence}
        onConfirm={() => discard.run({ id })}
        onCancel={close}
      />
      {model && (doing === 'pass' || doing === 'refuse') && (
        <DecideSheet model={model} decision={doing} onClose={close} />
      )}
    </Page>
  );
}

interface ActionsProps {
  model: ModelShown;
  busy: boolean;
  onTry: () => void;
  onDo: (what: 'propose' | 'discard' | 'pass' | 'refuse') => void;
}
/** The next step at the thumb: try it, put it to the council, or decide on it. */
const Actions = ({ model, busy, onTry, onDo }: ActionsProps) => {
  const t = useCreditText('model');
  const { may, preview, step, id } = model;
  if (may.decide)
    return (
      <ActionBar>
        <Button kind="plain" onTap={() => onDo('refuse')}>
          {t('refuse')}
        </Button>
        <Button onTap={() => onDo('pass')}>{t(step === 'creditCouncil' ? 'vote' : 'check')}</Button>
      </ActionBar>
    );
  if (!may.save) return null;
  const tried = preview?.state === 'done' && !preview.stale;
  return (
    <ActionBar
      above={
        <Button kind="quiet" small onTap={() => onDo('discard')}>
          {t('discard')}
        </Button>
      }
    >
      <Button kind="plain" onTap={() => go('credit/draft', { id })}>
        {t('edit')}
      </Button>
      {tried ? (
        <Button onTap={() => onDo('propose')}>{t('propose')}</Button>
      ) : (
        <Button busy={busy || preview?.state === 'running'} onTap={onTry}>
          {t('tryOut')}
        </Button>
      )}
    </ActionBar>
  );
};
