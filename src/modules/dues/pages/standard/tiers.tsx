import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import type { cloud } from '@/cloud/client';
import { money } from '@/i18n/money';
import { tierText } from '@/parts/membership/tier-text';
import { useDuesText } from '../../text';

export type Standard = Awaited<ReturnType<typeof cloud.dues.standard>>;

/** What each tier pays and gets, and how a part of a year is worked out. */
export const Tiers = ({ standard }: { standard: Standard }) => {
  const t = useDuesText();
  const { tiers, reductions, from, joining, leaving, notes, draftedBy } = standard;
  return (
    <>
      <Section title={`${standard.name} · ${t(`states.${standard.state}`)}`} />
      <Card kind="list">
        {tiers.map(({ name, amount, services, memberTiers }) => (
          <ListRow
            key={name}
            title={name}
            note={`${t('standard.for', { tiers: memberTiers.map(tierText).join(' · ') })}\n${services ? t('standard.services', { words: services }) : t('standard.noServices')}`}
            value={t('standard.yuan', { amount: money(amount) })}
          />
        ))}
      </Card>
      {reductions.length > 0 && <Section title={t('standard.reductions')} />}
      {reductions.length > 0 && (
        <Card kind="list">
          {reductions.map(({ name, condition, percent }) => (
            <ListRow
              key={name}
              title={percent === 100 ? t('standard.exempt', { name }) : t('standard.reduction', { name, percent })}
              note={condition}
            />
          ))}
        </Card>
      )}
      <Section title={t('standard.rules')} />
      <Facts
        facts={[
          {
            key: 'from',
            label: t('standard.from'),
            value: standard.until ? t('standards.until', { from, until: standard.until }) : from,
          },
          { key: 'joining', label: t('standard.joining'), value: t(`joining.${joining}`) },
          { key: 'leaving', label: t('standard.leaving'), value: t(`leaving.${leaving}`) },
          { key: 'notes', label: t('standard.notes'), value: notes },
          { key: 'draftedBy', label: t('standard.draftedBy'), value: draftedBy },
        ]}
      />
    </>
  );
};
