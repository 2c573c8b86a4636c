import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { useWrite } from '@/cloud/use-write';
import { Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { Attachments } from '@/kit/attachments';
import { FileField } from '@/kit/file-field';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';

/** Files of the draft, with the beginning of their digests. */
export const DutyFiles = ({ duty }: { duty: Duty }) => {
  const t = useDisclosureText();
  const refreshes = [['disclosure', 'duty', duty.id]];
  const add = useWrite(cloud.disclosure.addFile, { refreshes });
  const remove = useWrite(cloud.disclosure.removeFile, { refreshes });
  const { id, version, files, may } = duty;
  const fault = add.sentence ?? remove.sentence;
  if (files.length === 0 && (!may.write || !duty.sections)) return null;
  return (
    <>
      <Section title={t('duty.files')} />
      <Attachments
        files={files.map(({ fileId, name, type, bytes, sha256 }) => ({
          ...{ key: fileId, title: name, type },
          notes: [`${megabytes(bytes)} MB`, t('item.fileDigest', { digest: sha256.slice(0, 16) })],
          address: () => cloud.disclosure.dutyFile({ id, fileId }),
          onRemove: may.write ? () => remove.run({ id, version, fileId }) : undefined,
        }))}
      />
      {may.write && (
        <FileField
          label={t('duty.file')}
          hint={t('duty.filesHint')}
          optional
          purpose="report"
          files={[]}
          most={20}
          onFile={({ fileId }) => add.run({ id, version, fileId })}
        />
      )}
      {fault && <Notice tone="cinnabar" icon="bang" words={fault} />}
    </>
  );
};
