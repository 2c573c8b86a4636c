import { View } from '@tarojs/components';
import { dayOfInstant } from '@/i18n/dates';
import { ListRow } from '@/components/list-row';
import { RevealEye } from '@/parts/membership/reveal';
import { useReveal } from '@/parts/membership/use-reveal';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** Who represents it, who did, and how they are reached. */
export const People = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { shown, askPhone, sheet } = useReveal(['contact', 'meeting', 'licence']);
  const { id: membershipId, representatives, mayReveal } = file;
  if (representatives.length === 0) return <Nothing>{t('noRepresentatives')}</Nothing>;
  return (
    <View>
      {representatives.map(({ id, name, title, phone, primary, linked, since, endedAt }) => (
        <ListRow
          key={id}
          title={[name, title].filter(Boolean).join(' · ')}
          note={[
            primary && !endedAt && t('primary'),
            endedAt ? t('until', { day: dayOfInstant(endedAt) }) : t('since', { day: dayOfInstant(since) }),
            t(linked ? 'linked' : 'notLinked'),
          ]
            .filter(Boolean)
            .join(' · ')}
          value={shown[id] ?? phone}
          extra={mayReveal && !shown[id] && <RevealEye name={name} onTap={() => askPhone(membershipId, id)} />}
        />
      ))}
      {sheet}
    </View>
  );
};
