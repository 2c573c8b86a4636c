import { Text } from '@tarojs/components';
import { Sheet } from '@/components/sheet';
import { FindPerson } from '@/kit/find-person';
import { useMeetingsText } from '../../text';

interface PeopleSheetProps {
  open: boolean;
  chosen: readonly string[];
  onChange: (personIds: string[]) => void;
  onClose: () => void;
}

/** Those who must leave for an item; choosing one again takes him off. */
export const PeopleSheet = ({ open, chosen, onChange, onClose }: PeopleSheetProps) => {
  const t = useMeetingsText('run');
  return (
    <Sheet open={open} title={t('edit.conflicts')} onClose={onClose}>
      {chosen.length > 0 && <Text className="edit-note">{t('edit.conflictCount', { count: chosen.length })}</Text>}
      <FindPerson
        chosen={chosen}
        onPick={({ id }) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])}
      />
    </Sheet>
  );
};
