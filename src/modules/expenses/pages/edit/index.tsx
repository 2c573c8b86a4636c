import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useExpensesText } from '../../text';
import { EditForm } from './edit-form';
import { emptyForm, formOfExpense } from './form-state';

definePageConfig({ navigationBarTitleText: '申请支出' });

/** `?draftId=` goes on with a draft, `?expenseId=` mends one that was returned; without either a new one begins. */
export default function EditPage() {
  const t = useExpensesText('edit');
  const { draftId, expenseId } = useRouter().params;
  // A colleague's or an older copy is opened anew; what is on the device is the keeper's.
  const [round, setRound] = useState(0);
  const read = useRead(['expenses', 'edit', draftId ?? null, expenseId ?? null, round], async () => {
    const [lines, drafts, expense] = await Promise.all([
      cloud.expenses.lines({}),
      draftId ? cloud.expenses.drafts({}) : null,
      expenseId ? cloud.expenses.show({ expenseId }) : null,
    ]);
    const draft = drafts?.rows.find(({ id }) => id === draftId) ?? null;
    const form = expense ? formOfExpense(expense) : (draft?.form ?? emptyForm());
    return { lines, expense, draft, form };
  });
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t(expenseId ? 'answer' : 'title')}>
          <Skeleton shapes={['rows']} />
        </Page>
      }
    >
      {(opened) => (
        <EditForm
          key={`${opened.draft?.id ?? expenseId ?? 'new'}.${round}`}
          {...opened}
          onAnew={() => setRound(round + 1)}
        />
      )}
    </Loaded>
  );
}
