import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { settings } from '@/hooks/settings';
import { useText } from '@/i18n/main';
import { useRegions } from '@/i18n/regions';
import { industryText } from '@/parts/membership/industries';
import type { Application } from '../../form/opened';
import { useMembershipText } from '../../text';

/** What was written, as the applicant may read it again. */
export const Particulars = ({ application }: { application: Application }) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const house = useText();
  const { language } = settings.use();
  const regions = useRegions();
  const { kind, uscc, idType, idNumber, legalRep, size, address, introduction, committee } = application;
  const person = kind === 'individual';
  const rows: [string, string | null][] = [
    [person ? t('fields.personName') : t('fields.name'), application.name],
    [t('fields.uscc'), uscc],
    [idType ? terms(`idTypes.${idType}`) : t('fields.idNumber'), idNumber],
    [t('fields.legalRep'), legalRep],
    [t('fields.industry'), industryText(application.industry, language)],
    [t('fields.region'), regions.text(application.region)],
    [t('fields.size'), size && terms(`sizes.${size}`)],
    [t('fields.address'), address],
    [t('fields.committee'), committee && committee.name],
    [t('fields.introduction'), introduction],
    ...application.representatives.map(({ name, phone, title, primary }): [string, string] => {
      const number = phone.replace(/^\+86/, '');
      if (person) return [t('fields.phone'), [number, title].filter(Boolean).join(' · ')];
      const label = primary ? t('representatives.primary') : t('steps.representatives');
      return [label, [name, title, number].filter(Boolean).join(' · ')];
    }),
  ];
  return (
    <Card kind="list">
      <ListRow title={house(`memberKinds.${kind}`)} />
      {rows.map(
        ([label, value], index) =>
          value && (
            <View key={`${label}${index}`} className="particular">
              <View className="particular-label">{label}</View>
              <View className="particular-value">{value}</View>
            </View>
          ),
      )}
    </Card>
  );
};
