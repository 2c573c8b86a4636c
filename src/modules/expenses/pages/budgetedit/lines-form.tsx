import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goBack } from '@/hooks/go';
import { money } from '@/i18n/money';
import { shelfOf } from '@/kit/shelf';
import { useExpensesText } from '../../text';
import type { BudgetYear } from '../../types';
import { LineCard } from './line-card';
import { emptyLine, linesOf, sumOf, typedLines, type TypedLine } from './lines-state';

/** The lines of a budget; what is not saved yet stays on the device. */
export const LinesForm = ({ budget }: { budget: BudgetYear }) => {
  const t = useExpensesText('budgetEdit');
  const { year, draft } = budget;
  const place = { id: null, version: draft?.revision ?? null };
  const [shelf] = useState(() => shelfOf<TypedLine[]>('budget', String(year), Array.isArray));
  const [lines, setLines] = useState<TypedLine[]>(() => {
    const kept = shelf.get();
    // What was begun on another revision of the draft is not written over a newer one.
    return kept && kept.place.version === place.version ? kept.content : typedLines(budget);
  });
  const [tried, setTried] = useState(false);
  const change = (next: TypedLine[]) => {
    setLines(next);
    shelf.put({ content: next, place, sent: null, changedAt: new Date(now()).toISOString() });
  };
  const save = useWrite(cloud.expenses.saveBudget, {
    refreshes: [['expenses']],
    onDone: () => {
      shelf.drop();
      void Taro.showToast({ icon: 'none', title: t('saved') });
      goBack();
    },
  });
  const whole = linesOf(lines);
  const send = () => {
    setTried(true);
    if (whole && whole.length > 0) save.run({ year, revision: draft?.revision ?? null, lines: whole });
  };
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar note={t('total', { sum: money(lines.reduce((total, each) => total + sumOf(each), 0)) })}>
          <Button kind="plain" onTap={() => change([...lines, emptyLine(lines.length)])}>
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
        {tried && !whole && <NoticeBox tone="cinnabar" icon="bang" title={t('fault')} />}
        {lines.map((line, index) => (
          <LineCard
            key={`${index}.${lines.length}`}
            line={line}
            onChange={(part) => change(lines.map((each, i) => (i === index ? { ...each, ...part } : each)))}
            onRemove={() => change(lines.filter((_, i) => i !== index))}
          />
        ))}
      </View>
    </Page>
  );
};
