import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { importNouns, type ImportNoun } from '@contracts/row-verdicts';
import { cloud } from '@/cloud/client';
import { useFile } from '@/cloud/use-file';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { ListPage } from '@/kit/list-page';
import { useImportsText } from '../../text';
import { toneOf } from '../../tone';
import { useTemplate } from './use-template';

definePageConfig({ navigationBarTitleText: '导入', enablePullDownRefresh: true });

const hints = {
  members: 'list.hint',
  payments: 'list.hintPayments',
  expenses: 'list.hintExpenses',
  penalties: 'list.hintPenalties',
} as const;
const verbs = {
  members: 'list.choose',
  payments: 'list.choosePayments',
  expenses: 'list.chooseExpenses',
  penalties: 'list.choosePenalties',
} as const;

/** 导入: what was imported, and the way to bring another sheet; of one register alone where it is named (`?noun=`). */
export default function ImportsPage() {
  const t = useImportsText();
  const house = useText();
  const { params } = useRouter();
  const asked = importNouns.find((each) => each === params.noun);
  // Whose sheets the caller may bring, as the list says with its first page.
  const [nouns, setNouns] = useState<readonly ImportNoun[]>([]);
  const [wanted, setWanted] = useState<ImportNoun>();
  const noun = asked ?? wanted ?? nouns[0] ?? 'members';
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
    ({ fileId }) => open.run({ noun, fileId }),
  );
  const { underWay } = file;
  const template = useTemplate();
  const takeAlong = (
    <Button kind="quiet" small busy={template.busy} onTap={() => template.run({ noun })}>
      {t('list.template')}
    </Button>
  );
  const error = file.error ?? open.sentence ?? template.error;
  return (
    <ListPage
      title={t('list.title')}
      queryKey={['imports', 'list', asked ?? '']}
      read={async (cursor) => {
        const page = await cloud.imports.list({ noun: asked, cursor });
        setNouns(page.nouns);
        return page;
      }}
      filters={
        <>
          {nouns.length > 1 && !asked && (
            <Segments
              label={t('list.noun')}
              choices={nouns.map((value) => ({ value, label: t(`list.nouns.${value}`) }))}
              value={noun}
              onChange={setWanted}
            />
          )}
          {error && <NoticeBox tone="cinnabar" icon="bang" title={error} />}
        </>
      }
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
      empty={{ icon: 'list', words: t(asked === 'penalties' ? 'list.emptyPenalties' : 'list.empty') }}
      action={
        <ActionBar note={t(hints[noun])} above={nouns.includes(noun) && takeAlong}>
          <Button busy={underWay !== null || open.busy} onTap={() => file.take('sheet')}>
            {underWay ? t('list.again', { percent: underWay.percent }) : t(verbs[noun])}
          </Button>
        </ActionBar>
      }
    />
  );
}
