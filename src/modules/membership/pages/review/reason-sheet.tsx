import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { zhCN } from '../../messages/zh-CN';
import { useMembershipText } from '../../text';

const reasons = {
  return: Object.keys(zhCN.review.returnReasons) as (keyof typeof zhCN.review.returnReasons)[],
  refuse: Object.keys(zhCN.review.refuseReasons) as (keyof typeof zhCN.review.refuseReasons)[],
};

interface ReasonSheetProps {
  kind: 'return' | 'refuse';
  open: boolean;
  reason: string;
  onReason: (reason: string) => void;
  busy: boolean;
  error: string | null;
  onSend: () => void;
  onClose: () => void;
}

/** The written reason of a return or a refusal; both go to the applicant. */
export const ReasonSheet = ({ kind, open, reason, onReason, busy, error, onSend, onClose }: ReasonSheetProps) => {
  const t = useMembershipText('review');
  const phrases =
    kind === 'return'
      ? reasons.return.map((name) => t(`returnReasons.${name}`))
      : reasons.refuse.map((name) => t(`refuseReasons.${name}`));
  const add = (phrase: string) => {
    if (!reason.includes(phrase)) onReason(reason.trim() ? `${reason.trim()}\n${phrase}` : phrase);
  };
  return (
    <Sheet
      open={open}
      title={t(`act.${kind}Title`)}
      onClose={onClose}
      footer={
        <Button kind={kind === 'refuse' ? 'danger' : 'primary'} busy={busy} disabled={!reason.trim()} onTap={onSend}>
          {t(`act.${kind}`)}
        </Button>
      }
    >
      <Text>{t(`act.${kind}Consequence`)}</Text>
      <Field
        label={t('act.reason')}
        multiline
        maxLength={500}
        placeholder={t(kind === 'return' ? 'act.reasonPlaceholder' : 'act.refusePlaceholder')}
        value={reason}
        onChange={onReason}
        error={error}
      />
      <View>
        <Text className="review-common">{t('act.common')}</Text>
        <PhraseChips label={t('act.common')} phrases={phrases} onPick={add} />
      </View>
    </Sheet>
  );
};
