import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { goBack } from '@/hooks/go';
import { FindCompany } from '@/kit/find-company';
import { useComplaintsText } from '../../text';
import type { Shown } from '../../types';

/** Which member it is that the complaint names in words. */
export const NameMemberSheet = ({ row, onClose }: { row: Shown; onClose: () => void }) => {
  const t = useComplaintsText('one');
  const desks = useComplaintsText('desks');
  const [member, setMember] = useState<{ id: string; name: string } | null>(null);
  const name = useWrite(cloud.complaints.nameMember, {
    refreshes: [['complaints']],
    onDone: ({ desk }) => {
      onClose();
      const moved = desk !== row.desk;
      void Taro.showToast({ icon: 'none', title: moved ? t('handedOver', { desk: desks(desk) }) : t('done') });
      // It may be nobody's here any more.
      if (moved) goBack();
    },
  });
  const send = () => member && name.run({ complaintId: row.id, version: row.version, membershipId: member.id });
  return (
    <Sheet
      open
      title={t('nameMember')}
      onClose={onClose}
      footer={
        <Button busy={name.busy} disabled={member === null} onTap={send}>
          {t('nameMember')}
        </Button>
      }
    >
      <Text>{t('nameMemberWords', { about: row.about })}</Text>
      {member && <Text className="complaint-line">{t('namedAs', { name: member.name })}</Text>}
      <FindCompany
        chosen={member ? [member.id] : []}
        onPick={({ id, name: called }) => setMember({ id, name: called })}
        error={name.sentence}
      />
    </Sheet>
  );
};
