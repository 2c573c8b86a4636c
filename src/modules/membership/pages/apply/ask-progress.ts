import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';

/**
 * Asks WeChat for one message about this application's progress. Must be called straight from the tap; resolves to
 * whether it was granted. A refusal or a failure is no obstacle.
 */
export const useAskProgress = () => {
  const weapp = process.env.TARO_ENV === 'weapp';
  const templates = useRead(['notices', 'templates'], () => cloud.notices.templates({}), { enabled: weapp });
  return async (): Promise<boolean> => {
    const chosen = templates.data?.rows.find(({ template }) => template === 'applicationProgress');
    if (!weapp || !chosen) return false;
    try {
      const answer = await Taro.requestSubscribeMessage({ tmplIds: [chosen.templateId], entityIds: [] });
      return (answer as unknown as Record<string, unknown>)[chosen.templateId] === 'accept';
    } catch {
      return false;
    }
  };
};

/** Not waited for: the application has been sent, and a grant that is lost only means no message. */
export const recordProgressGrant = () =>
  void cloud.notices.recordGrants({ accepted: ['applicationProgress'] }).catch(() => undefined);
