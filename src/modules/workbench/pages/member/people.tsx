import { View } from '@tarojs/components';
import { dayOfInstant } from '@/i18n/dates';
import { ListRow } from '@/components/list-row';
import { unbroken } from '@/components/unbroken';
import { RevealEye } from '@/parts/membership/reveal';
import { useReveal } from '@/parts/membership/use-reveal';
import { useWorkbenchText } from '../../text';
import { Hands } from './hands';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** Who represents it, who did, and how they are reached. */
export const People = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { shown, askPhone, sheet } = useReveal(['contact', 'meeting', 'licence']);
  const { id: membershipId, representatives, mayReveal } = file;
  return (
    <View>
      <Hands file={file} />
      {representatives.length === 0 && <Nothing>{t('noRepresentatives')}</Nothing>}
      {representatives.map(
        ({ id, name, title, phone, primary, linked, since, state, endedAs, endedReason, endedAt }) => (
          <ListRow
            key={id}
            title={[name, title].filter(Boolean).join(' · ')}
            note={unbroken(
              [
                primary && !endedAt && t('primary'),
                endedAt ? t('until', { day: dayOfInstant(endedAt) }) : t('since', { day: dayOfInstant(since) }),
                endedAt ? endedAs && t(`endedAs.${endedAs}`) : t(`handStates.${state}`),
                state === 'accepted' && !linked && t('contested'),
                endedReason,
              ]
                .filter(Boolean)
                .join(' · '),
            )}
            value={shown[id] ?? phone}
            extra={mayReveal && !shown[id] && <RevealEye name={name} onTap={() => askPhone(membershipId, id)} />}
          />
        ),
      )}
      {sheet}
    </View>
  );
};
