import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { usePaymentsText } from '../../text';
import type { Title } from '../../types';

definePageConfig({ navigationBarTitleText: '发票抬头', enablePullDownRefresh: true });

const blank = { id: null, kind: 'company' as 'company' | 'person', name: '', taxNo: '', email: '' };
const asForm = ({ id, kind, name, taxNo, email }: Title) => ({
  id: id as string | null,
  kind,
  name,
  taxNo: taxNo ?? '',
  email: email ?? '',
});

/** 发票抬头: written once, chosen afterwards. */
export default function TitlesPage() {
  const t = usePaymentsText('titles');
  const [form, setForm] = useState<ReturnType<typeof asForm> | null>(null);
  const read = useRead(['payments', 'titles'], () => cloud.payments.titles({}));
  usePullToRefresh();
  const done = (word: 'saved' | 'dropped') => () => {
    setForm(null);
    void Taro.showToast({ icon: 'none', title: t(word) });
  };
  const save = useWrite(cloud.payments.saveTitle, { onDone: done('saved') });
  const drop = useWrite(cloud.payments.dropTitle, { onDone: done('dropped') });
  const set = (part: Partial<NonNullable<typeof form>>) => setForm((now) => now && { ...now, ...part });
  const send = () =>
    form &&
    save.run({
      titleId: form.id,
      kind: form.kind,
      name: form.name,
      taxNo: form.taxNo.trim() || null,
      email: form.email.trim() || null,
    });
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar>
          <Button onTap={() => setForm(blank)}>{t('add')}</Button>
        </ActionBar>
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="form">{t('none')}</EmptyState>
          ) : (
            <>
              {rows.map((title) => (
                <ListRow
                  key={title.id}
                  title={title.name}
                  note={[title.taxNo, title.email].filter(Boolean).join(' · ')}
                  onTap={() => setForm(asForm(title))}
                />
              ))}
            </>
          )
        }
      </Loaded>
      {form && (
        <Sheet
          open
          title={t('title')}
          onClose={() => setForm(null)}
          footer={
            <Button busy={save.busy} disabled={form.name.trim() === ''} onTap={send}>
              {t('save')}
            </Button>
          }
        >
          <ChoiceChips
            label={t('kind')}
            choices={(['company', 'person'] as const).map((value) => ({ value, label: t(value) }))}
            value={form.kind}
            onChange={(kind) => set({ kind })}
          />
          <Field
            label={t('name')}
            maxLength={100}
            value={form.name}
            onChange={(name) => set({ name })}
            error={save.issues.name}
          />
          {form.kind === 'company' && (
            <Field
              label={t('taxNo')}
              hint={t('taxNoHint')}
              maxLength={20}
              value={form.taxNo}
              onChange={(taxNo) => set({ taxNo })}
              error={save.issues.taxNo ?? save.sentence}
            />
          )}
          <Field
            label={t('email')}
            optional
            maxLength={100}
            value={form.email}
            onChange={(email) => set({ email })}
            error={save.issues.email}
          />
          {form.id !== null && (
            <Button
              kind="danger"
              small
              busy={drop.busy}
              onTap={() => form.id !== null && drop.run({ titleId: form.id })}
            >
              {t('drop')}
            </Button>
          )}
        </Sheet>
      )}
    </Page>
  );
}
