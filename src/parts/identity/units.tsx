import { View } from '@tarojs/components';
import { useState } from 'react';
import { actingUnit, type Whoami } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { useText } from '@/i18n/main';
import { ChooseFirst } from './choose-first';
import { ChooseUnit, hasChoice, mustChoose } from './choose-unit';

const tones = { active: 'jade', under_review: 'azure', returned: 'cinnabar' } as const satisfies Record<string, Tone>;

/** The units one represents, for which of them one acts now, and the way to another. */
export const Units = ({ me }: { me: Whoami }) => {
  const t = useText();
  const [choosing, setChoosing] = useState(false);
  const acting = actingUnit(me)?.membershipId;
  const change = hasChoice(me) ? () => setChoosing(true) : undefined;
  if (me.units.length === 0) return null;
  return (
    <View>
      {mustChoose(me) && <ChooseFirst />}
      <Section title={t('mine.units')} note={change && t('mine.chooseShort')} onTap={change} />
      <Card kind="list">
        {me.units.map(({ membershipId, name, status, memberNo }) => (
          <ListRow
            key={membershipId}
            icon="building"
            title={name}
            note={memberNo ? t('mine.unitNo', { no: memberNo }) : undefined}
            extra={
              membershipId === acting && status === 'active' ? (
                <Chip tone="jade" icon="tick">
                  {t('mine.acting')}
                </Chip>
              ) : (
                <Chip tone={tones[status]}>{t(`mine.unitState.${status}`)}</Chip>
              )
            }
          />
        ))}
      </Card>
      <ChooseUnit me={me} open={choosing} onClose={() => setChoosing(false)} />
    </View>
  );
};
