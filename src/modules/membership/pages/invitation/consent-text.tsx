import { View } from '@tarojs/components';
import { useAssociation } from '@/cloud/reads';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import { useConsentText } from '@/parts/identity/consent-text';
import { useMembershipText } from '../../text';

/** How personal information is used, in full. */
export const ConsentText = ({
  open,
  onClose,
  onAgree,
}: {
  open: boolean;
  onClose: () => void;
  onAgree: () => void;
}) => {
  const t = useMembershipText('apply');
  const words = useConsentText();
  const house = useText();
  const association = useAssociation().data?.name ?? house('app');
  return (
    <Sheet
      open={open}
      title={words('privacy.name')}
      onClose={onClose}
      footer={<Button onTap={() => (onAgree(), onClose())}>{t('confirm.tick')}</Button>}
    >
      {words('privacy.body', { association })
        .split('\n')
        .map((paragraph) => (
          <View key={paragraph} className="invitation-point">
            {paragraph}
          </View>
        ))}
    </Sheet>
  );
};
