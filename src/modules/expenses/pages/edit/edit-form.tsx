import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, unanswered } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goBack, goInstead } from '@/hooks/go';
import { useSettled } from '@/hooks/settled';
import { today } from '@/i18n/dates';
import { Conflict } from '@/kit/conflict';
import type { Place, Server } from '@/kit/keeper';
import { saveNote } from '@/kit/save-note';
import { shelfOf } from '@/kit/shelf';
import { useForm } from '@/kit/use-form';
import { useKeeper } from '@/kit/use-keeper';
import { SituationView } from '../../components/situation-view';
import { useExpensesText } from '../../text';
import type { Draft, DraftForm, Lines, Shown } from '../../types';
import { Fields } from './fields';
import { fenOf } from '@/i18n/typed-money';
import { faultsOf, outside, receptionOf, wholeOf } from './form-state';
import { Invoices } from './invoices';

interface EditFormProps {
  lines: Lines;
  expense: Shown | null;
  draft: Draft | null;
  form: DraftForm;
  onAnew: () => void;
}
const server: Server<DraftForm> = {
  save: (form, { id: draftId, version }, requestId) =>
    cloud.expenses.saveDraft({ draftId, version, form }, { context: { requestId } }),
  judge: (error) =>
    unanswered(error)
      ? 'unanswered'
      : codeOf(error) === 'DRAFT_MOVED'
        ? 'conflict'
        : codeOf(error) === 'DRAFT_NOT_FOUND'
          ? 'gone'
          : 'refused',
};
const steps = ['all'] as const;

/** The form, with what whoever decides will see shown while one types. */
export const EditForm = ({ lines, expense, draft, form: begun, onAnew }: EditFormProps) => {
  const t = useExpensesText('edit');
  const place: Place = { id: draft?.id ?? null, version: draft?.version ?? null };
  const slot = expense?.id ?? draft?.id ?? 'new';
  const { state, keeper } = useKeeper(place, shelfOf<DraftForm>('expense', slot), server, { byHand: expense !== null });
  const [form, setForm] = useState<DraftForm>(keeper.unsaved ?? begun);
  const [discarding, setDiscarding] = useState(false);
  const change = (part: Partial<DraftForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    keeper.change(next);
  };
  const faults = Object.fromEntries(faultsOf(form).map((key) => [key, t(`faults.${key}`)]));
  const guide = useForm({ steps, stepOf: () => 'all', faults });
  const situation = useSituation(form, expense?.id);

  const done = ({ id, number }: { id: string; number: string }) => {
    keeper.drop();
    void Taro.showToast({ icon: 'none', title: t('submitted', { number }) });
    goInstead('expenses/expense', { id });
  };
  const refused = () => keeper.release();
  const submit = useWrite(cloud.expenses.submit, { onDone: done, onRefused: refused });
  const answer = useWrite(cloud.expenses.resubmit, { onDone: done });
  const discard = useWrite(cloud.expenses.discardDraft, {
    onDone: () => {
      keeper.drop();
      goBack();
    },
  });
  const send = async () => {
    if (!guide.complete()) return;
    const whole = wholeOf(form);
    if (expense) return answer.run({ expenseId: expense.id, version: expense.caseVersion, form: whole });
    await keeper.hold();
    submit.run({ form: whole, ...(keeper.at.id ? { draftId: keeper.at.id } : {}) });
  };
  const sentence = submit.sentence ?? answer.sentence;
  const draftId = keeper.at.id;
  return (
    <Page
      title={t(expense ? 'answer' : 'title')}
      action={
        <ActionBar note={expense ? undefined : saveNote(state)}>
          {draftId && (
            <Button kind="plain" onTap={() => setDiscarding(true)}>
              {t('discard')}
            </Button>
          )}
          <Button busy={submit.busy || answer.busy} onTap={() => void send()}>
            {t('submit')}
          </Button>
        </ActionBar>
      }
    >
      <Conflict keeper={keeper} onAnew={onAnew} latest={() => latestVersion(draftId)} />
      {sentence && <NoticeBox tone="cinnabar" icon="bang" title={sentence} />}
      <Fields form={form} lines={lines} answers={expense !== null} at={guide.at} onChange={change} />
      {form.kind !== 'advance' && <Invoices form={form} at={guide.at} onChange={change} />}
      {situation && <SituationView situation={situation} />}
      <Confirm
        open={discarding}
        title={t('discard')}
        consequence={t('discardWords')}
        action={t('discard')}
        danger
        busy={discard.busy}
        error={discard.sentence}
        onConfirm={() => draftId && discard.run({ draftId })}
        onCancel={() => setDiscarding(false)}
      />
    </Page>
  );
};

async function latestVersion(draftId: string | null): Promise<number> {
  const { rows } = await cloud.expenses.drafts({});
  return rows.find(({ id }) => id === draftId)?.version ?? 1;
}

/** What is to be said of it as far as it is written; asked for once one stops typing. */
function useSituation(form: DraftForm, expenseId: string | undefined) {
  const { fields, kind, invoices } = form;
  const glance = {
    ...{ kind, payeeName: (fields.payeeName ?? '').trim(), purpose: (fields.purpose ?? '').trim() },
    lineCode: !fields.lineCode || fields.lineCode === outside ? null : fields.lineCode,
    ...{ amount: fenOf(fields.amount ?? '') ?? 0, day: fields.day ?? today(), reception: receptionOf(form) },
    invoices: invoices.filter(({ number, amount }) => /^\d{8,20}$/.test(number) && amount > 0),
    ...(expenseId ? { expenseId } : {}),
  };
  const settled = useSettled(JSON.stringify(glance));
  const ready = glance.amount > 0;
  const read = useRead(['expenses', 'look', settled], () => cloud.expenses.look(JSON.parse(settled) as typeof glance), {
    enabled: ready,
  });
  return ready ? read.data : undefined;
}
