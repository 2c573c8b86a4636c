import { useAssociation } from '@/cloud/reads';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useText } from '@/i18n/main';
import { isBody, isFree, isParty, kinds } from '../../form/choices';
import { useMeetingsText } from '../../text';
import type { Writing } from './use-draft';

const whole = 'whole';
const groups = ['body', 'public', 'free', 'party'] as const;
const groupOf = (kind: (typeof kinds)[number]): (typeof groups)[number] => {
  if (isParty(kind)) return 'party';
  if (isBody(kind)) return 'body';
  return isFree(kind) ? 'free' : 'public';
};

export const BasicsStep = ({ writing, published }: { writing: Writing; published: boolean }) => {
  const t = useMeetingsText('run');
  const house = useText();
  const committees = useAssociation().data?.committees ?? [];
  const { draft, patch, wrong } = writing;
  return (
    <Card kind="list">
      <PickerField
        label={t('edit.kind')}
        disabled={published}
        options={groups.map((group) => ({
          value: `group.${group}`,
          label: t(`edit.kinds.${group}`),
          children: kinds
            .filter((kind) => groupOf(kind) === group)
            .map((kind) => ({ value: kind, label: house(`meetingKinds.${kind}`) })),
        }))}
        value={draft.kind}
        onChange={(value) => patch({ kind: kinds.find((kind) => kind === value) ?? draft.kind })}
        error={wrong('kind')}
      />
      <Field
        label={t('edit.name')}
        value={draft.title}
        maxLength={60}
        onChange={(title) => patch({ title })}
        error={wrong('title')}
      />
      {isBody(draft.kind) && (
        <Field
          label={t('edit.sessionNo')}
          optional
          hint={t('edit.sessionNoHint')}
          value={draft.sessionNo}
          maxLength={40}
          onChange={(sessionNo) => patch({ sessionNo })}
          error={wrong('sessionNo')}
        />
      )}
      <Field
        label={t('edit.introduction')}
        optional
        multiline
        hint={t('edit.introductionHint')}
        value={draft.introduction}
        maxLength={2000}
        onChange={(introduction) => patch({ introduction })}
        error={wrong('introduction')}
      />
      {committees.length > 0 && (
        <ChoiceChips
          label={t('edit.committee')}
          choices={[
            { value: whole, label: t('edit.wholeHouse') },
            ...committees.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.committeeId ?? whole}
          onChange={(value) => patch({ committeeId: value === whole ? null : value })}
          error={wrong('committeeId')}
        />
      )}
    </Card>
  );
};
