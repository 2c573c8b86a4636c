import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-cn';

export const en: Translated<typeof zhCN> = {
  title: 'Messages',
  unread_one: '{{count}} unread',
  unread_other: '{{count}} unread',
  readAll: 'Mark all as read',
  empty: 'No messages yet. Progress of an application, an expiring licence or a meeting will be told here.',
  home: 'Back to home',
  new: 'Unread',
};
