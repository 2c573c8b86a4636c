import { Text, View } from '@tarojs/components';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { FindCompany } from '@/kit/find-company';
import { useComplaintsText } from '../../text';
import type { Options } from '../../types';
import type { Draft } from './draft';

interface AboutFieldProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  officers: Options['officers'];
  /** Whether the caller may look members up; others write the name. */
  finds: boolean;
  error: string | null;
}

/** Whom or what it is about: found in the house where it is there, else in words. */
export const AboutField = ({ draft, change, officers, finds, error }: AboutFieldProps) => {
  const t = useComplaintsText('make');
  const { kind, member, officerId, about } = draft;
  if (kind === null || kind === 'secretariat') return null;
  const words = (
    <Field
      label={t(`about.${kind}`)}
      hint={t('aboutHint')}
      maxLength={100}
      value={about}
      onChange={(next) => change({ about: next })}
      error={error}
    />
  );
  if (kind === 'member' && finds)
    return (
      <View>
        <Text className="field-label">{member ? t('chosen', { name: member.name }) : t('about.member')}</Text>
        <FindCompany onPick={({ id, name }) => change({ member: { id, name } })} error={error} />
      </View>
    );
  if (kind === 'officer' && officers.length > 0)
    return (
      <View>
        <ChoiceChips
          label={t('officer')}
          choices={[
            ...officers.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('otherOfficer') },
          ]}
          value={officerId ?? (about ? '' : null)}
          onChange={(id) => change({ officerId: id || null, about: '' })}
          error={officerId === null && about === '' ? error : null}
        />
        {officerId === null && words}
      </View>
    );
  return words;
};
