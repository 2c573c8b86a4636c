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

/** Who was asked and has not declared, the longest due first. */
export const MissingSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useSidepostsText('register');
  const house = useText();
  const read = useRead(['sideposts', 'missing'], () => cloud.sideposts.missing({}));
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
                  note={[offices.map((office) => house(`offices.${office}`)).join('、'), t('due', { year, day: dueOn })]
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
