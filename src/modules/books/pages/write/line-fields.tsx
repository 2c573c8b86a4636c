import type { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { Section } from '@/components/section';
import { useBooksText } from '../../text';
import { type DraftLine, emptyLine } from './draft';

interface LineFieldsProps {
  lines: readonly DraftLine[];
  chart: Awaited<ReturnType<typeof cloud.books.chart>>;
  fault: { line: number; words: string } | null;
  onChange: (lines: DraftLine[]) => void;
}

/** The lines of an entry: account, fund where there are several, side and amount. */
export const LineFields = ({ lines, chart, fault, onChange }: LineFieldsProps) => {
  const t = useBooksText('write');
  const accounts = chart.accounts
    .filter(({ leaf }) => leaf)
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  const funds = chart.funds.map(({ id, name }) => ({ value: id, label: name }));
  const general = chart.funds.find(({ restricted }) => !restricted)?.id ?? null;
  const change = (index: number, part: Partial<DraftLine>) =>
    onChange(lines.map((line, i) => (i === index ? { ...line, ...part } : line)));
  return (
    <>
      {lines.map((line, index) => {
        const no = index + 1;
        const error = fault?.line === index ? fault.words : null;
        return (
          // Lines have no identity but their place.
          <Card key={index}>
            <Section title={t('line', { no })} />
            <ChoiceChips
              label={t('side')}
              choices={[
                { value: 'debit', label: t('debit') },
                { value: 'credit', label: t('credit') },
              ]}
              value={line.side}
              onChange={(side) => change(index, { side })}
            />
            <PickerField
              label={t('subject')}
              searchable
              options={accounts}
              value={line.account}
              onChange={(account) => change(index, { account })}
              error={line.account ? null : error}
            />
            {funds.length > 1 && (
              <PickerField
                label={t('fund')}
                options={funds}
                value={line.fundId ?? general}
                onChange={(fundId) => change(index, { fundId })}
              />
            )}
            <Field
              label={t('amount')}
              type="digit"
              maxLength={14}
              value={line.amount}
              onChange={(amount) => change(index, { amount })}
              error={line.account ? error : null}
            />
            {lines.length > 2 && (
              <Button
                kind="quiet"
                small
                label={t('remove', { no })}
                onTap={() => onChange(lines.filter((_, i) => i !== index))}
              >
                {t('remove', { no })}
              </Button>
            )}
          </Card>
        );
      })}
      <Button kind="plain" onTap={() => onChange([...lines, emptyLine('debit')])}>
        {t('add')}
      </Button>
    </>
  );
};
