import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { to } from '@/hooks/go';
import '@/parts/membership/refusals';
import { useWorkbenchText } from '../../text';
import { ChangeSheet } from './change-sheet';
import { LeaveSheet } from './leave-sheet';
import type { MemberFile } from './types';
import { WaitingChange } from './waiting-change';

/** The place that is held open, what waits for a second hand, and what the secretariat does on a document. */
export const Hands = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const [open, setOpen] = useState<'change' | 'leave' | null>(null);
  const { openPlace, changes, mayChange } = file;
  const close = () => setOpen(null);
  const care = to('care/member', { id: file.id });
  const company = to('changes/changes', { membershipId: file.id });
  const alike = to('duplicates/candidates', { q: file.name });
  const sanction = to('standing/propose', { id: file.id });
  return (
    <View>
      {openPlace && (
        <NoticeBox
          tone="amber"
          icon="bang"
          title={t(`hands.open.${openPlace}`)}
          words={[t(`hands.openNote.${openPlace}`)]}
        />
      )}
      {changes.map((change) => (
        <WaitingChange key={change.id} change={change} />
      ))}
      {mayChange && (
        <View className="member-file-hands">
          {care && (
            <Button kind="plain" small onTap={care}>
              {t('hands.care')}
            </Button>
          )}
          {company && (
            <Button kind="plain" small onTap={company}>
              {t('hands.company')}
            </Button>
          )}
          {alike && (
            <Button kind="plain" small onTap={alike}>
              {t('hands.alike')}
            </Button>
          )}
          {sanction && (
            <Button kind="plain" small onTap={sanction}>
              {t('hands.sanction')}
            </Button>
          )}
          {changes.length === 0 && (
            <Button kind="plain" small onTap={() => setOpen('change')}>
              {t('hands.change')}
            </Button>
          )}
          {openPlace && (
            <Button kind="plain" small onTap={() => setOpen('leave')}>
              {t('hands.leave')}
            </Button>
          )}
        </View>
      )}
      {open === 'change' && <ChangeSheet file={file} onClose={close} />}
      {open === 'leave' && <LeaveSheet file={file} onClose={close} />}
    </View>
  );
};
