import Taro from '@tarojs/taro';
import { useAssociation, type Whoami } from '@/cloud/reads';
import { EmptyState } from '@/components/empty-state';
import { useText } from '@/i18n/main';
import { findServices } from './catalogue';
import { ServiceRows } from './service-rows';

/** What has to do with the typed words; where nothing has, who can be asked. */
export const Found = ({ q, me }: { q: string; me: Whoami }) => {
  const t = useText();
  const nameOf = (name: Parameters<Parameters<typeof findServices>[2]>[0]) => t(`services.names.${name}`);
  const found = findServices(q, me, nameOf);
  const phone = useAssociation(found.length === 0).data?.phone;
  if (found.length === 0)
    return (
      <EmptyState
        icon="search"
        action={phone && t('services.call', { phone })}
        onAction={phone ? () => void Taro.makePhoneCall({ phoneNumber: phone }) : undefined}
      >
        {t(phone ? 'services.noneFound' : 'services.noneCalled', { q })}
      </EmptyState>
    );
  return <ServiceRows services={found} />;
};
