import { Text } from '@tarojs/components';
import { detailOf } from '@/cloud/refusal';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { instantText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { zhCN } from '../../messages/zh-CN';
import { useMembershipText } from '../../text';
import type { StepKind } from './use-case';

type Status = keyof typeof zhCN.terms.statuses;
const stepKinds: readonly StepKind[] = ['preliminaryReview', 'councilDecision', 'publicity'];

/** Somebody was faster: who, when and where the application stands now. The page behind has been read again. */
export const Handled = ({ error, onClose }: { error: Error | null; onClose: () => void }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const house = useText();
  const { status, step, by, at } = detailOf(error);
  const known = stepKinds.find((kind) => kind === step);
  const standing = String(status) in zhCN.terms.statuses ? terms(`statuses.${status as Status}`) : '';
  const state = known ? house(`admission.${known}`) : standing;
  const sentence =
    typeof by === 'string' && typeof at === 'string'
      ? t('handled.by', { name: by, when: instantText(at), state })
      : t('handled.someone', { state });
  return (
    <Sheet
      open={error !== null}
      title={t('handled.title')}
      onClose={onClose}
      footer={<Button onTap={onClose}>{t('handled.see')}</Button>}
    >
      <Text>{sentence}</Text>
    </Sheet>
  );
};
