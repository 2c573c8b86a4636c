import { useWide } from '@/hooks/desk';
import { usePages, type PageOf } from '../use-pages';
import { RegisterDesk } from './register-desk';
import { RegisterPhone } from './register-phone';
import type { RegisterProps } from './types';
import { useRegister } from './use-register';

/** A register: a table on a desk, cards on a phone, with the same search, filters, views and export. */
export const Register = <P extends PageOf & { rows: { id: string }[] }>(props: RegisterProps<P>) => {
  const { name, views, columns, read } = props;
  const wide = useWide();
  const held = useRegister(
    name,
    views,
    columns.map(({ key }) => key),
  );
  const { question } = held;
  const queryKey = ['register', name, question];
  const pages = usePages<P>(queryKey, (cursor) => read(question, cursor), { watching: !wide });
  return wide ? (
    <RegisterDesk {...props} held={held} pages={pages} />
  ) : (
    <RegisterPhone {...props} held={held} queryKey={queryKey} first={pages.first} />
  );
};
