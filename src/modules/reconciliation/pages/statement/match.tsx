import { useState } from 'react';
import { statementFields, type StatementField } from '@contracts/reconcile-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { Section } from '@/components/section';
import { namesText } from '@/i18n/names';
import { useReconciliationText } from '../../text';
import type { Statement } from '../../types';

const nowhere = 'none';
type Columns = Partial<Record<StatementField, number>>;
/** Columns that only WeChat's bill has. */
const ofWechat: readonly StatementField[] = [
  ...(['order', 'state', 'settled', 'refundSerial', 'refundOrder', 'refund', 'refundState', 'fee'] as const),
];

/** Which column is which, with examples; whose account it is; then its lines are read. */
export const Match = ({ whole }: { whole: Statement }) => {
  const t = useReconciliationText('statement');
  const fields = useReconciliationText('fields');
  const [columns, setColumns] = useState<Columns>(() =>
    Object.fromEntries(whole.columns.flatMap(({ field, index }) => (field ? [[field, index]] : []))),
  );
  const [account, setAccount] = useState(whole.account ?? '');
  const refreshes = [['reconciliation']];
  const choose = useWrite(cloud.reconciliation.chooseSheet, { refreshes });
  const take = useWrite(cloud.reconciliation.take, { refreshes });
  const titleOf = ({ letter, title }: Statement['columns'][number]) =>
    title ? t('column', { letter, title }) : t('columnWithout', { letter });
  const options = [
    { value: nowhere, label: t('none') },
    ...whole.columns.map((column) => ({
      value: String(column.index),
      label: [titleOf(column), column.examples.length > 0 && t('examples', { examples: namesText(column.examples) })]
        .filter(Boolean)
        .join(' · '),
    })),
  ];
  const set = (field: StatementField, value: string) => {
    take.reset();
    const rest = Object.fromEntries(
      Object.entries(columns).filter(([key, index]) => key !== field && index !== Number(value)),
    );
    setColumns(value === nowhere ? rest : { ...rest, [field]: Number(value) });
  };
  const about = (field: StatementField): string | undefined => {
    const column = whole.columns.find(({ index }) => index === columns[field]);
    if (!column) return undefined;
    const by = column.field !== field || column.by === 'hand' ? 'byHand' : column.by === 'content' ? 'byContent' : null;
    return [namesText(column.examples), by && t(by)].filter(Boolean).join(' · ');
  };
  const wechat = columns.order !== undefined;
  const shown = statementFields.filter((field) => wechat || !ofWechat.includes(field));
  const needsAccount = !wechat;
  return (
    <Page
      title={t('title')}
      action={
        whole.may.match && (
          <ActionBar note={take.busy ? t('taking') : undefined}>
            <Button
              busy={take.busy}
              disabled={choose.busy}
              onTap={() =>
                take.run({ id: whole.id, columns, account: needsAccount && account.trim() ? account : null })
              }
            >
              {t('take')}
            </Button>
          </ActionBar>
        )
      }
    >
      <NoticeBox
        tone={whole.layout ? 'azure' : 'amber'}
        icon="list"
        title={whole.fileName}
        words={[
          whole.layout ? t('known', { layout: whole.layout }) : t('unknown'),
          whole.remembered ? t('remembered') : whole.needsHumanCheck && t('check'),
          whole.source && t('source', { source: whole.source }),
        ]}
      />
      {(take.sentence ?? choose.sentence) && (
        <NoticeBox tone="cinnabar" icon="bang" title={take.sentence ?? choose.sentence ?? ''} />
      )}
      <Card>
        {whole.sheets.length > 1 && (
          <PickerField
            label={t('sheet')}
            disabled={choose.busy}
            options={whole.sheets.map(({ name, rows }, index) => ({
              value: String(index),
              label: t('sheetOf', { name: name || t('unnamed', { n: index + 1 }), rows }),
            }))}
            value={String(whole.sheet)}
            onChange={(value) => choose.run({ id: whole.id, sheet: Number(value) })}
          />
        )}
        {needsAccount && (
          <Field
            label={t('account')}
            hint={t('accountHint')}
            type="number"
            maxLength={40}
            value={account}
            onChange={setAccount}
          />
        )}
      </Card>
      <Section title={t('columns')} />
      <Card>
        {shown.map((field) => (
          <PickerField
            key={field}
            label={fields(field)}
            hint={about(field)}
            options={options}
            value={String(columns[field] ?? nowhere)}
            onChange={(value) => set(field, value)}
          />
        ))}
      </Card>
    </Page>
  );
};
