import type { Members } from './failure';
import type { World } from './world';

const navigationBar = 44;

/** `getWindowInfo` and its like; numbers are px. */
export function deviceInformation({ device, pages }: World): Members {
  const windowInfo = () => {
    const { width, height, statusBar, homeIndicator, tabBar } = device;
    const below = pages.open[0] && pages.isTab(pages.top.route) ? tabBar : 0;
    return {
      pixelRatio: 3,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: height - statusBar - navigationBar - below,
      statusBarHeight: statusBar,
      screenTop: statusBar + navigationBar,
      safeArea: {
        left: 0,
        right: width,
        top: statusBar,
        bottom: height - homeIndicator,
        width,
        height: height - statusBar - homeIndicator,
      },
    };
  };
  const deviceInfo = () => ({
    brand: 'Apple',
    model: 'iPhone 13<iPhone14,5>',
    platform: 'ios',
    system: 'iOS 16.0',
    benchmarkLevel: -1,
  });
  const appBaseInfo = () => ({
    SDKVersion: '3.6.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme: device.theme,
    enableDebug: false,
    fontSizeSetting: device.fontSize,
    fontSizeScaleFactor: device.largeText,
    host: { env: 'WeChat' },
  });
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemInfoSync: () => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo() }),
    getSystemSetting: () => ({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      left: device.width - 97,
      right: device.width - 10,
      top: device.statusBar + 6,
      bottom: device.statusBar + 38,
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    getStorageInfoSync: () => ({ keys: [...device.storage.keys()], currentSize: 1, limitSize: 10240 }),
  };
}
