import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Whoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { When } from '@/components/when';
import { instantText } from '@/i18n/dates';
import { seatsLeft } from '@/parts/meetings/meeting-state';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import { Companions } from './companions';
import { faultsOf } from './entry';
import { Questions } from './questions';
import { useEntry } from './use-entry';
import { type Seated, useSending } from './use-sending';

interface RegistrationFormProps {
  meeting: Meeting;
  me: Whoami;
  onDone: (seated: Seated) => void;
}

/** Who comes, with whom, and what the meeting asks; one page, one button. */
export const RegistrationForm = ({ meeting, me, onDone }: RegistrationFormProps) => {
  const t = useMeetingsText('meeting');
  const writing = useEntry(meeting, me);
  const sending = useSending(meeting, writing, onDone);
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState<Record<string, boolean>>({});
  const { entry, change, unit } = writing;
  const { questions, companions: most, cancelUntil } = meeting.form;
  const faults = faultsOf(entry, questions, t);
  const wrong = (path: string) => writing.answered[path] ?? (tried ? (faults[path] ?? null) : null);
  const paths = Object.keys(faults);
  const busyFile = Object.values(uploading).some(Boolean);
  const full = seatsLeft(meeting) === 0;
  const send = () => {
    setTried(true);
    if (paths[0]) writing.scrollTo(paths[0]);
    else if (!busyFile) void sending.start();
  };
  const note = () => {
    if (tried && paths.length > 0) return t('register.fixFirst', { count: paths.length });
    if (tried && busyFile) return t('register.fileBusy');
    return t('register.seats', { count: 1 + entry.companions.length });
  };
  return (
    <Page
      title={full ? t('register.queueTitle') : t('register.title')}
      action={
        <ActionBar note={note()}>
          <Button busy={sending.busy} onTap={send}>
            {full ? t('register.sendQueue') : t('register.send')}
          </Button>
        </ActionBar>
      }
    >
      <View className="register-head">
        <Text className="register-title">{meeting.title}</Text>
        {meeting.startsAt && <When className="register-when" startsAt={meeting.startsAt} endsAt={meeting.endsAt} />}
        {meeting.placeName && <Text className="register-when">{meeting.placeName}</Text>}
      </View>
      {sending.sentence && (
        <View id="field-refused">
          <NoticeBox tone="cinnabar" icon="bang" title={t('register.refused')} words={[sending.sentence]} />
        </View>
      )}
      <Section title={t('register.who')} note={unit && t('register.unit', { name: unit.name })} />
      <Card kind="list">
        <Field
          id="field-name"
          label={t('register.name')}
          value={entry.name}
          maxLength={30}
          onChange={(name) => change({ name }, 'name')}
          error={wrong('name')}
        />
        <Field
          id="field-phone"
          label={t('register.phone')}
          optional
          type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
          value={entry.phone}
          maxLength={20}
          hint={t('register.phoneHint')}
          onChange={(phone) => change({ phone }, 'phone')}
          error={wrong('phone')}
        />
        <Field
          id="field-title"
          label={t('register.titleField')}
          optional
          value={entry.title}
          maxLength={30}
          onChange={(title) => change({ title }, 'title')}
          error={wrong('title')}
        />
      </Card>
      {me.units.length > 1 && <Text className="register-note">{t('register.unitHint')}</Text>}
      <Questions
        questions={questions}
        writing={writing}
        wrong={wrong}
        onBusy={(id, busy) => setUploading((now) => ({ ...now, [id]: busy }))}
      />
      <Companions most={most} writing={writing} wrong={wrong} />
      <View className="register-note">
        <View>{t(full ? 'register.queueNote' : 'register.full')}</View>
        {cancelUntil && !full && <View>{t('register.seatsNote', { time: instantText(cancelUntil) })}</View>}
        <View>{t('register.draftKept')}</View>
      </View>
    </Page>
  );
};
