import { View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { opener } from '@/hooks/go';
import { dayText } from '@/i18n/dates';
import { usePrivacyText } from '../../text';

type Planned = Awaited<ReturnType<typeof cloud.privacy.erasurePlan>>;
type Row = Planned['holdings'][number];

/** What stands in the way, what goes at once, and what has to stay, each with why. */
export const Plan = ({ plan: { obstacles, holdings } }: { plan: Planned }) => {
  const t = usePrivacyText();
  const goes = holdings.filter((each) => each.goes > 0);
  const stays = holdings.filter((each) => each.kept > 0);
  const kept = ({ kept: count, until }: Row) =>
    until ? t('erase.keptUntil', { count, day: dayText(until) }) : t('erase.keptForGood', { count });
  return (
    <View>
      {obstacles.length > 0 && (
        <View>
          <Section title={t('erase.first')} />
          <Card kind="list">
            {obstacles.map(({ code, words, page }) => (
              <ListRow key={code} icon="bang" title={words} onTap={opener(page)} />
            ))}
          </Card>
        </View>
      )}
      {goes.length > 0 && (
        <View>
          <Section title={t('erase.goes')} />
          <Card kind="list">
            {goes.map((row) => (
              <ListRow
                key={row.key}
                icon="trash"
                title={row.title}
                note={t(`erase.plan.${row.does}`, { count: row.goes })}
              />
            ))}
          </Card>
        </View>
      )}
      {stays.length > 0 && (
        <View>
          <Section title={t('erase.stays')} />
          <Card kind="list">
            {stays.map((row) => (
              <ListRow key={row.key} icon="book" title={row.title} note={`${kept(row)} · ${row.why}`} />
            ))}
          </Card>
        </View>
      )}
    </View>
  );
};
