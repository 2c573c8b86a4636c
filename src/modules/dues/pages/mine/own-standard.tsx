import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { money } from '@/i18n/money';
import { tierText } from '@/parts/membership/tier-text';
import { useDuesText } from '../../text';
import type { Mine } from './bill';

/** The standard in force: what this member pays, for what, and which assembly decided it. */
export const OwnStandard = ({ mine: { standard, relief, tier } }: { mine: Mine }) => {
  const t = useDuesText();
  if (!standard) return <NoticeBox tone="azure" icon="book" title={t('mine.none')} />;
  const { body, heldOn, entitled, present, yes, resolution } = standard;
  return (
    <>
      <Section title={standard.name} />
      {standard.amount === null && <NoticeBox tone="amber" icon="bang" title={t('mine.noTier')} />}
      <Facts
        facts={[
          { key: 'tier', label: t('mine.tier'), value: tierText(tier) },
          {
            key: 'yearly',
            label: t('mine.yearly'),
            value: standard.amount === null ? null : t('mine.yuan', { amount: money(standard.amount) }),
          },
          { key: 'services', label: t('mine.services'), value: standard.services },
          { key: 'relief', label: t('mine.relief'), value: relief && t('mine.reliefOf', relief) },
          {
            key: 'adopted',
            label: t('mine.adopted'),
            value: t('mine.adoptedOf', { day: heldOn, body: t(`bodies.${body}`), entitled, present, yes, resolution }),
          },
          { key: 'disclosed', label: t('mine.disclosed'), value: standard.disclosedOn },
          { key: 'from', label: t('mine.from'), value: standard.from },
        ]}
      />
      <Section title={t('mine.all')} />
      <Card kind="list">
        {standard.tiers.map(({ name, amount, services, own }) => (
          <ListRow
            key={name}
            title={own ? `${name}${t('mine.own')}` : name}
            note={services}
            value={t('mine.yuan', { amount: money(amount) })}
          />
        ))}
      </Card>
    </>
  );
};
