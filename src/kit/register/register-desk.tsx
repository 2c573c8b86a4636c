import { Text, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { usePullToRefresh } from '@/cloud/use-read';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { Tap } from '@/components/tap';
import { useKeys } from '@/hooks/desk';
import type { PageOf, usePages } from '../use-pages';
import { ColumnPanel } from './column-panel';
import { FilterChips } from './filter-chips';
import { FilterSheet } from './filter-sheet';
import { KeepSheet } from './keep-sheet';
import { PickedBar } from './picked-bar';
import { RegisterBody } from './register-body';
import { useRegisterText } from './text';
import type { RegisterProps } from './types';
import { usePicked } from './use-picked';
import type { Held } from './use-register';
import { ViewTabs } from './view-tabs';
import './register.scss';
import './desk.scss';

interface RegisterDeskProps<P extends PageOf & { rows: { id: string }[] }> extends RegisterProps<P> {
  held: Held;
  pages: ReturnType<typeof usePages<P>>;
}

/** The whole width: views, filters as chips, a table, its columns beside it, and what can be done with chosen rows. */
export const RegisterDesk = <P extends PageOf & { rows: { id: string }[] }>(props: RegisterDeskProps<P>) => {
  const { held, pages, title, search, columns, count, totalOf, take, mayTake, acts } = props;
  const t = useRegisterText();
  const [dialog, setDialog] = useState<{ filter?: string; keep?: true } | null>(null);
  const [choosing, setChoosing] = useState(false);
  const picked = usePicked<P['rows'][number]>();
  usePullToRefresh();
  useKeys(picked.keys.length > 0 ? { escape: picked.clear } : {});
  const { first } = pages;
  const filters = props.filters(first);
  const { look, question } = held;
  const total = first ? count(totalOf(first) ?? 0) : '';
  const taking = take && first && mayTake(first) ? take : undefined;
  const keys = look.columns.join();
  // The same columns as long as they are: rows are drawn anew only when theirs change.
  const shown = useMemo(() => {
    const chosen = keys
      .split(',')
      .flatMap((key) => columns.find((column) => column.key === key && !column.fixed) ?? []);
    return [...columns.filter(({ fixed }) => fixed), ...chosen];
  }, [columns, keys]);
  const chosen = shown.map(({ key }) => key);
  return (
    <Page title={title} className="register-page" pane={null}>
      <View className="register-desk">
        <View className="register-line">
          <ViewTabs held={held} />
          <View className="register-search">
            <SearchBar value={held.typed} onChange={held.setTyped} placeholder={search} />
          </View>
          {taking && (
            <Button kind="plain" small busy={taking.busy} onTap={() => taking.run(question, chosen)}>
              {t('takeCount', { count: total })}
            </Button>
          )}
        </View>
        <View className="register-line">
          <FilterChips
            each
            filters={filters}
            values={look.filters}
            onChange={held.filter}
            onOpen={(filter) => setDialog({ filter })}
          />
          <Text className="register-total" {...accessible('status')}>
            {[total, first && props.says?.(first)].filter(Boolean).join(' · ')}
          </Text>
          {held.isOwn ? (
            <Tap className="register-link" onTap={held.drop}>
              {t('drop', { name: held.views.find(({ key }) => key === held.view)?.name ?? '' })}
            </Tap>
          ) : (
            <Tap className="register-link" label={t('keep')} onTap={() => setDialog({ keep: true })}>
              <Icon name="plus" size="small" />
              <Text>{t('keep')}</Text>
            </Tap>
          )}
          <Tap className="register-chip" onTap={() => setChoosing(!choosing)}>
            {t('columns', { shown: shown.length, all: columns.length })}
          </Tap>
        </View>
        {props.above?.(first, look.filters, held.filter)}
        <View className="register-main">
          <RegisterBody {...props} columns={shown} picked={picked} total={total} />
          {choosing && (
            <ColumnPanel columns={columns} chosen={chosen} onChange={held.choose} onRestore={held.restore} />
          )}
        </View>
        {picked.keys.length > 0 && (
          <PickedBar columns={columns} picked={picked} count={count(picked.keys.length)}>
            {taking && (
              <Button kind="plain" small busy={taking.busy} onTap={() => taking.run(question, chosen, picked.keys)}>
                {t('takeCount', { count: count(picked.keys.length) })}
              </Button>
            )}
            {taking && first && acts?.(picked.rows, first, picked.clear)}
          </PickedBar>
        )}
        {props.bar?.(first)}
      </View>
      {dialog?.keep && <KeepSheet held={held} onClose={() => setDialog(null)} />}
      {dialog && !dialog.keep && (
        <FilterSheet
          held={held}
          filters={filters.filter(({ key }) => key === dialog.filter)}
          onClose={() => setDialog(null)}
        />
      )}
      {props.children}
    </Page>
  );
};
