import { View } from '@tarojs/components';
import { useAssociation } from '@/cloud/reads';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useText } from '@/i18n/main';
import { meetingKinds } from '@contracts/meeting-kinds';
import { isBody, isFree, isParty } from '../../form/choices';
import { ofKind } from '../../form/begin';
import { useMeetingsText } from '../../text';
import { CopyEarlier } from './copy-earlier';
import type { Writing } from './use-draft';

const whole = 'whole';
const groups = ['body', 'public', 'free', 'party'] as const;
const groupOf = (kind: (typeof meetingKinds)[number]): (typeof groups)[number] => {
  if (isParty(kind)) return 'party';
  if (isBody(kind)) return 'body';
  return isFree(kind) ? 'free' : 'public';
};

export const BasicsStep = ({ writing, published }: { writing: Writing; published: boolean }) => {
  const t = useMeetingsText('run');
  const house = useText();
  const committees = useAssociation().data?.committees ?? [];
  const { draft, patch, at } = writing;
  const fresh = !published && draft.title.trim() === '' && draft.startsAt === null;
  return (
    <View>
      {fresh && <CopyEarlier onCopied={patch} />}
      <Card kind="list">
        <PickerField
          label={t('edit.kind')}
          disabled={published}
          options={groups.map((group) => ({
            value: `group.${group}`,
            label: t(`edit.kinds.${group}`),
            children: meetingKinds
              .filter((kind) => groupOf(kind) === group)
              .map((kind) => ({ value: kind, label: house(`meetingKinds.${kind}`) })),
          }))}
          value={draft.kind}
          onChange={(value) => patch((now) => ofKind(now, meetingKinds.find((kind) => kind === value) ?? now.kind, t))}
          {...at('kind')}
        />
        <Field
          label={t('edit.name')}
          value={draft.title}
          maxLength={60}
          onChange={(title) => patch({ title })}
          {...at('title')}
        />
        {isBody(draft.kind) && (
          <Field
            label={t('edit.sessionNo')}
            optional
            hint={t('edit.sessionNoHint')}
            value={draft.sessionNo}
            maxLength={40}
            onChange={(sessionNo) => patch({ sessionNo })}
            {...at('sessionNo')}
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
          {...at('introduction')}
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
            {...at('committeeId')}
          />
        )}
      </Card>
    </View>
  );
};
