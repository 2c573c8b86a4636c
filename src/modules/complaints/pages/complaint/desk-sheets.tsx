import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { outcomes } from '@contracts/complaint-kinds';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { goBack } from '@/hooks/go';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useComplaintsText } from '../../text';
import type { Shown } from '../../types';
import { NameMemberSheet } from './name-member-sheet';

export type DeskAct =
  | 'accept'
  | 'refuse'
  | 'grant'
  | 'keepRefused'
  | 'nameMember'
  | 'hear'
  | 'decide'
  | 'confirm'
  | 'sendBack'
  | 'answer'
  | 'handOver'
  | 'reveal';
interface SheetProps {
  row: Shown;
  act: DeskAct;
  onClose: () => void;
}

/** One step of the desk, with what follows from it. */
export const DeskSheet = ({ row, act, onClose }: SheetProps) => {
  const t = useComplaintsText('one');
  const desks = useComplaintsText('desks');
  if (act === 'nameMember') return <NameMemberSheet row={row} onClose={onClose} />;
  const target = { complaintId: row.id, version: row.version };
  const shared = {
    ...{ open: true, onClose, title: t(act), consequence: t(`${act}Words`), verb: t(act), max: 1000 },
    ...{ refreshes: [['complaints']], kept: `${row.id}.${act}` },
  } as const;
  if (act === 'decide' || act === 'answer') return <OutcomeSheet row={row} act={act} onClose={onClose} />;
  if (act === 'accept' || act === 'refuse')
    return (
      <ReasonSheet
        {...shared}
        min={act === 'accept' ? 0 : 2}
        danger={act === 'refuse'}
        write={cloud.complaints.accept}
        input={(reason) => ({ ...target, accepted: act === 'accept', reason })}
        done={() => t('done')}
      />
    );
  if (act === 'confirm' || act === 'sendBack')
    return (
      <ReasonSheet
        {...shared}
        min={act === 'confirm' ? 0 : 2}
        write={cloud.complaints.confirm}
        input={(reason) => ({ ...target, agree: act === 'confirm', reason })}
        done={() => t('done')}
      />
    );
  if (act === 'grant' || act === 'keepRefused')
    return (
      <ReasonSheet
        {...shared}
        min={10}
        max={3000}
        danger={act === 'keepRefused'}
        field="words"
        write={cloud.complaints.review}
        input={(words) => ({ ...target, granted: act === 'grant', words })}
        done={() => t('done')}
      />
    );
  if (act === 'hear')
    return (
      <ReasonSheet
        {...shared}
        label={t('hearLabel')}
        min={5}
        max={2000}
        field="words"
        write={cloud.complaints.hear}
        input={(words) => ({ ...target, words })}
        done={() => t('done')}
      />
    );
  if (act === 'handOver')
    return (
      <ReasonSheet
        {...shared}
        min={2}
        max={500}
        write={cloud.complaints.handOver}
        input={(reason) => ({ ...target, reason })}
        done={({ desk }) => t('handedOver', { desk: desks(desk) })}
        // It may be nobody's here any more.
        onDone={() => goBack()}
      />
    );
  return (
    <ReasonSheet
      {...shared}
      min={2}
      max={200}
      write={cloud.complaints.reveal}
      input={(reason) => ({ complaintId: row.id, reason })}
      onDone={({ name, unit }) => {
        const who = [unit, name ?? t('nameless')].filter(Boolean).join(' · ');
        void Taro.showModal({ title: t('reveal'), content: t('revealed', { name: who }), showCancel: false });
      }}
    />
  );
};

type Outcome = (typeof outcomes)[number];
/** What was found, with its reasons; how grave it is where a member is concerned, and the resolution of a body. */
const OutcomeSheet = ({ row, act, onClose }: { row: Shown; act: 'decide' | 'answer'; onClose: () => void }) => {
  const t = useComplaintsText();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [grave, setGrave] = useState(false);
  const [resolutionNo, setResolutionNo] = useState('');
  const target = { complaintId: row.id, version: row.version };
  const shared = {
    ...{ open: true, onClose, title: t(`one.${act}`), consequence: t(`one.${act}Words`), verb: t(`one.${act}`) },
    ...{ refreshes: [['complaints']], kept: `${row.id}.${act}`, label: t('one.reasons'), min: 10, max: 3000 },
    ...{ field: 'words', ready: outcome !== null, done: () => t('one.done') },
  } as const;
  const chosen = (
    <ChoiceChips
      label={t('one.outcome')}
      choices={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      value={outcome}
      onChange={setOutcome}
    />
  );
  if (act === 'answer')
    return (
      <ReasonSheet
        {...shared}
        write={cloud.complaints.answer}
        input={(words) => ({ ...target, outcome: outcome ?? 'notUpheld', words })}
      >
        {chosen}
      </ReasonSheet>
    );
  const weighs = row.kind === 'member' && outcome !== null && outcome !== 'notUpheld';
  return (
    <ReasonSheet
      {...shared}
      write={cloud.complaints.decide}
      input={(words) => ({
        ...{ ...target, outcome: outcome ?? 'notUpheld', words, grave: weighs && grave },
        ...(resolutionNo.trim() ? { resolutionNo: resolutionNo.trim() } : {}),
      })}
    >
      {chosen}
      {weighs && (
        <ChoiceChips
          label={t('one.grave')}
          choices={[
            { value: 'usual', label: t('one.usual') },
            { value: 'grave', label: t('one.serious') },
          ]}
          value={grave ? 'grave' : 'usual'}
          onChange={(next) => setGrave(next === 'grave')}
        />
      )}
      {row.needsSecond && (
        <>
          <Text>{t('one.decideSecond')}</Text>
          <Field
            label={t('one.resolutionNo')}
            optional
            maxLength={40}
            value={resolutionNo}
            onChange={setResolutionNo}
          />
        </>
      )}
    </ReasonSheet>
  );
};
