import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { FileField, type GivenFile } from '@/kit/file-field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../../text';
import type { Person } from './use-unit';

/** The first of the two hands that end a main representative; where there are not two, where to turn instead. */
export const RemovePrimarySheet = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const t = useMembershipText('members');
  const house = useText();
  const [file, setFile] = useState<GivenFile | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, name } = person;
  if (person.ending !== 'twoHands')
    return (
      <Sheet
        open
        title={t('people.secretariatTitle', { name })}
        onClose={onClose}
        footer={
          <Button kind="plain" onTap={onClose}>
            {house('states.close')}
          </Button>
        }
      >
        <Text>{t('people.secretariatNote')}</Text>
      </Sheet>
    );
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('people.twoTitle', { name })}
      consequence={t('people.twoConsequence', { name })}
      phrases={[t('people.reasons.left'), t('people.reasons.moved')]}
      min={2}
      ready={file !== null && !busy}
      verb={t('people.propose')}
      danger
      kept={`${id}.removePrimary`}
      write={cloud.membership.removePrimary}
      input={(reason) => ({ representativeId: id, fileId: file?.fileId ?? '', reason })}
      done={() => t('people.proposed')}
    >
      <FileField
        label={t('people.file')}
        hint={t('people.fileHint')}
        purpose="material"
        files={file ? [file] : []}
        onFile={setFile}
        onBusy={setBusy}
      />
    </ReasonSheet>
  );
};
