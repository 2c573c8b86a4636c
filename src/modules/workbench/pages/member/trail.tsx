import { type Moment, Timeline } from '@/components/timeline';
import { instantText } from '@/i18n/dates';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** What was done about it, by whom and why, the latest first. */
export const Trail = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  if (file.trail.length === 0) return <Nothing>{t('noTrail')}</Nothing>;
  const moments = file.trail.map(
    ({ at, person, what, reason }, index): Moment => ({
      key: `${at}.${index}`,
      title: what,
      when: instantText(at),
      note: [person ?? t('someone'), reason && t('reason', { reason })].filter(Boolean).join(' · '),
      state: 'done',
    }),
  );
  return <Timeline moments={moments} />;
};
