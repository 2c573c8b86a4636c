import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { useIdentityText } from '../../text';
import './profile.scss';

const items = [
  { icon: 'shield', key: 'wechat' },
  { icon: 'person', key: 'name' },
  { icon: 'form', key: 'units' },
  { icon: 'clock', key: 'acts' },
] as const;

/** What the association keeps about a person, in plain words. */
export const Kept = () => {
  const t = useIdentityText('account');
  const consents = to('identity/consents');
  return (
    <View>
      <Section title={t('profile.kept')} note={consents && t('profile.consents')} onTap={consents} />
      <Card kind="list">
        {items.map(({ icon, key }) => (
          <ListRow
            key={key}
            icon={icon}
            title={t(`profile.keptItems.${key}.title`)}
            note={t(`profile.keptItems.${key}.note`)}
          />
        ))}
      </Card>
      <Text className="profile-kept-note">{t('profile.keptNote')}</Text>
    </View>
  );
};
