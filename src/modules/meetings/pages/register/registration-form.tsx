import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Whoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { FocusedField } from '@/components/focused-field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { When } from '@/components/when';
import { unbroken } from '@/components/unbroken';
import { instantText } from '@/i18n/dates';
import { price } from '@/i18n/money';
import { OnBehalf } from '@/parts/identity/on-behalf';
import { seatsLeft } from '@/parts/meetings/meeting-state';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import { Companions } from './companions';
import { Fee } from './fee';
import { Questions } from './questions';
import { useEntry } from './use-entry';
import { useWhom } from './use-whom';
import { Whom } from './whom';
import { type Seated, useSending } from './use-sending';

interface RegistrationFormProps {
  meeting: Meeting;
  me: Whoami;
  /** The company for which it is asked for, of several. */
  unit: string | undefined;
  onDone: (done: { seated: Seated; seats: number }) => void;
}

/** Who comes, with whom, and what the meeting asks; one page, one button. */
export const RegistrationForm = ({ meeting, me, unit, onDone }: RegistrationFormProps) => {
  const t = useMeetingsText('meeting');
  const whom = useWhom(meeting, me, unit);
  const writing = useEntry(meeting, me, whom);
  const sending = useSending(meeting, writing, whom, (seated) =>
    onDone({ seated, seats: 1 + writing.entry.companions.length }),
  );
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState<Record<string, boolean>>({});
  const { entry, change } = writing;
  const { questions, companions: most, cancelUntil } = meeting.form;
  const { form } = writing;
  const { at } = form;
  const busyFile = Object.values(uploading).some(Boolean);
  const full = seatsLeft(meeting) === 0;
  const seats = 1 + entry.companions.length;
  const fee = meeting.fen * seats;
  const send = () => {
    setTried(true);
    if (form.complete() && !busyFile) void sending.start();
  };
  const note = () => {
    if (form.tried && form.all.length > 0) return t('register.fixFirst', { count: form.all.length });
    if (tried && busyFile) return t('register.fileBusy');
    return fee > 0 && seats > 1
      ? t('register.seatsFee', { count: seats, yuan: price(fee) })
      : t('register.seats', { count: seats });
  };
  const wrong = (path: string) => at(path).error;
  const verb = full ? t('register.sendQueue') : t('register.send');
  return (
    <Page
      title={full ? t('register.queueTitle') : t('register.title')}
      action={
        <ActionBar note={note()}>
          <Button busy={sending.busy} onTap={send}>
            {fee > 0 ? t('register.forPrice', { verb, yuan: price(fee) }) : verb}
          </Button>
        </ActionBar>
      }
    >
      <View className="register-head">
        <Text className="register-title">{meeting.title}</Text>
        {meeting.startsAt && <When className="register-when" startsAt={meeting.startsAt} endsAt={meeting.endsAt} />}
        {meeting.placeName && <Text className="register-when">{meeting.placeName}</Text>}
      </View>
      <Fee meeting={meeting} />
      {sending.sentence && (
        <View id="field-refused">
          <NoticeBox tone="cinnabar" icon="bang" title={t('register.refused')} words={[sending.sentence]} />
        </View>
      )}
      <FocusedField.Provider value={form.focused}>
        <Section title={t('register.who')} />
        {meeting.units.length > 0 ? <Whom meeting={meeting} whom={whom} writing={writing} /> : <OnBehalf />}
        <Card kind="list">
          <Field
            id="field-name"
            label={t(whom.colleague ? 'register.colleagueName' : 'register.name')}
            value={entry.name}
            maxLength={30}
            onChange={(name) => change({ name }, 'name')}
            error={at('name').error}
          />
          <Field
            id="field-phone"
            label={t('register.phone')}
            optional
            type="number"
            value={entry.phone}
            maxLength={20}
            hint={t('register.phoneHint')}
            onChange={(phone) => change({ phone }, 'phone')}
            error={at('phone').error}
          />
          <Field
            id="field-title"
            label={t('register.titleField')}
            optional
            value={entry.title}
            maxLength={30}
            onChange={(title) => change({ title }, 'title')}
            error={at('title').error}
          />
        </Card>
        <Questions
          questions={questions}
          writing={writing}
          wrong={wrong}
          onBusy={(id, busy) => setUploading((now) => ({ ...now, [id]: busy }))}
        />
        <Companions most={most} writing={writing} wrong={wrong} />
      </FocusedField.Provider>
      <View className="register-note">
        <View>{t(full ? 'register.queueNote' : 'register.full')}</View>
        {cancelUntil && !full && <View>{unbroken(t('register.seatsNote', { time: instantText(cancelUntil) }))}</View>}
        <View>{t('register.draftKept')}</View>
      </View>
    </Page>
  );
};
