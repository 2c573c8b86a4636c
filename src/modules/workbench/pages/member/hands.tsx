import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
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
      {mayChange && (changes.length === 0 || openPlace) && (
        <View className="member-file-hands">
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
