import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useDuesText } from '../../text';
import { Preview, type Asked } from './preview';

definePageConfig({ navigationBarTitleText: '开一期会费', enablePullDownRefresh: true });

type Runs = Awaited<ReturnType<typeof cloud.dues.runs>>;

/** Which standard, which twelve months, to be paid by when; then what would come of it. */
export default function NewRunPage() {
  const t = useDuesText('newRun');
  const read = useRead(['dues', 'runs', 'choices'], () => cloud.dues.runs({}));
  usePullToRefresh();
  return (
    <Page title={t('title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(runs) =>
          runs.standards.length === 0 ? (
            <EmptyState icon="money" action={t('toStandards')} onAction={() => go('dues/standards')}>
              {t('none')}
            </EmptyState>
          ) : (
            <Choose runs={runs} />
          )
        }
      </Loaded>
    </Page>
  );
}

const yearOf = (day: string) => Number(day.slice(0, 4));
/** The period that is billed next: this year's, or next year's from November on. */
const begins = (today: string) => `${yearOf(today) + (today.slice(5) >= '11-01' ? 1 : 0)}-01-01`;

const Choose = ({ runs: { standards, today } }: { runs: Runs }) => {
  const t = useDuesText('newRun');
  const [from, setFrom] = useState(begins(today));
  const inForce = standards.find(
    (each) => each.adopted && each.from <= from && (each.until === null || each.until >= from),
  );
  const [standardId, setStandardId] = useState(inForce?.id ?? standards[0]?.id ?? '');
  const quarterEnd = `${yearOf(from)}-03-31`;
  const [dueDay, setDueDay] = useState(quarterEnd > today ? quarterEnd : today);
  const [asked, setAsked] = useState<Asked>();
  const input = { standardId, from, dueDay };
  const same = asked !== undefined && JSON.stringify(asked) === JSON.stringify(input);
  return (
    <>
      <PickerField
        label={t('standard')}
        options={standards.map(({ id, name }) => ({ value: id, label: name }))}
        value={standardId}
        onChange={setStandardId}
      />
      <DateField label={t('from')} hint={t('fromHint')} value={from} onChange={setFrom} />
      <DateField label={t('dueDay')} value={dueDay} from={today} onChange={setDueDay} />
      {!same && <Button onTap={() => setAsked(input)}>{t('look')}</Button>}
      {same && <Preview key={JSON.stringify(asked)} asked={asked} />}
    </>
  );
};
