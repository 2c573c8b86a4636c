import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { unbroken } from '@/components/unbroken';
import { goInstead } from '@/hooks/go';
import { dayText } from '@/i18n/dates';
import { usePrivacyText } from '../../text';
import '../mine/mine.scss';

definePageConfig({ navigationBarTitleText: '更正请求', enablePullDownRefresh: true });

const key = ['privacy', 'corrections'];
type Row = Awaited<ReturnType<typeof cloud.privacy.corrections>>['rows'][number];

/** One's own requests to correct, with the answers. */
export default function Corrections() {
  const t = usePrivacyText();
  const read = useRead(key, () => cloud.privacy.corrections({}));
  const [leaving, setLeaving] = useState<string | null>(null);
  const withdraw = useWrite(cloud.privacy.withdrawCorrection, {
    refreshes: [key],
    onDone: () => {
      setLeaving(null);
      void Taro.showToast({ icon: 'none', title: t('corrections.withdrawn') });
    },
  });
  usePullToRefresh();
  const due = ({ dueOn, provisional }: Row) =>
    t(provisional ? 'corrections.provisional' : 'corrections.open', { day: dayText(dueOn) });
  return (
    <Page title={t('corrections.title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) => (
          <View>
            {rows.length === 0 && (
              <EmptyState icon="edit" action={t('mine.title')} onAction={() => goInstead('privacy/mine')}>
                {t('corrections.empty')}
              </EmptyState>
            )}
            {rows.map((row) => (
              <Card key={row.id} kind="list">
                <ListRow
                  title={row.about}
                  note={unbroken(
                    [
                      row.words,
                      row.state === 'open' ? due(row) : row.answer && t('corrections.answer', { answer: row.answer }),
                    ]
                      .filter(Boolean)
                      .join(' · '),
                  )}
                  value={t(`corrections.states.${row.state}`)}
                />
                {row.state === 'open' && (
                  <View className="privacy-buttons">
                    <Button kind="plain" small onTap={() => setLeaving(row.id)}>
                      {t('corrections.withdraw')}
                    </Button>
                  </View>
                )}
              </Card>
            ))}
          </View>
        )}
      </Loaded>
      <Confirm
        open={leaving !== null}
        title={t('corrections.withdrawTitle')}
        consequence={t('corrections.withdrawConsequence')}
        action={t('corrections.withdraw')}
        keep={t('corrections.keep')}
        busy={withdraw.busy}
        error={withdraw.sentence}
        onConfirm={() => leaving && withdraw.run({ requestId: leaving })}
        onCancel={() => setLeaving(null)}
      />
    </Page>
  );
}
