import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami, type Whoami } from '@/cloud/reads';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { dateText } from '@/i18n/dates';
import { CodeShown } from '@/kit/code-shown';
import { useForm } from '@/kit/use-form';
import { type Draft, missingOf, readDraft } from '../../components/draft';
import { QuestionFields } from '../../components/question-fields';
import { useInquiriesText } from '../../text';
import '../../components/inquiries.scss';

definePageConfig({ navigationBarTitleText: '我要查询' });

/** A question to the association: by whoever is known, or by anybody, who gets a code. */
export default function AskPage() {
  const t = useInquiriesText('ask');
  const me = useWhoami();
  return me.data ? (
    <Form me={me.data} />
  ) : (
    <Page title={t('title')}>
      <Skeleton shapes={['text', 'rows']} />
    </Page>
  );
}

const steps = ['all'] as const;

const Form = ({ me }: { me: Whoami }) => {
  const t = useInquiriesText();
  const options = useRead(['inquiries', 'options'], () => cloud.inquiries.options({}));
  const kept = useKeptWords('inquiries.ask');
  const [draft, setDraft] = useState<Draft>(() => readDraft(kept.words));
  const [sent, setSent] = useState<{ code: string; number: string } | null>(null);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    kept.change(JSON.stringify(next));
  };
  const guide = useForm({
    steps,
    stepOf: () => 'all',
    faults: Object.fromEntries(missingOf(draft).map((each) => [each, t(`ask.missing.${each}`)])),
  });
  const done = (number: string) => {
    kept.forget();
    void Taro.showToast({ icon: 'none', title: t('ask.sent', { number }) });
  };
  const named = useWrite(cloud.inquiries.ask, {
    refreshes: [['inquiries']],
    onDone: ({ inquiryId, number }) => {
      done(number);
      goInstead('inquiries/inquiry', { id: inquiryId });
    },
  });
  const nameless = useWrite(cloud.inquiries.askPublic, {
    refreshes: [],
    onDone: ({ code, number }) => {
      done(number);
      setSent({ code, number });
    },
  });
  const write = me.signedIn ? named : nameless;
  const send = () => {
    if (!guide.complete() || draft.topic === null) return;
    const { topic, title, words, mayPublish } = draft;
    const question = { topic, title: title.trim(), words: words.trim(), mayPublish };
    if (me.signedIn) named.run({ ...question, forUnit: draft.forUnit && me.actingFor !== null });
    else nameless.run(question);
  };
  if (sent)
    return (
      <CodeShown
        code={sent.code}
        note={t('ask.sent', { number: sent.number })}
        words={{
          ...{ page: t('ask.title'), title: t('code.shownTitle'), keep: t('code.shownWords') },
          ...{ copy: t('code.copy'), copied: t('code.copied'), follow: t('code.follow') },
        }}
        onFollow={() => goInstead('inquiries/code', { code: sent.code })}
      />
    );
  const unit = me.units.find(({ membershipId }) => membershipId === me.actingFor);
  return (
    <Page
      title={t('ask.title')}
      action={
        <ActionBar note={t('ask.kept')}>
          <Button busy={write.busy} onTap={send}>
            {t('ask.send')}
          </Button>
        </ActionBar>
      }
    >
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
      {options.data && (
        <Text className="inquiry-line">
          {t('ask.promise', { count: options.data.replyWorkdays, day: dateText(options.data.dueOn) })}
        </Text>
      )}
      {!me.signedIn && <Text className="inquiry-line">{t('ask.nameless')}</Text>}
      <QuestionFields draft={draft} change={change} at={guide.at} />
      <ChoiceChips
        label={t('ask.publish')}
        hint={t('ask.publishHint')}
        choices={[
          { value: 'may', label: t('ask.may') },
          { value: 'mayNot', label: t('ask.mayNot') },
        ]}
        value={draft.mayPublish ? 'may' : 'mayNot'}
        onChange={(next) => change({ mayPublish: next === 'may' })}
      />
      {unit && (
        <ChoiceChips
          label={t('ask.forUnit')}
          choices={[
            { value: 'me', label: t('ask.forMe') },
            { value: 'unit', label: t('ask.forMember', { name: unit.name }) },
          ]}
          value={draft.forUnit ? 'unit' : 'me'}
          onChange={(next) => change({ forUnit: next === 'unit' })}
        />
      )}
    </Page>
  );
};
