import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { ReasonSheet } from '@/kit/reason-sheet';
import { instantText } from '@/i18n/dates';
import { namesText } from '@/i18n/names';
import { diets } from '@contracts/meeting-kinds';
import { useMeetingsText } from '../../text';
import { useMeeting } from '../../use-meeting';
import type { Row } from './filters';
import { NamesSheet } from './names-sheet';

const removable = ['confirmed', 'waiting', 'offered'];

interface PersonSheetProps {
  meetingId: string;
  row: Row | null;
  onClose: () => void;
}

/** One registration in full: what was answered, who comes along, and the phone. */
export const PersonSheet = ({ meetingId, row, onClose }: PersonSheetProps) => {
  const t = useMeetingsText('run');
  const words = useMeetingsText('meeting');
  const meeting = useMeeting(row ? meetingId : '');
  const questions = meeting.data?.form.questions ?? [];
  const phone = row?.phone ?? null;
  const call = useWrite(cloud.meetings.showPhone, {
    refreshes: [],
    onDone: (shown) => void Taro.makePhoneCall({ phoneNumber: shown.phone }).catch(() => undefined),
  });
  const said = (answer: Row['answers'][string] | undefined) => {
    if (answer === undefined) return null;
    if (Array.isArray(answer)) return namesText(answer);
    if (typeof answer === 'object') return t('list.file');
    const diet = diets.find((each) => each === answer);
    return diet ? words(`register.diets.${diet}`) : answer;
  };
  const done = () => {
    setAsked(null);
    onClose();
  };
  const facts = questions.map(({ id, title }) => ({ label: title, value: said(row?.answers[id]) }));
  const [asked, setAsked] = useState<'names' | 'remove' | null>(null);
  const judged = row && (row.words === 'review' || row.words === 'risky');
  const inside = row?.checkedIn.filter(({ seat }) => seat > 0).length ?? 0;
  return (
    <Sheet
      open={row !== null}
      title={row?.name ?? ''}
      onClose={onClose}
      footer={
        phone && (
          <>
            <Button busy={call.busy} onTap={() => row && call.run({ registrationId: row.id, seat: 0 })}>
              {`${t('list.call')} ${phone}`}
            </Button>
            <Text className="registration-note">{call.sentence ?? t('list.callNote')}</Text>
          </>
        )
      }
    >
      {row && (
        <View className="registration-sheet">
          <Text>{[row.unitName ?? t('list.noUnit'), row.title].filter(Boolean).join(' · ')}</Text>
          <Text className="registration-note">{t('list.registered', { time: instantText(row.registeredAt) })}</Text>
          {row.companions.length > 0 && (
            <Text>{t('list.companions', { names: namesText(row.companions.map(({ name }) => name)) })}</Text>
          )}
          {row.companions.length > 0 && (
            <Text className="registration-note">
              {t('list.companionsInside', { inside, count: row.companions.length })}
            </Text>
          )}
          {facts.map(
            ({ label, value }) =>
              value && (
                <View key={label} className="registration-answer">
                  <Text className="registration-note">{label}</Text>
                  <Text>{value}</Text>
                </View>
              ),
          )}
          {row.guest && row.shownName !== row.name && (
            <Text className="registration-note">{t('list.shownAs', { name: row.shownName })}</Text>
          )}
          {judged && (
            <Button kind="plain" onTap={() => setAsked('names')}>
              {t('list.names')}
            </Button>
          )}
          {removable.includes(row.state) && row.checkedIn.length === 0 && (
            <Button kind="danger" onTap={() => setAsked('remove')}>
              {t('list.remove')}
            </Button>
          )}
          {asked === 'names' && <NamesSheet row={row} onClose={done} />}
          <ReasonSheet
            open={asked === 'remove'}
            onClose={() => setAsked(null)}
            title={t('list.remove')}
            consequence={t('list.removeNote', { name: row.name })}
            verb={t('list.removeVerb')}
            danger
            min={2}
            max={200}
            kept={`${row.id}.remove`}
            write={cloud.meetings.removeRegistration}
            input={(reason) => ({ registrationId: row.id, reason })}
            onDone={done}
          />
        </View>
      )}
    </Sheet>
  );
};
