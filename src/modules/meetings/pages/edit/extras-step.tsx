import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { isFree } from '../../form/choices';
import { useMeetingsText } from '../../text';
import type { Writing } from './use-draft';

export const ExtrasStep = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const { draft, patch, at } = writing;
  return (
    <View>
      <Card kind="list">
        <Field
          label={t('edit.live')}
          optional
          hint={t('edit.liveHint')}
          value={draft.live}
          maxLength={60}
          onChange={(live) => patch({ live })}
          {...at('liveFinder')}
        />
      </Card>
      {isFree(draft.kind) ? (
        <Notice tone="azure" icon="shield" words={t('edit.feeFree')} />
      ) : (
        <Card kind="list">
          <Field
            label={t('edit.fee')}
            optional
            hint={t('edit.feeHint')}
            type="digit"
            value={draft.yuan}
            maxLength={9}
            onChange={(yuan) => patch({ yuan })}
            {...at('fee.fen')}
          />
          {draft.yuan.trim() !== '' && (
            <Field
              label={t('edit.feeBasis')}
              hint={t('edit.feeBasisHint')}
              value={draft.feeBasis}
              maxLength={200}
              multiline
              onChange={(feeBasis) => patch({ feeBasis })}
              {...at('fee.basis')}
            />
          )}
        </Card>
      )}
    </View>
  );
};
