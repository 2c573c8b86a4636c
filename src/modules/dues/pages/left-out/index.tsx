import { useRouter } from '@tarojs/taro';
import { leftOutWhys } from '@contracts/dues-kinds';
import { cloud } from '@/cloud/client';
import { to } from '@/hooks/go';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { tierText } from '@/parts/membership/tier-text';
import { useDuesText } from '../../text';

definePageConfig({ navigationBarTitleText: '不开单的会员', enablePullDownRefresh: true });

/** The members that a period leaves out, for one reason. */
export default function LeftOutPage() {
  const t = useDuesText('newRun');
  const { standardId = '', from = '', dueDay = '', why: asked } = useRouter().params;
  const why = leftOutWhys.find((each) => each === asked) ?? 'noTier';
  return (
    <ListPage
      title={t('leftOutTitle')}
      queryKey={['dues', 'leftOut', standardId, from, dueDay, why]}
      read={(cursor) => cloud.dues.leftOut({ standardId, from, dueDay, why, cursor })}
      row={({ id, name, memberNo, tier }) => (
        <FigureRow
          title={name}
          figure={memberNo ?? ''}
          facts={[tierText(tier), t(`why.${why}`)]}
          onTap={to('workbench/member', { id })}
        />
      )}
      empty={{ icon: 'people', words: t('noLeftOut') }}
    />
  );
}
