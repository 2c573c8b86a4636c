import { Text, View } from '@tarojs/components';
import type { ImportRow } from '@contracts/imports';
import type { RowVerdict } from '@contracts/row-verdicts';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { opener } from '@/hooks/go';
import { InfiniteList } from '@/kit/infinite-list';
import { useImportsText } from '../../text';
import { verdictTones } from '../../tone';

interface RowsProps {
  id: string;
  verdict?: RowVerdict;
  /** Those that could not be taken any more. */
  failed?: boolean;
  /** Those that were taken, each opening to its record. */
  taken?: boolean;
  /** Doubtful ones are decided on. */
  deciding?: boolean;
}

/** Rows of the sheet, each with what was found. */
export const Rows = ({ id, verdict, failed, taken, deciding }: RowsProps) => {
  const t = useImportsText();
  return (
    <InfiniteList
      queryKey={['imports', 'rows', id, verdict ?? '', failed ?? false, taken ?? false]}
      read={(cursor) => cloud.imports.rows({ id, verdict, failed, taken, cursor })}
      keyOf={({ line }) => String(line)}
      row={(row) => <Row id={id} row={row} deciding={deciding} />}
      empty={<EmptyState icon="list">{t('report.empty')}</EmptyState>}
    />
  );
};

const Row = ({ id, row, deciding }: { id: string; row: ImportRow; deciding?: boolean }) => {
  const t = useImportsText();
  const choose = useWrite(cloud.imports.choose, { refreshes: [['imports']] });
  const { line, label, verdict, chosen, reasons, changes, page } = row;
  const blank = t('report.blank');
  return (
    <Card kind="list">
      <ListRow
        title={label}
        note={t('report.line', { line })}
        extra={<Chip tone={verdictTones[verdict]}>{t(`verdicts.${verdict}`)}</Chip>}
        label={[label, t('report.line', { line }), t(`verdicts.${verdict}`)].join('，')}
        onTap={opener(page)}
      />
      {(reasons.length > 0 || changes.length > 0) && (
        <Text className="import-why" selectable>
          {[
            ...reasons,
            ...changes.map(({ field, from, to }) => t('report.from', { field, from: from ?? blank, to: to ?? blank })),
          ].join('\n')}
        </Text>
      )}
      {deciding && verdict === 'doubtful' && (
        <View className="import-decide">
          <Button
            kind="plain"
            small
            busy={choose.busy}
            label={t(chosen ? 'report.leaveThis' : 'report.takeThis', { label })}
            onTap={() => choose.run({ id, lines: [line], take: !chosen })}
          >
            {t(chosen ? 'report.leave' : 'report.take')}
          </Button>
        </View>
      )}
    </Card>
  );
};
