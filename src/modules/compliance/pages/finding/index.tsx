import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { Attachments } from '@/kit/attachments';
import { Trail } from '@/kit/trail';
import { dueWords } from '../../due-words';
import { useComplianceText } from '../../text';
import { severityTone, stateTone } from '../../tone';
import type { Shown } from '../../types';
import { alone, comparedWords, factWords } from '../../value-words';
import { Act } from './act';
import './finding.scss';

definePageConfig({ navigationBarTitleText: '预警', enablePullDownRefresh: true });

/** 预警: first the facts, then the clause and what to do; what happened; and the choices at the thumb. */
export default function FindingPage() {
  const t = useComplianceText();
  const findingId = useRouter().params.id ?? '';
  const read = useRead(['compliance', 'show', findingId], () => cloud.compliance.show({ findingId }));
  usePullToRefresh();
  return (
    <Page title={t('one.title')} action={read.data && <Act finding={read.data} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(finding) => (
          <View>
            <Head finding={finding} />
            {finding.barred && <NoticeBox tone="azure" icon="people" title={t('one.aboutYou')} />}
            <FactsCard finding={finding} />
            <Clause finding={finding} />
            {finding.suggestion && (
              <Card>
                <Text className="finding-label">{t('one.todo')}</Text>
                <Text>{finding.suggestion}</Text>
              </Card>
            )}
            <Proofs finding={finding} />
            <Course finding={finding} />
          </View>
        )}
      </Loaded>
    </Page>
  );
}

const Head = ({ finding }: { finding: Shown }) => {
  const t = useComplianceText();
  const { said, state, severity, assignedTo, late, found } = finding;
  const due = dueWords(finding);
  return (
    <View className="finding-head">
      <Text className="finding-said" {...accessible('heading', said)}>
        {said}
      </Text>
      <View className="finding-chips">
        <Chip tone={stateTone(state)}>{t(`states.${state}`)}</Chip>
        <Chip tone={severityTone(severity)}>{t('severity', { level: severity })}</Chip>
        {due && <Text className={late ? 'finding-late' : 'finding-due'}>{due}</Text>}
        {assignedTo && <Text className="finding-due">{assignedTo}</Text>}
      </View>
      <Text className="finding-quiet">{t(found ? 'one.stillFound' : 'one.notFound')}</Text>
    </View>
  );
};

const FactsCard = ({ finding }: { finding: Shown }) => {
  const t = useComplianceText();
  const { facts, compared, page, title } = finding;
  const rows = facts.map((fact) => ({
    key: fact.key,
    label: alone(fact.label),
    value: factWords(fact.value, fact.unit),
  }));
  return (
    <>
      <Section
        title={t('one.facts')}
        note={page ? t('one.original') : undefined}
        onTap={page ? () => void Taro.navigateTo({ url: page }) : undefined}
      />
      <Facts
        facts={[
          { key: '.title', label: t('one.happened'), value: title },
          ...rows,
          { key: '.decided', label: t('one.decided'), value: comparedWords(compared) },
        ]}
      />
    </>
  );
};

const Clause = ({ finding: { clause, ruleTitle, ruleId } }: { finding: Shown }) => {
  const t = useComplianceText();
  const { source, article, needsHumanCheck, since, own } = clause;
  return (
    <Card
      label={`${t('one.basis')}，${ruleTitle}，${source} ${article}`}
      onTap={() => go('compliance/rule', { id: ruleId })}
    >
      <View className="finding-basis">
        <Text className="finding-label">{t('one.basis')}</Text>
        {needsHumanCheck && <Chip tone="amber">{t('one.unchecked')}</Chip>}
      </View>
      <Text className="finding-clause">{ruleTitle}</Text>
      <Text className="finding-quiet">{[source, article].filter(Boolean).join(' ')}</Text>
      <Text className="finding-quiet">
        {[t('one.since', { from: since }), own && t('one.ownValue')].filter(Boolean).join(' · ')}
      </Text>
    </Card>
  );
};

const Proofs = ({ finding: { id: findingId, files } }: { finding: Shown }) => {
  const t = useComplianceText();
  if (files.length === 0) return null;
  return (
    <>
      <Section title={t('one.proofs')} />
      <Attachments
        files={files.map(({ id: fileId, name, type }) => ({
          ...{ key: fileId, title: name, type },
          address: () => cloud.compliance.proofUrl({ findingId, fileId }),
        }))}
      />
    </>
  );
};

const Course = ({ finding: { events } }: { finding: Shown }) => {
  const t = useComplianceText();
  return (
    <>
      <Section title={t('one.trail')} />
      <Trail
        events={[...events].reverse().map(({ what, at, by, office, reason, assignedTo }) => ({
          title: what === 'assigned' ? t('events.assigned', { name: assignedTo ?? '' }) : t(`events.${what}`),
          ...{ at, by, office, reason },
        }))}
      />
    </>
  );
};
