import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { money } from '@/i18n/money';
import { namesText } from '@/i18n/names';
import { useReconciliationText } from '../../text';
import type { Line, Proposal } from '../../types';
import { reasonsText, sumOf } from './verdict';

interface LineSheetProps {
  line: Line;
  mayKeep: boolean;
  onClose: () => void;
  onDone: (lineIds: readonly string[]) => void;
  onSplit: () => void;
  onClassify: () => void;
}

/** One line with what it may be: chosen with one tap, split, or set aside. */
export const LineSheet = ({ line, mayKeep, onClose, onDone, onSplit, onClassify }: LineSheetProps) => {
  const t = useReconciliationText('queue');
  const words = useReconciliationText();
  const finished = () => {
    void Taro.showToast({ icon: 'none', title: words('done') });
    onDone([line.id]);
  };
  const given = { refreshes: [['reconciliation'], ['register']], onDone: finished };
  const book = useWrite(cloud.reconciliation.book, given);
  const link = useWrite(cloud.reconciliation.link, given);
  const take = ({ kind, ids, amounts }: Proposal) => {
    const [targetId] = ids;
    if (!targetId) return;
    if (kind !== 'bills') return link.run({ lineId: line.id, kind, targetId });
    // As far as the money reaches, the first of them first.
    let left = line.amount;
    const shares = ids.flatMap((billId, at) => {
      const amount = Math.min(amounts[at] ?? 0, left);
      left -= amount;
      return amount > 0 ? [{ billId, amount }] : [];
    });
    book.run({ lineIds: [line.id], shares });
  };
  const busy = book.busy || link.busy;
  const sentence = book.sentence ?? link.sentence;
  return (
    <Sheet
      open
      title={`${line.payer || t('noPayer')} ${money(line.amount)}`}
      onClose={onClose}
      footer={
        mayKeep && (
          <>
            {line.amount > 0 && (
              <Button kind="plain" disabled={busy} onTap={onSplit}>
                {t('split')}
              </Button>
            )}
            <Button kind="plain" disabled={busy} onTap={onClassify}>
              {t('classify')}
            </Button>
          </>
        )
      }
    >
      {sentence && <NoticeBox tone="cinnabar" icon="bang" title={sentence} />}
      <Facts
        facts={[
          { key: 'day', label: t('columns.day'), value: [line.day, line.time].filter(Boolean).join(' ') },
          { key: 'remark', label: t('columns.remark'), value: line.remark || null },
          { key: 'serial', label: t('columns.serial'), value: line.serial },
          {
            key: 'account',
            label: t('line'),
            value: [
              t('account', { end: line.accountEnd }),
              line.payerAccountEnd && t('payerAccount', { end: line.payerAccountEnd }),
            ]
              .filter(Boolean)
              .join(' · '),
          },
        ]}
      />
      <Section title={t('proposals')} />
      {line.proposals.length === 0 ? (
        <NoticeBox tone="amber" icon="bang" title={t('nothing')} />
      ) : (
        <Card kind="list">
          {line.proposals.map((proposal) => (
            <ListRow
              key={proposal.ids.join()}
              title={namesText(proposal.names)}
              note={[words(`kinds.${proposal.kind}`), money(sumOf(proposal)), reasonsText(proposal, words)].join(' · ')}
              value={mayKeep ? t('choose') : undefined}
              onTap={mayKeep && !busy ? () => take(proposal) : undefined}
            />
          ))}
        </Card>
      )}
    </Sheet>
  );
};
