import { Confirm } from '@/components/confirm';
import { ExcuseSheet } from '@/parts/proceedings/excuse-sheet';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import type { Acts } from './use-acts';

/** What is asked once more before it is done. */
export const Sheets = ({ meeting, acts }: { meeting: Meeting; acts: Acts }) => {
  const t = useMeetingsText('meeting');
  const { asked } = acts;
  const queue = asked === 'leaveQueue';
  return (
    <>
      <Confirm
        open={asked === 'cancel' || queue}
        title={queue ? t('act.leaveQueue') : t('cancel.title')}
        consequence={queue ? t('cancel.consequenceQueue') : t('cancel.consequence')}
        action={queue ? t('act.leaveQueue') : t('act.cancel')}
        keep={t('cancel.keep')}
        danger
        busy={acts.confirming}
        error={acts.sentence}
        onConfirm={acts.confirm}
        onCancel={acts.close}
      />
      <Confirm
        open={asked === 'declineSeat'}
        title={t('decline.title')}
        consequence={t('decline.consequence')}
        action={t('act.declineSeat')}
        keep={t('cancel.keep')}
        danger
        busy={acts.confirming}
        error={acts.sentence}
        onConfirm={acts.confirm}
        onCancel={acts.close}
      />
      <ExcuseSheet
        meetingId={meeting.id}
        onBehalf={meeting.roll?.unitName ?? null}
        open={asked === 'excuse'}
        onClose={acts.close}
      />
    </>
  );
};
