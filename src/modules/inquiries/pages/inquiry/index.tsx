import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { undo } from '@/parts/flows/undo';
import { UndoBar } from '@/parts/flows/undo-bar';
import { useInquiriesText } from '../../text';
import '../../components/inquiries.scss';
import type { Shown } from '../../types';
import { ActSheet } from './act-sheet';
import { type Act, actsOf } from './acts';
import { InquiryView } from './inquiry-view';

definePageConfig({ navigationBarTitleText: '查询', enablePullDownRefresh: true });

/** One inquiry (`?id=`): for whoever asked, for whoever has its turn, and for whoever oversees. */
export default function InquiryPage() {
  const t = useInquiriesText('one');
  const id = useRouter().params.id ?? '';
  const [doing, setDoing] = useState<Exclude<Act, 'take' | 'remind'> | null>(null);
  const read = useRead(['inquiries', 'show', id], () => cloud.inquiries.show({ inquiryId: id }));
  usePullToRefresh();
  return (
    <Page title={t('title')} action={read.data && <Acts row={read.data} onAct={setDoing} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(row) => (
          <>
            <InquiryView row={row} />
            {doing && <ActSheet row={row} act={doing} onClose={() => setDoing(null)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const say = (title: string) => void Taro.showToast({ icon: 'none', title });

const Acts = ({ row, onAct }: { row: Shown; onAct: (act: Exclude<Act, 'take' | 'remind'>) => void }) => {
  const t = useInquiriesText('one');
  const undoing = undo.use() && <UndoBar here={row.id} />;
  const refused = { onRefused: (error: Error) => say(sentenceOf(error)) };
  const take = useWrite(cloud.inquiries.take, { refreshes: [['inquiries']], onDone: () => say(t('done')), ...refused });
  const remind = useWrite(cloud.flows.remind, {
    refreshes: [['inquiries']],
    onDone: () => say(t('reminded')),
    ...refused,
  });
  const { first, second, more } = actsOf(row);
  if (!first && !second && more.length === 0 && !row.answerId && !undoing) return null;
  const run = (act: Act) =>
    act === 'take'
      ? take.run({ inquiryId: row.id, version: row.version })
      : act === 'remind'
        ? remind.run({ caseId: row.caseId })
        : onAct(act);
  const label = (act: Act) => t(act === 'rate' && row.rating ? 'acts.rateAgain' : `acts.${act}`);
  return (
    <ActionBar
      above={
        (undoing || more.length > 0 || row.answerId) && (
          <>
            {undoing}
            <View className="inquiry-more">
              {more.map((act) => (
                <Button key={act} kind="quiet" small busy={act === 'take' && take.busy} onTap={() => run(act)}>
                  {label(act)}
                </Button>
              ))}
              {row.answerId && (
                <Button kind="quiet" small onTap={() => go('inquiries/answer', { id: row.answerId ?? undefined })}>
                  {t('openAnswer')}
                </Button>
              )}
            </View>
          </>
        )
      }
    >
      {second && (
        <Button kind="plain" busy={remind.busy} onTap={() => run(second)}>
          {label(second)}
        </Button>
      )}
      {first && <Button onTap={() => run(first)}>{label(first)}</Button>}
    </ActionBar>
  );
};
