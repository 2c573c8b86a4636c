import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { DateField } from '@/components/date-field';
import { today } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useCareText } from '../../text';
import type { Cared, Note } from '../../types';

const refreshes = [['care']] as const;

/** A new note, or another wording of one. */
export const NoteSheet = ({ cared, note, onClose }: { cared: Cared; note: Note | null; onClose: () => void }) => {
  const t = useCareText('member');
  const shared = { open: true, onClose, label: t('words'), max: 1000, field: 'words', refreshes } as const;
  return note ? (
    <ReasonSheet
      {...shared}
      title={t('edit')}
      consequence={t('editWords')}
      verb={t('edit')}
      before={note.words}
      kept={`${note.noteId}.note`}
      write={cloud.care.editNote}
      input={(words) => ({ noteId: note.noteId, version: note.version, words })}
      done={() => t('addDone')}
    />
  ) : (
    <ReasonSheet
      {...shared}
      title={t('add')}
      consequence={t('onlyYou')}
      verb={t('add')}
      kept={`${cared.membershipId}.note`}
      write={cloud.care.addNote}
      input={(words) => ({ membershipId: cared.membershipId, words })}
      done={() => t('addDone')}
    />
  );
};

/** The next contact: its day and what it is about. */
export const ContactSheet = ({ cared, onClose }: { cared: Cared; onClose: () => void }) => {
  const t = useCareText('member');
  const [dueOn, setDueOn] = useState(today());
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('set')}
      consequence={t('setWords')}
      label={t('what')}
      min={2}
      field="what"
      verb={t('set')}
      kept={`${cared.membershipId}.contact`}
      write={cloud.care.setContact}
      input={(what) => ({ membershipId: cared.membershipId, dueOn, what })}
      refreshes={refreshes}
      done={() => t('setDone')}
    >
      <DateField label={t('day')} value={dueOn} from={today()} onChange={setDueOn} />
    </ReasonSheet>
  );
};

/** It was made, and this came of it. */
export const DoneSheet = ({ contact, onClose }: { contact: NonNullable<Cared['contact']>; onClose: () => void }) => {
  const t = useCareText('member');
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('done')}
      consequence={t('doneWords')}
      label={t('outcome')}
      min={0}
      max={500}
      field="outcome"
      verb={t('done')}
      kept={`${contact.id}.done`}
      write={cloud.care.doneContact}
      input={(outcome) => ({ contactId: contact.id, outcome })}
      refreshes={refreshes}
      done={() => t('doneDone')}
    />
  );
};
