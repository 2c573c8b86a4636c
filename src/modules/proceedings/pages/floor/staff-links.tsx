import { View } from '@tarojs/components';
import { bodyKinds, type MeetingKind } from '@contracts/meeting-kinds';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import type { Floor } from './use-floor';

const hasRoll = (kind: MeetingKind) => bodyKinds.some((body) => body === kind);

/** The other desks of who runs the meeting. */
export const StaffLinks = ({ floor }: { floor: Floor }) => {
  const t = useProceedingsText('floor');
  const terms = useProceedingsText('terms');
  const { meetingId: id, runs, quorum, kind } = floor;
  if (!runs) return null;
  return (
    <View>
      <Section title={t('staff.title')} />
      <Card kind="list">
        {hasRoll(kind) && (
          <ListRow
            icon="people"
            title={t('staff.roll')}
            value={quorum ? terms('people.count', { count: quorum.entitled }) : t('staff.rollNone')}
            onTap={to('proceedings/roll', { id })}
          />
        )}
        <ListRow icon="scan" title={t('staff.gate')} onTap={to('attendance/gate', { id })} />
        <ListRow icon="licence" title={t('staff.minutes')} onTap={to('proceedings/minutes', { id })} />
        <ListRow icon="form" title={t('staff.report')} onTap={to('proceedings/report', { id })} />
      </Card>
    </View>
  );
};
