import { Text, View } from '@tarojs/components';
import { Chip, type Tone } from '@/components/chip';
import { Tap } from '@/components/tap';
import { instantText } from '@/i18n/dates';
import { phoneText } from '@/i18n/phone-text';
import { useMembershipText } from '../../text';
import type { Person } from './use-unit';

const tones = { accepted: 'jade', invited: 'amber', declined: 'neutral' } as const satisfies Record<
  Person['state'],
  Tone
>;

interface PersonLineProps {
  person: Person;
  onEnd: (() => void) | undefined;
  onChoose: { words: string; tap: () => void } | undefined;
}
/** One of the unit's people: what he answered, and what one may do about him. */
export const PersonLine = ({ person, onEnd, onChoose }: PersonLineProps) => {
  const t = useMembershipText('members');
  const { name, title, phone, primary, state, yours, until, ending } = person;
  return (
    <View className="unit-person">
      <View className="unit-person-words">
        <View className="unit-person-head">
          <Text className="unit-person-name">{title ? `${name} · ${title}` : name}</Text>
          {yours && <Chip>{t('people.you')}</Chip>}
          {primary && <Chip tone="azure">{t('people.primary')}</Chip>}
        </View>
        <Text className="unit-person-phone">{phoneText(phone)}</Text>
        <View className="unit-person-head">
          <Chip tone={tones[state]} icon={state === 'accepted' ? 'tick' : state === 'invited' ? 'clock' : undefined}>
            {t(`people.states.${state}`)}
          </Chip>
          {state === 'invited' && (
            <Text className="unit-licence-note">
              {until ? t('people.until', { when: instantText(until) }) : t('people.open')}
            </Text>
          )}
        </View>
      </View>
      <View className="unit-person-acts">
        {onChoose && (
          <Tap className="unit-person-remove" label={t('people.chooseTitle', { name })} onTap={onChoose.tap}>
            <Text>{onChoose.words}</Text>
          </Tap>
        )}
        {onEnd && ending && (
          <Tap
            className="unit-person-remove"
            label={t(`people.endTitle.${ending === 'twoHands' || ending === 'secretariat' ? 'primary' : ending}`, {
              name,
            })}
            onTap={onEnd}
          >
            <Text>{t(`people.end.${ending}`)}</Text>
          </Tap>
        )}
      </View>
    </View>
  );
};
