import { View } from '@tarojs/components';
import { ListRow } from '@/components/list-row';
import { instantText } from '@/i18n/dates';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** What its people were told of the membership. */
export const Notices = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  if (file.notices.length === 0) return <Nothing>{t('noNotices')}</Nothing>;
  return (
    <View>
      {file.notices.map(({ id, to, title, at }) => (
        <ListRow key={id} title={title} note={t('noticeTo', { name: to })} value={instantText(at)} />
      ))}
    </View>
  );
};
