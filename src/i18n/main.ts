import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';
import { registerMessages } from './register';

/** Words of the main package: tabs, states, shared components and refusals of the door. */
export const { text, useText } = registerMessages('main', { 'zh-CN': zhCN, en });
