import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { go } from '@/hooks/go';
import { settings } from '@/hooks/settings';
import { useText } from '@/i18n/main';
import { useRegions } from '@/i18n/regions';
import { industryText } from '@/parts/membership/industries';
import { useMembershipText } from '../../text';
import { LeaveSheet } from './leave-sheet';
import { Licences } from './licences';
import { People } from './people';
import type { Unit } from './use-unit';
import './unit.scss';

interface UnitViewProps {
  unit: Unit;
  onLeft: (name: string) => void;
  /** One has ended one's own part. */
  onOut: () => void;
}
export const UnitView = ({ unit, onLeft, onOut }: UnitViewProps) => {
  const t = useMembershipText('members');
  const terms = useMembershipText('terms');
  const house = useText();
  const { language } = settings.use();
  const regions = useRegions();
  const [leaving, setLeaving] = useState(false);
  const { name, kind, memberNo, size } = unit;
  return (
    <View>
      <View className="unit-head">
        <Text className="unit-name">{name}</Text>
        <Text className="unit-standing">
          {t('unit.standing', { kind: house(`memberKinds.${kind}`), no: memberNo ?? '' })}
        </Text>
      </View>
      <Licences unit={unit} />
      <People unit={unit} onOut={onOut} />
      <Section title={t('unit.form')} />
      <Facts
        facts={[
          { key: 'uscc', label: t('unit.uscc'), value: unit.uscc },
          { key: 'legalRep', label: t('unit.legalRep'), value: unit.legalRep },
          { key: 'industry', label: t('unit.industry'), value: industryText(unit.industry, language) },
          { key: 'region', label: t('unit.region'), value: regions.text(unit.region) },
          { key: 'size', label: t('unit.size'), value: size && terms(`sizes.${size}`) },
          { key: 'address', label: t('unit.address'), value: unit.address },
          { key: 'committee', label: t('unit.committee'), value: unit.committee?.name },
          { key: 'introduction', label: t('unit.introduction'), value: unit.introduction },
        ]}
      />
      <Text className="unit-note">{t('unit.change')}</Text>
      {kind !== 'individual' && (
        <Card kind="list">
          <ListRow
            icon="building"
            title={t('unit.changes')}
            note={t('unit.changesNote')}
            onTap={() => go('changes/mine')}
          />
        </Card>
      )}
      {unit.mayLeave ? (
        <Button kind="quiet" onTap={() => setLeaving(true)}>
          {t('leave.open')}
        </Button>
      ) : (
        <Text className="unit-note">{t('leave.byPrimary')}</Text>
      )}
      <LeaveSheet unit={unit} open={leaving} onClose={() => setLeaving(false)} onLeft={onLeft} />
    </View>
  );
};
