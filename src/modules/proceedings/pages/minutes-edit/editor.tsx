import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { MinutesWords } from '@contracts/minutes';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { goInstead } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { Conflict } from '@/kit/conflict';
import { saveNote } from '@/kit/save-note';
import { useProceedingsText } from '../../text';
import { CirculateSheet } from './circulate-sheet';
import { Items } from './items';
import { LeftOpen } from './left-open';
import type { Opened } from './opened';
import { useMinutesKeeper } from './use-minutes-keeper';
import './minutes-edit.scss';

interface EditorProps {
  meetingId: string;
  begin: () => Opened;
  /** Those who were there have been asked to confirm: a change asks them again. */
  circulated: boolean;
  /** Titles of the votes that were left open when the meeting ended. */
  openMotions: readonly string[];
  onBegun: () => void;
  /** The revision that the server has now. */
  latest: () => Promise<number>;
  /** One's own words are dropped; begins with the server's. */
  onAnew: () => void;
}

export const Editor = ({ meetingId, begin, circulated, openMotions, onBegun, latest, onAnew }: EditorProps) => {
  const t = useProceedingsText('minutes');
  const [opened] = useState(begin);
  const house = useText();
  const [sending, setSending] = useState(false);
  const { state, keeper, content, change: put, restored } = useMinutesKeeper(meetingId, opened);
  // Said once: the editor's words no longer follow what the page reads.
  useEffect(onBegun, [onBegun]);
  const { words, correction } = content;
  const change = (part: Partial<MinutesWords>) => put({ words: { ...words, ...part } });
  const read = () => void keeper.flush().then(() => goInstead('proceedings/minutes', { id: meetingId }));
  return (
    <Page
      title={t('edit.title')}
      action={
        <ActionBar>
          <Button kind="plain" onTap={read}>
            {t('edit.read')}
          </Button>
          <Button disabled={state.kind === 'conflict'} onTap={() => setSending(true)}>
            {t('edit.send')}
          </Button>
        </ActionBar>
      }
    >
      <Text className="minutes-edit-state" {...accessible('status')}>
        {saveNote(state, t('saving.reason'))}
      </Text>
      <Conflict keeper={keeper} latest={latest} onAnew={onAnew} />
      {restored && state.kind !== 'conflict' && <Notice tone="azure" icon="edit" words={house('kept.restored')} />}
      {opened.correcting && <Notice tone="amber" icon="stamp" words={t('edit.corrected')} />}
      {circulated && <Notice tone="amber" icon="bell" words={t('edit.recirculate')} />}
      {openMotions.length > 0 && <LeftOpen meetingId={meetingId} titles={openMotions} />}
      {(opened.correcting || opened.correction) && (
        <Card kind="list">
          <Field
            label={t('edit.reason')}
            hint={t('edit.reasonHint')}
            multiline
            maxLength={200}
            value={correction}
            onChange={(value) => put({ correction: value })}
          />
        </Card>
      )}
      <Section title={t('edit.people')} />
      <Card kind="list">
        <Field label={t('edit.host')} maxLength={30} value={words.host} onChange={(host) => change({ host })} />
        <Field
          label={t('edit.recorder')}
          maxLength={30}
          value={words.recorder}
          onChange={(recorder) => change({ recorder })}
        />
      </Card>
      <Section title={t('edit.items')} />
      <Items items={words.items} onChange={(items) => change({ items })} />
      <Section title={t('edit.rest')} />
      <Card kind="list">
        <Field
          label={t('edit.dissent')}
          hint={t('edit.dissentHint')}
          optional
          multiline
          maxLength={2000}
          value={words.dissent}
          onChange={(dissent) => change({ dissent })}
        />
        <Field
          label={t('edit.annexes')}
          hint={t('edit.annexesHint')}
          optional
          multiline
          maxLength={3600}
          value={words.annexes.join('\n')}
          onChange={(value) => change({ annexes: value.split('\n').slice(0, 30) })}
        />
      </Card>
      <View>
        <Text className="minutes-edit-quiet">{t('edit.facts')}</Text>
      </View>
      <CirculateSheet
        meetingId={meetingId}
        words={words}
        keeper={keeper}
        openMotions={openMotions}
        open={sending}
        onClose={() => setSending(false)}
      />
    </Page>
  );
};
