import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { SearchBar } from '@/components/search-bar';
import { Tap } from '@/components/tap';
import { ListPage } from '../list-page';
import type { PageOf } from '../use-pages';
import { FilterChips } from './filter-chips';
import { FilterSheet } from './filter-sheet';
import { useRegisterText } from './text';
import type { RegisterProps } from './types';
import { usePicked } from './use-picked';
import type { Held } from './use-register';
import { ViewTabs } from './view-tabs';
import './register.scss';

interface RegisterPhoneProps<P extends PageOf & { rows: { id: string }[] }> extends RegisterProps<P> {
  held: Held;
  queryKey: readonly unknown[];
  first: P | undefined;
}

/** Cards, one below the other; filters and order in a sheet; several are chosen after 选择 or a long press. */
export const RegisterPhone = <P extends PageOf & { rows: { id: string }[] }>(props: RegisterPhoneProps<P>) => {
  const {
    held,
    queryKey,
    first,
    title,
    search,
    columns,
    read,
    count,
    totalOf,
    card,
    open,
    take,
    mayTake,
    acts,
    empty,
    says,
  } = props;
  const bar = props.bar?.(first);
  const t = useRegisterText();
  const [filtering, setFiltering] = useState(false);
  const [picking, setPicking] = useState(false);
  const picked = usePicked<P['rows'][number]>();
  const filters = props.filters(first);
  const { question, look } = held;
  const taking = take && first && mayTake(first) ? take : undefined;
  const stop = () => {
    picked.clear();
    setPicking(false);
  };
  const hold = (row: P['rows'][number]) => () => {
    setPicking(true);
    picked.turn(row);
  };
  const chosen = count(picked.keys.length);
  return (
    <ListPage
      title={title}
      queryKey={queryKey}
      read={(cursor) => read(question, cursor)}
      filters={
        <>
          <SearchBar value={held.typed} onChange={held.setTyped} placeholder={search} />
          <ViewTabs held={held} />
          <FilterChips
            filters={filters}
            values={look.filters}
            onChange={held.filter}
            onOpen={() => setFiltering(true)}
          />
          {props.above?.(first, look.filters, held.filter)}
        </>
      }
      head={(shown) => (
        <View className="register-found">
          <Text>{[t('found', { count: count(totalOf(shown) ?? 0) }), says?.(shown)].filter(Boolean).join(' · ')}</Text>
          {taking && !picking && bar && (
            <Tap className="register-choose register-take" onTap={() => taking.run(question, look.columns)}>
              {t('take')}
            </Tap>
          )}
          {taking && !picking && (
            <Tap className="register-choose" label={t('choose')} onTap={() => setPicking(true)}>
              <Text>{t('choose')}</Text>
            </Tap>
          )}
        </View>
      )}
      row={(row) =>
        card(row, {
          onTap: picking ? () => picked.turn(row) : () => open(row),
          // A browser would take the end of the press for a tap.
          onHold: process.env.TARO_ENV === 'weapp' && taking && !picking ? hold(row) : undefined,
          ...(picking ? { picked: picked.has(row) } : {}),
        })
      }
      empty={{
        icon: 'search',
        words: props.search && question.q ? t('none') : empty,
        action: t('clear'),
        onAction: held.clear,
      }}
      action={
        taking && first && picking ? (
          <ActionBar
            above={
              <View className="register-choice">
                <Text {...accessible('status')}>{t('picked', { count: chosen })}</Text>
                <Tap className="register-choose" label={t('cancel')} onTap={stop}>
                  <Text>{t('cancel')}</Text>
                </Tap>
              </View>
            }
          >
            {picked.keys.length > 0 && acts?.(picked.rows, first, stop)}
            <Button
              kind="plain"
              busy={taking.busy}
              disabled={picked.keys.length === 0}
              onTap={() => taking.run(question, look.columns, picked.keys)}
            >
              {t('takeCount', { count: chosen })}
            </Button>
          </ActionBar>
        ) : (
          bar ||
          (taking && first && (
            <ActionBar>
              <Button kind="plain" busy={taking.busy} onTap={() => taking.run(question, look.columns)}>
                {t('takeCount', { count: count(totalOf(first) ?? 0) })}
              </Button>
            </ActionBar>
          ))
        )
      }
    >
      {filtering && <FilterSheet held={held} filters={filters} columns={columns} onClose={() => setFiltering(false)} />}
      <View>{props.children}</View>
    </ListPage>
  );
};
