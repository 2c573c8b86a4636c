import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Verdict } from '@contracts/attendance';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { StatTile } from '@/components/stat-tile';
import { goTab } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { useAttendanceText } from '../../text';
import { Doubles } from './doubles';
import { LogRow } from './log-row';
import './gate-log.scss';

definePageConfig({ navigationBarTitleText: '闸口日志', enablePullDownRefresh: true });

type Outcome = Verdict['outcome'];
const outcomes = ['checkedIn', 'already', 'refused'] as const satisfies Outcome[];

/** Every passage at the gates of a meeting (`?id=`), the refused ones too, and the attendance list as a sheet. */
export default function GateLog() {
  const t = useAttendanceText();
  const { id, outcome: wanted } = useRouter().params;
  const [outcome, setOutcome] = useState<Outcome | undefined>(() => outcomes.find((one) => one === wanted));
  const sheetOf = useExport(cloud.attendance.exportSheet, ({ rows }) => t('log.exported', { count: rows }));
  if (!id)
    return (
      <Page title={t('log.title')}>
        <EmptyState icon="meeting" action={t('ticket.toMeetings')} onAction={() => goTab('meetings')}>
          {t('gate.noMeeting')}
        </EmptyState>
      </Page>
    );
  const bar = (
    <ActionBar>
      <Button kind="plain" busy={sheetOf.busy} onTap={() => sheetOf.run({ meetingId: id })}>
        {t('log.export')}
      </Button>
    </ActionBar>
  );
  return (
    <ListPage
      columns
      title={t('log.title')}
      action={bar}
      queryKey={['attendance', 'gateLog', id, outcome]}
      read={(cursor) => cloud.attendance.gateLog({ meetingId: id, outcome, cursor })}
      head={({ counts }) => (
        <View>
          <View className="stat-tiles">
            {outcomes.map((one) => (
              <StatTile
                key={one}
                figure={counts[one]}
                label={t(`log.${one}`)}
                chosen={outcome === one && t('log.chosen')}
                onTap={() => setOutcome(outcome === one ? undefined : one)}
              />
            ))}
          </View>
          {outcome === undefined && <Doubles meetingId={id} onOpen={() => setOutcome('already')} />}
          {outcome === 'already' && <Doubles meetingId={id} />}
        </View>
      )}
      row={(line) => <LogRow line={line} />}
      empty={{ icon: 'scan', words: t(outcome ? 'log.noneOf' : 'log.none') }}
    />
  );
}
