import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { changeKinds, type ChangeKind } from '@contracts/change-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { today } from '@/i18n/dates';
import { FileField, type GivenFile } from '@/kit/file-field';
import type { Found } from '@/kit/finder';
import { useChangesText } from '../../text';
import { faultsOf } from './faults';
import { Successor } from './successor';
import { Whose } from './whose';

definePageConfig({ navigationBarTitleText: '申报单位变更' });

/** A change with its papers: of the own company, or (`?as=secretariat`) of one that wrote on paper. */
export default function ReportPage() {
  const t = useChangesText('report');
  const kinds = useChangesText('kinds');
  const { as, membershipId } = useRouter().params;
  const enters = as === 'secretariat';
  const [member, setMember] = useState<Found | null>(membershipId ? { id: membershipId, name: '' } : null);
  const [kind, setKind] = useState<ChangeKind>('identity');
  const [successor, setSuccessor] = useState<Found | null>(null);
  const [onDay, setOnDay] = useState<string | null>(null);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  // What is typed stays on the device until it was sent.
  const draft = `change.${membershipId ?? (enters ? 'enter' : 'own')}`;
  const newName = useKeptWords(`${draft}.name`, '');
  const newUscc = useKeptWords(`${draft}.uscc`, '');
  const successorName = useKeptWords(`${draft}.successor`, '');
  const reason = useKeptWords(`${draft}.reason`, '');
  const onDone = ({ changeId }: { changeId: string }) => {
    for (const each of [newName, newUscc, successorName, reason]) each.forget();
    goInstead('changes/change', { id: changeId });
  };
  const ask = useWrite(cloud.changes.ask, { onDone });
  const enter = useWrite(cloud.changes.enter, { onDone });
  const write = enters ? enter : ask;
  const wish = {
    kind,
    newName: (kind === 'identity' && newName.words.trim()) || undefined,
    newUscc: (kind === 'identity' && newUscc.words.trim()) || undefined,
    successorId: successor?.id,
    successorName: (!successor && successorName.words.trim()) || undefined,
    onDay: onDay ?? '',
    fileIds: files.map(({ fileId }) => fileId),
    reason: reason.words.trim(),
  };
  const faults = faultsOf(wish, enters, member?.id);
  const fault = (name: (typeof faults)[number]) =>
    tried && faults.includes(name) ? t(`faults.${name}`) : (write.issues[name] ?? null);
  const send = () => {
    setTried(true);
    if (faults.length > 0 || busy) return;
    if (enters) enter.run({ ...wish, membershipId: member?.id ?? '' });
    else ask.run(wish);
  };
  return (
    <Page
      title={t(enters ? 'enterTitle' : 'title')}
      action={
        <ActionBar note={t('sendNote')}>
          <Button busy={write.busy} disabled={busy} onTap={send}>
            {t('send')}
          </Button>
        </ActionBar>
      }
    >
      {enters && (
        <Whose member={member} fixed={membershipId !== undefined} onMember={setMember} error={fault('member')} />
      )}
      <Card>
        <ChoiceChips
          label={t('kind')}
          hint={t(`hints.${kind}`)}
          choices={changeKinds.map((value) => ({ value, label: kinds(value) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'identity' && (
          <>
            <Field
              label={t('newName')}
              optional
              maxLength={100}
              value={newName.words}
              onChange={newName.change}
              error={fault('identity')}
            />
            <Field
              label={t('newUscc')}
              optional
              maxLength={40}
              value={newUscc.words}
              onChange={newUscc.change}
              error={write.issues.newUscc ?? null}
            />
          </>
        )}
        {(kind === 'merger' || kind === 'split') && (
          <Successor
            label={t(kind === 'merger' ? 'successor' : 'splitInto')}
            chosen={successor}
            onChosen={setSuccessor}
            typed={successorName.words}
            onTyped={successorName.change}
            error={fault('successor')}
          />
        )}
        <DateField label={t('onDay')} value={onDay} until={today()} onChange={setOnDay} error={fault('onDay')} />
        <FileField
          label={t('files')}
          hint={t('filesHint')}
          purpose="material"
          files={files}
          most={5}
          onFile={(file) => setFiles((known) => [...known, file])}
          onRemove={(id) => setFiles((known) => known.filter(({ fileId }) => fileId !== id))}
          onBusy={setBusy}
          error={fault('files')}
        />
        <Field
          label={t('reason')}
          multiline
          maxLength={300}
          value={reason.words}
          onChange={reason.change}
          error={fault('reason')}
        />
        {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
      </Card>
    </Page>
  );
}
