import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { today } from '@/i18n/dates';
import { useExpensesText } from '../../text';
import { LinesForm } from './lines-form';

definePageConfig({ navigationBarTitleText: '编制预算' });

/** `?year=`: its draft, or a new version that begins with what is in force. */
export default function BudgetEditPage() {
  const t = useExpensesText('budgetEdit');
  const year = Number(useRouter().params.year ?? today().slice(0, 4));
  const read = useRead(['expenses', 'budget', year], () => cloud.expenses.budget({ year }));
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t('title')}>
          <Skeleton shapes={['rows']} />
        </Page>
      }
    >
      {(budget) => <LinesForm budget={budget} />}
    </Loaded>
  );
}
