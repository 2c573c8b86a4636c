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
  // One line at a time is written in; a budget has dozens.
  const [open, setOpen] = useState<number | null>(lines.length === 1 ? 0 : null);
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
        {tried && !whole && <NoticeBox tone="cinnabar" icon="bang" title={t('fault')} />}
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
      </View>
    </Page>
  );
};
