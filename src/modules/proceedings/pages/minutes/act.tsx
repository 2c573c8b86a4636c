import { useState } from 'react';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import { LockSheet } from './lock-sheet';
import type { Minutes } from './use-minutes';
import { VerdictSheet } from './verdict-sheet';

interface ActProps {
  meetingId: string;
  minutes: Minutes;
  runs: boolean;
  mayLock: boolean;
}

/** At the thumb: confirm or object for whoever was there; lock or go on writing for whoever answers for the paper. */
export const Act = ({ meetingId, minutes, runs, mayLock }: ActProps) => {
  const t = useProceedingsText('minutes');
  const [sheet, setSheet] = useState<'agree' | 'object' | 'lock' | null>(null);
  const [again, setAgain] = useState(false);
  const { state, asked, mine } = minutes;
  const close = () => {
    setSheet(null);
    setAgain(false);
  };
  const edit = to('proceedings/minutes-edit', { id: meetingId });
  const circulated = state === 'circulated';
  const verdict = asked && circulated && (!mine || again);
  const locks = mayLock && circulated && !verdict;
  if (state === 'draft')
    return runs && edit ? (
      <ActionBar>
        <Button onTap={edit}>{t('acts.edit')}</Button>
      </ActionBar>
    ) : null;
  if (!verdict && !locks && !(mine && circulated)) return null;
  const said = mine && t(mine.agrees ? 'confirmations.mine' : 'confirmations.mineObjects');
  return (
    <ActionBar note={verdict ? t('confirmations.waiting') : (said ?? undefined)}>
      {verdict && (
        <Button kind="plain" onTap={() => setSheet('object')}>
          {t('confirm.object')}
        </Button>
      )}
      {verdict && <Button onTap={() => setSheet('agree')}>{t('confirm.agree')}</Button>}
      {!verdict && mine && (
        <Button kind="plain" onTap={() => setAgain(true)}>
          {t('confirmations.change')}
        </Button>
      )}
      {locks && <Button onTap={() => setSheet('lock')}>{t('lock.action')}</Button>}
      <VerdictSheet
        meetingId={meetingId}
        minutes={minutes}
        verdict={sheet === 'agree' || sheet === 'object' ? sheet : null}
        onClose={close}
      />
      <LockSheet meetingId={meetingId} minutes={minutes} open={sheet === 'lock'} onClose={close} />
    </ActionBar>
  );
};
