import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Confirm } from '@/components/confirm';
import { goInstead } from '@/hooks/go';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDuplicatesText } from '../../text';
import type { Compared } from '../../types';

/** They are two members: remembered, or taken back. */
export const ApartSheet = ({ open, compared, onClose }: { open: boolean; compared: Compared; onClose: () => void }) => {
  const t = useDuplicatesText('compare');
  const pair = { firstId: compared.first.id, secondId: compared.second.id };
  const again = useWrite(cloud.duplicates.lookAgain, {
    refreshes: [['duplicates']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('againDone') });
    },
  });
  if (compared.apart)
    return (
      <Confirm
        open={open}
        title={t('again')}
        consequence={compared.apart.reason}
        action={t('again')}
        busy={again.busy}
        error={again.sentence}
        onConfirm={() => again.run(pair)}
        onCancel={onClose}
      />
    );
  return (
    <ReasonSheet
      open={open}
      onClose={onClose}
      title={t('apartTitle')}
      consequence={t('apartConsequence')}
      phrases={[t('apartPhrases.group'), t('apartPhrases.person')]}
      min={2}
      verb={t('apart')}
      kept={`${pair.firstId}.apart.${pair.secondId}`}
      write={cloud.duplicates.setApart}
      input={(reason) => ({ ...pair, reason })}
      refreshes={[['duplicates']]}
      done={() => t('apartDone')}
      onDone={() => goInstead('duplicates/candidates')}
    />
  );
};
