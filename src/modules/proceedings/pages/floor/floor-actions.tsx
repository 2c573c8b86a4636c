import { useState } from 'react';
import { bodyKinds, type MeetingKind } from '@contracts/meeting-kinds';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import { AskSheet } from './ask-sheet';
import { PutSheet } from './put-sheet';
import type { Floor } from './use-floor';

const decides = (kind: MeetingKind) => bodyKinds.some((body) => body === kind);

/** At the thumb: a question for everybody; for who runs the meeting, a motion. */
export const FloorActions = ({ floor }: { floor: Floor }) => {
  const t = useProceedingsText('floor');
  const [open, setOpen] = useState<'ask' | 'put' | null>(null);
  const { meetingId, status, runs, quorum, kind, motions } = floor;
  // One primary button a screen: while a vote is asked for, that is the ballot.
  const voting = motions.some(({ state, barred }) => state === 'open' && barred === null);
  const counting = motions.some(({ state }) => state === 'open');
  const ahead = status === 'noticed' || status === 'in_session';
  if (!ahead) return null;
  const mayPut = runs && decides(kind);
  const ready = quorum !== null && status === 'in_session';
  // What stands in the way comes first: the meeting has to be open, then the roll.
  const manage = status === 'noticed' ? to('meetings/manage', { id: meetingId }) : undefined;
  const roll = quorum ? undefined : to('proceedings/roll', { id: meetingId });
  const note = status === 'noticed' ? t('put.notOpen') : t('put.noRoll');
  const way = manage ?? roll;
  return (
    <ActionBar note={mayPut && !ready ? note : undefined}>
      <Button kind={mayPut || voting ? 'plain' : 'primary'} onTap={() => setOpen('ask')}>
        {t('questions.ask')}
      </Button>
      {mayPut && ready && (
        <Button kind={counting ? 'plain' : 'primary'} onTap={() => setOpen('put')}>
          {t('put.title')}
        </Button>
      )}
      {mayPut && !ready && way && <Button onTap={way}>{t(manage ? 'put.manage' : 'put.setRoll')}</Button>}
      <AskSheet floor={floor} open={open === 'ask'} onClose={() => setOpen(null)} />
      {mayPut && <PutSheet floor={floor} open={open === 'put'} onClose={() => setOpen(null)} />}
    </ActionBar>
  );
};
