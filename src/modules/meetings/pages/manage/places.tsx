import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import type { IconName } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { isBody } from '../../form/choices';
import { useMeetingsText } from '../../text';
import type { Managed } from './managed';
import type { Asked } from './sheets';

interface Row {
  icon: IconName;
  title: string;
  note?: string;
  onTap: (() => void) | undefined;
}

/** The ways from a meeting to its tools, those of the moment first. */
export const Places = ({ meeting, onAsk }: { meeting: Managed; onAsk: (asked: Asked) => void }) => {
  const t = useMeetingsText('run');
  const { id, status, kind, openMotions, waitingQuestions } = meeting;
  const draft = status === 'draft';
  const coming = status === 'noticed' || status === 'in_session';
  const held = ['in_session', 'ended', 'minutes_confirmed', 'archived'].includes(status);
  const body = isBody(kind);
  // The screen hangs on a computer; a phone only says so.
  const inBrowser = process.env.TARO_ENV === 'h5';
  const when = (shown: boolean, row: Row): Row[] => (shown ? [row] : []);
  const groups: { title: string; rows: Row[] }[] = [
    {
      title: t('manage.at'),
      rows: [
        ...when(coming, {
          icon: 'scan',
          title: t('manage.gate'),
          note: t('manage.gateNote'),
          onTap: to('attendance/gate', { id }),
        }),
        ...when(coming, {
          icon: 'desk',
          title: t('manage.hall'),
          note: t(inBrowser ? 'manage.hallNote' : 'manage.hallElsewhere'),
          onTap: inBrowser ? to('attendance/hall', { id }) : undefined,
        }),
        ...when(coming, {
          icon: 'question',
          title: t('manage.floor'),
          note: t('manage.floorNote', { questions: waitingQuestions, motions: openMotions }),
          onTap: to('proceedings/floor', { id }),
        }),
        ...when(held, {
          icon: 'list',
          title: t('manage.gateLog'),
          note: t('manage.gateLogNote'),
          onTap: to('attendance/gate-log', { id }),
        }),
      ],
    },
    {
      title: t('manage.records'),
      rows: [
        ...when(!draft, { icon: 'people', title: t('manage.list'), onTap: to('meetings/registrations', { id }) }),
        ...when(body && !draft, { icon: 'book', title: t('manage.roll'), onTap: to('proceedings/roll', { id }) }),
        ...when(held, { icon: 'form', title: t('manage.minutes'), onTap: to('proceedings/minutes', { id }) }),
        ...when(held, { icon: 'chart', title: t('manage.report'), onTap: to('proceedings/report', { id }) }),
        ...when(!draft, { icon: 'eye', title: t('manage.page'), onTap: to('meetings/meeting', { id }) }),
      ],
    },
    {
      title: t('manage.manageRows'),
      rows: [
        ...when(draft || status === 'noticed' || status === 'postponed', {
          icon: 'edit',
          title: t('manage.edit'),
          onTap: to('meetings/edit', { id }),
        }),
        { icon: 'shield', title: t('manage.check'), onTap: to('meetings/check', { id }) },
        ...when(status === 'in_session', { icon: 'tick', title: t('manage.close'), onTap: () => onAsk('close') }),
        ...when(held, {
          icon: 'link',
          title: t('manage.replay'),
          note: meeting.replayUrl ?? undefined,
          onTap: () => onAsk('replay'),
        }),
        ...when(status === 'noticed', { icon: 'clock', title: t('manage.postpone'), onTap: () => onAsk('postpone') }),
        ...when(coming || status === 'postponed', {
          icon: 'cross',
          title: t('manage.cancel'),
          onTap: () => onAsk('cancel'),
        }),
      ],
    },
  ];
  return (
    <Columns>
      {groups.map(({ title, rows }) => {
        const reachable = rows.filter(({ onTap, icon }) => onTap ?? icon === 'desk');
        if (reachable.length === 0) return null;
        return (
          <View key={title}>
            <Section title={title} />
            <Card kind="list">
              {reachable.map((row) => (
                <ListRow key={row.title} {...row} />
              ))}
            </Card>
          </View>
        );
      })}
    </Columns>
  );
};
