import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { go, goTab, opener, to } from '@/hooks/go';
import { instantText, partsOf, today } from '@/i18n/dates';
import { signed } from '@/i18n/signed';
import { AccountYear } from '@/kit/account-year';
import { FindCompany } from '@/kit/find-company';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { ReasonSheet } from '@/kit/reason-sheet';
import { Years } from '@/kit/years';
import { ChooseFirst } from '@/parts/identity/choose-first';
import { mustChoose } from '@/parts/identity/choose-unit';
import { usePointsText } from '../../text';

definePageConfig({ navigationBarTitleText: '积分', enablePullDownRefresh: true });

type Ledger = Awaited<ReturnType<typeof cloud.points.ledger>>;
type Entry = Ledger['rows'][number];

/** 积分台账: one's own without `?id=`, any member's with it for the secretariat. */
export default function LedgerPage() {
  const t = usePointsText();
  const membershipId = useRouter().params.id || undefined;
  const me = useWhoami().data;
  const [year, setYear] = useState<number>();
  const [asked, setAsked] = useState<{ entry: Entry; name: string }>();
  const [choosing, setChoosing] = useState(false);
  const keepsAll = me?.offices.some(({ office }) => office === 'director' || office === 'clerk') === true;
  const stranger = !membershipId && me !== undefined && !me.units.some(({ status }) => status === 'active');
  const unchosen = !membershipId && me !== undefined && !keepsAll && mustChoose(me);
  const mayReverse = me?.offices.some(({ office }) => office === 'director') === true;
  const apply = to('membership/apply');
  const open = ({ id }: { id: string }) => {
    setChoosing(false);
    go('points/ledger', { id });
  };

  const head = ({ membershipId: of, memberName, year: shown, balance, years, months, rules, rows }: Ledger) => (
    <>
      <AccountYear
        id={`${of}.${shown}`}
        name={memberName}
        balance={balance}
        unit={t('ledger.unit')}
        of={t('ledger.balance', { year: shown })}
        note={t('ledger.yearly')}
        months={months.map(({ month, points }) => ({ month, amount: points }))}
        say={(points) => t('standings.balance', { balance: points })}
        course={{ title: t('ledger.course'), of: t('ledger.courseOf', { year: shown }) }}
      />
      {keepsAll && (
        <Button kind="plain" small onTap={() => setChoosing(true)}>
          {t('ledger.other')}
        </Button>
      )}
      <Years years={years} value={shown} onChange={setYear} />
      {rules.length > 0 && <Section title={t('ledger.rules')} />}
      {rules.map(({ id, title, points, monthlyCap }) => (
        <Card key={id}>
          <Text>{t('ledger.rule', { title, points, cap: monthlyCap })}</Text>
        </Card>
      ))}
      {rows.length > 0 && <Section title={t('ledger.entries')} />}
    </>
  );
  /** What, when, under which version of which rule, and what became of it. */
  const row = (entry: Entry, { memberName }: Ledger) => {
    const { title, delta, ruleTitle, ruleFrom, reverses, reversedBy, reason } = entry;
    const counts = !reverses && !reversedBy;
    return (
      <FigureRow
        title={title}
        figure={signed(delta)}
        tone={reversedBy ? 'struck' : reverses ? 'off' : delta > 0 ? 'good' : undefined}
        facts={[
          [instantText(entry.at), entry.personName].filter(Boolean).join(' · '),
          t('ledger.version', { title: ruleTitle, day: ruleFrom }),
          entry.capped && t('ledger.capped'),
          reversedBy && t('ledger.reversed'),
          reverses && t('ledger.reversal'),
          reason && t('ledger.reason', { reason }),
        ]}
        onTap={opener(entry.link)}
        act={
          mayReverse && counts && delta > 0
            ? { verb: t('reverse.action'), onTap: () => setAsked({ entry, name: memberName }) }
            : undefined
        }
      />
    );
  };
  return (
    <ListPage
      figures
      title={t('ledger.title')}
      queryKey={['points', 'ledger', membershipId ?? me?.actingFor ?? null, year ?? null]}
      read={(cursor) => cloud.points.ledger({ membershipId, year, cursor })}
      head={head}
      row={row}
      empty={{
        icon: 'star',
        words: t('ledger.empty', { year: year ?? Number(today().slice(0, 4)) }),
        action: t('ledger.toMeetings'),
        onAction: () => goTab('meetings'),
      }}
      instead={
        (unchosen && <ChooseFirst />) ||
        (stranger &&
          (keepsAll ? (
            <Card>
              <Text>{t('ledger.which')}</Text>
              <FindCompany onPick={open} />
            </Card>
          ) : (
            <EmptyState icon="star" action={apply && t('ledger.apply')} onAction={apply}>
              {t('ledger.notMember')}
            </EmptyState>
          )))
      }
    >
      <Sheet open={choosing} title={t('ledger.which')} onClose={() => setChoosing(false)}>
        <FindCompany onPick={open} />
      </Sheet>
      {asked && (
        <ReasonSheet
          open
          onClose={() => setAsked(undefined)}
          title={t('reverse.title')}
          consequence={t('reverse.consequence', {
            title: asked.entry.title,
            delta: signed(asked.entry.delta),
            name: asked.name,
            year: partsOf(asked.entry.at).day.slice(0, 4),
          })}
          hint={t('reverse.hint')}
          phrases={[t('reverse.reasons.mistake'), t('reverse.reasons.twice')]}
          min={4}
          verb={t('reverse.action')}
          danger
          kept={`${asked.entry.id}.reverse`}
          write={cloud.points.reverse}
          input={(reason) => ({ entryId: asked.entry.id, reason })}
          refreshes={[['points']]}
          done={({ balance }) => t('reverse.done', { balance })}
        />
      )}
    </ListPage>
  );
}
