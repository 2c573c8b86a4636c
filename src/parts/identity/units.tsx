import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { actingUnit, type Whoami } from '@/cloud/reads';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { useText } from '@/i18n/main';
import './refusals';

const tones = { active: 'jade', under_review: 'azure', returned: 'cinnabar' } as const satisfies Record<string, Tone>;

/** The units one represents; a tap changes for whom one acts. */
export const Units = ({ me }: { me: Whoami }) => {
  const t = useText();
  const acting = actingUnit(me)?.membershipId;
  const choose = useWrite(cloud.identity.chooseUnit, {
    onDone: (_, { membershipId }) => {
      const name = me.units.find((unit) => unit.membershipId === membershipId)?.name ?? '';
      void Taro.showToast({ icon: 'none', title: t('mine.chosen', { name }) });
    },
    onRefused: (error) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) }),
  });
  if (me.units.length === 0) return null;
  return (
    <View>
      <Section title={t('mine.units')} />
      <Card kind="list">
        {me.units.map(({ membershipId, name, status, memberNo }) => {
          const chosen = membershipId === acting;
          const mayChoose = !chosen && status === 'active';
          return (
            <ListRow
              key={membershipId}
              icon="building"
              title={name}
              note={memberNo ? t('card.no', { no: memberNo }) : undefined}
              extra={
                chosen && status === 'active' ? (
                  <Chip tone="jade" icon="tick">
                    {t('mine.acting')}
                  </Chip>
                ) : (
                  <Chip tone={tones[status]}>{t(`mine.unitState.${status}`)}</Chip>
                )
              }
              onTap={mayChoose ? () => choose.run({ membershipId }) : undefined}
            />
          );
        })}
      </Card>
    </View>
  );
};
