import { cloud } from '@/cloud/client';
import { goInstead } from '@/hooks/go';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDuplicatesText } from '../../text';
import type { Compared, Takeable, Which } from '../../types';

interface MergeSheetProps {
  open: boolean;
  compared: Compared;
  kept: Which;
  take: Takeable[];
  papers: string[];
  onClose: () => void;
}

/** The merge with what follows from it and why; afterwards its record, where it can be undone. */
export const MergeSheet = ({ open, compared, kept, take, papers, onClose }: MergeSheetProps) => {
  const t = useDuplicatesText('compare');
  const [stays, goes] = [compared[kept], compared[kept === 'first' ? 'second' : 'first']];
  return (
    <ReasonSheet
      open={open}
      onClose={onClose}
      title={t('mergeTitle')}
      consequence={t('consequence', { kept: stays.name, merged: goes.name })}
      phrases={[t('phrases.twice'), t('phrases.renamed')]}
      min={2}
      verb={t('merge')}
      danger
      kept={`${stays.id}.merge.${goes.id}`}
      write={cloud.duplicates.merge}
      input={(reason) => ({
        keptId: stays.id,
        mergedId: goes.id,
        keptVersion: stays.version,
        mergedVersion: goes.version,
        take,
        papers,
        reason,
      })}
      done={() => t('done')}
      onDone={({ mergeId }) => goInstead('duplicates/merge', { id: mergeId })}
    />
  );
};
