import { cloud } from '@/cloud/client';
import { useFile } from '@/cloud/use-file';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { ListPage } from '@/kit/list-page';
import { useImportsText } from '../../text';
import { toneOf } from '../../tone';

definePageConfig({ navigationBarTitleText: '导入', enablePullDownRefresh: true });

/** 导入: what was imported, and the way to bring another sheet. */
export default function ImportsPage() {
  const t = useImportsText();
  const house = useText();
  const open = useWrite(cloud.imports.open, {
    refreshes: [['imports']],
    onDone: ({ id }) => go('imports/import', { id }),
  });
  const file = useFile(
    'sheet',
    {
      tooLarge: (values) => house('file.tooLarge', values),
      other: (fault) => house(`file.${fault}`),
      closed: t('list.closed'),
    },
    ({ fileId }) => open.run({ noun: 'members', fileId }),
  );
  const { underWay } = file;
  const error = file.error ?? open.sentence;
  return (
    <ListPage
      title={t('list.title')}
      queryKey={['imports', 'list']}
      read={(cursor) => cloud.imports.list({ cursor })}
      filters={error && <NoticeBox tone="cinnabar" icon="bang" title={error} />}
      row={({ id, fileName, nounTitle, state, openedBy, openedAt, total }) => {
        const values = { noun: nounTitle, rows: total, by: openedBy ?? '', at: instantText(openedAt) };
        return (
          <Card kind="list">
            <ListRow
              title={fileName}
              note={t(total > 0 ? 'list.row' : 'list.fresh', values)}
              extra={<Chip tone={toneOf(state)}>{t(`states.${state}`)}</Chip>}
              label={[fileName, t(total > 0 ? 'list.row' : 'list.fresh', values), t(`states.${state}`)].join('，')}
              onTap={() => go('imports/import', { id })}
            />
          </Card>
        );
      }}
      empty={{ icon: 'list', words: t('list.empty') }}
      action={
        <ActionBar note={t('list.hint')}>
          <Button busy={underWay !== null || open.busy} onTap={() => file.take('sheet')}>
            {underWay ? t('list.again', { percent: underWay.percent }) : t('list.choose')}
          </Button>
        </ActionBar>
      }
    />
  );
}
