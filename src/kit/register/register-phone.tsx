import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { SearchBar } from '@/components/search-bar';
import { ListPage } from '../list-page';
import type { PageOf } from '../use-pages';
import { FilterChips } from './filter-chips';
import { FilterSheet } from './filter-sheet';
import { useRegisterText } from './text';
import type { RegisterProps } from './types';
import type { Held } from './use-register';
import { ViewTabs } from './view-tabs';
import './register.scss';

interface RegisterPhoneProps<P extends PageOf & { rows: { id: string }[] }> extends RegisterProps<P> {
  held: Held;
  queryKey: readonly unknown[];
  first: P | undefined;
}

/** Cards, one below the other; filters and order in a sheet. */
export const RegisterPhone = <P extends PageOf & { rows: { id: string }[] }>(props: RegisterPhoneProps<P>) => {
  const { held, queryKey, first, title, search, columns, read, count, totalOf, card, take, mayTake, empty } = props;
  const t = useRegisterText();
  const [filtering, setFiltering] = useState(false);
  const filters = props.filters(first);
  const { question, look } = held;
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
        </>
      }
      head={(shown) => <Text className="register-found">{t('found', { count: count(totalOf(shown) ?? 0) })}</Text>}
      row={card}
      empty={{
        icon: 'search',
        words: props.search && question.q ? t('none') : empty,
        action: t('clear'),
        onAction: held.clear,
      }}
      action={
        take &&
        first &&
        mayTake(first) && (
          <ActionBar>
            <Button kind="plain" busy={take.busy} onTap={() => take.run(question, look.columns)}>
              {t('takeCount', { count: count(totalOf(first) ?? 0) })}
            </Button>
          </ActionBar>
        )
      }
    >
      {filtering && <FilterSheet held={held} filters={filters} columns={columns} onClose={() => setFiltering(false)} />}
      <View>{props.children}</View>
    </ListPage>
  );
};
