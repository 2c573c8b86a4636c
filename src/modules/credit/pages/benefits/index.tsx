import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { grades, type Grade } from '@contracts/credit-model';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { ManyChips } from '@/components/many-chips';
import { Page } from '@/components/page';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { useCreditText } from '../../text';
import { Publishing } from './publishing';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '等级优惠', enablePullDownRefresh: true });

const kinds = ['recommendation', 'award', 'threshold'] as const;

/** What a grade is for: benefits alone, each with what it rests on. */
export default function BenefitsPage() {
  const t = useCreditText();
  const me = useWhoami().data;
  // Whom the contract lets read it.
  const reads =
    me !== undefined && holds(me, ['clerk', 'director', 'compliance', 'supervisor', 'president', 'council']);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const read = useRead(['credit', 'benefits'], () => cloud.credit.benefits({}));
  usePullToRefresh();
  const end = useWrite(cloud.credit.endBenefit, {
    refreshes: [['credit']],
    onDone: () => {
      setEnding(null);
      void Taro.showToast({ icon: 'none', title: t('benefits.ended') });
    },
  });
  return (
    <Page
      title={t('benefits.title')}
      action={
        read.data?.mayEdit && (
          <ActionBar>
            <Button onTap={() => setAdding(true)}>{t('benefits.add')}</Button>
          </ActionBar>
        )
      }
    >
      <Text className="credit-quiet">{t('benefits.note')}</Text>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows, mayEdit }) =>
          rows.length === 0 ? (
            <EmptyState icon="star">{t('benefits.none')}</EmptyState>
          ) : (
            <Card kind="list">
              {rows.map(({ id, title, basis, grades: of, kind }) => (
                <ListRow
                  key={id}
                  title={title}
                  note={[`${t(`benefitKinds.${kind}`)} · ${of.join(' ')}`, basis].join('\n')}
                  value={mayEdit ? t('benefits.end') : undefined}
                  onTap={mayEdit ? () => setEnding(id) : undefined}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      {reads && <Publishing />}
      {adding && <Add onClose={() => setAdding(false)} />}
      <Confirm
        open={ending !== null}
        title={t('benefits.end')}
        consequence={t('benefits.endWords')}
        action={t('benefits.end')}
        busy={end.busy}
        error={end.sentence}
        onConfirm={() => ending && end.run({ id: ending })}
        onCancel={() => setEnding(null)}
      />
    </Page>
  );
}

const Add = ({ onClose }: { onClose: () => void }) => {
  const t = useCreditText();
  const [title, setTitle] = useState('');
  const [basis, setBasis] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('recommendation');
  const [of, setOf] = useState<Grade[]>(['A']);
  const save = useWrite(cloud.credit.saveBenefit, {
    refreshes: [['credit']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('benefits.saved') });
    },
  });
  const ready = title.trim().length >= 2 && basis.trim().length >= 4 && of.length > 0;
  return (
    <Sheet
      open
      title={t('benefits.add')}
      onClose={onClose}
      footer={
        <Button
          busy={save.busy}
          disabled={!ready}
          onTap={() => save.run({ title: title.trim(), basis: basis.trim(), kind, grades: of })}
        >
          {t('benefits.save')}
        </Button>
      }
    >
      <Field
        label={t('benefits.name')}
        maxLength={60}
        value={title}
        onChange={setTitle}
        error={save.issues.title ?? save.sentence}
      />
      <Field
        label={t('benefits.basis')}
        hint={t('benefits.basisHint')}
        maxLength={200}
        value={basis}
        onChange={setBasis}
        error={save.issues.basis}
      />
      <ManyChips
        label={t('benefits.grades')}
        choices={grades.map((value) => ({ value, label: t(`grades.${value}`) }))}
        values={of}
        onChange={setOf}
      />
      <ChoiceChips
        label={t('benefits.kind')}
        choices={kinds.map((value) => ({ value, label: t(`benefitKinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
    </Sheet>
  );
};
