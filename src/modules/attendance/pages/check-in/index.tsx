import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goTab, to } from '@/hooks/go';
import { scan } from '@/hooks/scan';
import { useAttendanceText } from '../../text';
import { AnswerView } from './answer-view';
import { Companions } from './companions';
import { codeInScan, codeOfParams } from './hall-code';
import { useCheckIn } from './use-check-in';
import './check-in.scss';

definePageConfig({ navigationBarTitleText: '扫码签到' });

const canScan = process.env.TARO_ENV === 'weapp';

/** Checks in by the code on the venue's screen: `c`, `scene` or `q` bring it, else it is scanned here; `id` for the way back, `scan` to begin at once. */
export default function CheckIn() {
  const t = useAttendanceText();
  const { params } = useRouter();
  const [code, setCode] = useState(() => codeOfParams(params));
  const { answer, busy, error, run, locating, denied, locate } = useCheckIn(code);
  const meetingId = answer?.meetingId ?? params.id;
  const inside = answer !== null && answer.outcome !== 'refused';
  const read = async () => {
    const scanned = await scan();
    if (scanned === null) return;
    const found = codeInScan(scanned);
    if (found) setCode(found);
    else void Taro.showToast({ icon: 'none', title: t('checkIn.notOurs') });
  };
  // Whoever tapped 签到 has said what he wants: the camera opens at once.
  const asked = useRef(canScan && params.scan !== undefined && code === null);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    void read();
  });
  const needsPlace = answer?.reason === 'positionNeeded';
  const openTicket = meetingId ? to('attendance/ticket', { id: meetingId }) : undefined;
  const openMeeting = meetingId ? to('meetings/meeting', { id: meetingId }) : undefined;
  const bar = (answer || (code === null && canScan)) && (
    <ActionBar>
      {!inside && openTicket && (
        <Button kind="plain" onTap={openTicket}>
          {t('checkIn.ticket')}
        </Button>
      )}
      {!inside && needsPlace && (
        <Button busy={locating || busy} onTap={locate}>
          {t('checkIn.locate')}
        </Button>
      )}
      {!inside && !needsPlace && canScan && (
        <Button onTap={() => void read()}>{t(answer ? 'checkIn.again' : 'checkIn.scan')}</Button>
      )}
      {inside && (
        <Button onTap={openMeeting ?? (() => goTab('home'))}>
          {t(openMeeting ? 'checkIn.agenda' : 'checkIn.home')}
        </Button>
      )}
    </ActionBar>
  );
  return (
    <Page title={t('checkIn.title')} action={bar || undefined} className="check-in">
      {code === null && (
        <EmptyState
          icon="scan"
          action={canScan ? undefined : t(openTicket ? 'checkIn.ticket' : 'ticket.toMeetings')}
          onAction={canScan ? undefined : (openTicket ?? (() => goTab('meetings')))}
        >
          {t(canScan ? 'checkIn.none' : 'checkIn.browser')}
        </EmptyState>
      )}
      {code !== null && !answer && !error && <Skeleton shapes={['member']} />}
      {error && !busy && <ErrorState error={error} onRetry={() => run([0])} />}
      {answer && !error && (
        <View className="check-in-answer">
          <AnswerView answer={answer} />
          {denied && needsPlace && (
            <Notice tone="amber" icon="place" words={t('checkIn.denied')}>
              {canScan && (
                <Button kind="quiet" small onTap={() => void Taro.openSetting()}>
                  {t('checkIn.settings')}
                </Button>
              )}
            </Notice>
          )}
          {inside && answer.meetingId && (
            <Companions key={code} meetingId={answer.meetingId} busy={busy} onCheckIn={run} />
          )}
        </View>
      )}
    </Page>
  );
}
