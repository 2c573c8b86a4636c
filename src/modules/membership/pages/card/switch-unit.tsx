import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import type { Whoami } from '@/cloud/reads';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../../text';
import '@/parts/identity/refusals';

/** For whom one stands, when one represents several members. */
export const SwitchUnit = ({ me, membershipId }: { me: Whoami; membershipId: string }) => {
  const t = useMembershipText('apply');
  const house = useText();
  const [open, setOpen] = useState(false);
  const units = me.units.filter(({ status }) => status === 'active');
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const choose = useWrite(cloud.identity.chooseUnit, {
    onDone: (_, chosen) => {
      const name = units.find((unit) => unit.membershipId === chosen.membershipId)?.name ?? '';
      setOpen(false);
      say(t('card.switched', { name }));
    },
    onRefused: (error) => say(sentenceOf(error)),
  });
  if (units.length < 2) return null;
  return (
    <View>
      <Button kind="quiet" busy={choose.busy} onTap={() => setOpen(true)}>
        {t('card.switch')}
      </Button>
      <Sheet open={open} title={t('card.switch')} onClose={() => setOpen(false)}>
        {units.map((unit) => {
          const chosen = unit.membershipId === membershipId;
          return (
            <ListRow
              key={unit.membershipId}
              icon="building"
              title={unit.name}
              note={unit.memberNo ? house('card.no', { no: unit.memberNo }) : undefined}
              extra={chosen && <Icon name="tick" label={house('mine.acting')} />}
              onTap={chosen ? undefined : () => choose.run({ membershipId: unit.membershipId })}
            />
          );
        })}
      </Sheet>
    </View>
  );
};
