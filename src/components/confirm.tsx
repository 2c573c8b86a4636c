import { Text, View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { Button } from './button';
import { Sheet } from './sheet';
import './confirm.scss';

interface ConfirmProps {
  open: boolean;
  title: string;
  /** What follows from it, in one sentence. */
  consequence: string;
  /** The verb, such as 撤回申请. */
  action: string;
  /** What stays when it is not done, where 取消 would be misread. */
  keep?: string;
  danger?: boolean;
  busy?: boolean;
  error?: string | null;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more before what cannot be taken back, and names what will follow. */
export const Confirm = ({
  open,
  title,
  consequence,
  action,
  keep,
  danger,
  busy,
  error,
  onConfirm,
  onCancel,
}: ConfirmProps) => {
  const t = useText();
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onCancel}
      footer={
        <View className="confirm-buttons">
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onTap={onConfirm}>
            {action}
          </Button>
          <Button kind="plain" onTap={onCancel}>
            {keep ?? t('states.cancel')}
          </Button>
        </View>
      }
    >
      <Text>{consequence}</Text>
      {error && <View className="confirm-error">{error}</View>}
    </Sheet>
  );
};
