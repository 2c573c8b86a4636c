import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { codeOf, detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { useBooksText } from '../text';

/** Why the chart cannot be changed so: what the server says of the one change, rather than that there is something. */
export const reasonOf = (error: Error | null, sentence: string | null): string | null => {
  const { reason } = detailOf(error);
  return error && codeOf(error) === 'CHART_REFUSED' && typeof reason === 'string' ? reason : sentence;
};

/** Proposes a change of the chart; `onDone` when it waits for its second person. */
export const useChange = (onDone?: () => void) => {
  const t = useBooksText('chart');
  const write = useWrite(cloud.books.proposeChart, {
    refreshes: [['books'], ['register']],
    onDone: () => {
      onDone?.();
      void Taro.showToast({ icon: 'none', title: t('sent') });
    },
  });
  return { ...write, sentence: reasonOf(write.error, write.sentence) };
};
