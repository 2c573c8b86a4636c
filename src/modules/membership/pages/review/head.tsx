import { Text, View } from '@tarojs/components';
import { Chip } from '@/components/chip';
import { dayText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';
import './review.scss';

/** Who, which step, how long. */
export const Head = ({ application }: { application: Case }) => (
  <View className="review-head">
    <Text className="review-name">{application.name}</Text>
    <Standing application={application} />
  </View>
);

/** Which step, how long, until when. */
export const Standing = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const house = useText();
  const { kind, status, step, waitedWorkdays, overdueWorkdays, dueOn, provisional, barred } = application;
  const waiting = status === 'under_review';
  const standing = [
    house(`memberKinds.${kind}`),
    waiting && step ? house(`admission.${step}`) : terms(`statuses.${status}`),
    waiting ? (waitedWorkdays > 0 ? t('case.waited', { count: waitedWorkdays }) : t('case.arrived')) : null,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <View className="review-where">
      <Text className="review-standing">{standing}</Text>
      {waiting && dueOn && (
        <View className="review-due">
          {overdueWorkdays > 0 && (
            <Chip tone={barred ? 'neutral' : 'cinnabar'}>{t('case.overdue', { count: overdueWorkdays })}</Chip>
          )}
          <Text className="review-due-day">
            {t(provisional ? 'case.provisional' : 'case.due', { day: dayText(dueOn) })}
          </Text>
        </View>
      )}
    </View>
  );
};
