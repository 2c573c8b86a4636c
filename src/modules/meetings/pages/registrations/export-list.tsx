import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { useMeetingsText } from '../../text';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The registrations as a spreadsheet, a column for each question. */
export const ExportList = ({ meetingId }: { meetingId: string }) => {
  const t = useMeetingsText('run');
  const [fault, setFault] = useState<string | null>(null);
  const write = useWrite(cloud.meetings.exportRegistrations, {
    refreshes: [],
    onDone: ({ url, rows }) => {
      void Taro.showToast({ icon: 'none', title: t('list.exported', { count: rows }) });
      openDocument({ url, type: xlsx }).catch((error: unknown) => setFault(sentenceOf(error)));
    },
  });
  const run = () => {
    setFault(null);
    write.run({ meetingId });
  };
  return (
    <ActionBar note={fault ?? write.sentence ?? t('list.exportNote')}>
      <Button kind="plain" busy={write.busy} onTap={run}>
        {t('list.export')}
      </Button>
    </ActionBar>
  );
};
