import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { codeOf, detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Confirm } from '@/components/confirm';
import { dayText } from '@/i18n/dates';
import { useProceedingsText } from '../../text';
import type { Minutes } from './use-minutes';

interface LockSheetProps {
  meetingId: string;
  minutes: Minutes;
  open: boolean;
  onClose: () => void;
}

/** Locking cannot be taken back; what stands against it is said with names and days. */
export const LockSheet = ({ meetingId, minutes, open, onClose }: LockSheetProps) => {
  const t = useProceedingsText('minutes');
  const terms = useProceedingsText('terms');
  const lock = useWrite(cloud.proceedings.lockMinutes, {
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('lock.done') });
    },
  });
  const why = () => {
    if (!lock.error) return null;
    const { waiting, until, names } = detailOf(lock.error);
    if (codeOf(lock.error) === 'STILL_OPEN' && typeof waiting === 'number' && typeof until === 'string')
      return t('lock.waiting', { waiting, until: dayText(until) });
    if (codeOf(lock.error) === 'OBJECTIONS' && Array.isArray(names))
      return t('lock.objections', { names: names.join(terms('people.separator')) });
    return lock.sentence;
  };
  const { version, facts, confirmations } = minutes;
  const agreed = confirmations.filter(({ agrees }) => agrees).length;
  return (
    <Confirm
      open={open}
      title={t('lock.title')}
      consequence={t('lock.consequence', { present: facts.present, agreed })}
      action={t('lock.action')}
      busy={lock.busy}
      error={why()}
      onConfirm={() => lock.run({ meetingId, version })}
      onCancel={() => (lock.reset(), onClose())}
    />
  );
};
