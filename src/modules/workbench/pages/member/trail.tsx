import { Trail as TrailOf } from '@/kit/trail';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** What was done about it, by whom and why, the latest first. */
export const Trail = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  if (file.trail.length === 0) return <Nothing>{t('noTrail')}</Nothing>;
  return (
    <TrailOf
      bare
      events={file.trail.map(({ at, person, what, reason }) => ({
        ...{ title: what, at, by: person ?? t('someone'), reason: reason && t('reason', { reason }) },
      }))}
    />
  );
};
