import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { usePositionsText } from '../../text';
import type { Election } from '../../types';
import '../positions.scss';
import { MarkSheet } from './mark-sheet';

definePageConfig({ navigationBarTitleText: '换届清单', enablePullDownRefresh: true });

/** 换届: each step with its day, done by what proves it. `?id=`; the latest where none is named. */
export default function ElectionPage() {
  const t = usePositionsText('election');
  const id = useRouter().params.id;
  const [marking, setMarking] = useState<Election['steps'][number] | null>(null);
  const read = useRead(['positions', 'election', id ?? ''], () =>
    cloud.positions.election(id ? { electionId: id } : {}),
  );
  const open = useWrite(cloud.positions.openElection, {
    refreshes: [['positions']],
    onDone: () => void Taro.showToast({ icon: 'none', title: t('opened') }),
  });
  usePullToRefresh();
  return (
    <Page title={t('title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {({ election, next, mayAct }) => {
          const elected = election?.steps.find(({ step, doneOn }) => step === 'elected' && doneOn !== null);
          return (
            <View>
              {!election && (
                <EmptyState icon="calendar" action={t('toPositions')} onAction={() => go('positions/positions')}>
                  {next ? t('none') : t('noTerm')}
                </EmptyState>
              )}
              {election && (
                <>
                  <Section title={t('head', { no: election.no, day: election.endsOn })} />
                  {election.closedAt && <NoticeBox tone="jade" icon="tick" title={t('closed')} />}
                  <Card kind="list">
                    {election.steps.map((step) => (
                      <StepRow
                        key={step.step}
                        step={step}
                        usable={election.mayAct && election.proofs.some((proof) => proof.step === step.step)}
                        onTap={election.mayAct && step.doneOn === null ? () => setMarking(step) : undefined}
                      />
                    ))}
                  </Card>
                  {election.mayAct && elected?.meeting && (
                    <Button
                      kind="plain"
                      onTap={() =>
                        go('positions/edit', { basis: t('electedBy', { meeting: elected.meeting?.title ?? '' }) })
                      }
                    >
                      {t('elect')}
                    </Button>
                  )}
                  {marking && <MarkSheet election={election} step={marking} onClose={() => setMarking(null)} />}
                </>
              )}
              {next && mayAct && (!election || election.closedAt) && (
                <View>
                  <Text className="positions-line">{t('openWords')}</Text>
                  <Button busy={open.busy} onTap={() => open.run(next)}>
                    {t('open', { no: next.no })}
                  </Button>
                  {open.sentence && <Text className="positions-line">{open.sentence}</Text>}
                </View>
              )}
            </View>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface StepRowProps {
  step: Election['steps'][number];
  /** Something was done here that proves it. */
  usable: boolean;
  onTap?: () => void;
}
const StepRow = ({ step, usable, onTap }: StepRowProps) => {
  const t = usePositionsText('election');
  const { dueOn, doneOn, evidence, by, meeting, late } = step;
  const cited = usable && doneOn === null;
  const note = doneOn
    ? [
        t('done', { day: doneOn, evidence: evidence ?? '', by: by ?? '' }),
        meeting && t('meeting', { title: meeting.title }),
      ]
    : [t('due', { day: dueOn })];
  const title = t(`steps.${step.step}`);
  const said = note.filter(Boolean).join(' · ');
  return (
    <ListRow
      icon={doneOn ? 'tick' : 'clock'}
      title={title}
      note={said}
      extra={
        late || cited ? (
          <>
            {late && <Chip tone="cinnabar">{t('late')}</Chip>}
            {cited && <Chip tone="jade">{t('usable')}</Chip>}
          </>
        ) : undefined
      }
      label={[title, said, late && t('late'), cited && t('usable')].filter(Boolean).join('，')}
      onTap={onTap}
    />
  );
};
