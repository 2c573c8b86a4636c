import Taro from '@tarojs/taro';
import { text } from '@/i18n/main';

const cancelled = (error: unknown) => /cancel/i.test(String((error as { errMsg?: string }).errMsg ?? error));

/**
 * What the camera read, or null. Turning back without a scan says nothing; a camera that WeChat may not use says where
 * it is allowed.
 */
export const scan = async ({ album = false }: { album?: boolean } = {}): Promise<string | null> => {
  try {
    const { path, result } = await Taro.scanCode({ onlyFromCamera: !album, scanType: ['qrCode'] });
    return path || result;
  } catch (error) {
    if (!cancelled(error)) void Taro.showToast({ icon: 'none', title: text('states.noCamera'), duration: 3000 });
    return null;
  }
};
