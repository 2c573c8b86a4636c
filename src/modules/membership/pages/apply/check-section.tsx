import { Text, View } from '@tarojs/components';
import type { CheckItem as Item } from '@contracts/membership';
import { Card } from '@/components/card';
import { CheckItem } from '@/components/check-item';
import { ErrorState } from '@/components/error-state';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { checkWords } from '../../components/check-words';
import { pathOfCheck } from '../../form/steps';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';

interface CheckSectionProps {
  writing: Writing;
  check: readonly Item[] | undefined;
  error: Error | null;
  onRetry: () => void;
}
const urgency = { fail: 0, warn: 1, pass: 2 };

/** The completeness check item by item; each fault leads to its field. */
export const CheckSection = ({ writing, check, error, onRetry }: CheckSectionProps) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const { ready, issues, form, jumpTo, firstFault: firstIssue } = writing;
  const fails = check?.filter(({ result }) => result === 'fail').length ?? 0;
  const note = !check ? undefined : fails > 0 ? t('confirm.toFix', { count: fails }) : t('confirm.allGood');
  const mend = (item: Item) => {
    const path = item.result === 'pass' ? null : pathOfCheck(item, form.kind);
    return path === null ? {} : { action: t('confirm.fix'), onAction: () => jumpTo(path) };
  };
  return (
    <View id="field-check">
      <Section title={t('confirm.check')} note={ready ? note : undefined} />
      {!ready && (
        <Card>
          <CheckItem
            result="fail"
            title={t('confirm.notYet')}
            note={firstIssue ? issues[firstIssue] : null}
            action={t('confirm.notYetFix')}
            onAction={() => firstIssue && jumpTo(firstIssue)}
          />
        </Card>
      )}
      {ready && error && !check && <ErrorState error={error} onRetry={onRetry} />}
      {ready && !error && !check && (
        <View>
          <Text className="apply-note">{t('confirm.checking')}</Text>
          <Skeleton shapes={['text']} />
        </View>
      )}
      {ready && check && (
        <Card>
          {[...check]
            .sort((a, b) => urgency[a.result] - urgency[b.result])
            .map((item, index) => (
              <CheckItem
                key={`${item.rule}${index}`}
                result={item.result}
                {...checkWords(item, terms)}
                {...mend(item)}
              />
            ))}
        </Card>
      )}
    </View>
  );
};
