import { Text, View } from '@tarojs/components';
import { now } from '@/cloud/clock';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { When } from '@/components/when';
import { goInstead, to } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import { addToCalendar } from '../meeting/calendar';
import { Fee } from './fee';
import type { Seated } from './use-sending';

/** What came of it: a seat and what next, or a number in the list. */
export const Done = ({ meeting, seated, seats }: { meeting: Meeting; seated: Seated; seats: number }) => {
  const t = useMeetingsText('meeting');
  const { id, title, startsAt, endsAt, form } = meeting;
  const confirmed = seated.state === 'confirmed';
  // A gate had written him down by this number and this name.
  const here = seated.state === 'walk_in';
  const isAhead = (instant: string | null) => instant !== null && Date.parse(instant) > now();
  const ticket = confirmed ? to('attendance/ticket', { id }) : undefined;
  const ahead = seated.ahead ?? 0;
  const note = here
    ? t('done.hereNote')
    : confirmed
      ? t(isAhead(startsAt) ? 'done.confirmedNote' : 'done.confirmedNow')
      : ahead > 0
        ? t('done.waitingNote', { count: ahead })
        : t('done.waitingNext');
  return (
    <Page
      title={t('register.title')}
      action={
        <ActionBar>
          <Button kind={ticket ? 'plain' : 'primary'} onTap={() => goInstead('meetings/meeting', { id })}>
            {t('done.meeting')}
          </Button>
          {ticket && <Button onTap={ticket}>{t('done.ticket')}</Button>}
        </ActionBar>
      }
    >
      <View className="register-done" {...accessible('status')}>
        <View
          className={classes('register-done-sign', confirmed || here ? 'register-done-seat' : 'register-done-wait')}
        >
          <Icon name={confirmed || here ? 'tick' : 'clock'} size="large" />
        </View>
        <Text className="register-done-title">
          {t(here ? 'done.here' : confirmed ? 'done.confirmed' : 'done.waiting')}
        </Text>
        {seated.waitingNo !== null && !confirmed && (
          <Text className="register-done-number">{t('done.waitingNo', { no: seated.waitingNo })}</Text>
        )}
        <Text className="register-done-note">{note}</Text>
      </View>
      <Card>
        <Text className="register-done-name">{title}</Text>
        {startsAt ? (
          <When className="register-done-when" startsAt={startsAt} endsAt={endsAt} />
        ) : (
          <Text className="register-done-when">{t('noTime')}</Text>
        )}
        {form.place && <Text className="register-done-when">{form.place.name}</Text>}
      </Card>
      {confirmed && <Fee meeting={meeting} seats={seats} />}
      {confirmed && <Section title={t('done.what')} />}
      {confirmed && (
        <Card kind="list">
          {process.env.TARO_ENV === 'weapp' && (
            <ListRow icon="calendar" title={t('done.steps.calendar')} onTap={() => void addToCalendar(meeting)} />
          )}
          <ListRow icon="qr" title={t('done.steps.ticket')} />
          {form.cancelUntil && isAhead(form.cancelUntil) && (
            <ListRow icon="clock" title={t('done.steps.cancel', { time: instantText(form.cancelUntil) })} />
          )}
        </Card>
      )}
    </Page>
  );
};
