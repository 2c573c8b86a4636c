import { text } from '@/i18n/main';
import { zhCN } from '@/i18n/messages/zh-CN';

const codes = Object.keys(zhCN.tiers) as (keyof typeof zhCN.tiers)[];
/** A tier by its code (`director`) or its usual Chinese name, else as the association itself wrote it. */
export const tierText = (tier: string) => {
  const code = codes.find((each) => each === tier || zhCN.tiers[each] === tier);
  return code ? text(`tiers.${code}`) : tier;
};
