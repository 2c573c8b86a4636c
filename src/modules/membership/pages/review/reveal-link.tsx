import { Text } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useMembershipText } from '../../text';

/** Offers the full number to those who may see it. */
export const RevealLink = ({ onTap }: { onTap: (() => void) | undefined }) => {
  const t = useMembershipText('review');
  if (!onTap) return null;
  return (
    <Tap className="review-reveal" label={t('case.reveal')} onTap={onTap}>
      <Icon name="eye" size="small" />
      <Text>{t('case.reveal')}</Text>
    </Tap>
  );
};
