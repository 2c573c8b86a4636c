import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import type { Floor } from './use-floor';

const over = ['ended', 'minutes_confirmed', 'archived'];

/** Where one goes on when the meeting is over. */
export const Afterwards = ({ floor }: { floor: Floor }) => {
  const t = useProceedingsText('floor');
  const { meetingId, status, checkedIn, runs } = floor;
  if (!over.includes(status) || !(checkedIn || runs)) return null;
  return (
    <View>
      <Section title={t('after.title')} />
      <Card kind="list">
        {checkedIn && (
          <ListRow icon="edit" title={t('after.survey')} onTap={to('proceedings/survey', { id: meetingId })} />
        )}
        <ListRow icon="licence" title={t('after.minutes')} onTap={to('proceedings/minutes', { id: meetingId })} />
      </Card>
    </View>
  );
};
