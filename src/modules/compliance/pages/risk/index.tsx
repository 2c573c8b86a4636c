import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Chip } from '@/components/chip';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { ReasonSheet } from '@/kit/reason-sheet';
import { Trail } from '@/kit/trail';
import { useComplianceText } from '../../text';
import { levelTone } from '../../tone';
import type { Risk } from '../../types';
import { CheckSheet } from './check-sheet';
import '../risks/risks.scss';

definePageConfig({ navigationBarTitleText: '风险点', enablePullDownRefresh: true });

/** One risk: what holds it, who looks and when, what was seen; and looking at it. */
export default function RiskPage() {
  const t = useComplianceText('risk');
  const house = useText();
  const riskId = useRouter().params.id ?? '';
  const read = useRead(['compliance', 'risk', riskId], () => cloud.compliance.risk({ riskId }));
  usePullToRefresh();
  return (
    <Page title={t('one')} action={read.data && <Act risk={read.data} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(risk) => (
          <View>
            <View className="risk-head">
              <Text className="risk-title" {...accessible('heading', risk.point)}>
                {risk.point}
              </Text>
              <View className="risk-chips">
                <Chip tone={levelTone(risk.level)}>{t(`levels.${risk.level}`)}</Chip>
                {risk.redLine && <Chip tone="cinnabar">{t('redLine')}</Chip>}
              </View>
            </View>
            {risk.measure !== null && (
              <NoticeBox
                tone="amber"
                icon="bang"
                title={t('mending', { measure: risk.measure })}
                words={[t('mendBy', { day: risk.mendBy ?? '' })]}
              />
            )}
            <Facts
              facts={[
                { key: 'domain', label: t('domain'), value: t(`domains.${risk.domain}`) },
                {
                  key: 'score',
                  label: t('score'),
                  value: t('scoreWords', { likelihood: risk.likelihood, impact: risk.impact }),
                },
                { key: 'controls', label: t('controls'), value: risk.controls },
                { key: 'office', label: t('office'), value: house(`offices.${risk.office}`) },
                { key: 'every', label: t('every'), value: t('everyMonths', { months: risk.everyMonths }) },
                { key: 'next', label: t('next'), value: risk.endedOn === null ? risk.nextCheckOn : null },
                { key: 'source', label: t('source'), value: t(`sources.${risk.source}`) },
                { key: 'ended', label: t('ended'), value: risk.endedOn && `${risk.endedOn} ${risk.endedReason ?? ''}` },
              ]}
            />
            {risk.checks.length > 0 && <Section title={t('checks')} />}
            {risk.checks.length > 0 && (
              <Trail
                events={risk.checks.map(({ what, at, by, note, likelihood, impact }) => ({
                  ...{
                    title: t(`whats.${what}`),
                    at,
                    by,
                    reason: note,
                    more: [t('scoreWords', { likelihood, impact })],
                  },
                }))}
              />
            )}
          </View>
        )}
      </Loaded>
    </Page>
  );
}

const Act = ({ risk }: { risk: Risk }) => {
  const t = useComplianceText('risk');
  const [asked, setAsked] = useState<'check' | 'mend' | 'end' | null>(null);
  const close = () => setAsked(null);
  const { id: riskId, version, may } = risk;
  if (!may.change && !may.check && !may.mend) return null;
  return (
    <>
      <ActionBar>
        {may.end && (
          <Button kind="plain" onTap={() => setAsked('end')}>
            {t('end')}
          </Button>
        )}
        {may.change && (
          <Button kind="plain" onTap={() => go('compliance/riskedit', { id: riskId })}>
            {t('change')}
          </Button>
        )}
        {may.check && <Button onTap={() => setAsked('check')}>{t('check')}</Button>}
        {may.mend && <Button onTap={() => setAsked('mend')}>{t('mend')}</Button>}
      </ActionBar>
      {asked === 'check' && <CheckSheet risk={risk} onClose={close} />}
      <ReasonSheet
        open={asked === 'mend'}
        onClose={close}
        title={t('mend')}
        consequence={t('mendWords')}
        label={t('seen')}
        field="note"
        min={4}
        max={300}
        verb={t('mend')}
        kept={`${riskId}.mend`}
        write={cloud.compliance.mendRisk}
        input={(note) => ({ riskId, version, note })}
        refreshes={[['compliance']]}
      />
      <ReasonSheet
        open={asked === 'end'}
        onClose={close}
        title={t('end')}
        consequence={t('endWords')}
        min={4}
        max={300}
        verb={t('end')}
        danger
        kept={`${riskId}.end`}
        write={cloud.compliance.endRisk}
        input={(reason) => ({ riskId, version, reason })}
        refreshes={[['compliance']]}
      />
    </>
  );
};
