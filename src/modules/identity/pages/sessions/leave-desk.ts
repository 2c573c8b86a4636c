import { useQueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { deskSession } from '@/cloud/desk-session';

const settings = 'huiguan.settings';

/** What the person left in this browser goes with the session; how it is displayed stays. */
const forgetPerson = () => {
  deskSession.forget();
  for (const key of Taro.getStorageInfoSync().keys)
    if (key.startsWith('huiguan.') && key !== settings) Taro.removeStorageSync(key);
};

/** After this browser's own session has ended: nothing of the person remains, and the home page is a visitor's. */
export const useLeaveDesk = () => {
  const client = useQueryClient();
  return () => {
    forgetPerson();
    // Pages that showed personal things are closed before anything is asked again.
    void Taro.reLaunch({ url: '/pages/home/index' }).then(() => client.resetQueries());
  };
};
