import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Confirm } from '@/components/confirm';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { dateText, instantText } from '@/i18n/dates';
import { Attachments } from '@/kit/attachments';
import { ReasonSheet } from '@/kit/reason-sheet';
import { Trail } from '@/kit/trail';
import { ExtendStep } from '@/parts/flows/extend-step';
import { undo } from '@/parts/flows/undo';
import { UndoBar } from '@/parts/flows/undo-bar';
import { useCreditText } from '../../text';
import type { ObjectionShown } from '../../types';
import { useDeedTitle } from '../file/deed-title';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '异议办理', enablePullDownRefresh: true });

const known = ['opened', 'withdrawn', 'signed', 'extended', 'takenBack'] as const;
const outcomes = {
  creditAccept: { passed: 'accepted', refused: 'notAccepted' },
  creditDecide: { passed: 'upheld', refused: 'notUpheld' },
} as const;
/** A step that passed is named by what it decided: to have been accepted is not to be right. */
const eventName = ({ kind, step }: ObjectionShown['events'][number]) =>
  (kind === 'passed' || kind === 'refused') && (step === 'creditAccept' || step === 'creditDecide')
    ? outcomes[step][kind]
    : (known.find((each) => each === kind) ?? 'other');
type Doing = 'pass' | 'refuse' | 'withdraw' | null;

/** One objection (`?id=`): for whoever decides on it, and for the member that made it. */
export default function ObjectionPage() {
  const t = useCreditText();
  const id = useRouter().params.id ?? '';
  const [doing, setDoing] = useState<Doing>(null);
  const read = useRead(['credit', 'objection', id], () => cloud.credit.objection({ id }));
  const undoing = undo.use() && <UndoBar here={id} />;
  usePullToRefresh();
  const row = read.data;
  const deciding = row?.step === 'creditDecide';
  return (
    <Page
      title={t('objection.title')}
      action={
        (undoing || row?.may.decide || row?.may.withdraw) && (
          <ActionBar above={undoing}>
            {row?.may.withdraw && (
              <Button kind="plain" onTap={() => setDoing('withdraw')}>
                {t('objection.withdraw')}
              </Button>
            )}
            {row?.may.decide && (
              <Button kind="plain" onTap={() => setDoing('refuse')}>
                {t(deciding ? 'objection.notUphold' : 'objection.notAccept')}
              </Button>
            )}
            {row?.may.decide && (
              <Button onTap={() => setDoing('pass')}>{t(deciding ? 'objection.uphold' : 'objection.accept')}</Button>
            )}
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(shown) => <Body row={shown} />}
      </Loaded>
      {row && (doing === 'pass' || doing === 'refuse') && (
        <ReasonSheet
          open
          onClose={() => setDoing(null)}
          title={t(
            doing === 'pass'
              ? deciding
                ? 'objection.uphold'
                : 'objection.accept'
              : deciding
                ? 'objection.notUphold'
                : 'objection.notAccept',
          )}
          consequence={
            doing === 'refuse'
              ? t('objection.notUpholdWords')
              : deciding
                ? t(`objection.upholdWords.${row.kind}`)
                : t('objection.acceptWords')
          }
          min={doing === 'pass' && !deciding ? 0 : 4}
          max={1000}
          verb={t(
            doing === 'pass'
              ? deciding
                ? 'objection.uphold'
                : 'objection.accept'
              : deciding
                ? 'objection.notUphold'
                : 'objection.notAccept',
          )}
          kept={`${row.id}.${doing}`}
          field="answer"
          write={cloud.credit.decideObjection}
          input={(answer) => ({ id: row.id, version: row.version, decision: doing, ...(answer ? { answer } : {}) })}
          refreshes={[['credit']]}
          done={() => t('objection.done')}
          // What was decided since is not taken back with it.
          onDone={() => undo.set(null)}
        />
      )}
      {row && doing === 'withdraw' && <Withdraw row={row} onClose={() => setDoing(null)} />}
    </Page>
  );
}

const Withdraw = ({ row, onClose }: { row: ObjectionShown; onClose: () => void }) => {
  const t = useCreditText('objection');
  const withdraw = useWrite(cloud.credit.withdrawObjection, {
    refreshes: [['credit']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('withdrawn') });
    },
  });
  return (
    <Confirm
      open
      title={t('withdraw')}
      consequence={t('withdrawWords')}
      action={t('withdraw')}
      busy={withdraw.busy}
      error={withdraw.sentence}
      onConfirm={() => withdraw.run({ id: row.id })}
      onCancel={onClose}
    />
  );
};

const Body = ({ row }: { row: ObjectionShown }) => {
  const t = useCreditText();
  const titleOf = useDeedTitle();
  const tone = row.state === 'passed' ? 'jade' : row.state === 'open' ? 'amber' : 'neutral';
  return (
    <>
      <Card>
        <ListRow
          title={t(`kinds.${row.kind}`)}
          note={[row.member, t('objection.filed', { at: instantText(row.filedAt) })].join('\n')}
          extra={<Chip tone={tone}>{row.state === 'open' ? t(`steps.${row.step}`) : t(`states.${row.state}`)}</Chip>}
          label={[t(`kinds.${row.kind}`), row.member, t(`states.${row.state}`)].join('，')}
        />
        {row.state === 'open' && row.dueOn && (
          <View className={row.extension ? 'credit-item' : ''}>
            <Text className="credit-item-words credit-quiet">
              {[t('objection.due', { day: dateText(row.dueOn) }), row.provisional && t('objection.provisional')]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {row.extension && (
              <ExtendStep
                of={row.id}
                page="credit/objection"
                caseId={row.caseId}
                version={row.version}
                extension={row.extension}
              />
            )}
          </View>
        )}
      </Card>
      <Facts
        facts={[
          {
            key: 'about',
            label: t('objection.about'),
            value: row.kind === 'fall' ? t('object.fall') : row.about ? titleOf(row.about) : t('file.sealed'),
          },
          { key: 'answer', label: t('objection.answer'), value: row.answer },
        ]}
      />
      <Section title={t('objection.words')} />
      <Card>
        <Text className="credit-words">{row.words}</Text>
      </Card>
      {row.pledge && (
        <>
          <Section title={t('objection.pledge')} />
          <Card>
            <Text className="credit-words">{row.pledge}</Text>
          </Card>
        </>
      )}
      {row.files.length > 0 && (
        <>
          <Section title={t('objection.files')} />
          <Attachments
            files={row.files.map(({ fileId, name, type, bytes }) => ({
              ...{ key: fileId, title: name, type, notes: [`${megabytes(bytes)} MB`] },
              address: () => cloud.credit.objectionFile({ id: row.id, fileId }),
            }))}
          />
        </>
      )}
      <Trail
        events={row.events.map((event) => ({
          title: t(`objection.events.${eventName(event)}`),
          ...{ at: event.at, by: event.by, reason: event.reason },
        }))}
      />
      <Card kind="list">
        <ListRow title={t('file.title')} icon="chart" onTap={() => go('credit/file', { id: row.membershipId })} />
      </Card>
    </>
  );
};
