import { View } from '@tarojs/components';
import { isSecretariat, useWhoami } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { settings } from '@/hooks/settings';
import { useRegions } from '@/i18n/regions';
import { industryText } from '@/parts/membership/industries';
import { RevealLink } from '@/parts/membership/reveal';
import { useReveal } from '@/parts/membership/use-reveal';
import { useMembershipText } from '../../text';
import { PersonRow } from './person-row';
import type { Case } from './use-case';

/** What the applicant wrote; full numbers only on request, and hidden again on leaving. */
export const FormFacts = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const { language } = settings.use();
  const regions = useRegions();
  const { shown, askPhone, askIdNumber, sheet } = useReveal(['call', 'match', 'remind']);
  const me = useWhoami().data;
  const mayReveal = me !== undefined && isSecretariat(me);
  const { id, idType, idNumber, size, committee, representatives } = application;
  return (
    <View>
      <Section title={t('case.form')} />
      <Facts
        facts={[
          { key: 'uscc', label: t('case.fields.uscc'), value: application.uscc },
          {
            key: 'idNumber',
            label: t('case.fields.idNumber', { type: terms(`idTypes.${idType ?? 'residentId'}`) }),
            value: shown.idNumber ?? idNumber,
            extra: !shown.idNumber && <RevealLink onTap={mayReveal ? () => askIdNumber(id) : undefined} />,
          },
          { key: 'legalRep', label: t('case.fields.legalRep'), value: application.legalRep },
          { key: 'industry', label: t('case.fields.industry'), value: industryText(application.industry, language) },
          { key: 'region', label: t('case.fields.region'), value: regions.text(application.region) },
          { key: 'size', label: t('case.fields.size'), value: size && terms(`sizes.${size}`) },
          { key: 'address', label: t('case.fields.address'), value: application.address },
          { key: 'committee', label: t('case.fields.committee'), value: committee?.name },
          { key: 'memberNo', label: t('case.fields.memberNo'), value: application.memberNo },
          { key: 'introduction', label: t('case.fields.introduction'), value: application.introduction },
        ]}
      />
      <Section title={t('case.people')} />
      <Card kind="list">
        {representatives.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            full={shown[person.id]}
            onReveal={mayReveal ? () => askPhone(id, person.id) : undefined}
          />
        ))}
      </Card>
      {sheet}
    </View>
  );
};
