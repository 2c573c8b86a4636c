import { registerMessages } from '@/i18n/register';
import { en } from './appointments.en';
import { zhCN } from './appointments.zh-CN';

export const { text, useText: useAppointmentsText } = registerMessages('identity.appointments', { 'zh-CN': zhCN, en });
