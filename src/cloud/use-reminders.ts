import type { Template } from '@contracts/notices';
import { askWeChat } from './ask-wechat';
import { cloud } from './client';
import { useRead } from './use-read';

/**
 * Asks WeChat for one message of each kind, three at most. Must be called straight from the tap; resolves to what was
 * granted. A refusal or a failure is no obstacle to whatever the tap was for.
 */
export const useAskReminders = (wanted: readonly Template[]) => {
  const weapp = process.env.TARO_ENV === 'weapp';
  const templates = useRead(['notices', 'templates'], () => cloud.notices.templates({}), { enabled: weapp });
  return async (): Promise<Template[]> => {
    const chosen = (templates.data?.rows ?? []).filter(({ template }) => wanted.includes(template)).slice(0, 3);
    if (!weapp || chosen.length === 0) return [];
    const answer = await askWeChat(chosen.map(({ templateId }) => templateId));
    if (typeof answer === 'string') return [];
    return chosen.filter(({ templateId }) => answer.accepted.includes(templateId)).map(({ template }) => template);
  };
};

/** Not waited for: a grant that is lost only means no message. */
export const recordGrants = (accepted: readonly Template[]) => {
  if (accepted.length > 0) void cloud.notices.recordGrants({ accepted: [...accepted] }).catch(() => undefined);
};
