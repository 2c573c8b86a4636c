import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import { useMembershipText } from '../../text';

/** What is rarely right, each with its consequence. */
export const MoreSheet = ({
  open,
  onRefuse,
  onClose,
}: {
  open: boolean;
  onRefuse: () => void;
  onClose: () => void;
}) => {
  const t = useMembershipText('review');
  return (
    <Sheet open={open} title={t('act.more')} onClose={onClose}>
      <ListRow icon="cross" title={t('act.refuse')} note={t('act.refuseNote')} onTap={onRefuse} />
    </Sheet>
  );
};
