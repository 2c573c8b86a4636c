import { text } from '@/i18n/main';
import { zhCN } from '@/i18n/messages/zh-CN';

/** A tier by its code (`director`), or as the association itself wrote it. */
export const tierText = (tier: string) =>
  tier in zhCN.tiers ? text(`tiers.${tier as keyof typeof zhCN.tiers}`) : tier;
