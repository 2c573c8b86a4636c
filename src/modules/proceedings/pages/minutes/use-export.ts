import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes the Word file and opens it. */
export const useExport = (meetingId: string, version: number) => {
  const [fault, setFault] = useState<string | null>(null);
  const write = useWrite(cloud.proceedings.exportMinutes, {
    refreshes: [],
    onDone: ({ url }) => {
      openDocument({ url, type: docx }).catch((error: unknown) => setFault(sentenceOf(error)));
    },
  });
  return {
    busy: write.busy,
    sentence: fault ?? write.sentence,
    run: () => {
      setFault(null);
      write.run({ meetingId, version });
    },
  };
};
