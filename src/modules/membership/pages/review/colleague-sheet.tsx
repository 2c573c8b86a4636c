import { ColleagueSheet as Sheet, type Purpose } from '@/parts/flows/colleague-sheet';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';

export type { Purpose };
interface ColleagueSheetProps {
  application: Case;
  caseId: string;
  purpose: Purpose;
  open: boolean;
  onClose: () => void;
}

/** Hands the application on to a colleague of the office, or asks one to sign too. */
export const ColleagueSheet = ({ application, caseId, purpose, open, onClose }: ColleagueSheetProps) => {
  const t = useMembershipText('review');
  const of = (key: 'title' | 'consequence' | 'none' | 'verb') => t(`colleague.${purpose}.${key}`);
  return (
    <Sheet
      of={application.id}
      page="membership/review"
      caseId={caseId}
      version={application.version}
      purpose={purpose}
      words={{
        ...{ title: of('title'), consequence: of('consequence'), none: of('none'), verb: of('verb') },
        ...{ note: t('colleague.note'), nameless: t('colleague.nameless') },
      }}
      done={(name) => t(`colleague.${purpose}.done`, { name })}
      open={open}
      onClose={onClose}
    />
  );
};
