import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { unbroken } from '@/components/unbroken';
import { go } from '@/hooks/go';
import { dayText, instantText } from '@/i18n/dates';
import { useCareText } from '../../text';
import type { Cared, Note } from '../../types';
import '../care.scss';
import { ContactSheet, DoneSheet, NoteSheet } from './sheets';

definePageConfig({ navigationBarTitleText: '备注和联系', enablePullDownRefresh: true });

type Doing = { what: 'note'; note: Note | null } | { what: 'set' | 'done' } | null;

/** What the secretariat has noted of a member (`?id=`), and when it will be in touch again. */
export default function CarePage() {
  const t = useCareText('member');
  const id = useRouter().params.id ?? '';
  const [doing, setDoing] = useState<Doing>(null);
  const read = useRead(['care', 'member', id], () => cloud.care.member({ membershipId: id }), { enabled: id !== '' });
  usePullToRefresh();
  const close = () => setDoing(null);
  return (
    <Page
      title={t('title')}
      action={
        read.data && (
          <ActionBar>
            <Button onTap={() => setDoing({ what: 'note', note: null })}>{t('add')}</Button>
          </ActionBar>
        )
      }
    >
      {!id && (
        <EmptyState icon="people" action={t('register')} onAction={() => go('workbench/members')}>
          {t('none')}
        </EmptyState>
      )}
      {id && (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
          {(cared) => (
            <View>
              <Head cared={cared} />
              <Next cared={cared} onSet={() => setDoing({ what: 'set' })} onDone={() => setDoing({ what: 'done' })} />
              <Notes cared={cared} onEdit={(note) => setDoing({ what: 'note', note })} />
              {doing?.what === 'note' && <NoteSheet cared={cared} note={doing.note} onClose={close} />}
              {doing?.what === 'set' && <ContactSheet cared={cared} onClose={close} />}
              {doing?.what === 'done' && cared.contact && <DoneSheet contact={cared.contact} onClose={close} />}
            </View>
          )}
        </Loaded>
      )}
    </Page>
  );
}

const Head = ({ cared: { membershipId, name, memberNo, joinedOn, status } }: { cared: Cared }) => {
  const t = useCareText();
  return (
    <Card kind="list">
      <ListRow
        title={name}
        note={`${unbroken(t('member.row', { no: memberNo, day: joinedOn, status: t(`statuses.${status}`) }))}\n${t('member.file')}`}
        onTap={() => go('workbench/member', { id: membershipId })}
      />
    </Card>
  );
};

const Next = ({ cared, onSet, onDone }: { cared: Cared; onSet: () => void; onDone: () => void }) => {
  const t = useCareText('member');
  const { contact, past } = cared;
  return (
    <View>
      <Section title={t('next')} />
      <Card>
        {contact ? (
          <>
            <Text className="care-words">{contact.what}</Text>
            <Text className="care-line">{t('nextRow', { day: dayText(contact.dueOn), by: contact.by ?? '' })}</Text>
            <View className="care-tools">
              <Button kind="plain" small onTap={onDone}>
                {t('done')}
              </Button>
            </View>
          </>
        ) : (
          <>
            <Text className="care-line">{t('noNext')}</Text>
            <View className="care-tools">
              <Button kind="plain" small onTap={onSet}>
                {t('set')}
              </Button>
            </View>
          </>
        )}
      </Card>
      {past.length > 0 && <Section title={t('past')} />}
      {past.map((each) => (
        <Card key={each.id}>
          <Text className="care-words">{each.what}</Text>
          <Text className="care-line">
            {t('pastRow', {
              ...{ day: each.doneAt ? instantText(each.doneAt) : '', by: each.doneBy ?? '' },
              outcome: each.outcome ?? t('noOutcome'),
            })}
          </Text>
        </Card>
      ))}
    </View>
  );
};

const Notes = ({ cared: { notes }, onEdit }: { cared: Cared; onEdit: (note: Note) => void }) => {
  const t = useCareText('member');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <View>
      <Section title={t('notes')} />
      <Text className="care-line">{notes.length === 0 ? t('noNotes') : t('onlyYou')}</Text>
      {notes.map((note) => (
        <Card key={note.noteId}>
          <Text className="care-words" selectable>
            {note.words}
          </Text>
          <Text className="care-line">{[note.by, instantText(note.at)].filter(Boolean).join(' · ')}</Text>
          <View className="care-tools">
            <Button kind="plain" small onTap={() => onEdit(note)}>
              {t('edit')}
            </Button>
            {note.versions.length > 0 && (
              <Button kind="plain" small onTap={() => setOpen(open === note.noteId ? null : note.noteId)}>
                {t('versions', { count: note.versions.length })}
              </Button>
            )}
          </View>
          {open === note.noteId &&
            note.versions.map((each) => (
              <Text key={each.at} className="care-line">
                {[each.words, each.by, instantText(each.at)].filter(Boolean).join(' · ')}
              </Text>
            ))}
        </Card>
      ))}
    </View>
  );
};
