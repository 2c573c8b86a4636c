import { useState } from 'react';
import { toE164 } from '@contracts/phone';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { Tick } from '@/components/tick';
import { FileField, type GivenFile } from '@/kit/file-field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useWorkbenchText } from '../../text';
import type { MemberFile } from './types';

type Kind = 'end' | 'name' | 'primary';
const blank = { name: '', phone: '', title: '', primary: false };

/** The first of the two hands of the association: ends, names or sets the main representative on a letter. */
export const ChangeSheet = ({ file, onClose }: { file: MemberFile; onClose: () => void }) => {
  const t = useWorkbenchText('member');
  const open = file.representatives.filter(({ endedAt }) => !endedAt);
  const acting = open.filter(({ linked }) => linked);
  const [kind, setKind] = useState<Kind>(open.length > 0 ? 'end' : 'name');
  const [whom, setWhom] = useState<string | null>(null);
  const [typed, setTyped] = useState({ ...blank, primary: file.openPlace !== null });
  const [proof, setProof] = useState<GivenFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const among = kind === 'end' ? open : acting;
  const named = typed.name.trim().length >= 2 && toE164(typed.phone) !== null;
  const kinds = (['end', 'name', 'primary'] as const).filter(
    (each) => each === 'name' || (each === 'end' ? open : acting).length > 0,
  );
  const title = typed.title.trim();
  const change = (part: Partial<typeof blank>) => (setTried(false), setTyped({ ...typed, ...part }));
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('hands.change')}
      consequence={t('hands.changeConsequence')}
      phrases={[t('hands.reason')]}
      min={2}
      ready={proof !== null && !busy && (kind === 'name' ? named : whom !== null)}
      verb={t('hands.propose')}
      kept={`${file.id}.hands`}
      write={cloud.membership.changeRepresentative}
      input={(reason) => ({
        membershipId: file.id,
        change:
          kind === 'name'
            ? { kind, name: typed.name.trim(), phone: typed.phone, primary: typed.primary, ...(title ? { title } : {}) }
            : { kind, representativeId: whom ?? '' },
        fileId: proof?.fileId ?? '',
        reason,
      })}
      done={() => t('hands.proposed')}
      onRefused={() => setTried(true)}
    >
      <ChoiceChips
        label={t('hands.what')}
        choices={kinds.map((value) => ({ value, label: t(`hands.kinds.${value}`) }))}
        value={kind}
        onChange={(next) => (setKind(next), setWhom(null))}
      />
      {kind !== 'name' && (
        <ChoiceChips
          label={t('hands.whom')}
          choices={among.map(({ id, name }) => ({ value: id, label: name }))}
          value={whom}
          onChange={setWhom}
        />
      )}
      {kind === 'name' && (
        <>
          <Field
            label={t('hands.name')}
            maxLength={30}
            value={typed.name}
            onChange={(name) => change({ name })}
            error={null}
          />
          <Field
            label={t('hands.phone')}
            hint={t('hands.phoneHint')}
            maxLength={20}
            value={typed.phone}
            onChange={(phone) => change({ phone })}
            error={tried && !toE164(typed.phone) ? t('hands.phoneHint') : null}
          />
          <Field
            label={t('hands.jobTitle')}
            optional
            maxLength={30}
            value={typed.title}
            onChange={(next) => change({ title: next })}
            error={null}
          />
          <Tick checked={typed.primary} label={t('hands.asPrimary')} onChange={(primary) => change({ primary })} />
        </>
      )}
      <FileField
        label={t('hands.file')}
        hint={t('hands.fileHint')}
        purpose="material"
        files={proof ? [proof] : []}
        onFile={setProof}
        onBusy={setBusy}
      />
    </ReasonSheet>
  );
};
