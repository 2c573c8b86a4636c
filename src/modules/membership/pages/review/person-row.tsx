import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { phoneText } from '@/i18n/phone-text';
import { RevealLink } from '@/parts/membership/reveal';
import { PhoneChip } from '../../components/phone-chip';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';

interface PersonRowProps {
  person: Case['representatives'][number];
  /** The full number, while it is shown. */
  full: string | undefined;
  onReveal: (() => void) | undefined;
}

export const PersonRow = ({ person, full, onReveal }: PersonRowProps) => {
  const t = useMembershipText('review');
  const { name, title, phone, primary } = person;
  return (
    <View className="review-person">
      <View className="review-person-head">
        <Text className="review-person-name">{title ? `${name} · ${title}` : name}</Text>
        {primary && <Chip tone="azure">{t('case.primary')}</Chip>}
        <PhoneChip {...person} />
      </View>
      <View className="review-person-phone">
        <Text>{phoneText(full ?? phone)}</Text>
        {full ? (
          <Tap
            className="reveal-link"
            label={t('case.call')}
            onTap={() => void Taro.makePhoneCall({ phoneNumber: full })}
          >
            <Icon name="phone" size="small" />
            <Text>{t('case.call')}</Text>
          </Tap>
        ) : (
          <RevealLink onTap={onReveal} />
        )}
      </View>
    </View>
  );
};
