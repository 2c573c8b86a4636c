import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Confirm } from '@/components/confirm';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useMembershipText } from '../../text';
import type { Person, Unit } from './use-unit';

interface EndSheetProps {
  unit: Unit;
  person: Person;
  onClose: () => void;
  onOut: () => void;
}
/** What one may end by oneself: one's own part, an invitation, and as the main representative anybody's with a reason. */
export const EndSheet = ({ unit, person, onClose, onOut }: EndSheetProps) => {
  const t = useMembershipText('members');
  const { id, name } = person;
  const how = person.ending === 'himself' || person.ending === 'takenBack' ? person.ending : 'primary';
  const words = { name, unit: unit.name };
  const remove = useWrite(cloud.membership.removeRepresentative, {
    onDone: () => {
      void Taro.showToast({ icon: 'none', title: t(`people.ended.${how}`, words) });
      onClose();
      if (how === 'himself') onOut();
    },
  });
  if (how === 'primary')
    return (
      <ReasonSheet
        open
        onClose={onClose}
        title={t('people.endTitle.primary', words)}
        consequence={t('people.consequence.primary', words)}
        phrases={[t('people.reasons.left'), t('people.reasons.moved'), t('people.reasons.wish')]}
        min={2}
        verb={t('people.end.primary')}
        danger
        kept={`${id}.end`}
        write={cloud.membership.removeRepresentative}
        input={(reason) => ({ representativeId: id, reason })}
        done={() => t('people.ended.primary', words)}
      />
    );
  const others = unit.representatives.filter(({ state, yours }) => state === 'accepted' && !yours);
  const himself = others.length === 0 ? 'himselfLast' : person.primary ? 'himselfPrimary' : 'himself';
  return (
    <Confirm
      open
      title={t(`people.endTitle.${how}`, words)}
      consequence={t(`people.consequence.${how === 'himself' ? himself : how}`, words)}
      action={t(`people.end.${how}`)}
      danger
      busy={remove.busy}
      error={remove.sentence}
      onConfirm={() => remove.run({ representativeId: id })}
      onCancel={onClose}
    />
  );
};
