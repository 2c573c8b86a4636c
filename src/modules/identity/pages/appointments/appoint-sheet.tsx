import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { FindPerson } from '@/kit/find-person';
import type { Found } from '@/kit/finder';
import { useIdentityText } from '../../text';
import { TermFields } from './term-fields';
import { servesWhole, type Wish } from './types';

const blank = (): Wish => ({ office: null, committeeId: null, from: today(), until: null });

/** First who, then what and for how long. */
export const AppointSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useIdentityText('appointments');
  const house = useText();
  const [person, setPerson] = useState<Found | null>(null);
  const [wish, setWish] = useState(blank);
  const [tried, setTried] = useState(false);
  const close = () => {
    appoint.reset();
    setPerson(null);
    setWish(blank);
    setTried(false);
    onClose();
  };
  const appoint = useWrite(cloud.identity.appoint, {
    onDone: (_, { office }) => {
      const name = person?.name ?? '';
      close();
      void Taro.showToast({ icon: 'none', title: t('appointed', { name, office: house(`offices.${office}`) }) });
    },
  });
  const { office, committeeId, from, until } = wish;
  const save = () => {
    setTried(true);
    if (person && office)
      appoint.run({
        personId: person.id,
        office,
        committeeId: servesWhole(office) ? null : committeeId,
        from,
        until,
      });
  };
  const notHim = appoint.error && codeOf(appoint.error) === 'PERSON_NOT_FOUND';
  return (
    <Sheet
      open={open}
      title={t('appoint')}
      onClose={close}
      footer={
        person && (
          <Button busy={appoint.busy} onTap={save}>
            {t('save')}
          </Button>
        )
      }
    >
      {person ? (
        <TermFields
          person={person}
          wish={wish}
          onWish={(next) => (appoint.reset(), setWish(next))}
          onOther={() => (appoint.reset(), setPerson(null))}
          officeError={tried && !office ? t('officeMissing') : null}
          error={appoint.issues.until ?? appoint.issues.from ?? appoint.sentence}
        />
      ) : (
        <FindPerson onPick={setPerson} error={notHim ? appoint.sentence : null} />
      )}
    </Sheet>
  );
};
