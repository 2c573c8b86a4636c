import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { CreditModel } from '@contracts/credit-model';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { DateField } from '@/components/date-field';
import { ErrorState } from '@/components/error-state';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { Tick } from '@/components/tick';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { settings } from '@/hooks/settings';
import { tomorrow } from '@/i18n/dates';
import { useCreditText } from '../../text';
import type { ModelShown } from '../../types';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '起草评价模型' });

const whole = (words: string) => (/^\d{1,3}$/.test(words) ? Number(words) : null);

/** A version as a draft (`?id=` to change one): weights, what is run, floors and the day on which it begins. */
export default function DraftPage() {
  const t = useCreditText('draft');
  const id = useRouter().params.id ?? null;
  const models = useRead(['credit', 'models'], () => cloud.credit.models({}), { enabled: id === null });
  const one = useRead(['credit', 'model', id], () => cloud.credit.model({ id: id ?? '' }), { enabled: id !== null });
  const begins = id === null ? models.data?.template : one.data?.body;
  const fault = models.error ?? one.error;
  if (begins) return <Form id={id} begins={begins} begun={one.data} />;
  return (
    <Page title={t('title')}>
      {fault ? (
        <ErrorState error={fault} onRetry={() => void (id === null ? models : one).refetch()} />
      ) : (
        <Skeleton shapes={['form']} />
      )}
    </Page>
  );
}

interface FormProps {
  id: string | null;
  begins: CreditModel;
  begun: ModelShown | undefined;
}
/** What was written of the note stays on the device and stands before what was saved. */
const Form = ({ id, begins, begun }: FormProps) => {
  const t = useCreditText();
  const { language } = settings.use();
  const [body, setBody] = useState(begins);
  const [weights, setWeights] = useState<Record<string, string>>(() =>
    Object.fromEntries(begins.indicators.map(({ code, weight }) => [code, String(weight)])),
  );
  const [floors, setFloors] = useState(() => ({
    A: String(begins.floors.A / 100),
    B: String(begins.floors.B / 100),
    C: String(begins.floors.C / 100),
  }));
  const [startsOn, setStartsOn] = useState<string | null>(begun?.startsOn ?? null);
  const note = useKeptWords(`credit.model.${id ?? 'new'}`, begun?.note);
  const save = useWrite(cloud.credit.draftModel, {
    refreshes: [['credit']],
    onDone: ({ id: saved }) => {
      note.forget();
      void Taro.showToast({ icon: 'none', title: t('draft.saved') });
      goInstead('credit/model', { id: saved });
    },
  });
  const sum = body.indicators.reduce((all, { code }) => all + (whole(weights[code] ?? '') ?? 0), 0);
  const [a, b, c] = [whole(floors.A), whole(floors.B), whole(floors.C)];
  const ready =
    sum === 100 && a !== null && b !== null && c !== null && startsOn !== null && note.words.trim().length >= 4;
  const send = () =>
    ready &&
    save.run({
      id,
      note: note.words.trim(),
      startsOn,
      body: {
        ...body,
        indicators: body.indicators.map((each) => ({ ...each, weight: whole(weights[each.code] ?? '') ?? 0 })),
        floors: { A: a * 100, B: b * 100, C: c * 100 },
      },
    });
  const turn = (code: string) =>
    setBody({
      ...body,
      indicators: body.indicators.map((each) => (each.code === code ? { ...each, runs: !each.runs } : each)),
    });
  return (
    <Page
      title={t('draft.title')}
      action={
        <ActionBar note={sum === 100 ? undefined : t('draft.sum', { sum })}>
          <Button busy={save.busy} disabled={!ready} onTap={send}>
            {t('draft.save')}
          </Button>
        </ActionBar>
      }
    >
      <Field
        label={t('draft.note')}
        hint={t('draft.noteHint')}
        maxLength={300}
        multiline
        value={note.words}
        onChange={note.change}
        error={save.issues.note}
      />
      <DateField
        label={t('draft.starts')}
        value={startsOn}
        from={tomorrow()}
        onChange={setStartsOn}
        error={save.issues.startsOn}
      />
      <Section title={t('draft.weights')} note={t('draft.sum', { sum })} />
      <Card>
        {body.indicators.map(({ code, title, runs }) => (
          <View key={code} className="credit-weight">
            <Field
              label={title[language]}
              type="number"
              maxLength={3}
              value={weights[code] ?? ''}
              onChange={(value) => setWeights((held) => ({ ...held, [code]: value }))}
            />
            <Tick checked={runs} label={t('draft.runs')} onChange={() => turn(code)} />
          </View>
        ))}
      </Card>
      <Section title={t('draft.floors')} />
      <Card>
        {(['A', 'B', 'C'] as const).map((grade) => (
          <Field
            key={grade}
            label={t(`grades.${grade}`)}
            type="number"
            maxLength={3}
            value={floors[grade]}
            onChange={(value) => setFloors((held) => ({ ...held, [grade]: value }))}
          />
        ))}
      </Card>
      {save.sentence && <Text className="credit-quiet">{save.sentence}</Text>}
    </Page>
  );
};
