import { cloud } from '@/cloud/client';
import { Attachments } from '@/kit/attachments';
import { useMembershipText } from '../text';

type Material = Awaited<ReturnType<typeof cloud.membership.myApplication>>['materials'][number];

/** The documents of an application that was sent. */
export const MaterialTiles = ({ materials }: { materials: readonly Material[] }) => {
  const t = useMembershipText('terms');
  return (
    <Attachments
      files={materials.map(({ id, code, type, validTo }) => ({
        key: id,
        title: t(`materials.${code}`),
        notes: [validTo ? t('files.expires', { day: validTo }) : null],
        type,
        address: () => cloud.membership.materialUrl({ materialId: id }),
      }))}
    />
  );
};
