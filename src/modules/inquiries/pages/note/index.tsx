import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { type WayOfRegistrar, waysOfRegistrar } from '@contracts/inquiry-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { useForm } from '@/kit/use-form';
import { type Draft, missingOf, readDraft } from '../../components/draft';
import { QuestionFields } from '../../components/question-fields';
import { useInquiriesText } from '../../text';
import '../../components/inquiries.scss';

definePageConfig({ navigationBarTitleText: '登记机关查询' });

const steps = ['all'] as const;

/** What the registrar asked on paper, by phone or in person. */
export default function NotePage() {
  const t = useInquiriesText();
  const kept = useKeptWords('inquiries.note');
  const [draft, setDraft] = useState<Draft>(() => readDraft(kept.words));
  const name = useKeptWords('inquiries.note.authority');
  const [cameBy, setCameBy] = useState<WayOfRegistrar | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const authority = name.words.trim();
  const wanting = [
    ...(authority.length < 2 ? (['authority'] as const) : []),
    ...(cameBy === null ? (['cameBy'] as const) : []),
    ...(receivedOn === null ? (['receivedOn'] as const) : []),
  ];
  const guide = useForm({
    steps,
    stepOf: () => 'all',
    faults: Object.fromEntries([
      ...wanting.map((each) => [each, t(`note.missing.${each}`)] as const),
      ...missingOf(draft).map((each) => [each, t(`ask.missing.${each}`)] as const),
    ]),
  });
  const write = useWrite(cloud.inquiries.note, {
    refreshes: [['inquiries']],
    onDone: ({ inquiryId, number }) => {
      kept.forget();
      name.forget();
      void Taro.showToast({ icon: 'none', title: t('ask.sent', { number }) });
      goInstead('inquiries/inquiry', { id: inquiryId });
    },
  });
  const send = () => {
    const { topic, title, words } = draft;
    if (!guide.complete() || topic === null || cameBy === null || receivedOn === null) return;
    write.run({ topic, title: title.trim(), words: words.trim(), authority, cameBy, receivedOn });
  };
  return (
    <Page
      title={t('note.title')}
      action={
        <ActionBar note={t('ask.kept')}>
          <Button busy={write.busy} onTap={send}>
            {t('note.send')}
          </Button>
        </ActionBar>
      }
    >
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
      <Text className="inquiry-line">{t('note.lead')}</Text>
      <Field
        {...guide.at('authority')}
        label={t('note.authority')}
        hint={t('note.authorityHint')}
        maxLength={60}
        value={name.words}
        onChange={name.change}
      />
      <ChoiceChips
        {...guide.at('cameBy')}
        label={t('note.cameBy')}
        choices={waysOfRegistrar.map((value) => ({ value, label: t(`ways.${value}`) }))}
        value={cameBy}
        onChange={setCameBy}
      />
      <DateField {...guide.at('receivedOn')} label={t('note.receivedOn')} value={receivedOn} onChange={setReceivedOn} />
      <QuestionFields
        draft={draft}
        change={(part) => {
          const next = { ...draft, ...part };
          setDraft(next);
          kept.change(JSON.stringify(next));
        }}
        at={guide.at}
      />
    </Page>
  );
}
