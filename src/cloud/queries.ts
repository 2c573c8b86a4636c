import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { settings } from '@/hooks/settings';
import { unanswered } from './refusal';

/** Answers live in memory only: nothing personal stays on the phone. Only reads are asked again by themselves. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      networkMode: 'offlineFirst',
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 1 && unanswered(error),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

// What the server writes for people's eyes comes in the language in which it was asked.
let language = settings.get().language;
settings.subscribe(() => {
  if (settings.get().language === language) return;
  language = settings.get().language;
  void queries.invalidateQueries();
});

/** WeChat has no window events; its own say when the program is seen and connected. */
export const watchPlatform = () => {
  if (process.env.TARO_ENV === 'h5') return;
  onlineManager.setEventListener((tell) => {
    const listener = ({ isConnected }: { isConnected: boolean }) => tell(isConnected);
    Taro.onNetworkStatusChange(listener);
    return () => Taro.offNetworkStatusChange(listener);
  });
  focusManager.setEventListener((tell) => {
    const shown = () => tell(true);
    const hidden = () => tell(false);
    Taro.onAppShow(shown);
    Taro.onAppHide(hidden);
    return () => {
      Taro.offAppShow(shown);
      Taro.offAppHide(hidden);
    };
  });
};
