import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { actingUnit, type Whoami } from '@/cloud/reads';
import { useWrite } from '@/cloud/use-write';
import { useText } from '@/i18n/main';
import { PickOne } from '@/kit/pick-one';
import './refusals';

/** The members that one represents. */
export const representedBy = (me: Whoami) => me.units.filter(({ status }) => status === 'active');
/** Whether there is another member for whom this person may act. */
export const hasChoice = (me: Whoami) => representedBy(me).length > 1;
/** Whether one represents several, and has not said for which one acts. */
export const mustChoose = (me: Whoami) => me.actingFor === null && hasChoice(me);

/** For which member one acts from now on: says what changes, and changes it on the button alone. */
export const ChooseUnit = ({ me, open, onClose }: { me: Whoami; open: boolean; onClose: () => void }) => {
  const t = useText();
  const units = representedBy(me);
  const unchosen = mustChoose(me);
  const choose = useWrite(cloud.identity.chooseUnit, {
    onDone: (_, { membershipId }) => {
      const name = units.find((unit) => unit.membershipId === membershipId)?.name ?? '';
      onClose();
      void Taro.showToast({ icon: 'none', title: t('mine.chosen', { name }) });
    },
  });
  return (
    <PickOne
      open={open}
      onClose={() => (choose.reset(), onClose())}
      title={t(unchosen ? 'mine.chooseNow' : 'mine.choose')}
      consequence={t('mine.chooseConsequence')}
      icon="building"
      among={units.map(({ membershipId, name, memberNo }) => ({
        id: membershipId,
        name,
        note: memberNo ? t('mine.unitNo', { no: memberNo }) : undefined,
      }))}
      now={actingUnit(me)?.membershipId}
      none={t('mine.chooseNone')}
      verb={t(unchosen ? 'mine.chooseNowVerb' : 'mine.chooseVerb')}
      busy={choose.busy}
      error={choose.sentence}
      onPick={(membershipId) => choose.run({ membershipId })}
    />
  );
};
