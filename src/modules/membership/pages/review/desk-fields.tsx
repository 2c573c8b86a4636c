import { View } from '@tarojs/components';
import { CheckItem as CheckLine } from '@/components/check-item';
import { settings } from '@/hooks/settings';
import { useRegions } from '@/i18n/regions';
import { useWhoami, isSecretariat } from '@/cloud/reads';
import { industryText } from '@/parts/membership/industries';
import { RevealLink } from '@/parts/membership/reveal';
import { useReveal } from '@/parts/membership/use-reveal';
import { checkWords } from '../../components/check-words';
import { useMembershipText } from '../../text';
import { Compared } from './compared';
import { findingOf, findingOfMaterial, otherFindings } from './findings';
import { PersonRow } from './person-row';
import type { Case } from './use-case';

/** What the applicant wrote, field by field, each with what the check and the licence say of it. */
export const DeskFields = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const { language } = settings.use();
  const regions = useRegions();
  const { shown, askPhone, askIdNumber, sheet } = useReveal(['call', 'match', 'remind']);
  const me = useWhoami().data;
  const mayReveal = me !== undefined && isSecretariat(me);
  const { id, kind, idType, idNumber, size, committee, materials, representatives } = application;
  const field = (name: 'name' | 'uscc') => findingOf(application, name);
  return (
    <View className="compared-list">
      <Compared
        label={t(kind === 'individual' ? 'compared.person' : 'compared.name')}
        value={application.name}
        {...field('name')}
      />
      <Compared label={t('case.fields.uscc')} value={application.uscc} {...field('uscc')} />
      {idNumber && (
        <Compared
          label={t('case.fields.idNumber', { type: terms(`idTypes.${idType ?? 'residentId'}`) })}
          value={shown.idNumber ?? idNumber}
          item={findingOf(application, 'idNumber').item}
          extra={!shown.idNumber && <RevealLink onTap={mayReveal ? () => askIdNumber(id) : undefined} />}
        />
      )}
      <Compared label={t('case.fields.legalRep')} value={application.legalRep} />
      <Compared label={t('case.fields.address')} value={application.address} />
      <Compared
        label={t('compared.trade')}
        value={[industryText(application.industry, language), size && terms(`sizes.${size}`)]
          .filter(Boolean)
          .join(' · ')}
      />
      <Compared label={t('case.fields.region')} value={regions.text(application.region)} />
      <Compared label={t('case.fields.committee')} value={committee?.name} />
      <Compared label={t('case.fields.memberNo')} value={application.memberNo} />
      {representatives.map((person) => (
        <View key={person.id} className="compared">
          <PersonRow
            person={person}
            full={shown[person.id]}
            onReveal={mayReveal ? () => askPhone(id, person.id) : undefined}
          />
        </View>
      ))}
      {materials.map(({ id: key, code, validTo }) => {
        const item = findingOfMaterial(application, code);
        return (
          <Compared
            key={key}
            label={terms(`materials.${code}`)}
            value={validTo ? t('compared.until', { day: validTo }) : t('compared.there')}
            {...(item && item.result !== 'pass' ? { item } : {})}
          />
        );
      })}
      {otherFindings(application).map((item, index) => {
        const { title, note } = checkWords(item, terms);
        return (
          <View key={`${item.rule}.${index}`} className="compared">
            <CheckLine result={item.result} title={title} note={note} />
          </View>
        );
      })}
      <Compared label={t('case.fields.introduction')} value={application.introduction} />
      {sheet}
    </View>
  );
};
