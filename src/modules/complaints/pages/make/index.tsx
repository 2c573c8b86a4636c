import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { complaintKinds, manners } from '@contracts/complaint-kinds';
import { cloud } from '@/cloud/client';
import { isMember, useWhoami, type Whoami } from '@/cloud/reads';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { CodeShown } from '@/kit/code-shown';
import { FileField, type GivenFile } from '@/kit/file-field';
import { useForm } from '@/kit/use-form';
import { useComplaintsText } from '../../text';
import type { Options } from '../../types';
import '../../components/complaints.scss';
import { AboutField } from './about-field';
import { type Draft, formOf, missingOf, readDraft } from './draft';

definePageConfig({ navigationBarTitleText: '投诉建议' });

/** 投诉建议: what happened, about whom, and whether one is to be known. */
export default function MakePage() {
  const t = useComplaintsText('make');
  const me = useWhoami();
  const options = useRead(['complaints', 'options'], () => cloud.complaints.options({}));
  if (me.data && options.data) return <Form me={me.data} options={options.data} />;
  return (
    <Page title={t('title')}>
      <Loaded read={options} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {() => <Skeleton shapes={['text', 'rows']} />}
      </Loaded>
    </Page>
  );
}

const steps = ['all'] as const;

const Form = ({ me, options }: { me: Whoami; options: Options }) => {
  const t = useComplaintsText();
  const kept = useKeptWords('complaints.make');
  const [draft, setDraft] = useState<Draft>(() => readDraft(kept.words));
  const [files, setFiles] = useState<GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<{ code: string; number: string } | null>(null);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    kept.change(JSON.stringify(next));
  };
  const open = manners.filter((each) => (each === 'anonymous' ? options.anonymous : me.signedIn));
  const manner = open.find((each) => each === draft.manner) ?? open[0] ?? 'open';
  const guide = useForm({
    steps,
    stepOf: () => 'all',
    faults: Object.fromEntries(missingOf(draft).map((each) => [each, t(`make.missing.${each}`)])),
  });
  const done = (number: string) => {
    kept.forget();
    void Taro.showToast({ icon: 'none', title: t('make.sent', { number }) });
  };
  const named = useWrite(cloud.complaints.make, {
    refreshes: [['complaints']],
    onDone: ({ complaintId, number }) => {
      done(number);
      goInstead('complaints/complaint', { id: complaintId });
    },
  });
  const nameless = useWrite(cloud.complaints.makeAnonymous, {
    refreshes: [],
    onDone: ({ code, number }) => {
      done(number);
      setSent({ code, number });
    },
  });
  const write = manner === 'anonymous' ? nameless : named;
  const send = () => {
    if (!guide.complete()) return;
    const form = formOf(draft);
    if (manner === 'anonymous') nameless.run(form);
    else
      named.run({
        ...{ ...form, manner, forUnit: draft.forUnit && me.actingFor !== null },
        fileIds: files.map(({ fileId }) => fileId),
      });
  };
  if (sent)
    return (
      <CodeShown
        code={sent.code}
        note={t('make.sent', { number: sent.number })}
        words={{
          ...{ page: t('make.title'), title: t('make.codeTitle'), keep: t('make.codeWords') },
          ...{ copy: t('make.copy'), copied: t('make.copied'), follow: t('make.follow') },
        }}
        onFollow={() => goInstead('complaints/code', { code: sent.code })}
      />
    );
  const unit = me.units.find(({ membershipId }) => membershipId === me.actingFor);
  return (
    <Page
      title={t('make.title')}
      action={
        <ActionBar note={t('make.kept')}>
          <Button busy={write.busy} disabled={busy} onTap={send}>
            {t('make.send')}
          </Button>
        </ActionBar>
      }
    >
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
      <ChoiceChips
        {...guide.at('kind')}
        label={t('make.kind')}
        choices={complaintKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <AboutField
        draft={draft}
        change={change}
        officers={options.officers}
        finds={isMember(me) || me.offices.length > 0}
        error={guide.at('about').error}
      />
      <Field
        {...guide.at('words')}
        label={t('make.words')}
        hint={t('make.wordsHint')}
        multiline
        maxLength={3000}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      <DateField
        {...guide.at('happenedOn')}
        label={t('make.happenedOn')}
        value={draft.happenedOn}
        onChange={(happenedOn) => change({ happenedOn })}
      />
      <ChoiceChips
        label={t('make.manner')}
        hint={t(`make.mannerWords.${manner}`)}
        choices={open.map((value) => ({ value, label: t(`manners.${value}`) }))}
        value={manner}
        onChange={(next) => change({ manner: next })}
      />
      {manner !== 'anonymous' && unit && (
        <ChoiceChips
          label={t('make.forUnit')}
          choices={[
            { value: 'me', label: t('make.forMe') },
            { value: 'unit', label: t('make.forMember', { name: unit.name }) },
          ]}
          value={draft.forUnit ? 'unit' : 'me'}
          onChange={(next) => change({ forUnit: next === 'unit' })}
        />
      )}
      {manner !== 'anonymous' && (
        <FileField
          label={t('make.files')}
          hint={t('make.filesHint')}
          optional
          purpose="material"
          most={9}
          files={files}
          onFile={(file) => setFiles((held) => [...held, file])}
          onRemove={(fileId) => setFiles((held) => held.filter((each) => each.fileId !== fileId))}
          onBusy={setBusy}
        />
      )}
      <Text className="complaint-line">
        {t('make.promise', { accept: options.acceptWorkdays, decide: options.decideWorkdays })}
      </Text>
    </Page>
  );
};
