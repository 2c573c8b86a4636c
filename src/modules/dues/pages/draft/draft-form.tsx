import Taro from '@tarojs/taro';
import { joinShares, leaveShares } from '@contracts/dues-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { useForm } from '@/kit/use-form';
import { useDuesText } from '../../text';
import { faultsOf, formOf, type Typed } from './faults';
import { ReductionFields } from './reduction-fields';
import { TierFields } from './tier-fields';
import { anotherTier } from './typed-of';

const read = (words: string, typed: Typed): Typed => {
  try {
    return words ? { ...typed, ...(JSON.parse(words) as Typed) } : typed;
  } catch {
    return typed;
  }
};

/** What is typed stays on the device until it is saved. */
export const DraftForm = ({ id, version, typed: before }: { id?: string; version?: number; typed: Typed }) => {
  const t = useDuesText('draft');
  const all = useDuesText();
  const kept = useKeptWords(`dues.draft.${id ?? 'new'}.${version ?? 0}`);
  const typed = read(kept.words, before);
  const change = (part: Partial<Typed>) => kept.change(JSON.stringify({ ...typed, ...part }));
  const form = useForm({ steps: ['all'], stepOf: () => 'all' as const, faults: faultsOf(typed, t) });
  const save = useWrite(cloud.dues.saveDraft, {
    refreshes: [['dues']],
    onDone: (saved) => {
      kept.forget();
      void Taro.showToast({ icon: 'none', title: t('saved') });
      goInstead('dues/standard', { id: saved.id });
    },
  });
  const at = (path: string) => {
    const { id: anchor, error } = form.at(path);
    return { id: anchor, error: error ?? save.issues[path] ?? null };
  };
  return (
    <Page
      title={id ? t('edit') : t('title')}
      action={
        <ActionBar>
          <Button busy={save.busy} onTap={() => form.complete() && save.run({ ...formOf(typed), id, version })}>
            {t('save')}
          </Button>
        </ActionBar>
      }
    >
      {save.sentence && <NoticeBox tone="cinnabar" icon="bang" title={save.sentence} />}
      <Field
        {...at('name')}
        label={t('name')}
        hint={t('nameHint')}
        maxLength={40}
        value={typed.name}
        onChange={(name) => change({ name })}
      />
      <DateField {...at('from')} label={t('from')} value={typed.from} onChange={(from) => change({ from })} />
      {typed.tiers.map((tier, i) => (
        <TierFields
          key={i}
          no={i + 1}
          tier={tier}
          at={(field) => at(`tiers.${i}.${field}`)}
          onChange={(part) => change({ tiers: typed.tiers.map((each, n) => (n === i ? { ...each, ...part } : each)) })}
          onRemove={typed.tiers.length > 1 ? () => change({ tiers: typed.tiers.filter((_, n) => n !== i) }) : undefined}
        />
      ))}
      {typed.tiers.length < 12 && (
        <Button kind="plain" small onTap={() => change({ tiers: [...typed.tiers, anotherTier()] })}>
          {t('addTier')}
        </Button>
      )}
      <ChoiceChips
        label={t('joining')}
        choices={joinShares.map((value) => ({ value, label: all(`joining.${value}`) }))}
        value={typed.joining}
        onChange={(joining) => change({ joining })}
      />
      <ChoiceChips
        label={t('leaving')}
        choices={leaveShares.map((value) => ({ value, label: all(`leaving.${value}`) }))}
        value={typed.leaving}
        onChange={(leaving) => change({ leaving })}
      />
      {typed.reductions.map((reduction, i) => (
        <ReductionFields
          key={i}
          no={i + 1}
          reduction={reduction}
          at={at(`reductions.${i}.condition`)}
          onChange={(part) =>
            change({ reductions: typed.reductions.map((each, n) => (n === i ? { ...each, ...part } : each)) })
          }
          onRemove={() => change({ reductions: typed.reductions.filter((_, n) => n !== i) })}
        />
      ))}
      {typed.reductions.length < 12 && (
        <Button
          kind="plain"
          small
          onTap={() => change({ reductions: [...typed.reductions, { name: '', condition: '', percent: '' }] })}
        >
          {t('addReduction')}
        </Button>
      )}
      <Field
        label={t('notes')}
        multiline
        maxLength={1000}
        value={typed.notes}
        onChange={(notes) => change({ notes })}
      />
    </Page>
  );
};
