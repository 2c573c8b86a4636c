import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Whoami } from '@/cloud/reads';
import { Button } from '@/components/button';
import { useText } from '@/i18n/main';
import { ChooseUnit, hasChoice } from '@/parts/identity/choose-unit';

/** The way to another card, when one represents several members. */
export const SwitchUnit = ({ me }: { me: Whoami }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!hasChoice(me)) return null;
  return (
    <View>
      <Button kind="quiet" onTap={() => setOpen(true)}>
        {t('mine.choose')}
      </Button>
      <ChooseUnit me={me} open={open} onClose={() => setOpen(false)} />
    </View>
  );
};
