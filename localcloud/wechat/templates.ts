import { createHash } from 'node:crypto';

/** A template as it is chosen in WeChat's back office: its keywords, each a type and a number. */
export interface MessageTemplate {
  kind: string;
  /** Environment variable that carries its id, here as in production. */
  variable: string;
  id: string;
  title: string;
  /** Keyword → label; a message must fill exactly these. Empty: any keywords, each still held to its type. */
  fields: Record<string, string>;
}

const template = (kind: string, title: string, fields: Record<string, string>): MessageTemplate => ({
  kind,
  variable: `WX_TEMPLATE_${kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
  // 43 characters, as real ids are.
  id: createHash('sha256').update(`huiguan ${kind}`).digest('base64url'),
  title,
  fields,
});

// What notices fill (cloudfunctions/notices/templates.ts).
const usual = { thing1: '事项', thing2: '说明', time3: '时间' };

export const templates: MessageTemplate[] = [
  template('applicationProgress', '申请进度通知', usual),
  template('reviewWaiting', '待审核提醒', usual),
  template('licenceExpiring', '证照到期提醒', usual),
  template('meetingReminder', '会议开始提醒', usual),
  template('seatOffered', '候补成功通知', usual),
  template('meetingChanged', '会议变更通知', usual),
];
