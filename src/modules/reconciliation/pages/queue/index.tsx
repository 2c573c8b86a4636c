import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMemo, useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { useKeys, useWide } from '@/hooks/desk';
import { money } from '@/i18n/money';
import { Register } from '@/kit/register/register';
import type { Column, Filter, Values } from '@/kit/register/types';
import { useReconciliationText } from '../../text';
import type { Line, Queue } from '../../types';
import { ClassifySheet } from './classify-sheet';
import { LineCard } from './line-card';
import { LineSheet } from './line-sheet';
import { SplitSheet } from './split-sheet';
import { useConfirm } from './use-confirm';
import { firstOf, reasonsText, takenFor } from './verdict';
import './queue.scss';

definePageConfig({ navigationBarTitleText: '匹配流水', enablePullDownRefresh: true });

const shows = ['all', 'certain', 'ask', 'out'] as const;
type Show = (typeof shows)[number];
type Taken = Parameters<typeof cloud.reconciliation.exportQueue>[0];
type Opened = { line: Line } | { split: Line[] } | { classify: Line[] };
const filtersOf = (show: Show): Values => (show === 'all' ? {} : { show: [show] });
const refreshes = [['reconciliation'], ['register']];
const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });

/** 匹配流水: what is certain is confirmed by one press; the rest is looked at line by line, with keys at a desk. */
export default function QueuePage() {
  const t = useReconciliationText('queue');
  const words = useReconciliationText();
  const wide = useWide();
  const [opened, setOpened] = useState<Opened>();
  const last = useRef<string[]>([]);
  const close = () => setOpened(undefined);
  const done = (ids: readonly string[]) => {
    last.current = [...ids];
    close();
  };
  const confirm = useConfirm(done);
  const mayConfirm = confirm.certain > 0 && confirm.mayKeep;
  const undo = useWrite(cloud.reconciliation.undo, {
    refreshes,
    onDone: () => say(t('undone')),
    onRefused: (error) => say(sentenceOf(error)),
  });
  const exporting = useExport(cloud.reconciliation.exportQueue, ({ rows }) => t('exported', { count: rows }));
  const open = (line: Line) => setOpened({ line });
  useKeys({
    u: () => {
      const lineId = last.current.pop();
      if (lineId) undo.run({ lineId, reason: t('undoReason') });
      else say(t('undoNothing'));
    },
  });
  const columns = useMemo<Column<Line, Queue>[]>(
    () => [
      { key: 'payer', title: t('columns.payer'), width: 200, fixed: true, of: ({ payer }) => payer || t('noPayer') },
      {
        key: 'amount',
        title: t('columns.amount'),
        width: 112,
        align: 'end',
        of: ({ amount }) => money(amount),
        amount: { of: ({ amount }) => amount, words: money },
      },
      { key: 'day', title: t('columns.day'), width: 108, of: ({ day }) => day },
      { key: 'remark', title: t('columns.remark'), width: 160, of: ({ remark }) => remark },
      { key: 'verdict', title: t('columns.verdict'), width: 196, of: (line) => takenFor(line, words) },
      {
        key: 'reasons',
        title: t('columns.reasons'),
        width: 232,
        of: ({ proposals: [first] }) => (first ? reasonsText(first, words) : ''),
        tone: ({ certain }) => (certain ? 'jade' : 'neutral'),
      },
      { key: 'serial', title: t('columns.serial'), width: 140, of: ({ serial }) => serial ?? '' },
    ],
    [t, words],
  );
  const filters = (): Filter[] => [
    {
      key: 'show',
      title: t('show'),
      kind: 'one',
      options: shows.slice(1).map((value) => ({ value, label: t(`views.${value}`) })),
    },
  ];
  const shown = ['amount', 'day', 'remark', 'verdict', 'reasons'];
  return (
    <Register<Queue>
      name="reconciliation.queue"
      title={t('title')}
      search={t('search')}
      columns={columns}
      filters={filters}
      views={shows.map((key) => ({
        key,
        name: t(`views.${key}`),
        filters: filtersOf(key),
        columns: shown,
        sort: { key: 'day', descending: false },
      }))}
      read={({ q, filters: set }, cursor) =>
        cloud.reconciliation.queue({ show: (set.show?.[0] ?? 'all') as Show, q, cursor })
      }
      count={(count) => t('count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <LineCard line={row} as={as} />}
      nameOf={({ payer, amount }) => `${payer || t('noPayer')} ${money(amount)}`}
      open={(line) => (wide && firstOf(line) && confirm.mayKeep ? confirm.one(line) : open(line))}
      keys={
        confirm.mayKeep
          ? {
              s: (line) => line.amount > 0 && setOpened({ split: [line] }),
              c: (line) => setOpened({ classify: [line] }),
            }
          : undefined
      }
      take={{
        busy: exporting.busy,
        run: ({ q, filters: set }, chosen, ids) =>
          exporting.run({
            ...{ show: (set.show?.[0] ?? 'all') as Show, q, ids: ids && [...ids] },
            columns: ['payer', ...chosen.filter((key) => key !== 'payer')] as Taken['columns'],
          }),
      }}
      mayTake={() => true}
      acts={(rows, { mayKeep }, clear) =>
        mayKeep && (
          <View className="queue-acts">
            {rows.every(({ amount }) => amount > 0) && (
              <Button small kind="plain" onTap={() => (clear(), setOpened({ split: [...rows] }))}>
                {t('join')}
              </Button>
            )}
            <Button small kind="plain" onTap={() => (clear(), setOpened({ classify: [...rows] }))}>
              {t('classify')}
            </Button>
          </View>
        )
      }
      empty={t('empty')}
      bar={() =>
        (confirm.sentence || mayConfirm || (wide && confirm.mayKeep)) && (
          <ActionBar note={confirm.sentence ?? (wide ? t('legend') : undefined)}>
            {mayConfirm && (
              <Button busy={confirm.busy} onTap={confirm.all}>
                {confirm.busy
                  ? t('confirming', { done: confirm.done, count: confirm.certain })
                  : t('confirmAll', { count: confirm.certain, amount: money(confirm.amount) })}
              </Button>
            )}
          </ActionBar>
        )
      }
    >
      {opened && 'line' in opened && (
        <LineSheet
          line={opened.line}
          mayKeep={confirm.mayKeep}
          onClose={close}
          onDone={done}
          onSplit={() => setOpened({ split: [opened.line] })}
          onClassify={() => setOpened({ classify: [opened.line] })}
        />
      )}
      {opened && 'split' in opened && <SplitSheet lines={opened.split} onClose={close} onDone={done} />}
      {opened && 'classify' in opened && <ClassifySheet lines={opened.classify} onClose={close} onDone={done} />}
    </Register>
  );
}
