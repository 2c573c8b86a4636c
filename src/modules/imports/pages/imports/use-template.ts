import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An empty sheet with all columns of a register, to be filled in. */
export function useTemplate() {
  const [fault, setFault] = useState<string | null>(null);
  const write = useWrite(cloud.imports.template, {
    refreshes: [],
    onDone: ({ url }) => {
      setFault(null);
      openDocument({ url, type: xlsx }).catch((error: unknown) => setFault(sentenceOf(error)));
    },
  });
  return { run: write.run, busy: write.busy, error: write.sentence ?? fault };
}
