import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { sentenceOf } from '@/cloud/refusal';
import { recordGrants, useAskReminders } from '@/cloud/use-reminders';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { to } from '@/hooks/go';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import { addToCalendar, saveCalendarFile } from './calendar';
import type { Act } from './standing';
import type { Acts } from './use-acts';

export const reminders = ['meetingReminder', 'seatOffered', 'meetingChanged'] as const;
const inWeChat = process.env.TARO_ENV === 'weapp';

/** Calendar, reminders, the room, the minutes, passing it on; and what is done rarely. */
export const Tools = ({ meeting, acts, more }: { meeting: Meeting; acts: Acts; more: readonly Act[] }) => {
  const t = useMeetingsText('meeting');
  const ask = useAskReminders(reminders);
  const [reminded, setReminded] = useState<string | null>(null);
  const { id, status, startsAt, mine, roll, runs } = meeting;
  const coming = (status === 'noticed' || status === 'in_session') && startsAt !== null;
  const over = status === 'ended' || status === 'minutes_confirmed' || status === 'archived';
  const concerned = mine !== null || roll !== null || runs;
  const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });
  const keep = async () => {
    const answer = await addToCalendar(meeting);
    if (answer === 'done') say(t('calendarDone'));
    if (answer === 'failed') say(t('calendarFailed'));
    if (answer === 'refused') void Taro.showModal({ content: t('calendarRefused'), showCancel: false });
  };
  const save = () => saveCalendarFile(id).catch((error: unknown) => say(sentenceOf(error)));
  const remind = async () => {
    const granted = await ask();
    recordGrants(granted);
    setReminded(granted.length > 0 ? t('remindDone', { count: granted.length }) : t('remindNone'));
  };
  const floor = coming && concerned ? to('proceedings/floor', { id }) : undefined;
  const minutes = over && concerned ? to('proceedings/minutes', { id }) : undefined;
  const manage = runs ? to('meetings/manage', { id }) : undefined;
  const rows = [
    manage && <ListRow key="manage" icon="settings" title={t('manage')} onTap={manage} />,
    floor && <ListRow key="floor" icon="question" title={t('floor')} note={t('floorNote')} onTap={floor} />,
    minutes && <ListRow key="minutes" icon="form" title={t('minutes')} note={t('minutesNote')} onTap={minutes} />,
    coming && inWeChat && <ListRow key="calendar" icon="calendar" title={t('calendar')} onTap={() => void keep()} />,
    coming && process.env.TARO_ENV === 'h5' && (
      <ListRow
        key="file"
        icon="calendar"
        title={t('calendarFile')}
        note={t('calendarFileNote')}
        onTap={() => void save()}
      />
    ),
    coming && inWeChat && (
      <ListRow key="remind" icon="bell" title={t('remind')} note={reminded ?? undefined} onTap={() => void remind()} />
    ),
  ].filter(Boolean);
  return (
    <View>
      {rows.length > 0 && <Card kind="list">{rows}</Card>}
      <View className="meeting-more">
        {inWeChat && coming && (
          <Button kind="plain" openType="share">
            {t('share')}
          </Button>
        )}
        {more.map((act) => (
          <Button key={act} kind={act === 'cancel' ? 'danger' : 'plain'} onTap={acts.wayOf(act)}>
            {t(`act.${act}`)}
          </Button>
        ))}
      </View>
    </View>
  );
};
