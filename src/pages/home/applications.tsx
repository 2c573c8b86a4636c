import { View } from '@tarojs/components';
import type { HomeView } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { dayOfInstant } from '@/i18n/dates';
import { useText } from '@/i18n/main';

/** Where one's applications stand. */
export const Applications = ({ rows }: { rows: HomeView['applications'] }) => {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <View>
      <Section title={t('home.applications')} />
      <Card kind="list">
        {rows.map(({ id, name, status, submittedAt }) => {
          const state = t(`mine.unitState.${status}`);
          const note = t('home.submitted', { day: dayOfInstant(submittedAt) });
          return (
            <ListRow
              key={id}
              icon="form"
              title={name}
              note={note}
              extra={<Chip tone={status === 'returned' ? 'cinnabar' : 'azure'}>{state}</Chip>}
              label={[name, state, note].join('，')}
              onTap={to('membership/application', { id })}
            />
          );
        })}
      </Card>
    </View>
  );
};
