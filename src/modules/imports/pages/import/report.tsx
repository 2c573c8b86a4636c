import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ImportWhole } from '@contracts/imports';
import { type RowVerdict, rowVerdicts } from '@contracts/row-verdicts';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { StatTile } from '@/components/stat-tile';
import { useImportsText } from '../../text';
import { BadRows } from './bad-rows';
import { Rows } from './rows';
import { Shifts } from './shifts';

const consequences = {
  members: 'report.goConsequence',
  payments: 'report.goPayments',
  expenses: 'report.goExpenses',
  penalties: 'report.goPenalties',
} as const;

interface ReportProps {
  whole: ImportWhole;
  onMatch: () => void;
}

/** What would become of each row; the doubtful ones are decided on here, and the good ones are taken. */
export const Report = ({ whole, onMatch }: ReportProps) => {
  const t = useImportsText();
  const { id, counts } = whole;
  const [shown, setShown] = useState<RowVerdict>(
    () => (['doubtful', 'refused', 'changed', 'new'] as const).find((verdict) => counts[verdict] > 0) ?? 'unchanged',
  );
  const [asking, setAsking] = useState<'go' | 'all' | 'discard' | null>(null);
  const close = () => setAsking(null);
  const options = { refreshes: [['imports']], onDone: close };
  const take = useWrite(cloud.imports.take, options);
  const choose = useWrite(cloud.imports.choose, options);
  const discard = useWrite(cloud.imports.discard, options);
  const count = counts.new + counts.changed + counts.chosen;
  const [doubtful, open] = [counts.doubtful, counts.doubtful - counts.chosen];
  return (
    <Page
      title={t('report.title')}
      action={
        <ActionBar note={count === 0 ? t('report.nothing') : undefined}>
          <Button kind="plain" onTap={onMatch}>
            {t('match.change')}
          </Button>
          <Button disabled={count === 0} onTap={() => setAsking('go')}>
            {t('report.go', { count })}
          </Button>
        </ActionBar>
      }
    >
      <NoticeBox tone="azure" icon="list" title={whole.fileName} words={whole.notes} />
      <View className="stat-tiles import-tiles" aria-label={t('report.filter')}>
        {rowVerdicts.map((verdict) => (
          <StatTile
            key={verdict}
            figure={counts[verdict]}
            label={t(`verdicts.${verdict}`)}
            urgent={verdict === 'refused' && counts.refused > 0}
            chosen={verdict === shown && t(`verdicts.${verdict}`)}
            onTap={() => setShown(verdict)}
          />
        ))}
      </View>
      {shown === 'doubtful' && doubtful > 0 && (
        <View className="import-actions">
          {open > 0 && (
            <Button kind="plain" small onTap={() => setAsking('all')}>
              {t('report.takeAll', { count: open })}
            </Button>
          )}
          {counts.chosen > 0 && (
            <Button kind="plain" small busy={choose.busy} onTap={() => choose.run({ id, take: false })}>
              {t('report.leaveAll')}
            </Button>
          )}
        </View>
      )}
      <Rows id={id} verdict={shown} deciding />
      {whole.noun === 'penalties' && count > 0 && <Shifts id={id} taken={false} />}
      {counts.refused + open > 0 && <BadRows id={id} />}
      <Button kind="quiet" onTap={() => setAsking('discard')}>
        {t('report.discard')}
      </Button>
      <Confirm
        open={asking === 'go'}
        title={t('report.goTitle')}
        consequence={t(consequences[whole.noun], { count })}
        action={t('report.go', { count })}
        busy={take.busy}
        error={take.sentence}
        onConfirm={() => take.run({ id })}
        onCancel={close}
      />
      <Confirm
        open={asking === 'all'}
        title={t('report.allTitle')}
        consequence={t('report.allConsequence', { count: open })}
        action={t('report.takeAll', { count: open })}
        busy={choose.busy}
        error={choose.sentence}
        onConfirm={() => choose.run({ id, take: true })}
        onCancel={close}
      />
      <Confirm
        open={asking === 'discard'}
        danger
        title={t('report.discard')}
        consequence={t('report.discardConsequence')}
        action={t('report.discard')}
        busy={discard.busy}
        error={discard.sentence}
        onConfirm={() => discard.run({ id })}
        onCancel={close}
      />
    </Page>
  );
};
