import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { dateText, instantText } from '@/i18n/dates';
import { useCreditText } from '../../text';
import type { RecordShown } from '../../types';

definePageConfig({ navigationBarTitleText: '不良记录', enablePullDownRefresh: true });

/** One record (`?id=`): its source, how grave it is, and until when; once it is over, only that. */
export default function RecordPage() {
  const t = useCreditText();
  const id = useRouter().params.id ?? '';
  const [confirming, setConfirming] = useState(false);
  const read = useRead(['credit', 'record', id], () => cloud.credit.record({ id }));
  usePullToRefresh();
  const confirm = useWrite(cloud.credit.confirmRecord, {
    refreshes: [['credit']],
    onDone: () => {
      setConfirming(false);
      void Taro.showToast({ icon: 'none', title: t('record.done') });
    },
  });
  const row = read.data;
  return (
    <Page title={t('record.title')} action={row && <Actions row={row} onConfirm={() => setConfirming(true)} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {(shown) => <Body row={shown} />}
      </Loaded>
      <Confirm
        open={confirming}
        title={t('record.confirm')}
        consequence={t('record.confirmWords')}
        action={t('record.confirm')}
        busy={confirm.busy}
        error={confirm.sentence}
        onConfirm={() => confirm.run({ id })}
        onCancel={() => setConfirming(false)}
      />
    </Page>
  );
}

const Actions = ({ row, onConfirm }: { row: RecordShown; onConfirm: () => void }) => {
  const t = useCreditText('record');
  if (row.mayConfirm)
    return (
      <ActionBar>
        <Button onTap={onConfirm}>{t('confirm')}</Button>
      </ActionBar>
    );
  if (!row.mayObject && !row.mayRepair) return null;
  const say = (kind: 'appeal' | 'repair') => () =>
    go('credit/object', { kind, deed: `record:${row.id}`, about: row.title ?? undefined, member: row.membershipId });
  return (
    <ActionBar>
      {row.mayObject && (
        <Button kind="plain" onTap={say('appeal')}>
          {t('object')}
        </Button>
      )}
      {row.mayRepair && <Button onTap={say('repair')}>{t('repair')}</Button>}
    </ActionBar>
  );
};

const Body = ({ row }: { row: RecordShown }) => {
  const t = useCreditText();
  const over = row.title === null;
  return (
    <>
      {over && <NoticeBox tone="azure" icon="shield" title={t('record.sealed')} />}
      {row.state === 'waiting' && <NoticeBox tone="amber" icon="clock" title={t('record.waiting')} />}
      <Facts
        facts={[
          { key: 'member', label: t('record.member'), value: row.member },
          { key: 'kind', label: t('record.kind'), value: t(`recordKinds.${row.kind}`) },
          { key: 'title', label: t('enter.name'), value: row.title },
          { key: 'severity', label: t('record.severity'), value: row.severity && t(`severities.${row.severity}`) },
          { key: 'document', label: t('record.document'), value: row.documentNo },
          { key: 'authority', label: t('record.authority'), value: row.authority },
          { key: 'source', label: t('record.source'), value: row.sourceUrl },
          { key: 'rule', label: t('record.rule'), value: row.ruleResolution },
          { key: 'hearing', label: t('record.hearing'), value: row.hearingNote },
          { key: 'recognized', label: t('record.recognized'), value: row.recognizedOn && dateText(row.recognizedOn) },
          {
            key: 'repairable',
            label: t('record.repairable'),
            value: row.repairableOn && t('record.from', { day: dateText(row.repairableOn) }),
          },
          { key: 'ends', label: t('record.ends'), value: row.endsOn && dateText(row.endsOn) },
          {
            key: 'entered',
            label: t('record.entered'),
            value: [row.enteredBy, instantText(row.enteredAt)].filter(Boolean).join(' · '),
          },
          { key: 'confirmed', label: t('record.confirmed'), value: row.confirmedBy },
        ]}
      />
    </>
  );
};
