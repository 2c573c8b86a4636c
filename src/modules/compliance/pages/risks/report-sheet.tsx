import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { useComplianceText } from '../../text';

const most = 12;
/** The present month and those before it, the latest first. */
const months = (day: string): string[] => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Array.from({ length: most }, (_, ago) => {
    const count = year * 12 + month - 1 - ago;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
};

/** 月报: a month is chosen, and its report opens. */
export const ReportSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useComplianceText('risk');
  const report = useExport(cloud.compliance.exportReport, () => t('reported'));
  return (
    <Sheet open title={t('reportTitle')} onClose={onClose}>
      <Card kind="list">
        {months(today()).map((month, ago) => (
          <ListRow
            key={month}
            title={month}
            note={ago === 0 ? t('thisMonth') : undefined}
            onTap={report.busy ? undefined : () => report.run({ month })}
          />
        ))}
      </Card>
    </Sheet>
  );
};
