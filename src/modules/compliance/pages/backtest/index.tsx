import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { judgeParameter } from '@contracts/judge-parameter';
import type { ParameterValue } from '@contracts/parameter-shape';
import { problemWords } from '@contracts/parameter-words';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { DateField } from '@/components/date-field';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Notice } from '@/components/notice';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { ValueField } from '@/parts/parameters/value-field';
import { useComplianceText, useSpoken } from '../../text';
import type { Trials } from '../../types';
import { partsWords } from '../../value-words';
import { isOff, switchedOn, yearBefore } from '../../switched-on';

definePageConfig({ navigationBarTitleText: '回测', enablePullDownRefresh: true });

/** 回测: another value and a period of the past; then what it would have found, before anybody proposes it. */
export default function BackTestPage() {
  const t = useComplianceText('trial');
  const ruleId = useRouter().params.rule ?? '';
  const read = useRead(['compliance', 'backTests', ruleId], () => cloud.compliance.backTests({ ruleId }));
  usePullToRefresh();
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t('title')}>
          <Skeleton shapes={['text', 'rows']} />
        </Page>
      }
    >
      {(trials) => <Trying ruleId={ruleId} trials={trials} />}
    </Loaded>
  );
}

const Trying = ({ ruleId, trials }: { ruleId: string; trials: Trials }) => {
  const t = useComplianceText('trial');
  const spoken = useSpoken();
  const { title, shape, today, rows, mayStart } = trials;
  const [value, setValue] = useState<ParameterValue>(() => switchedOn(trials.value));
  const [from, setFrom] = useState(() => yearBefore(today));
  const [to, setTo] = useState(today);
  const start = useWrite(cloud.compliance.startBackTest, {
    refreshes: [['compliance', 'backTests']],
    onDone: ({ id }) => go('compliance/tried', { id, rule: ruleId }),
  });
  const problems = judgeParameter(shape, value, trials.value)
    .filter(({ refusal }) => refusal)
    .map((each) => problemWords(shape, each, spoken));
  if (from > to) problems.push(t('wrongDays'));
  return (
    <Page
      title={t('title')}
      action={
        mayStart && (
          <ActionBar note={t('hint')}>
            <Button
              busy={start.busy}
              disabled={problems.length > 0}
              onTap={() => start.run({ ruleId, value, from, to })}
            >
              {t('start')}
            </Button>
          </ActionBar>
        )
      }
    >
      <Section title={title} />
      {mayStart && isOff(trials.value) && <Notice tone="azure" icon="clock" words={t('isOff')} />}
      {mayStart && (
        <Card>
          <ValueField
            label={title}
            shape={shape}
            value={value}
            onChange={(given) => setValue(given as ParameterValue)}
          />
          <DateField label={t('from')} value={from} until={today} onChange={setFrom} />
          <DateField label={t('to')} value={to} until={today} onChange={setTo} />
          {(problems[0] ?? start.sentence) && (
            <NoticeBox tone="cinnabar" icon="bang" title={problems[0] ?? start.sentence ?? ''} />
          )}
        </Card>
      )}
      <Section title={t('before')} />
      {rows.length === 0 ? (
        <Text>{t('none')}</Text>
      ) : (
        <Card kind="list">
          {rows.map((trial) => (
            <ListRow
              key={trial.id}
              title={partsWords(shape, trial.value, spoken)}
              note={[
                t('days', { from: trial.from, to: trial.to }),
                trial.done
                  ? t('changes', { gained: trial.gained, lost: trial.lost })
                  : t('running', { subjects: trial.subjects }),
              ].join(' · ')}
              onTap={() => go('compliance/tried', { id: trial.id, rule: ruleId })}
            />
          ))}
        </Card>
      )}
    </Page>
  );
};
