import { View } from '@tarojs/components';
import { Facts } from '@/components/facts';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { today, dateText } from '@/i18n/dates';
import { Trail } from '@/kit/trail';
import { ExtendStep } from '@/parts/flows/extend-step';
import { Answered, InquiryHead } from '../../components/answered';
import { WordsCard } from '../../components/words-card';
import { useInquiriesText } from '../../text';
import type { Shown } from '../../types';

/** What was asked, where it stands and until when, what was answered, and every step that this reader may see. */
export const InquiryView = ({ row }: { row: Shown }) => {
  const t = useInquiriesText();
  const staff = row.as !== 'asker';
  const waits = row.repliedOn === null;
  const late = waits && row.dueOn < today();
  return (
    <>
      <InquiryHead row={row} late={late}>
        {row.extension && (
          <View className="inquiry-extend">
            <ExtendStep
              of={row.id}
              page="inquiries/inquiry"
              caseId={row.caseId}
              version={row.caseVersion}
              extension={row.extension}
            />
          </View>
        )}
      </InquiryHead>
      {staff && late && <NoticeBox tone="cinnabar" icon="clock" title={t('one.late')} />}
      {staff && (
        <Facts
          facts={[
            { key: 'asker', label: t('one.asker'), value: t(`askers.${row.asker}`) },
            { key: 'from', label: t('one.from'), value: row.from ?? t('one.nobody') },
            { key: 'cameBy', label: t('one.cameBy'), value: row.cameBy && t(`ways.${row.cameBy}`) },
            { key: 'receivedOn', label: t('one.receivedOn'), value: dateText(row.receivedOn) },
          ]}
        />
      )}
      {staff && row.assignedTo && (
        <NoticeBox tone="azure" icon="person" title={t('one.assigned', { name: row.assignedTo })} />
      )}
      {staff && !row.mayPublish && row.asker !== 'registrar' && (
        <NoticeBox tone="amber" icon="eye" title={t('one.notPublish')} />
      )}
      <WordsCard title={t('one.question')} words={row.words} />
      {staff && waits ? (
        row.draft !== '' && <WordsCard title={t('one.draft')} words={row.draft} />
      ) : (
        <Answered row={row} />
      )}
      <Section title={t('one.trail')} />
      <Trail
        events={row.events.map(({ kind, step, at, by, to, office, reason, undone }) => ({
          title: titleOf(t, { kind, step, to }) + (undone ? t('one.undone') : ''),
          ...{ at, by, office, reason },
        }))}
      />
    </>
  );
};

type Event = Shown['events'][number];
const titleOf = (
  t: ReturnType<typeof useInquiriesText<undefined>>,
  { kind, step, to }: Pick<Event, 'kind' | 'step' | 'to'>,
): string => {
  if (kind === 'passed')
    return t(step === 'inquiryReview' ? 'one.events.passed.inquiryReview' : 'one.events.passed.inquiryDraft');
  return kind === 'handedOn' ? t('one.events.handedOn', { name: to ?? '' }) : t(`one.events.${kind}`);
};
