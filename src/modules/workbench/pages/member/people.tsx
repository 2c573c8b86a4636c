import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOfInstant } from '@/i18n/dates';
import { ListRow } from '@/components/list-row';
import { unbroken } from '@/components/unbroken';
import { RevealEye } from '@/parts/membership/reveal';
import { useReveal } from '@/parts/membership/use-reveal';
import { useWorkbenchText } from '../../text';
import { Hands } from './hands';
import { NamingSheet, type Judged } from './naming-sheet';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

const isOpen = (words: string) => words === 'review' || words === 'risky';

/** Who represents it, who did, and how they are reached. */
export const People = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { shown, askPhone, sheet } = useReveal(['contact', 'meeting', 'licence']);
  const { id: membershipId, representatives, mayReveal, mayChange } = file;
  const [judged, setJudged] = useState<Judged | null>(null);
  return (
    <View>
      <Hands file={file} />
      {representatives.length === 0 && <Nothing>{t('noRepresentatives')}</Nothing>}
      {representatives.map(
        ({ id, name, title, phone, primary, linked, since, state, endedAs, endedReason, endedAt, words }) => (
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
                !endedAt && isOpen(words) && t('naming.waits'),
              ]
                .filter(Boolean)
                .join(' · '),
            )}
            value={shown[id] ?? phone}
            extra={mayReveal && !shown[id] && <RevealEye name={name} onTap={() => askPhone(membershipId, id)} />}
            onTap={mayChange && isOpen(words) && !endedAt ? () => setJudged({ id, name, title, words }) : undefined}
          />
        ),
      )}
      {judged && <NamingSheet key={judged.id} judged={judged} onClose={() => setJudged(null)} />}
      {sheet}
    </View>
  );
};
