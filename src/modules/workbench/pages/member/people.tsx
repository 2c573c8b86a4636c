import { View } from '@tarojs/components';
import { dayOfInstant } from '@/i18n/dates';
import { ListRow } from '@/components/list-row';
import { unbroken } from '@/components/unbroken';
import { RevealEye, useReveal } from '../../components/reveal';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** Who represents it, who did, and how they are reached. */
export const People = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { shown, ask, sheet } = useReveal();
  const { id: membershipId, representatives, mayReveal } = file;
  if (representatives.length === 0) return <Nothing>{t('noRepresentatives')}</Nothing>;
  return (
    <View>
      {representatives.map(({ id, name, title, phone, primary, linked, since, endedAt }) => (
        <ListRow
          key={id}
          title={[name, title].filter(Boolean).join(' · ')}
          note={unbroken(
            [
              primary && !endedAt && t('primary'),
              endedAt ? t('until', { day: dayOfInstant(endedAt) }) : t('since', { day: dayOfInstant(since) }),
              t(linked ? 'linked' : 'notLinked'),
            ]
              .filter(Boolean)
              .join(' · '),
          )}
          value={shown[id] ?? phone}
          extra={mayReveal && !shown[id] && <RevealEye name={name} onTap={() => ask({ membershipId, id, name })} />}
        />
      ))}
      {sheet}
    </View>
  );
};
