import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { unanswered } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { goBack } from '@/hooks/go';
import { useParametersText } from '../../text';
import type { Reading } from '../../types';
import { Days } from './days';
import { Doubts } from './doubts';
import './arrangement.scss';

definePageConfig({ navigationBarTitleText: '录入放假通知' });

/** The notice is pasted, read, compared with what is known, and confirmed by who looked at it. */
export default function ArrangementPage() {
  const t = useParametersText('arrangement');
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [seen, setSeen] = useState(false);
  const read = useWrite(cloud.parameters.readArrangement, {
    refreshes: [],
    onDone: (found) => {
      setReading(found);
      setSeen(false);
    },
  });
  const confirm = useWrite(cloud.parameters.confirmArrangement, {
    refreshes: [['parameters']],
    // What it was compared with is another now: it is read anew.
    onRefused: (error) => {
      if (!unanswered(error)) setReading(null);
    },
    onDone: ({ year }) => {
      void Taro.showToast({ icon: 'none', title: t('done', { year }) });
      goBack();
    },
  });
  const write = (typed: string) => {
    setText(typed);
    setReading(null);
    confirm.reset();
  };
  const wrong = reading?.doubts.some(({ weight }) => weight === 'wrong') ?? false;
  const ask = reading?.doubts.some(({ weight }) => weight === 'ask') ?? false;
  const ready = reading !== null && !wrong && reading.reachable;
  return (
    <Page
      title={t('title')}
      className="arrangement-page"
      action={
        <ActionBar>
          {ready ? (
            <Button
              busy={confirm.busy}
              disabled={ask && !seen}
              onTap={() => confirm.run({ text, replaces: reading.replaces, doubtsSeen: seen })}
            >
              {t('confirm')}
            </Button>
          ) : (
            <Button busy={read.busy} disabled={text.trim().length < 10} onTap={() => read.run({ text })}>
              {t('read')}
            </Button>
          )}
        </ActionBar>
      }
    >
      <Card>
        <Field
          label={t('label')}
          hint={t('hint')}
          placeholder={t('placeholder')}
          multiline
          maxLength={20_000}
          value={text}
          onChange={write}
          error={read.issues.text ?? read.sentence ?? confirm.sentence}
        />
      </Card>
      {reading && (
        <View>
          <Doubts doubts={reading.doubts} seen={seen} onSeen={ready ? setSeen : undefined} />
          <Days reading={reading} />
        </View>
      )}
    </Page>
  );
}
