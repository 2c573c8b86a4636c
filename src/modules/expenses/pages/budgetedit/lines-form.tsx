import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { goBack } from '@/hooks/go';
import { money } from '@/i18n/money';
import { shelfOf } from '@/kit/shelf';
import { useExpensesText } from '../../text';
import type { BudgetYear } from '../../types';
import { LineCard } from './line-card';
import {
  emptyLine,
  incomeOf,
  linesOf,
  sumOf,
  typedIncome,
  typedLines,
  type TypedBudget,
  type TypedIncome,
  type TypedLine,
} from './lines-state';

const isTyped = (kept: unknown): kept is TypedBudget =>
  typeof kept === 'object' && kept !== null && 'lines' in kept && 'income' in kept;

/** The lines of a budget; what is not saved yet stays on the device. */
export const LinesForm = ({ budget }: { budget: BudgetYear }) => {
  const t = useExpensesText('budgetEdit');
  const kinds = useExpensesText('incomeKinds');
  const { year, draft } = budget;
  const place = { id: null, version: draft?.revision ?? null };
  const [shelf] = useState(() => shelfOf<TypedBudget>('budget', String(year), isTyped));
  const [{ lines, income }, setTyped] = useState<TypedBudget>(() => {
    const kept = shelf.get();
    // What was begun on another revision of the draft is not written over a newer one.
    return kept && kept.place.version === place.version
      ? kept.content
      : { lines: typedLines(budget), income: typedIncome(budget) };
  });
  const [tried, setTried] = useState(false);
  // One line at a time is written in; a budget has dozens.
  const [open, setOpen] = useState<number | null>(lines.length === 1 ? 0 : null);
  const keep = (content: TypedBudget) => {
    setTyped(content);
    shelf.put({ content, place, sent: null, changedAt: new Date(now()).toISOString() });
  };
  const change = (next: TypedLine[]) => keep({ lines: next, income });
  const expect = ({ kind }: TypedIncome, sum: string) =>
    keep({ lines, income: income.map((each) => (each.kind === kind ? { kind, sum, months: null } : each)) });
  const save = useWrite(cloud.expenses.saveBudget, {
    refreshes: [['expenses']],
    onDone: () => {
      shelf.drop();
      void Taro.showToast({ icon: 'none', title: t('saved') });
      goBack();
    },
  });
  const whole = linesOf(lines);
  const incoming = incomeOf(income);
  const send = () => {
    setTried(true);
    if (whole && whole.length > 0 && incoming)
      save.run({ year, revision: draft?.revision ?? null, lines: whole, income: incoming });
  };
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar note={t('total', { sum: money(lines.reduce((total, each) => total + sumOf(each), 0)) })}>
          <Button
            kind="plain"
            onTap={() => {
              setOpen(lines.length);
              change([...lines, emptyLine(lines.length)]);
            }}
          >
            {t('add')}
          </Button>
          <Button busy={save.busy} disabled={lines.length === 0} onTap={send}>
            {t('save')}
          </Button>
        </ActionBar>
      }
    >
      <View>
        <Text>{t('lead')}</Text>
        {save.sentence && <NoticeBox tone="cinnabar" icon="bang" title={save.sentence} words={[t('kept')]} />}
        {tried && !(whole && incoming) && <NoticeBox tone="cinnabar" icon="bang" title={t('fault')} />}
        <Section title={t('costs')} />
        {lines.map((line, index) =>
          index === open ? (
            <LineCard
              key={`${index}.${lines.length}`}
              line={line}
              onChange={(part) => change(lines.map((each, i) => (i === index ? { ...each, ...part } : each)))}
              onRemove={() => {
                setOpen(null);
                change(lines.filter((_, i) => i !== index));
              }}
            />
          ) : (
            <Card key={`${index}.${lines.length}`} kind="list">
              <ListRow
                title={[line.code, line.title].filter(Boolean).join(' ') || t('add')}
                note={money(sumOf(line))}
                onTap={() => setOpen(index)}
              />
            </Card>
          ),
        )}
        <Section title={t('income')} />
        <Card>
          {income.map((each) => (
            <Field
              key={each.kind}
              label={t('incomeSum', { kind: kinds(each.kind) })}
              hint={each.months ? t('uneven') : undefined}
              optional
              type="digit"
              maxLength={14}
              value={each.sum}
              onChange={(sum) => expect(each, sum)}
            />
          ))}
        </Card>
      </View>
    </Page>
  );
};
