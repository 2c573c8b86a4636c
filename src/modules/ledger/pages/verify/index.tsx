import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { StatTile } from '@/components/stat-tile';
import { instantText } from '@/i18n/dates';
import { useLedgerText } from '../../text';
import { type Verdict, verifyLedger } from '../../verify/verify-ledger';
import './verify.scss';

definePageConfig({ navigationBarTitleText: '核对公益台账', enablePullDownRefresh: true });

type State = Awaited<ReturnType<typeof cloud.ledger.state>>;
const shownSeals = 10;

/** Anybody checks the whole ledger on his own device. */
export default function VerifyPage() {
  const t = useLedgerText('verify');
  const read = useRead(['ledger', 'state'], () => cloud.ledger.state({}));
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [failed, setFailed] = useState<string>();
  usePullToRefresh();
  const check = async (state: State) => {
    setVerdict(undefined);
    setFailed(undefined);
    setProgress({ done: 0, total: state.sealed });
    try {
      const bundle = (from: number) => cloud.ledger.lines({ from, size: state.sealed });
      setVerdict(await verifyLedger(state, bundle, (done, total) => setProgress({ done, total })));
    } catch (error) {
      setFailed(sentenceOf(error));
    }
    setProgress(undefined);
  };
  const copy = (data: string) =>
    void Taro.setClipboardData({ data }).then(() => Taro.showToast({ icon: 'none', title: t('copied') }));
  return (
    <Page
      title={t('title')}
      action={
        read.data &&
        read.data.sealed > 0 && (
          <ActionBar>
            <Button busy={progress !== undefined} onTap={() => read.data && void check(read.data)}>
              {t('check')}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(state) => (
          <>
            <Text className="verify-words">{t('what')}</Text>
            <View className="stat-tiles">
              <StatTile figure={String(state.size)} label={t('size')} />
              <StatTile figure={String(state.sealed)} label={t('sealed')} />
            </View>
            {progress && <Progress {...progress} />}
            {failed && <NoticeBox tone="cinnabar" icon="bang" title={failed} />}
            {verdict && <Result verdict={verdict} />}
            {state.sealed === 0 && <NoticeBox tone="azure" icon="clock" title={t('empty')} />}
            {state.size > state.sealed && (
              <NoticeBox tone="amber" icon="clock" title={t('waiting', { count: state.size - state.sealed })} />
            )}
            {state.verifier && (
              <>
                <Section title={t('key')} />
                <Text className="verify-words">{t('keyHint')}</Text>
                <Text className="verify-code" selectable>
                  {state.verifier}
                </Text>
                <Button kind="plain" small onTap={() => copy(state.verifier ?? '')}>
                  {t('copyKey')}
                </Button>
                <Section title={t('seals')} />
                <Text className="verify-words">{t('sealHint')}</Text>
                <Card kind="list">
                  {state.checkpoints.slice(0, shownSeals).map(({ size, note, at }) => (
                    <ListRow
                      key={size}
                      icon="stamp"
                      title={t('seal', { size })}
                      note={instantText(at)}
                      value={t('copySeal')}
                      onTap={() => copy(note)}
                    />
                  ))}
                </Card>
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Progress = ({ done, total }: { done: number; total: number }) => {
  const t = useLedgerText('verify');
  const percent = total > 0 ? Math.floor((done * 100) / total) : 0;
  return (
    <View className="verify-progress">
      <Text>{t('progress', { done, total })}</Text>
      <View className="verify-bar" {...accessible('progressbar', t('percent', { percent }))}>
        <View className="verify-bar-done" style={{ width: `${percent}%` }} />
      </View>
    </View>
  );
};

/** Lines are counted from one for readers, as the list shows them. */
const Result = ({ verdict }: { verdict: Verdict }) => {
  const t = useLedgerText('verify');
  if (verdict.ok)
    return (
      <NoticeBox tone="jade" icon="tick" title={t('good', { lines: verdict.lines, seals: verdict.checkpoints })} />
    );
  const n = verdict.fault === 'line' ? verdict.seq + 1 : verdict.fault === 'key' ? 0 : verdict.size;
  return <NoticeBox tone="cinnabar" icon="bang" title={t(`faults.${verdict.fault}`, { n })} words={[t('tell')]} />;
};
