import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { go, to } from '@/hooks/go';
import { dayText, daysUntil } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { type Application, lastReason } from '../../form/opened';
import { useMembershipText } from '../../text';

/** Where it stands, in plain words, and the one thing to do if there is one. */
export const StatusHead = ({ application }: { application: Application }) => {
  const t = useMembershipText('apply');
  const house = useText();
  const terms = useMembershipText('terms');
  const { status, step, dueOn, overdueWorkdays, waitedWorkdays, provisional } = application;
  switch (status) {
    case 'under_review': {
      const due = dueOn ?? '';
      const waited = waitedWorkdays > 0 && t('status.waited', { count: waitedWorkdays });
      return (
        <NoticeBox
          tone={overdueWorkdays > 0 ? 'amber' : 'azure'}
          icon="clock"
          title={t('status.under_review.head', { step: step ? house(`admission.${step}`) : '' })}
          words={[
            t('status.under_review.words', {
              office: step ? t(`status.offices.${step}`) : '',
              day: due ? dayText(due) : '',
            }),
            overdueWorkdays > 0 ? t('status.overdue', { count: overdueWorkdays }) : waited,
            provisional && due && daysUntil(due) >= 0 && t('status.provisional'),
          ]}
        />
      );
    }
    case 'returned':
      return (
        <NoticeBox tone="cinnabar" icon="edit" title={t('status.returned.head')} words={[t('status.returned.words')]}>
          <View className="application-reason">
            <Text className="application-reason-title">{t('status.reason')}</Text>
            <Text className="application-reason-words">{lastReason(application, 'returned') ?? ''}</Text>
          </View>
        </NoticeBox>
      );
    case 'rejected':
      return (
        <NoticeBox tone="cinnabar" icon="cross" title={t('status.rejected.head')} words={[t('status.rejected.words')]}>
          <View className="application-reason">
            <Text className="application-reason-title">{t('status.refusedReason')}</Text>
            <Text className="application-reason-words">{lastReason(application, 'refused') ?? ''}</Text>
          </View>
          {to('membership/apply') && (
            <Button small kind="plain" onTap={() => go('membership/apply')}>
              {t('status.rejected.again')}
            </Button>
          )}
        </NoticeBox>
      );
    case 'active':
      return (
        <NoticeBox
          tone="jade"
          icon="tick"
          title={t('status.active.head')}
          words={[application.memberNo && t('status.no', { no: application.memberNo }), t('status.active.words')]}
        />
      );
    case 'arrears':
    case 'suspended':
      return (
        <NoticeBox tone="amber" icon="bang" title={t(`status.${status}.head`)} words={[t(`status.${status}.words`)]} />
      );
    case 'cancelled':
      return (
        <NoticeBox tone="azure" icon="cross" title={t('status.cancelled.head')} words={[t('status.cancelled.words')]}>
          {to('membership/apply') && (
            <Button small kind="plain" onTap={() => go('membership/apply')}>
              {t('status.cancelled.again')}
            </Button>
          )}
        </NoticeBox>
      );
    default:
      return (
        <NoticeBox
          tone="amber"
          icon="bang"
          title={t('status.ended.head', { state: terms(`statuses.${status}`) })}
          words={[t('status.ended.words')]}
        />
      );
  }
};
