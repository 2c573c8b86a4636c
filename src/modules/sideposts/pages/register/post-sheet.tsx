import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWhoami, holds } from '@/cloud/reads';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import { useSidepostsText } from '../../text';
import type { Row } from '../../types';

/** One declaration, and the second look at it. */
export const PostSheet = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const t = useSidepostsText();
  const house = useText();
  const me = useWhoami().data;
  const confirm = useWrite(cloud.sideposts.confirm, {
    refreshes: [['sideposts'], ['register']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('register.confirmed') });
    },
  });
  const waits = row.state === 'waiting';
  const may = waits && !row.own && me !== undefined && holds(me, ['director', 'compliance', 'supervisor']);
  return (
    <Sheet
      open
      title={row.orgName}
      onClose={onClose}
      footer={
        may && (
          <Button busy={confirm.busy} onTap={() => confirm.run({ postId: row.id })}>
            {t('register.confirm')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { key: 'person', label: t('register.columns.person'), value: row.person },
          {
            key: 'offices',
            label: t('register.columns.offices'),
            value: row.offices.map((office) => house(`offices.${office}`)).join(t('between')),
          },
          { key: 'uscc', label: t('register.columns.orgUscc'), value: row.orgUscc },
          { key: 'position', label: t('register.columns.position'), value: row.position },
          {
            key: 'member',
            label: t('register.columns.member'),
            value: [t(row.member ? 'yes' : 'no'), row.ownUnit && t('mine.ownUnit')].filter(Boolean).join(' · '),
          },
          { key: 'investee', label: t('register.columns.investee'), value: t(row.isInvestee ? 'yes' : 'no') },
          {
            key: 'paid',
            label: t('register.columns.paid'),
            value: row.paid ? t(`bands.${row.band}`) : t('unpaid'),
          },
          { key: 'from', label: t('register.columns.from'), value: row.from },
          { key: 'until', label: t('register.columns.until'), value: row.endedOn ?? row.until },
          { key: 'approval', label: t('register.columns.approval'), value: row.approval },
          { key: 'declaredOn', label: t('register.columns.declaredOn'), value: row.declaredOn },
          { key: 'state', label: t('register.columns.state'), value: t(`states.${row.state}`) },
          { key: 'confirmedBy', label: t('register.columns.confirmedBy'), value: row.confirmedBy },
          { key: 'reason', label: t('mine.reason'), value: row.reason },
        ]}
      />
      {may && <Text>{t('register.confirmWords')}</Text>}
      {waits && row.own && <Text>{t('register.own')}</Text>}
      {confirm.sentence && <Notice tone="cinnabar" icon="bang" words={confirm.sentence} />}
    </Sheet>
  );
};
