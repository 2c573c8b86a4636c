import { View } from '@tarojs/components';
import type { Whoami } from '@/cloud/reads';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { useText } from '@/i18n/main';
import { useIdentityText } from '../../text';

/** The offices held today, each with its committee and its term. */
export const Offices = ({ me }: { me: Whoami }) => {
  const t = useIdentityText('account');
  const words = useText();
  if (me.offices.length === 0) return null;
  return (
    <View>
      <Section title={t('profile.offices')} />
      <Card kind="list">
        {me.offices.map(({ office, committeeId, committeeName, from, until }) => (
          <ListRow
            key={`${office}${committeeId ?? ''}`}
            icon="stamp"
            title={words(`offices.${office}`)}
            note={[committeeName, until ? t('profile.term', { from, until }) : t('profile.termOpen', { from })]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Card>
    </View>
  );
};
