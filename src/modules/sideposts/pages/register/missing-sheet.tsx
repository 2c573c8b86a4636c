import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { useText } from '@/i18n/main';
import { useSidepostsText } from '../../text';

type Missing = Awaited<ReturnType<typeof cloud.sideposts.missing>>['rows'];
/** All of them: those who hold an office fill a few pages at most, and nobody is left out of the sheet. */
async function readAll(): Promise<{ rows: Missing }> {
  const rows: Missing = [];
  let cursor: string | undefined;
  do {
    const page = await cloud.sideposts.missing({ cursor });
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return { rows };
}

/** Who was asked and has not declared, the longest due first. */
export const MissingSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useSidepostsText('register');
  const house = useText();
  const words = useSidepostsText();
  const read = useRead(['sideposts', 'missing'], readAll);
  return (
    <Sheet open title={t('missingTitle')} onClose={onClose}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="tick">{t('missingEmpty')}</EmptyState>
          ) : (
            <Card kind="list">
              {rows.map(({ personId, person, offices, year, dueOn, late }) => (
                <ListRow
                  key={`${personId} ${year}`}
                  title={person ?? ''}
                  note={[
                    offices.map((office) => house(`offices.${office}`)).join(words('between')),
                    t('due', { year, day: dueOn }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  value={late ? t('late') : undefined}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Sheet>
  );
};
