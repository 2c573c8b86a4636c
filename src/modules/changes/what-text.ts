import type { Translate } from '@/i18n/typed';
import type { zhCN } from './messages/zh-CN';
import type { Change } from './types';

/** A change in a few words. */
export function whatText(
  t: Translate<typeof zhCN>,
  { kind, newName, newUscc, successor }: Pick<Change, 'kind' | 'newName' | 'newUscc' | 'successor'>,
): string {
  const name = successor?.name;
  if (kind === 'split') return name ? t('what.splitTo', { name }) : t('what.split');
  if (kind === 'merger') return t('what.merger', { name: name ?? '—' });
  if (kind === 'deregistration') return t('what.deregistration');
  if (newName && newUscc) return t('what.both', { name: newName, code: newUscc });
  return newName ? t('what.name', { name: newName }) : t('what.code', { code: newUscc ?? '—' });
}
