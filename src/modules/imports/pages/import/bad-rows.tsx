import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { useImportsText } from '../../text';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows that were left out as a sheet, with the reason beside each: put right, it can be imported as it is. */
export const BadRows = ({ id }: { id: string }) => {
  const t = useImportsText();
  const [fault, setFault] = useState<string | null>(null);
  const fetch_ = useWrite(cloud.imports.exportRefused, {
    refreshes: [],
    onDone: ({ url, rows }) => {
      void Taro.showToast({ icon: 'none', title: t('report.downloaded', { count: rows }), duration: 3000 });
      openDocument({ url, type: xlsx }).catch((error: unknown) => setFault(sentenceOf(error)));
    },
  });
  const error = fetch_.sentence ?? fault;
  return (
    <>
      {error && <NoticeBox tone="cinnabar" icon="bang" title={error} />}
      <Button kind="plain" busy={fetch_.busy} onTap={() => fetch_.run({ id })}>
        {t('report.bad')}
      </Button>
    </>
  );
};
