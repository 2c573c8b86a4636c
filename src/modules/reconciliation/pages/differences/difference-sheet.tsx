import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { money } from '@/i18n/money';
import { useReconciliationText } from '../../text';
import type { DifferenceRow } from '../../types';

/** Where a row leads; a line to its file, a payment to the bill that it pays. */
const pageOf = ({ kind, opens }: DifferenceRow): (() => void) | undefined => {
  if (!opens) return undefined;
  if (kind === 'line') return to('reconciliation/statement', { id: opens });
  if (kind === 'expense') return to('expenses/expense', { id: opens });
  return kind === 'entry' ? to('books/entry', { id: opens }) : to('payments/bill', { id: opens });
};

interface DifferenceSheetProps {
  /** Key of the difference. */
  of: string;
  title: string;
  onClose: () => void;
}

/** What a difference is made of: the bank's line, what stands here, and the entries of the books. */
export const DifferenceSheet = ({ of, title, onClose }: DifferenceSheetProps) => {
  const t = useReconciliationText('differences');
  const read = useRead(['reconciliation', 'difference', of], () => cloud.reconciliation.difference({ key: of }));
  return (
    <Sheet open title={title} onClose={onClose}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) => (
          <>
            <Card kind="list">
              {rows.map((row) => (
                <ListRow
                  key={`${row.kind}.${row.id}`}
                  title={t(`rows.${row.kind}`)}
                  note={[row.title, row.day, row.fileName].filter(Boolean).join(' · ')}
                  value={money(row.amount)}
                  onTap={pageOf(row)}
                />
              ))}
            </Card>
            {!rows.some(({ kind }) => kind === 'entry') && <NoticeBox tone="amber" icon="bang" title={t('noEntry')} />}
          </>
        )}
      </Loaded>
    </Sheet>
  );
};
