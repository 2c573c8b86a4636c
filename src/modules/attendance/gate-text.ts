import { zhCN } from './messages/zh-CN';
import { attendanceText } from './text';

/** A gate is called what whoever opened it has called it; the screen's name, which is kept in Chinese, is the house's own. */
export const gateText = (name: string) => (name === zhCN.screen ? attendanceText('screen') : name);
