import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { useText } from '@/i18n/main';
import type { Service } from './catalogue';

/** Services with what each is for. */
export const ServiceRows = ({ services }: { services: readonly Service[] }) => {
  const t = useText();
  return (
    <Card kind="list">
      {services.map(({ name, icon, open }) => (
        <ListRow
          key={name}
          icon={icon}
          title={t(`services.names.${name}`)}
          note={t(`services.notes.${name}`)}
          label={t(`services.names.${name}`)}
          onTap={open}
        />
      ))}
    </Card>
  );
};
