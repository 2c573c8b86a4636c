import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { money } from '@/i18n/money';
import { useReconciliationText } from '../../text';
import type { Line } from '../../types';
import { firstOf } from './verdict';

/** As many as one call books. */
const atOnce = 200;
type Chosen = Parameters<typeof cloud.reconciliation.bookCertain>[0]['lines'];
const chosenOf = (rows: readonly Line[]): Chosen =>
  rows.flatMap((line) => {
    const first = firstOf(line);
    return first ? [{ lineId: line.id, kind: first.kind, targetId: first.ids[0] ?? '' }] : [];
  });

/** Books what is certain: one line, or all of them in slices, each as it was shown. */
export function useConfirm(onDone: (lineIds: readonly string[]) => void) {
  const t = useReconciliationText('queue');
  const [done, setDone] = useState(0);
  const [rest, setRest] = useState<{ lines: Chosen; booked: string[]; amount: number; moved: number }>();
  const read = useRead(['reconciliation', 'queue', 'certain'], () => cloud.reconciliation.queue({ show: 'certain' }));
  const finish = (of: { booked: string[]; amount: number; moved: number }) => {
    setRest(undefined);
    setDone(0);
    const said = [
      of.booked.length > 0 && t('confirmed', { count: of.booked.length, amount: money(of.amount) }),
      of.moved > 0 && t('moved', { count: of.moved }),
    ];
    void Taro.showToast({ icon: 'none', title: said.filter(Boolean).join('\n'), duration: 3000 });
    onDone(of.booked);
  };
  const write = useWrite(cloud.reconciliation.bookCertain, {
    refreshes: [['reconciliation'], ['register']],
    onDone: (output, input) => {
      const ids = input.lines.map(({ lineId }) => lineId).filter((id) => !output.moved.includes(id));
      const sofar = {
        booked: [...(rest?.booked ?? []), ...ids],
        amount: (rest?.amount ?? 0) + output.amount,
        moved: (rest?.moved ?? 0) + output.moved.length,
      };
      setDone(sofar.booked.length);
      const lines = rest?.lines.slice(atOnce) ?? [];
      if (lines.length === 0) return finish(sofar);
      setRest({ lines, ...sofar });
      // The next slice after this one has settled.
      setTimeout(() => write.run({ lines: lines.slice(0, atOnce) }));
    },
    onRefused: () => setRest(undefined),
  });
  const begin = (lines: Chosen) => {
    if (lines.length === 0 || rest) return;
    setRest({ lines, booked: [], amount: 0, moved: 0 });
    write.run({ lines: lines.slice(0, atOnce) });
  };
  const collect = async () => {
    const rows: Line[] = [];
    let cursor: string | undefined;
    do {
      const page = await cloud.reconciliation.queue({ show: 'certain', cursor });
      rows.push(...page.rows);
      cursor = page.next ?? undefined;
    } while (cursor);
    begin(chosenOf(rows));
  };
  return {
    certain: read.data?.certain ?? 0,
    amount: read.data?.certainAmount ?? 0,
    mayKeep: read.data?.mayKeep ?? false,
    done,
    busy: write.busy || rest !== undefined,
    sentence: write.sentence,
    one: (line: Line) => begin(chosenOf([line])),
    all: () => void collect(),
  };
}
