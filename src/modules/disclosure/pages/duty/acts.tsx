import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Confirm } from '@/components/confirm';
import { useText } from '@/i18n/main';
import { namesText } from '@/i18n/names';
import { PickOne } from '@/kit/pick-one';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';
import { AudienceSheet } from './audience-sheet';
import { LinkSheet } from './link-sheet';

export type Act =
  | 'fill'
  | 'submit'
  | 'pass'
  | 'refuse'
  | 'recall'
  | 'publish'
  | 'link'
  | 'correct'
  | 'discard'
  | 'assign'
  | 'audience';
interface ActProps {
  duty: Duty;
  onClose: () => void;
}
const refreshes = [['disclosure'], ['register']];

/** One step of a duty, with what follows from it said before. */
export const Acts = ({ act, ...rest }: ActProps & { act: Act }) => {
  if (act === 'link') return <LinkSheet {...rest} />;
  if (act === 'assign') return <AssignSheet {...rest} />;
  if (act === 'audience') return <AudienceSheet {...rest} />;
  if (act === 'refuse' || act === 'correct' || act === 'discard') return <WithReason act={act} {...rest} />;
  return <Plain act={act} {...rest} />;
};

const Plain = ({ duty, act, onClose }: ActProps & { act: 'fill' | 'submit' | 'pass' | 'recall' | 'publish' }) => {
  const t = useDisclosureText('duty');
  const { id, version } = duty;
  const at = { id, version };
  const done = (words: string) => () => {
    onClose();
    void Taro.showToast({ icon: 'none', title: words });
  };
  const said = {
    fill: [t('fill'), '', t('filled')],
    submit: [t('submit'), t('submitWords'), t('submitted')],
    pass: [t('pass'), t('passWords'), t('reviewed')],
    recall: [t('recall'), t('recallWords'), t('recalled')],
    publish: [t('publish'), t('publishWords'), t('publishedNow')],
  }[act] as [string, string, string];
  const onDone = done(said[2]);
  const writes = {
    fill: useWrite(cloud.disclosure.fill, { refreshes, onDone }),
    submit: useWrite(cloud.disclosure.submit, { refreshes, onDone }),
    pass: useWrite(cloud.disclosure.review, { refreshes, onDone }),
    recall: useWrite(cloud.disclosure.recall, { refreshes, onDone }),
    publish: useWrite(cloud.disclosure.publish, { refreshes, onDone }),
  };
  const write = writes[act];
  const run = () =>
    act === 'pass'
      ? writes.pass.run({ id, caseVersion: duty.review?.version ?? 0, decision: 'pass' })
      : writes[act].run(at);
  // Figures are only read: nothing to think over.
  const begun = useRef(false);
  useEffect(() => {
    if (act !== 'fill' || begun.current) return;
    begun.current = true;
    run();
  });
  if (act === 'fill' && !write.sentence) return null;
  return (
    <Confirm
      open
      title={said[0]}
      consequence={said[1]}
      action={said[0]}
      busy={write.busy}
      error={write.sentence}
      onConfirm={run}
      onCancel={onClose}
    />
  );
};

const WithReason = ({ duty, act, onClose }: ActProps & { act: 'refuse' | 'correct' | 'discard' }) => {
  const t = useDisclosureText('duty');
  const { id, version } = duty;
  const common = { open: true, onClose, refreshes, kept: `disclosure.${id}.${act}` };
  if (act === 'refuse')
    return (
      <ReasonSheet
        {...common}
        title={t('refuse')}
        consequence={t('refuseWords')}
        min={4}
        max={500}
        verb={t('refuse')}
        write={cloud.disclosure.review}
        input={(reason) => ({ id, caseVersion: duty.review?.version ?? 0, decision: 'refuse' as const, reason })}
        done={() => t('reviewed')}
      />
    );
  if (act === 'correct')
    return (
      <ReasonSheet
        {...common}
        title={t('correct')}
        consequence={t('correctWords')}
        label={t('correctReason')}
        min={4}
        max={500}
        verb={t('correct')}
        write={cloud.disclosure.correct}
        input={(reason) => ({ id, version, reason })}
      />
    );
  const hand = duty.versions === 0;
  return (
    <ReasonSheet
      {...common}
      title={t(hand ? 'discardHand' : 'discard')}
      consequence={t(hand ? 'discardHandWords' : 'discardWords')}
      min={2}
      max={200}
      verb={t(hand ? 'discardHand' : 'discard')}
      write={cloud.disclosure.discard}
      input={(reason) => ({ id, version, reason })}
      done={() => t('discarded')}
    />
  );
};

const nobody = 'nobody';
const AssignSheet = ({ duty, onClose }: ActProps) => {
  const t = useDisclosureText('duty');
  const house = useText();
  const read = useRead(['disclosure', 'holders', duty.id], () => cloud.disclosure.holders({ id: duty.id }));
  const write = useWrite(cloud.disclosure.assign, {
    refreshes,
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('assigned') });
    },
  });
  const people = read.data?.rows.map(({ personId, name, offices }) => ({
    ...{ id: personId, name: name ?? '', note: namesText(offices.map((office) => house(`offices.${office}`))) },
  }));
  return (
    <PickOne
      open
      onClose={onClose}
      title={t('assign')}
      consequence={t('assignWords')}
      icon="person"
      among={people && [...(duty.assignedTo ? [{ id: nobody, name: t('release') }] : []), ...people]}
      fault={read.error && { error: read.error, onRetry: () => void read.refetch() }}
      none={t('assignNone')}
      verb={t('assign')}
      busy={write.busy}
      error={write.sentence}
      onPick={(id) => write.run({ id: duty.id, version: duty.version, personId: id === nobody ? null : id })}
    />
  );
};
