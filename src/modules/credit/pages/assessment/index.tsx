import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { useKeptWords } from '@/hooks/kept-words';
import { instantText } from '@/i18n/dates';
import { useCreditText } from '../../text';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '影响评估', enablePullDownRefresh: true });

const asked = ['purpose', 'necessity', 'rights', 'security'] as const;

/** 个人信息保护影响评估: written by one, signed by another; what was signed stays, a new one stands beside it. */
export default function AssessmentPage() {
  const t = useCreditText('assessment');
  const [writing, setWriting] = useState(false);
  const [signing, setSigning] = useState(false);
  const read = useRead(['credit', 'assessment'], () => cloud.credit.assessment({}));
  usePullToRefresh();
  const sign = useWrite(cloud.credit.signAssessment, {
    refreshes: [['credit']],
    onDone: () => {
      setSigning(false);
      void Taro.showToast({ icon: 'none', title: t('signed') });
    },
  });
  const current = read.data?.current;
  const writes = writing || (read.data !== undefined && !current && read.data.mayWrite);
  if (writes) return <Write onDone={() => setWriting(false)} />;
  return (
    <Page
      title={t('title')}
      action={
        read.data &&
        (current?.maySign || read.data.mayWrite) && (
          <ActionBar>
            {read.data.mayWrite && (
              <Button kind={current?.maySign ? 'plain' : undefined} onTap={() => setWriting(true)}>
                {t('renew')}
              </Button>
            )}
            {current?.maySign && <Button onTap={() => setSigning(true)}>{t('sign')}</Button>}
          </ActionBar>
        )
      }
    >
      <Text className="credit-quiet">{t('why')}</Text>
      <Loaded read={read} skeleton={<Skeleton shapes={['text']} />}>
        {({ current: shown }) =>
          !shown ? (
            <EmptyState icon="shield">{t('none')}</EmptyState>
          ) : (
            <>
              <Text className="credit-quiet">
                {[
                  t('by', { name: shown.madeBy ?? '', at: instantText(shown.madeAt) }),
                  shown.signedAt
                    ? t('signedBy', { name: shown.signedBy ?? '', at: instantText(shown.signedAt) })
                    : t('waiting'),
                ].join('\n')}
              </Text>
              {asked.map((key) => (
                <Answer key={key} title={t(key)} words={shown.answers[key] ?? ''} />
              ))}
              <Answer title={t('conclusion')} words={shown.conclusion} />
            </>
          )
        }
      </Loaded>
      {current && (
        <Confirm
          open={signing}
          title={t('sign')}
          consequence={t('signWords')}
          action={t('sign')}
          busy={sign.busy}
          error={sign.sentence}
          onConfirm={() => sign.run({ id: current.id })}
          onCancel={() => setSigning(false)}
        />
      )}
    </Page>
  );
}

const Answer = ({ title, words }: { title: string; words: string }) => (
  <>
    <Section title={title} />
    <Card>
      <Text className="credit-words">{words}</Text>
    </Card>
  </>
);

const Write = ({ onDone }: { onDone: () => void }) => {
  const t = useCreditText('assessment');
  const purpose = useKeptWords('credit.assessment.purpose');
  const necessity = useKeptWords('credit.assessment.necessity');
  const rights = useKeptWords('credit.assessment.rights');
  const security = useKeptWords('credit.assessment.security');
  const conclusion = useKeptWords('credit.assessment.conclusion');
  const answers = { purpose, necessity, rights, security };
  const save = useWrite(cloud.credit.saveAssessment, {
    refreshes: [['credit']],
    onDone: () => {
      for (const each of [...Object.values(answers), conclusion]) each.forget();
      void Taro.showToast({ icon: 'none', title: t('saved') });
      onDone();
    },
  });
  const ready = [...Object.values(answers), conclusion].every(({ words }) => words.trim().length >= 4);
  const send = () =>
    save.run({
      answers: {
        purpose: purpose.words.trim(),
        necessity: necessity.words.trim(),
        rights: rights.words.trim(),
        security: security.words.trim(),
      },
      conclusion: conclusion.words.trim(),
    });
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar>
          <Button busy={save.busy} disabled={!ready} onTap={send}>
            {t('save')}
          </Button>
        </ActionBar>
      }
    >
      <Text className="credit-quiet">{t('why')}</Text>
      {asked.map((key) => (
        <Field
          key={key}
          label={t(key)}
          multiline
          maxLength={1000}
          value={answers[key].words}
          onChange={answers[key].change}
        />
      ))}
      <Field
        label={t('conclusion')}
        multiline
        maxLength={500}
        value={conclusion.words}
        onChange={conclusion.change}
        error={save.sentence}
      />
    </Page>
  );
};
