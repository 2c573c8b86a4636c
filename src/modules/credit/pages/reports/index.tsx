import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { ListRow } from '@/components/list-row';
import { Page } from '@/components/page';
import { QrCode } from '@/components/qr-code';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { dateText } from '@/i18n/dates';
import { useCreditText } from '../../text';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '信用报告', enablePullDownRefresh: true });

type Row = Awaited<ReturnType<typeof cloud.credit.reports>>['rows'][number];
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const spaced = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-');

/** Reports of one's own company: made now, shown as a code that anybody verifies, taken along as a document. */
export default function ReportsPage() {
  const t = useCreditText();
  const [shown, setShown] = useState<Row | null>(null);
  const me = useWhoami().data;
  const read = useRead(['credit', 'reports', me?.actingFor ?? null], () => cloud.credit.reports({}));
  usePullToRefresh();
  const make = useWrite(cloud.credit.makeReport, {
    refreshes: [['credit', 'reports']],
    onDone: ({ validUntil }) =>
      void Taro.showToast({ icon: 'none', title: t('reports.made', { day: dateText(validUntil) }) }),
    onRefused: (error) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) }),
  });
  return (
    <Page
      title={t('reports.title')}
      action={
        <ActionBar>
          <Button busy={make.busy} onTap={() => make.run({})}>
            {t('reports.make')}
          </Button>
        </ActionBar>
      }
    >
      <Text className="credit-quiet">{t('reports.note')}</Text>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="form">{t('reports.none')}</EmptyState>
          ) : (
            <Card kind="list">
              {rows.map((row) => (
                <ListRow
                  key={row.id}
                  title={t(`grades.${row.grade}`)}
                  note={[
                    dateText(row.madeAt.slice(0, 10)),
                    row.withdrawn ? t('reports.withdrawn') : t('reports.valid', { day: dateText(row.validUntil) }),
                  ].join(' · ')}
                  value={row.withdrawn ? undefined : t('reports.show')}
                  onTap={row.withdrawn ? undefined : () => setShown(row)}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      {shown && <Shown row={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}

const Shown = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const t = useCreditText('reports');
  const download = useWrite(cloud.credit.exportReport, {
    refreshes: [],
    onDone: ({ url }) =>
      void openDocument({ url, type: word }).catch((error: unknown) =>
        Taro.showToast({ icon: 'none', title: sentenceOf(error) }),
      ),
    onRefused: (error) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) }),
  });
  return (
    <Sheet
      open
      title={t('title')}
      onClose={onClose}
      footer={
        <Button busy={download.busy} onTap={() => download.run({ id: row.id })}>
          {t('download')}
        </Button>
      }
    >
      <View className="credit-shown">
        <QrCode text={row.qr} label={t('scan')} />
        <Text className="credit-quiet">{t('scan')}</Text>
        <Text selectable className="credit-words">{`${t('code')} ${spaced(row.code)}`}</Text>
      </View>
    </Sheet>
  );
};
