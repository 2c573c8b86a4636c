import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { valueLines } from '@contracts/parameter-words';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
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
import { isOff, switchedOn, yearBefore } from '../../switched-on';
import { familyName, useComplianceText, useSpoken } from '../../text';
import { forceTone, severityTone } from '../../tone';
import type { Rule } from '../../types';
import { listed } from '../../value-words';
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
    <Page title={t('rule.title')} action={read.data && <Act rule={read.data} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(rule) => (
          <View>
            <Head rule={rule} />
            {rule.coming && <Coming rule={rule} />}
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

/** What one goes on to. What is to come has found nothing yet: it is tried on the past instead. */
const Act = ({ rule: { id, coming, mayTry } }: { rule: Rule }) => {
  const t = useComplianceText();
  const edit = () => go('parameters/parameter', { id });
  const findings = { words: t('rule.findings'), onTap: () => go('compliance/findings', { rule: id }) };
  const trying = { words: t('rule.try'), onTap: () => go('compliance/backtest', { rule: id }) };
  const shown = [...(coming ? [] : [findings]), ...(mayTry ? [trying] : [])];
  return (
    <ActionBar
      above={
        <Button kind="plain" small onTap={edit}>
          {t('rule.edit')}
        </Button>
      }
    >
      {shown.map(({ words, onTap }, at) => (
        <Button key={words} kind={at === shown.length - 1 ? 'primary' : 'plain'} onTap={onTap}>
          {words}
        </Button>
      ))}
    </ActionBar>
  );
};

/** From when it is in force, and with one tap what it would have found in the year until today. */
const Coming = ({ rule: { id, since, versions, today, mayTry } }: { rule: Rule }) => {
  const t = useComplianceText('rule');
  const value = versions.find((version) => version.since === since)?.value;
  const start = useWrite(cloud.compliance.startBackTest, {
    refreshes: [['compliance', 'backTests']],
    onDone: (test) => go('compliance/tried', { id: test.id, rule: id }),
  });
  const off = value !== undefined && isOff(value);
  return (
    <NoticeBox
      tone="azure"
      icon="clock"
      title={t('comingTitle', { day: since })}
      words={[t(off ? 'comingOff' : 'comingOn'), start.sentence]}
    >
      {mayTry && value !== undefined && (
        <Button
          busy={start.busy}
          onTap={() => start.run({ ruleId: id, value: switchedOn(value), from: yearBefore(today), to: today })}
        >
          {t('lookWhat')}
        </Button>
      )}
    </NoticeBox>
  );
};

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
      {rule.redLine && rule.force === 'on' && (
        <NoticeBox tone="cinnabar" icon="shield" title={t('rule.redLineWords')} />
      )}
      {rule.redLine && rule.force !== 'on' && <NoticeBox tone="azure" icon="shield" title={t('rule.redLineAsleep')} />}
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
          value: listed(rule.concerns.map((each) => house(`offices.${each}`))),
        },
        { key: 'based', label: t('rule.based'), value: rule.basedOn?.title },
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
