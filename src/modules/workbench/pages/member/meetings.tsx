import { View } from '@tarojs/components';
import { ListRow } from '@/components/list-row';
import { to } from '@/hooks/go';
import { dayOfInstant, instantText } from '@/i18n/dates';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** Its latest meetings: who was registered, and whether they came. */
export const Meetings = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  if (file.meetings.rows.length === 0) return <Nothing>{t('noMeetings')}</Nothing>;
  return (
    <View>
      {file.meetings.rows.map(({ meetingId, title, startsAt, by, state, attendedAt }) => (
        <ListRow
          key={`${meetingId}.${by}.${state}`}
          title={title}
          note={[dayOfInstant(startsAt), t('by', { name: by })].join(' · ')}
          value={attendedAt ? t('came', { when: instantText(attendedAt) }) : t(`states.${state}`)}
          onTap={to('meetings/meeting', { id: meetingId })}
        />
      ))}
    </View>
  );
};
