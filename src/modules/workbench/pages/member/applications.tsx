import { View } from '@tarojs/components';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { to } from '@/hooks/go';
import { dayOfInstant } from '@/i18n/dates';
import { statusTone } from '../../components/status-tone';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** Every application under the same code or ID number, with what came of it; it opens for the secretariat. */
export const Applications = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText();
  if (file.applications.length === 0) return <Nothing>{t('member.noApplications')}</Nothing>;
  return (
    <View>
      {file.applications.map(({ id, name, status, submittedAt, joinedOn, endedOn }) => {
        const outcome = t(`members.statuses.${status}`);
        const note = [
          t('member.submitted', { day: dayOfInstant(submittedAt) }),
          joinedOn && t('member.joined', { day: joinedOn }),
          endedOn && t('member.ended', { day: endedOn }),
        ]
          .filter(Boolean)
          .join(' · ');
        return (
          <ListRow
            key={id}
            title={name}
            note={note}
            extra={<Chip tone={statusTone(status)}>{outcome}</Chip>}
            label={[name, outcome, note].join('，')}
            onTap={file.mayReveal ? to('membership/review', { id }) : undefined}
          />
        );
      })}
    </View>
  );
};
