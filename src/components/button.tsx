import { Button as Native, type ButtonProps as NativeProps, Text, View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { accessible } from './accessible';
import { classes } from './classes';
import './button.scss';

interface ButtonProps {
  children: string;
  /** `primary` once a screen; `danger` for what cannot be taken back; `plain` for the rest; `quiet` looks like a link. */
  kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  onTap?: () => void;
  busy?: boolean;
  disabled?: boolean;
  /** Fills only its own width. */
  small?: boolean;
  /** WeChat's own abilities. */
  openType?: NativeProps['openType'];
  onPhoneNumber?: NativeProps['onGetPhoneNumber'];
  onPrivacyAgreed?: () => void;
  id?: string;
  /** The key that does the same on a desk; seen there alone. */
  keyName?: string;
  /** For screen readers, where the word alone does not say of what. */
  label?: string;
}

export const Button = ({
  children,
  kind = 'primary',
  onTap,
  busy,
  disabled,
  small,
  openType,
  onPhoneNumber,
  onPrivacyAgreed,
  id,
  label,
  keyName,
}: ButtonProps) => {
  const t = useText();
  // Not the native `disabled`: both platforms then paint their own grey over our colours.
  const idle = !busy && !disabled;
  // All that is seen is in the name, the key too.
  const shownKey = process.env.TARO_ENV === 'h5' ? keyName : undefined;
  const name = [label ?? children, shownKey].filter(Boolean).join(' ');
  return (
    <Native
      {...(id ? { id } : {})}
      className={classes('button', `button-${kind}`, small && 'button-small', !idle && 'button-idle')}
      hoverClass="pressed"
      {...(openType && idle ? { openType } : {})}
      onClick={idle ? onTap : undefined}
      onGetPhoneNumber={onPhoneNumber}
      onAgreePrivacyAuthorization={onPrivacyAgreed}
      {...accessible('button', busy ? t('states.busy') : name, { disabled: !idle })}
    >
      {busy && <View className="button-busy" />}
      <Text>{children}</Text>
      {shownKey && <Text className="key">{shownKey}</Text>}
    </Native>
  );
};
