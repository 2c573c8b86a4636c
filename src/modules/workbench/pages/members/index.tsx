import { useMemo, useState } from 'react';
import type { MemberRow } from '@contracts/workbench';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { isSecretariat, useWhoami } from '@/cloud/reads';
import { useRegions } from '@/i18n/regions';
import { Button } from '@/components/button';
import { go } from '@/hooks/go';
import { useReveal } from '@/parts/membership/use-reveal';
import { Register } from '@/kit/register/register';
import { TagSheet } from '../../components/tag-sheet';
import { useWorkbenchText } from '../../text';
import { columnsOf } from './columns';
import { useFilters } from './filters';
import { MemberCard } from './member-card';
import { type Members, inputOf, takenOf } from './question';
import { viewsOf } from './views';

definePageConfig({ navigationBarTitleText: '会员台账', enablePullDownRefresh: true });

const open = ({ id }: MemberRow) => go('workbench/member', { id });

/** 会员台账: every member that the secretariat reaches, and who was one. */
export default function MembersPage() {
  const t = useWorkbenchText('members');
  const filters = useFilters();
  const { shown, askPhone, sheet: revealing } = useReveal(['contact', 'meeting', 'licence']);
  const [tagging, setTagging] = useState<{ ids: string[]; used: string[]; done: () => void }>();
  const me = useWhoami().data;
  const mayReveal = me !== undefined && isSecretariat(me);
  const regionText = useRegions().text;
  const columns = useMemo(
    () => columnsOf(t, { regionText, shown, onReveal: mayReveal ? askPhone : undefined }),
    [t, regionText, shown, mayReveal, askPhone],
  );
  const views = useMemo(() => viewsOf(t), [t]);
  const exporting = useExport(cloud.workbench.exportMembers, ({ rows }) => t('exported', { count: rows }));
  return (
    <Register<Members>
      name="members"
      title={t('title')}
      search={t('search')}
      columns={columns}
      filters={filters}
      views={views}
      read={(question, cursor) => cloud.workbench.members({ ...inputOf(question), cursor })}
      count={(count) => t('count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <MemberCard row={row} as={as} />}
      nameOf={({ name }) => name}
      open={open}
      take={{
        busy: exporting.busy,
        run: (question, chosen, ids) => exporting.run(takenOf(question, chosen, ids)),
      }}
      mayTake={({ mayExport }) => mayExport}
      acts={(rows, { tags }, clear) => (
        <Button
          kind="plain"
          small
          onTap={() => setTagging({ ids: rows.map(({ id }) => id), used: tags.map(({ name }) => name), done: clear })}
        >
          {t('tag')}
        </Button>
      )}
      empty={t('empty')}
    >
      {revealing}
      {tagging && (
        <TagSheet
          membershipIds={tagging.ids}
          used={tagging.used}
          onClose={() => setTagging(undefined)}
          onDone={tagging.done}
        />
      )}
    </Register>
  );
}
