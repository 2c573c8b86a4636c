import { Text, View } from '@tarojs/components';
import { unitSizes } from '@contracts/application';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { CompanyTaken } from './company-taken';
import { OptionalFields, PlaceFields } from './shared-fields';
import { UsccField } from './uscc-field';
import type { useLookup } from './use-lookup';

export const CompanyStep = ({ writing, lookup }: { writing: Writing; lookup: ReturnType<typeof useLookup> }) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const { form, patch, wrong, leave } = writing;
  const { found } = lookup;
  return (
    <View>
      <Card kind="list">
        <Field
          id="field-name"
          label={t('fields.name')}
          value={form.name}
          onChange={(name) => patch({ name })}
          onLeave={() => leave('name')}
          maxLength={100}
          hint={t('fields.nameHint')}
          error={wrong('name')}
        />
        <UsccField writing={writing} checking={lookup.checking} />
        {!found && (
          <View className="apply-rest">
            <Field
              id="field-legalRep"
              label={t('fields.legalRep')}
              value={form.legalRep}
              onChange={(legalRep) => patch({ legalRep })}
              onLeave={() => leave('legalRep')}
              maxLength={39}
              error={wrong('legalRep')}
            />
            <PlaceFields writing={writing} />
            {form.kind === 'unit' && (
              <ChoiceChips
                id="field-size"
                label={t('fields.size')}
                choices={unitSizes.map((value) => ({ value, label: terms(`sizes.${value}`) }))}
                value={form.size}
                onChange={(size) => patch({ size })}
                hint={t('fields.sizeHint')}
                error={wrong('size')}
              />
            )}
          </View>
        )}
      </Card>
      {found && found.state !== 'free' && <CompanyTaken {...found} state={found.state} again />}
      {!found && <OptionalFields writing={writing} />}
      {!found && <Text className="apply-note">{t('whyPersonal')}</Text>}
    </View>
  );
};
