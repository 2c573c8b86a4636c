import Taro from '@tarojs/taro';

export interface Position {
  latitude: number;
  longitude: number;
  /** Metres. */
  accuracy: number;
}

/** Where the phone is, WGS-84; null when its owner or the phone does not say. Asks for the consent that WeChat wants. */
export const locate = async (): Promise<Position | null> => {
  try {
    const { latitude, longitude, accuracy, horizontalAccuracy } = await Taro.getLocation({
      type: 'wgs84',
      isHighAccuracy: true,
      highAccuracyExpireTime: 4000,
    });
    return { latitude, longitude, accuracy: Math.min(100_000, Math.max(0, accuracy ?? horizontalAccuracy ?? 0)) };
  } catch {
    return null;
  }
};
