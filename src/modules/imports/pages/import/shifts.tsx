import type { ImportShift } from '@contracts/imports';
import { cloud } from '@/cloud/client';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { go } from '@/hooks/go';
import { FigureRow } from '@/kit/figure-row';
import { InfiniteList } from '@/kit/infinite-list';
import { useImportsText } from '../../text';

type Found = Awaited<ReturnType<typeof cloud.imports.shifts>>;
/** Hundredths of a point as they are read: 8620 is 86.20. */
const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** Whose score the sheet changes or changed, from what to what; each opens to its file. */
export const Shifts = ({ id, taken }: { id: string; taken: boolean }) => {
  const t = useImportsText();
  const row = ({ membershipId, name, rows, before, after, beforeGrade, afterGrade }: ImportShift) => (
    <FigureRow
      title={name}
      figure={points(after)}
      facts={[
        t(before === after ? 'shifts.same' : taken ? 'shifts.did' : 'shifts.will', {
          before: points(before),
          after: points(after),
        }),
        [
          t('shifts.rows', { count: rows }),
          beforeGrade !== afterGrade &&
            t('shifts.grade', { before: t(`grades.${beforeGrade}`), after: t(`grades.${afterGrade}`) }),
        ]
          .filter(Boolean)
          .join(' · '),
      ]}
      onTap={() => go('credit/file', { id: membershipId })}
    />
  );
  return (
    <>
      <Section title={t(taken ? 'shifts.changed' : 'shifts.title')} />
      <InfiniteList<Found>
        queryKey={['imports', 'shifts', id]}
        read={(cursor) => cloud.imports.shifts({ id, cursor })}
        head={({ members, lowered }) =>
          members > 0 && (
            <NoticeBox
              tone={lowered > 0 ? 'amber' : 'azure'}
              icon="chart"
              title={t(taken ? 'shifts.sumTaken' : 'shifts.sum', { members, lowered })}
              words={[t('shifts.note')]}
            />
          )
        }
        keyOf={({ membershipId }) => membershipId}
        row={row}
        empty={<NoticeBox tone="azure" icon="chart" title={t('shifts.none')} />}
      />
    </>
  );
};
