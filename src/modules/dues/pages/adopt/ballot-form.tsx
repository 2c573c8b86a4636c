import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { duesBodies } from '@contracts/dues-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { FileField, type GivenFile } from '@/kit/file-field';
import { useForm } from '@/kit/use-form';
import { useDuesText } from '../../text';
import type { Standard } from '../standard/tiers';
import { counts, countsOf, faultsOf, forms, nothing, type Typed } from './figures';

const read = (words: string): Typed => {
  try {
    return words ? { ...nothing, ...(JSON.parse(words) as Typed) } : nothing;
  } catch {
    return nothing;
  }
};

export const BallotForm = ({ standard }: { standard: Standard }) => {
  const t = useDuesText('adopt');
  const all = useDuesText();
  const { id, version, today, from } = standard;
  const kept = useKeptWords(`dues.ballot.${id}`);
  const typed = read(kept.words);
  const change = (part: Partial<Typed>) => kept.change(JSON.stringify({ ...typed, ...part }));
  const [file, setFile] = useState<GivenFile | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ steps: ['all'], stepOf: () => 'all' as const, faults: faultsOf(typed, file !== null, t) });
  const adopt = useWrite(cloud.dues.adopt, {
    refreshes: [['dues']],
    onDone: () => {
      kept.forget();
      void Taro.showToast({ icon: 'none', title: t('saved') });
      goInstead('dues/standard', { id });
    },
  });
  const send = () => {
    const given = countsOf(typed);
    const { body, heldOn, form: way } = typed;
    if (!form.complete() || !given || !body || !heldOn || !way || !file) return;
    adopt.run({
      id,
      version,
      fileId: file.fileId,
      ballot: {
        ...given,
        ...{ meetingId: null, body, heldOn, resolution: typed.resolution.trim() },
        secret: way === 'secret' || way === 'letterSecret',
        inPerson: way === 'secret' || way === 'open',
      },
    });
  };
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar>
          <Button busy={adopt.busy} disabled={busy} onTap={send}>
            {t('save', { day: from })}
          </Button>
        </ActionBar>
      }
    >
      {adopt.sentence && <NoticeBox tone="cinnabar" icon="bang" title={adopt.sentence} />}
      <Card>
        <Text>{t('lead')}</Text>
      </Card>
      <ChoiceChips
        {...form.at('body')}
        label={t('body')}
        choices={duesBodies.map((value) => ({ value, label: all(`bodies.${value}`) }))}
        value={typed.body}
        onChange={(body) => change({ body })}
      />
      <DateField
        {...form.at('heldOn')}
        label={t('heldOn')}
        value={typed.heldOn}
        until={today}
        onChange={(heldOn) => change({ heldOn })}
      />
      <Field
        {...form.at('resolution')}
        label={t('resolution')}
        maxLength={60}
        value={typed.resolution}
        onChange={(resolution) => change({ resolution })}
      />
      <ChoiceChips
        {...form.at('form')}
        label={t('form')}
        choices={forms.map((value) => ({ value, label: t(`forms.${value}`) }))}
        value={typed.form}
        onChange={(way) => change({ form: way })}
      />
      {counts.map((key) => (
        <Field
          key={key}
          {...form.at(key)}
          label={t(key)}
          type="number"
          maxLength={6}
          value={typed.counts[key]}
          onChange={(value) => change({ counts: { ...typed.counts, [key]: value } })}
        />
      ))}
      <FileField
        {...form.at('file')}
        label={t('file')}
        purpose="material"
        files={file ? [file] : []}
        onFile={setFile}
        onBusy={setBusy}
      />
    </Page>
  );
};
