import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { valueLines } from '@contracts/parameter-words';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { BarChart } from '@/kit/bar-chart';
import { familyName, useComplianceText, useSpoken } from '../../text';
import { forceTone, severityTone } from '../../tone';
import type { Rule } from '../../types';
import { Examples } from './examples';
import './rule.scss';

definePageConfig({ navigationBarTitleText: '规则', enablePullDownRefresh: true });

/** One rule: where it stands, what it asks in each of its versions, by which examples, and how often it was hit. */
export default function RulePage() {
  const t = useComplianceText();
  const id = useRouter().params.id ?? '';
  const read = useRead(['compliance', 'rule', id], () => cloud.compliance.rule({ id }));
  usePullToRefresh();
  return (
    <Page
      title={t('rule.title')}
      action={
        <ActionBar>
          <Button kind="plain" onTap={() => go('parameters/parameter', { id })}>
            {t('rule.edit')}
          </Button>
          <Button onTap={() => go('compliance/findings', { rule: id })}>{t('rule.findings')}</Button>
        </ActionBar>
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(rule) => (
          <View>
            <Head rule={rule} />
            <Basis rule={rule} />
            <Versions rule={rule} />
            <Examples title={t('rule.positive')} examples={rule.positive} />
            <Examples title={t('rule.negative')} examples={rule.negative} />
            <Examples title={t('rule.learned')} examples={rule.learned} />
            <Section title={t('rule.hits')} note={t('rule.open', { count: rule.open })} />
            <Card>
              <BarChart
                title={t('rule.hits')}
                bars={rule.hits.map(({ month, count }) => ({
                  ...{ key: month, label: t('rule.month', { month: Number(month.slice(5)) }), value: count },
                }))}
              />
            </Card>
          </View>
        )}
      </Loaded>
    </Page>
  );
}

const Head = ({ rule }: { rule: Rule }) => {
  const t = useComplianceText();
  return (
    <View className="rule-head">
      <Text className="rule-title" {...accessible('heading', rule.title)}>
        {rule.title}
      </Text>
      <View className="rule-chips">
        <Chip tone={forceTone(rule.force)}>{t(`forces.${rule.force}`)}</Chip>
        <Chip tone={severityTone(rule.severity)}>{t('severity', { level: rule.severity })}</Chip>
        {rule.needsHumanCheck && <Chip tone="amber">{t('rules.isUnchecked')}</Chip>}
        {rule.coming && <Chip tone="azure">{t('rules.coming', { day: rule.since })}</Chip>}
      </View>
      {rule.redLine && <NoticeBox tone="cinnabar" icon="shield" title={t('rule.redLineWords')} />}
      {rule.waits && <NoticeBox tone="azure" icon="clock" title={t('rule.waitsWords')} />}
      {rule.needsHumanCheck && <NoticeBox tone="amber" icon="bang" title={t('rule.uncheckedWords')} />}
    </View>
  );
};

const Basis = ({ rule }: { rule: Rule }) => {
  const t = useComplianceText();
  const house = useText();
  return (
    <Facts
      facts={[
        { key: 'source', label: t('rule.source'), value: [rule.source, rule.article].filter(Boolean).join(' ') },
        { key: 'tag', label: t('rule.tag'), value: t(`tags.${rule.tag}`) },
        { key: 'says', label: t('rule.says'), value: rule.found.replace(/\{\{\w+\}\}/g, '…') },
        { key: 'todo', label: t('rule.todo'), value: rule.suggestion },
        { key: 'family', label: t('rule.family'), value: familyName(rule.family) },
        {
          key: 'concerns',
          label: t('rule.concerns'),
          value: rule.concerns.map((each) => house(`offices.${each}`)).join('、'),
        },
        { key: 'based', label: t('rule.based'), value: rule.basedOn },
      ]}
    />
  );
};

const Versions = ({ rule: { versions, shape } }: { rule: Rule }) => {
  const t = useComplianceText();
  const spoken = useSpoken();
  return (
    <>
      <Section title={t('rule.versions')} />
      <Card kind="list">
        {versions.map((version) => (
          <View key={version.since} className="rule-version">
            <Text className="rule-version-days">
              {version.until
                ? t('rule.until', { from: version.since, until: version.until })
                : t('rule.onwards', { from: version.since })}
            </Text>
            {valueLines(shape, version.value, spoken).map(({ label, words }) => (
              <Text key={label}>{label ? `${label} ${words}` : words}</Text>
            ))}
            {version.own && (
              <Text className="rule-quiet">{t('rule.own', { resolution: version.resolution ?? '' })}</Text>
            )}
          </View>
        ))}
      </Card>
    </>
  );
};
