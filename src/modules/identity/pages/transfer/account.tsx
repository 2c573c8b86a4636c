import { View } from '@tarojs/components';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { dateText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { namesText } from '@/i18n/names';
import { useIdentityText } from '../../text';
import type { Transfer } from './state';

/** Whose account it is, to be held against the proof: only who decides is told. */
export const Account = ({ transfer: { account, phone } }: { transfer: Transfer }) => {
  const t = useIdentityText('account');
  const house = useText();
  if (!account) return null;
  const { name, offices, units, inUse, seenOn } = account;
  return (
    <View>
      <Section title={t('transfer.account')} />
      <Facts
        facts={[
          { key: 'name', label: t('transfer.name'), value: name ?? t('profile.nameless') },
          { key: 'phone', label: t('profile.phone'), value: phone },
          {
            key: 'offices',
            label: t('transfer.offices'),
            value: namesText(offices.map((office) => house(`offices.${office}`))),
          },
          { key: 'units', label: t('transfer.units'), value: units.join('\n') },
          {
            key: 'use',
            label: t('transfer.use'),
            value: seenOn
              ? t(inUse ? 'transfer.inUse' : 'transfer.notInUse', { day: dateText(seenOn) })
              : t('transfer.neverSeen'),
          },
        ]}
      />
    </View>
  );
};
