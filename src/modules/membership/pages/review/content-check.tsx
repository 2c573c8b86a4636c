import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';

/** How WeChat's content check came out; what it left to a person, the secretariat decides here. */
export const ContentCheck = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const [open, setOpen] = useState(false);
  const offices = useWhoami().data?.offices ?? [];
  const mayJudge = offices.some(({ office }) => office === 'clerk' || office === 'director');
  const { content, id } = application;
  if (content === 'pass') return null;
  if (content !== 'review')
    return (
      <Notice
        tone={content === 'risky' ? 'cinnabar' : 'azure'}
        icon={content === 'risky' ? 'bang' : 'clock'}
        words={t(`content.${content}`)}
      />
    );
  return (
    <Notice tone="amber" icon="eye" words={t(mayJudge ? 'content.review' : 'content.reviewOther')}>
      {mayJudge && (
        <Button kind="plain" small onTap={() => setOpen(true)}>
          {t('content.judge')}
        </Button>
      )}
      <JudgeSheet membershipId={id} open={open} onClose={() => setOpen(false)} />
    </Notice>
  );
};

const JudgeSheet = ({ membershipId, open, onClose }: { membershipId: string; open: boolean; onClose: () => void }) => {
  const t = useMembershipText('review');
  const [verdict, setVerdict] = useState<'pass' | 'refuse' | null>(null);
  const [reason, setReason] = useState('');
  const judge = useWrite(cloud.membership.decideContent, {
    refreshes: [['membership']],
    onDone: (_, { pass }) => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t(pass ? 'content.passed' : 'content.refused') });
    },
  });
  const choose = (next: 'pass' | 'refuse') => {
    setVerdict(next);
    const usual = [t('content.passReason'), t('content.refuseReason')];
    if (!reason || usual.includes(reason)) setReason(usual[next === 'pass' ? 0 : 1] ?? '');
  };
  return (
    <Sheet
      open={open}
      title={t('content.judgeTitle')}
      onClose={onClose}
      footer={
        <Button
          disabled={verdict === null || reason.trim() === ''}
          busy={judge.busy}
          onTap={() => judge.run({ membershipId, pass: verdict === 'pass', reason: reason.trim() })}
        >
          {t('content.save')}
        </Button>
      }
    >
      <ChoiceChips
        label={t('content.question')}
        choices={[
          { value: 'pass', label: t('content.pass') },
          { value: 'refuse', label: t('content.refuse') },
        ]}
        value={verdict}
        onChange={choose}
      />
      <Field
        label={t('content.reason')}
        hint={t('content.reasonHint')}
        multiline
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={judge.issues.reason ?? judge.sentence}
      />
    </Sheet>
  );
};
