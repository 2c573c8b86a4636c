import { QueryClientProvider } from '@tanstack/react-query';
import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { watchRole } from './cloud/fetch-ahead';
import { queries, watchPlatform } from './cloud/queries';
import { watchPrivacy } from './hooks/privacy';
import { watchTheme } from './hooks/theme';
import './i18n/regions';
import './i18n/main';
import { Desk } from './kit/desk';
import { deskLists } from './parts/workbench/desk-lists';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') {
      Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV || undefined, traceUser: true });
      watchRole();
    }
    watchPlatform();
    watchPrivacy();
    watchTheme();
  });
  return (
    <QueryClientProvider client={queries}>
      <Desk lists={deskLists} />
      {children}
    </QueryClientProvider>
  );
}
