import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { Section } from '@/components/section';
import { useMembershipText } from '../../text';
import { RenewSheet } from './renew-sheet';
import type { Licence, Unit } from './use-unit';

// The first reminder goes out this many days ahead.
const soon = 90;
// Beyond a year the days say nothing; the date stands below.
const farOff = 365;
const toneOf = (days: number): Tone => {
  if (days < 0) return 'cinnabar';
  return days <= soon ? 'amber' : 'jade';
};

/** Licences, the most pressing first, each renewed in a minute. */
export const Licences = ({ unit }: { unit: Unit }) => {
  const t = useMembershipText('members');
  const [renewing, setRenewing] = useState<Licence | null>(null);
  const ordered = [...unit.licences].sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity));
  return (
    <View>
      <Section title={t('licences.title')} />
      <Card kind="list">
        {ordered.length === 0 && <Text className="unit-quiet">{t('licences.none')}</Text>}
        {ordered.map((licence) => (
          <LicenceLine
            key={licence.id}
            licence={licence}
            unlimited={unit.materials.find(({ id }) => id === licence.id)?.validTo === null}
            onRenew={() => setRenewing(licence)}
          />
        ))}
      </Card>
      <RenewSheet key={renewing?.id} licence={renewing} onClose={() => setRenewing(null)} />
    </View>
  );
};

interface LicenceLineProps {
  licence: Licence;
  /** Said to be without expiry, not merely left open. */
  unlimited: boolean;
  onRenew: () => void;
}

const LicenceLine = ({ licence, unlimited, onRenew }: LicenceLineProps) => {
  const t = useMembershipText('members');
  const { title, number, validTo, daysLeft } = licence;
  const left = () => {
    if (daysLeft === null) return t(unlimited ? 'licences.unlimited' : 'licences.unknown');
    if (daysLeft < 0) return t('licences.over', { count: -daysLeft });
    if (daysLeft > farOff) return t('licences.valid');
    return daysLeft === 0 ? t('licences.today') : t('licences.left', { count: daysLeft });
  };
  return (
    <View className="unit-licence">
      <View className="unit-licence-words">
        <View className="unit-person-head">
          <Text className="unit-person-name">{title}</Text>
          <Chip tone={daysLeft === null ? 'neutral' : toneOf(daysLeft)}>{left()}</Chip>
        </View>
        {number && <Text className="unit-licence-note">{t('licences.number', { no: number })}</Text>}
        {validTo && <Text className="unit-licence-note">{t('licences.until', { day: validTo })}</Text>}
      </View>
      <Button kind="plain" small onTap={onRenew}>
        {t('licences.renew')}
      </Button>
    </View>
  );
};
