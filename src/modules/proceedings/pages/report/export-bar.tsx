import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { useProceedingsText } from '../../text';
import '@/parts/attendance/refusals';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The attendance list as a spreadsheet. */
export const ExportBar = ({ meetingId }: { meetingId: string }) => {
  const t = useProceedingsText('report');
  const [fault, setFault] = useState<string | null>(null);
  const write = useWrite(cloud.attendance.exportSheet, {
    refreshes: [],
    onDone: ({ url, rows }) => {
      void Taro.showToast({ icon: 'none', title: t('export.done', { count: rows }) });
      openDocument({ url, type: xlsx }).catch((error: unknown) => setFault(sentenceOf(error)));
    },
  });
  const run = () => {
    setFault(null);
    write.run({ meetingId });
  };
  return (
    <ActionBar note={fault ?? write.sentence ?? t('export.note')}>
      <Button busy={write.busy} onTap={run}>
        {t('export.action')}
      </Button>
    </ActionBar>
  );
};
