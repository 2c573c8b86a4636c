import { Text, View } from '@tarojs/components';
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { codeOf } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goTab, to, urlOf } from '@/hooks/go';
import { whenText } from '@/i18n/dates';
import { feeText } from '@/parts/meetings/meeting-state';
import { cameAt } from '../../came-at';
import { OutcomePanel } from '../../components/outcome-panel';
import { useAttendanceText } from '../../text';
import { CodePanel } from './code-panel';
import { SeatChips } from './seat-chips';
import { useBright } from './use-bright';
import { useTicket } from './use-ticket';
import './ticket.scss';

definePageConfig({ navigationBarTitleText: '入场码', enablePullDownRefresh: true, enableShareAppMessage: true });

/** My entry code of a meeting (`?id=`), to be scanned at a gate; one for each who comes with me. */
export default function TicketPage() {
  const t = useAttendanceText();
  const { params } = useRouter();
  const { read, ticket, left, total, cut } = useTicket(params);
  const handed = params.pass !== undefined;
  const id = params.id ?? (handed ? ticket?.meetingId : undefined);
  const [chosen, setChosen] = useState<number | null>(null);
  useBright();
  usePullToRefresh();
  const seats = ticket?.seats ?? [];
  // The first who is not in yet is the one who stands at the gate.
  const seat = seats.find((one) => one.seat === chosen) ?? seats.find(({ checkedInAt }) => !checkedInAt) ?? seats[0];
  const openMeeting = handed ? undefined : to('meetings/meeting', { id });
  const link = ticket?.pass && !handed ? urlOf('attendance/ticket', { pass: ticket.pass }) : null;
  useShareAppMessage(() => ({
    title: t('ticket.handTitle', { title: ticket?.title ?? '' }),
    path: link ?? urlOf('meetings/meeting', { id }),
  }));
  const copy = () => void Taro.setClipboardData({ data: `${location.origin}${location.pathname}#${link ?? ''}` });
  const none = codeOf(read.error) === 'NO_TICKET';
  const fee = feeText(ticket?.fen, seats.length);
  const meeting = ticket && (
    <View className="ticket-meeting">
      <Text className="ticket-title">{ticket.title}</Text>
      <Text className="ticket-when">{whenText(ticket.startsAt, null)}</Text>
      <Text className="ticket-when">{ticket.placeName}</Text>
      {fee && <Text className="ticket-when">{fee}</Text>}
    </View>
  );
  const bar =
    ticket && openMeeting ? (
      <ActionBar>
        <Button kind="plain" onTap={openMeeting}>
          {t(seat?.checkedInAt ? 'ticket.agenda' : 'ticket.meeting')}
        </Button>
      </ActionBar>
    ) : undefined;
  return (
    <Page title={t('ticket.title')} action={bar}>
      {id === undefined && !handed && (
        <EmptyState icon="meeting" action={t('ticket.toMeetings')} onAction={() => goTab('meetings')}>
          {t('ticket.noMeeting')}
        </EmptyState>
      )}
      {ticket && seat?.checkedInAt && (
        <OutcomePanel
          outcome="checkedIn"
          arriving
          title={t('ticket.inside', { time: cameAt(seat.checkedInAt) })}
          name={seat.name}
        />
      )}
      {ticket && seat && (
        <View className="ticket">
          {meeting}
          <SeatChips seats={seats} chosen={seat.seat} onChoose={setChosen} />
          {!seat.checkedInAt && <CodePanel seat={seat} left={left} total={total} cut={cut} />}
          {link && (
            <View className="ticket-hand">
              <Text className="ticket-when">{t('ticket.handNote', { name: seat.name })}</Text>
              {process.env.TARO_ENV === 'h5' ? (
                <Button kind="plain" onTap={copy}>
                  {t('ticket.handCopy')}
                </Button>
              ) : (
                <Button kind="plain" openType="share">
                  {t('ticket.hand')}
                </Button>
              )}
            </View>
          )}
        </View>
      )}
      {(id !== undefined || handed) && !ticket && none && (
        <EmptyState icon="qr" action={openMeeting && t('ticket.meeting')} onAction={openMeeting}>
          {t('ticket.none')}
        </EmptyState>
      )}
      {!ticket && read.error && !none && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {(id !== undefined || handed) && !ticket && !read.error && <Skeleton shapes={['text', 'member']} />}
    </Page>
  );
}
