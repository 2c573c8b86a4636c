import { Text, View } from '@tarojs/components';
import { useTodos } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { TodoRow } from '@/parts/workbench/todo-row';
import { todoList } from './todo-list';
import './home.scss';

/** `quiet`: nothing to do is not worth a line, as for who only looks around. */
export const Todos = ({ unread, quiet }: { unread: number; quiet: boolean }) => {
  const t = useText();
  const read = useTodos(true);
  return (
    <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
      {(answer) => {
        const todos = todoList(answer, unread, t);
        if (quiet && todos.length === 0) return null;
        return (
          <View>
            <Section
              title={t('home.todos')}
              note={todos.length > 0 ? t('home.todoCount', { count: todos.length }) : undefined}
            />
            <Card kind="list">
              {todos.length === 0 && <Text className="home-quiet">{t('home.noTodos')}</Text>}
              {todos.map(({ key, icon, tone, title, note, page, query }) => (
                <TodoRow key={key} icon={icon} tone={tone} title={title} note={note} onTap={to(page, query)} />
              ))}
            </Card>
          </View>
        );
      }}
    </Loaded>
  );
};
