import { Text, View } from '@tarojs/components';
import type { ConsentCode } from '@contracts/consents';
import { accessible } from '@/components/accessible';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { Tick } from '@/components/tick';
import { dayOfInstant } from '@/i18n/dates';
import { useConsentText } from '@/parts/identity/consent-text';
import { useMembershipText } from '../../text';

interface ConsentRowProps {
  code: ConsentCode;
  ticked: boolean;
  given: string | undefined;
  pointed: boolean;
  onChange: (ticked: boolean) => void;
  onRead: () => void;
}

export const ConsentRow = ({ code, ticked, given, pointed, onChange, onRead }: ConsentRowProps) => {
  const t = useMembershipText('apply');
  const words = useConsentText();
  const optional = code === 'partyInfo';
  const name = words(`${code}.name`);
  const missing = pointed && !ticked && !optional;
  return (
    <View id={`field-consents-${code}`} className="consent">
      {optional && <Chip tone="amber">{t('confirm.optional')}</Chip>}
      <Tick checked={ticked} label={t('confirm.agree', { name })} onChange={onChange} />
      <View className="consent-below">
        <Text className="consent-brief">{words(`${code}.brief`)}</Text>
        {given && ticked && <Text className="consent-given">{t('confirm.given', { day: dayOfInstant(given) })}</Text>}
        {missing && (
          <View className="field-error" {...accessible('alert', t('confirm.agreeNeeded'))}>
            <Icon name="bang" size="small" />
            <Text className="field-words">{t('confirm.agreeNeeded')}</Text>
          </View>
        )}
        <Tap className="consent-read" onTap={onRead} label={`${t('confirm.read')}，${name}`}>
          <Text>{t('confirm.read')}</Text>
          <Icon name="forward" size="small" />
        </Tap>
      </View>
    </View>
  );
};
