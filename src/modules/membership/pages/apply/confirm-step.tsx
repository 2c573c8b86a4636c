import { View } from '@tarojs/components';
import type { CheckItem } from '@contracts/membership';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { useText } from '@/i18n/main';
import type { Opened } from '../../form/opened';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { CheckSection } from './check-section';
import { ConsentSection } from './consent-section';

interface ConfirmStepProps {
  writing: Writing;
  given: Opened['given'];
  check: { items: readonly CheckItem[] | undefined; error: Error | null; retry: () => void };
  pointed: boolean;
}

/** The last look: what is sent, what the check finds, what is agreed to. */
export const ConfirmStep = ({ writing, given, check, pointed }: ConfirmStepProps) => {
  const t = useMembershipText('apply');
  const house = useText();
  const { form, patch, steps, turnTo } = writing;
  const person = form.kind === 'individual';
  const people = form.representatives.length;
  return (
    <View>
      <Section title={t('confirm.review')} />
      <Card kind="list">
        <ListRow
          icon={person ? 'person' : 'building'}
          title={form.name || t(`steps.${steps[0] ?? 'company'}`)}
          note={[house(`memberKinds.${form.kind}`), person ? form.phone : form.uscc].filter(Boolean).join(' · ')}
          onTap={() => turnTo(0)}
        />
        {!person && (
          <ListRow
            icon="people"
            title={t('steps.representatives')}
            value={t('confirm.representatives', { count: people })}
            onTap={() => turnTo(steps.indexOf('representatives'))}
          />
        )}
        <ListRow
          icon="licence"
          title={t('steps.materials')}
          value={t('confirm.materials', { count: form.materials.length })}
          onTap={() => turnTo(steps.indexOf('materials'))}
        />
      </Card>
      <CheckSection writing={writing} check={check.items} error={check.error} onRetry={check.retry} />
      <ConsentSection
        consents={form.consents}
        given={given}
        pointed={pointed}
        onChange={(consents) => patch({ consents })}
      />
    </View>
  );
};
