import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { ChartSheetRow } from '@contracts/books';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { useFile } from '@/cloud/use-file';
import { useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Segments } from '@/components/segments';
import { Skeleton } from '@/components/skeleton';
import { useText } from '@/i18n/main';
import { useChange } from '../../components/use-change';
import { useBooksText } from '../../text';

definePageConfig({ navigationBarTitleText: '用表格更新科目表' });

const verdicts = ['new', 'renamed', 'refused', 'unchanged'] as const;
type Verdict = (typeof verdicts)[number];
/** A phone's page has room for so many rows; the rest are shown on demand. */
const atOnce = 40;

/** The association's own chart from its sheet: what it would change, and the proposal. */
export default function ChartSheetPage() {
  const t = useBooksText('chart');
  const house = useText();
  const [fileId, setFileId] = useState<string>();
  const file = useFile(
    'sheet',
    {
      tooLarge: (values) => house('file.tooLarge', values),
      other: (fault) => house(`file.${fault}`),
      closed: t('closed'),
    },
    (given) => setFileId(given.fileId),
  );
  const read = useRead(['books', 'readChart', fileId], () => cloud.books.readChart({ fileId: fileId ?? '' }), {
    enabled: fileId !== undefined,
  });
  const take = useExport(cloud.books.exportChart);
  const propose = useChange(() => void Taro.navigateBack());
  const found = fileId === undefined ? undefined : read.data;
  const changes = found ? found.counts.new + found.counts.renamed : 0;
  const choose = t(found ? 'chooseAgain' : 'choose');
  return (
    <Page
      title={t('sheetTitle')}
      action={
        <ActionBar note={t('sheetNote')}>
          {found && changes > 0 ? (
            <>
              <Button kind="plain" busy={file.underWay !== null} onTap={() => file.take('sheet')}>
                {choose}
              </Button>
              <Button
                busy={propose.busy}
                onTap={() => fileId && propose.run({ kind: 'sheet', fileId, without: found.counts.refused > 0 })}
              >
                {t('proposeSheet', { count: changes })}
              </Button>
            </>
          ) : (
            <>
              <Button kind="plain" busy={take.busy} onTap={() => take.run({})}>
                {t('take')}
              </Button>
              <Button busy={file.underWay !== null} onTap={() => file.take('sheet')}>
                {choose}
              </Button>
            </>
          )}
        </ActionBar>
      }
    >
      {file.error && <NoticeBox tone="cinnabar" icon="bang" title={file.error} />}
      {propose.sentence && <NoticeBox tone="cinnabar" icon="bang" title={propose.sentence} />}
      {fileId === undefined && (
        <Card>
          <Text>{t('sheetWords')}</Text>
        </Card>
      )}
      {fileId !== undefined && !found && !read.error && <Skeleton shapes={['rows', 'rows']} />}
      {fileId !== undefined && read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {found && <Rows key={fileId} rows={found.rows} counts={found.counts} />}
    </Page>
  );
}

const Rows = ({ rows, counts }: { rows: readonly ChartSheetRow[]; counts: Record<Verdict, number> }) => {
  const t = useBooksText('chart');
  const [verdict, setVerdict] = useState<Verdict>(verdicts.find((each) => counts[each] > 0) ?? 'unchanged');
  const [most, setMost] = useState(atOnce);
  const those = rows.filter((row) => row.verdict === verdict);
  return (
    <>
      {counts.refused > 0 && <NoticeBox tone="amber" icon="bang" title={t('someRefused', { count: counts.refused })} />}
      {counts.new + counts.renamed === 0 && <NoticeBox tone="azure" icon="tick" title={t('nothingNew')} />}
      <Segments
        label={t('verdict')}
        choices={verdicts.map((value) => ({ value, label: t(`verdicts.${value}`, { count: counts[value] }) }))}
        value={verdict}
        onChange={(next) => {
          setVerdict(next);
          setMost(atOnce);
        }}
      />
      <Card kind="list">
        {those.length === 0 && <ListRow title={t('noRows')} />}
        {those.slice(0, most).map(({ line, code, name, words }) => (
          <ListRow
            key={line}
            title={`${code} ${name}`}
            note={[t('line', { line }), words && (verdict === 'renamed' ? t('was', { name: words }) : words)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Card>
      {those.length > most && (
        <Button kind="plain" small onTap={() => setMost(most + atOnce)}>
          {t('more', { count: those.length - most })}
        </Button>
      )}
    </>
  );
};
