import { View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useState } from 'react';
import { useWhoami } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { settings } from '@/hooks/settings';
import { useRegions } from '@/i18n/regions';
import { industryText } from '@/parts/membership/industries';
import { useMembershipText } from '../../text';
import { PersonRow } from './person-row';
import { Reveal, type RevealField } from './reveal';
import { RevealLink } from './reveal-link';
import type { Case } from './use-case';

/** What the applicant wrote; full numbers only on request, and hidden again on leaving. */
export const FormFacts = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const { language } = settings.use();
  const regions = useRegions();
  const [asked, setAsked] = useState<RevealField | null>(null);
  const [shown, setShown] = useState<Record<string, string>>({});
  useDidHide(() => setShown({}));
  const offices = useWhoami().data?.offices ?? [];
  const mayReveal = offices.some(({ office }) => office === 'clerk' || office === 'director');
  const { idType, idNumber, size, committee, representatives } = application;
  const ask = (field: RevealField) => (mayReveal ? () => setAsked(field) : undefined);
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
            extra: !shown.idNumber && <RevealLink onTap={ask({ kind: 'idNumber' })} />,
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
            onReveal={ask({ kind: 'phone', representativeId: person.id })}
          />
        ))}
      </Card>
      <Reveal
        membershipId={application.id}
        field={asked}
        onClose={() => setAsked(null)}
        onShown={(key, value) => setShown((before) => ({ ...before, [key]: value }))}
      />
    </View>
  );
};
