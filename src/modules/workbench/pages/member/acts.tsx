import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { to } from '@/hooks/go';
import { useWorkbenchText } from '../../text';
import type { MemberFile } from './types';

/** What the secretariat does about a member as a whole. */
export const Acts = ({ file: { id, name } }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const acts = [
    ['care', to('care/member', { id })],
    ['company', to('changes/changes', { membershipId: id })],
    ['alike', to('duplicates/candidates', { q: name })],
    ['sanction', to('standing/propose', { id })],
  ] as const;
  return (
    <View className="member-file-hands">
      {acts.map(
        ([act, open]) =>
          open && (
            <Button key={act} kind="plain" small onTap={open}>
              {t(`hands.${act}`)}
            </Button>
          ),
      )}
    </View>
  );
};
