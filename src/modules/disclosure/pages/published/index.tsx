import { View } from '@tarojs/components';
import { useState } from 'react';
import { type DisclosureKind, disclosureKinds } from '@contracts/disclosure-kinds';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { PickerField } from '@/components/picker-field';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';
import type { Published } from '../../types';

definePageConfig({ navigationBarTitleText: '信息公开', enablePullDownRefresh: true });

const all = 'all';
/** Who sees the calendar; the server decides again. */
const readers = ['clerk', 'director', 'finance', 'compliance', 'supervisor', 'president'];

/** 信息公开: what was published to whoever reads, the latest first; visitors see what is public. */
export default function PublishedPage() {
  const t = useDisclosureText();
  const me = useWhoami().data;
  const [kind, setKind] = useState<DisclosureKind | typeof all>(all);
  const [year, setYear] = useState<number | null>(null);
  const [years, setYears] = useState<readonly number[]>([]);
  return (
    <ListPage<Published>
      title={t('published.title')}
      columns
      search={t('published.search')}
      filters={
        <View>
          {years.length > 1 && (
            <PickerField
              label={t('published.year')}
              options={[
                { value: all, label: t('published.all') },
                ...years.map((each) => ({ value: String(each), label: String(each) })),
              ]}
              value={year === null ? all : String(year)}
              onChange={(value) => setYear(value === all ? null : Number(value))}
            />
          )}
          <PickerField
            label={t('published.kind')}
            options={[
              { value: all, label: t('published.all') },
              ...disclosureKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
            ]}
            value={kind}
            onChange={(value) => setKind(value as typeof kind)}
          />
        </View>
      }
      action={
        me &&
        holds(me, readers) && (
          <ActionBar>
            <Button kind="plain" onTap={() => go('disclosure/calendar')}>
              {t('published.toCalendar')}
            </Button>
          </ActionBar>
        )
      }
      queryKey={['disclosure', 'published', kind, year]}
      read={async (cursor, q) => {
        const page = await cloud.disclosure.published({
          ...{ cursor, ...(q ? { q } : {}), ...(kind === all ? {} : { kind }), ...(year === null ? {} : { year }) },
        });
        setYears(page.years);
        return page;
      }}
      row={(row) => <PublishedRow row={row} />}
      empty={{ icon: 'book', words: t('published.empty') }}
    />
  );
}

const PublishedRow = ({ row }: { row: Published['rows'][number] }) => {
  const t = useDisclosureText();
  const said = useSaid();
  const notes = [
    ...[dateText(row.publishedOn), t(`kinds.${row.kind}`), row.audience !== 'public' && t(`audiences.${row.audience}`)],
    ...[row.versions > 1 && t('published.corrected'), row.late && t('published.late')],
  ].filter(Boolean);
  return (
    <Card kind="list">
      <ListRow
        title={said(row.title)}
        note={notes.join(' · ')}
        extra={row.isNew && <Chip tone="cinnabar">{t('published.isNew')}</Chip>}
        label={[row.isNew && t('published.isNew'), said(row.title), ...notes].filter(Boolean).join('，')}
        onTap={() => go('disclosure/item', { id: row.id })}
      />
    </Card>
  );
};
