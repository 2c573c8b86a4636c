import { Text } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useRevealText } from './text';
import './reveal.scss';

/** Offers the full number, in words; nothing to those who may not see it. */
export const RevealLink = ({ onTap }: { onTap: (() => void) | undefined }) => {
  const t = useRevealText();
  if (!onTap) return null;
  return (
    <Tap className="reveal-link" label={t('link')} onTap={onTap}>
      <Icon name="eye" size="small" />
      <Text>{t('link')}</Text>
    </Tap>
  );
};

/** The same as an eye beside the masked number, where there is little room. */
export const RevealEye = ({ name, onTap }: { name: string; onTap: () => void }) => {
  const t = useRevealText();
  return (
    <Tap className="reveal-eye" label={t('eye', { name })} onTap={onTap}>
      <Icon name="eye" size="small" />
    </Tap>
  );
};
