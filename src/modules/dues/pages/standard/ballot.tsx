import { cloud } from '@/cloud/client';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { Attachments } from '@/kit/attachments';
import { useDuesText } from '../../text';
import type { Standard } from './tiers';

/** Who adopted it, how, and where it was shown. */
export const Ballot = ({ standard }: { standard: Standard }) => {
  const t = useDuesText();
  const { id, ballot, papers, disclosedOn, disclosedHow, creditChinaUrl } = standard;
  if (!ballot) return null;
  const form = ballot.inPerson
    ? ballot.secret
      ? t('standard.secret')
      : t('standard.openVote')
    : ballot.secret
      ? t('standard.secretByLetter')
      : t('standard.byLetter');
  return (
    <>
      <Section title={t('standard.ballot')} />
      <Facts
        facts={[
          { key: 'body', label: t('standard.body'), value: t(`bodies.${ballot.body}`) },
          { key: 'meeting', label: t('standard.meeting'), value: ballot.meetingTitle },
          { key: 'heldOn', label: t('standard.heldOn'), value: ballot.heldOn },
          { key: 'resolution', label: t('standard.resolution'), value: ballot.resolution },
          { key: 'form', label: t('standard.form'), value: form },
          {
            key: 'turnout',
            label: t('standard.turnout'),
            value: t('standard.turnoutOf', { entitled: ballot.entitled, present: ballot.present }),
          },
          {
            key: 'tally',
            label: t('standard.tally'),
            value: t('standard.tallyOf', {
              issued: ballot.issued,
              returned: ballot.returned,
              yes: ballot.yes,
              no: ballot.no,
              abstain: ballot.abstain,
              void: ballot.void,
            }),
          },
          { key: 'recordedBy', label: t('standard.recordedBy'), value: ballot.recordedBy },
          {
            key: 'disclosed',
            label: t('standard.disclosed'),
            value: disclosedOn && t('standard.disclosedOn', { day: disclosedOn, how: disclosedHow ?? '' }),
          },
          { key: 'credit', label: t('standard.creditChina'), value: creditChinaUrl },
        ]}
      />
      {papers.length > 0 && <Section title={t('standard.papers')} />}
      <Attachments
        files={papers.map(({ id: fileId, name, type }) => ({
          key: fileId,
          title: name,
          type,
          address: () => cloud.dues.openPaper({ id, fileId }),
        }))}
      />
    </>
  );
};
