import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { sentenceOf } from '@/cloud/refusal';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { Skeleton } from '@/components/skeleton';
import { goTab, to } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import type { Made } from '../../gate/gate';
import type { Entry } from '../../gate/journal';
import type { Passage } from '../../gate/judge';
import { useAttendanceText } from '../../text';
import { gateName } from './gate-name';
import { Head, Network } from './head';
import { NameSheet } from './name-sheet';
import { PasteCode } from './paste-code';
import { People } from './people';
import { Recent } from './recent';
import { type SamePhone, SamePhoneSheet } from './same-phone-sheet';
import { Result } from './result';
import { signal } from './signal';
import { nameIn, Tray } from './tray';
import { useGate } from './use-gate';
import { useScanning } from './use-scanning';
import { type WalkIn, WalkInSheet } from './walk-in-sheet';
import './gate.scss';

definePageConfig({ navigationBarTitleText: '闸口' });

const mostLetters = 300;

/** What is known of whoever went in, to be written down as it should have been. */
const wordsOf = (entry: Entry): WalkIn => ({
  name: nameIn(entry) ?? '',
  phone: entry.record.kind === 'walk_in' ? entry.record.phone : '',
  unitName: entry.passage.unitName ?? (entry.record.kind === 'walk_in' ? entry.record.unitName : ''),
});

const Opened = ({ meetingId }: { meetingId: string }) => {
  const t = useAttendanceText();
  const name = gateName.useName();
  const { gate, state, fault, taking, renew, send } = useGate(meetingId);
  const [last, setLast] = useState<{ passage: Passage; count: number } | null>(null);
  const [words, setWords] = useState('');
  const [sheet, setSheet] = useState<'name' | 'walkIn' | null>(null);
  const [asked, setAsked] = useState<SamePhone | null>(null);
  const [dropping, setDropping] = useState<Entry | null>(null);
  const [correcting, setCorrecting] = useState<Entry | null>(null);
  const say = (error: unknown) => void Taro.showModal({ content: sentenceOf(error), showCancel: false });
  const pass = async (made: Made) => {
    try {
      const passage = await gate.pass(made);
      if (made.kind === 'walk_in' && passage.asks) {
        setAsked({ made, knownAs: passage.asks.knownAs });
        return null;
      }
      setLast((before) => ({ passage, count: (before?.count ?? 0) + 1 }));
      signal(passage.outcome);
      return passage.outcome;
    } catch (error) {
      say(error);
      return null;
    }
  };
  const closeWalkIn = () => {
    setSheet(null);
    setCorrecting(null);
  };
  const given = useMemo(() => correcting && wordsOf(correcting), [correcting]);
  const passCode = (code: string) => pass({ kind: 'ticket', code: code.slice(0, mostLetters) || '-' });
  const { scannable, scanning, start, stop } = useScanning(passCode);
  const { list } = state;
  const hall = process.env.TARO_ENV === 'h5' ? to('attendance/hall', { id: meetingId }) : undefined;
  const bar = list && (
    <ActionBar>
      <Button kind="plain" onTap={() => setSheet('walkIn')}>
        {t('gate.walkIn')}
      </Button>
      {scannable &&
        (scanning ? (
          <Button kind="danger" onTap={stop}>
            {t('gate.stop')}
          </Button>
        ) : (
          <Button onTap={start}>{t('gate.scan')}</Button>
        ))}
    </ActionBar>
  );
  return (
    <Page title={t('gate.title')} action={bar ?? undefined} speaksOfNetwork={list !== null}>
      {!list && fault === null && <Skeleton shapes={['text', 'member', 'rows']} />}
      {!list && fault !== null && <ErrorState error={fault} onRetry={renew} />}
      {list && (
        <View>
          <Head state={state} name={name} onRename={() => setSheet('name')} />
          <Network state={state} meetingId={meetingId} brief={last !== null} onSend={send} onDismiss={gate.dismiss} />
          <Tray
            entries={state.tray}
            onCorrect={(entry) => {
              setCorrecting(entry);
              setSheet('walkIn');
            }}
            onDrop={setDropping}
          />
          <Result passage={last?.passage ?? null} count={last?.count ?? 0} />
          {!scannable && <PasteCode onCode={(code) => void passCode(code)} />}
          <SearchBar value={words} onChange={setWords} placeholder={t('gate.search')} />
          <People
            rows={list.rows}
            words={words}
            isInside={gate.isInside}
            onCheckIn={(registrationId, seat) => void pass({ kind: 'list', registrationId, seat })}
          />
          <Recent state={state} onLog={to('attendance/gate-log', { id: meetingId })} />
          <View className="gate-foot">
            <Text className="gate-taken">
              {t('gate.taken', { time: instantText(new Date(list.takenAt).toISOString()), count: list.rows.length })}
            </Text>
            <Button kind="quiet" small busy={taking} onTap={renew}>
              {t('gate.takeAgain')}
            </Button>
            {hall && (
              <Button kind="quiet" small onTap={hall}>
                {t('gate.hall')}
              </Button>
            )}
          </View>
        </View>
      )}
      <NameSheet open={sheet === 'name'} onClose={() => setSheet(null)} />
      <WalkInSheet
        open={sheet === 'walkIn'}
        given={given}
        onClose={closeWalkIn}
        onDone={(person) => {
          const made: Made = { kind: 'walk_in', ...person };
          if (correcting) void gate.correct(correcting.record.id, made).catch(say);
          else void pass(made);
          closeWalkIn();
        }}
      />
      <Confirm
        open={dropping !== null}
        title={t('gate.dropSure')}
        consequence={t('gate.dropNote')}
        action={t('gate.drop')}
        danger
        onCancel={() => setDropping(null)}
        onConfirm={() => {
          if (dropping) gate.dropFromTray(dropping.record.id);
          setDropping(null);
        }}
      />
      <SamePhoneSheet
        asked={asked}
        onClose={() => setAsked(null)}
        onAnswer={(made) => {
          setAsked(null);
          void pass(made);
        }}
      />
    </Page>
  );
};

/** A gate of a meeting (`?id=`): scans entry codes one after the other, with the network or without it. */
export default function GatePage() {
  const t = useAttendanceText();
  const { id } = useRouter().params;
  if (id) return <Opened meetingId={id} />;
  return (
    <Page title={t('gate.title')}>
      <EmptyState icon="meeting" action={t('ticket.toMeetings')} onAction={() => goTab('meetings')}>
        {t('gate.noMeeting')}
      </EmptyState>
    </Page>
  );
}
