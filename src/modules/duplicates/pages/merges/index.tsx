import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useDuplicatesText } from '../../text';

definePageConfig({ navigationBarTitleText: '合并记录', enablePullDownRefresh: true });

/** 合并记录: what was merged, the latest first. */
export default function MergesPage() {
  const t = useDuplicatesText();
  return (
    <ListPage
      title={t('merges.title')}
      queryKey={['duplicates', 'merges']}
      read={(cursor) => cloud.duplicates.merges({ cursor })}
      row={({ id, kept, merged, at, by, undoneAt }) => {
        const title = t('merges.row', { kept: kept.name, merged: merged.name });
        const note = t('merges.by', { by: by ?? t('someone'), at: instantText(at) });
        const undone = t('merges.undone');
        return (
          <Card kind="list">
            <ListRow
              title={title}
              note={note}
              label={[title, note, undoneAt && undone].filter(Boolean).join('，')}
              extra={undoneAt && <Chip tone="amber">{undone}</Chip>}
              onTap={() => go('duplicates/merge', { id })}
            />
          </Card>
        );
      }}
      empty={{
        icon: 'people',
        words: t('merges.empty'),
        action: t('compare.toList'),
        onAction: () => go('duplicates/candidates'),
      }}
    />
  );
}
