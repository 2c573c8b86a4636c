// The part of Taro's API that pages touch. `phone` is what a test arranges and looks at.
import { useEffect, useRef } from 'react';

interface Call {
  name: string;
  data: { action: string; input: unknown; requestId: string; language?: string };
}
type Listener = (value?: unknown) => void;

/** What `wx` fails with. */
export class WxFault extends Error {
  constructor(readonly errMsg: string) {
    super(errMsg);
  }
}

const initial = () => ({
  storage: new Map<string, unknown>(),
  opened: [] as string[],
  toasts: [] as string[],
  /** The number on the first tab. */
  badge: '',
  calls: [] as Call[],
  params: {} as Record<string, string>,
  fontSizeSetting: 16,
  language: 'zh_CN',
  /** Answers one call of a function, as the wire would; throw to lose the network. */
  answer: (_call: Call): unknown => {
    throw new WxFault('cloud.callFunction:fail');
  },
  reachBottom: new Set<Listener>(),
  /** What the page does when another one covers it. */
  hide: () => {
    for (const hidden of phone.hidden) hidden();
  },
  hidden: new Set<Listener>(),
  /** What the camera reads; null when the person turns back. */
  scan: null as { result: string; path?: string } | null,
  cameraAllowed: true,
  /** Where the phone is; null when its owner does not say. */
  position: null as { latitude: number; longitude: number; accuracy: number } | null,
  /** WeChat's answer to a question for reminders, by template id. */
  subscribe: (_ids: string[]): Record<string, string> => ({}),
  /** What WeChat's phone button answers with; without a code the person has refused. */
  phoneNumber: {} as { code?: string },
  /** Places that the map was opened at. */
  locations: [] as { latitude: number; longitude: number }[],
  /** What went into the calendar, or what WeChat fails with. */
  calendar: [] as object[],
  calendarFault: undefined as string | undefined,
  /** What the page would send to a chat. */
  shared: (): { title?: string; path?: string } => ({}),
});
export const phone = initial();
export const resetPhone = () => Object.assign(phone, initial());

const done = () => Promise.resolve({ errMsg: 'ok' });
const Taro = {
  chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'wxfile://photo.jpg', size: 1000 }] }),
  cloud: {
    init: () => undefined,
    uploadFile: ({ success }: { success: () => void }) => void Promise.resolve().then(success),
    callFunction: async (call: Call) => {
      phone.calls.push({ name: call.name, data: call.data });
      return { result: await phone.answer({ name: call.name, data: call.data }) };
    },
  },
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, value),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getAppBaseInfo: () => ({ language: phone.language, fontSizeSetting: phone.fontSizeSetting }),
  getCurrentInstance: () => ({ router: { params: phone.params } }),
  getCurrentPages: () => [{}],
  navigateTo: ({ url }: { url: string }) => (phone.opened.push(url), done()),
  redirectTo: ({ url }: { url: string }) => (phone.opened.push(url), done()),
  reLaunch: ({ url }: { url: string }) => (phone.opened.push(url), done()),
  switchTab: ({ url }: { url: string }) => (phone.opened.push(url), done()),
  navigateBack: () => (phone.opened.push('back'), done()),
  showToast: ({ title }: { title: string }) => (phone.toasts.push(title), done()),
  setNavigationBarTitle: done,
  setNavigationBarColor: done,
  setBackgroundColor: done,
  setTabBarStyle: done,
  setTabBarItem: done,
  setTabBarBadge: ({ text }: { text: string }) => ((phone.badge = text), done()),
  removeTabBarBadge: () => ((phone.badge = ''), done()),
  showTabBarRedDot: done,
  hideTabBarRedDot: done,
  showModal: ({ content }: { content: string }) => (phone.toasts.push(content), done()),
  scanCode: () =>
    phone.scan && phone.cameraAllowed
      ? Promise.resolve(phone.scan)
      : Promise.reject(new WxFault(`scanCode:fail ${phone.cameraAllowed ? 'cancel' : 'system permission denied'}`)),
  requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) =>
    new Promise((answer) => answer({ errMsg: 'requestSubscribeMessage:ok', ...phone.subscribe(tmplIds) })),
  getLocation: () =>
    phone.position ? Promise.resolve(phone.position) : Promise.reject(new WxFault('getLocation:fail auth deny')),
  openSetting: done,
  pageScrollTo: done,
  getScreenBrightness: ({ success }: { success: (answer: { value: number }) => void }) => success({ value: 0.5 }),
  setScreenBrightness: done,
  setKeepScreenOn: done,
  vibrateShort: done,
  createInnerAudioContext: () => ({ src: '', play: () => undefined, stop: () => undefined }),
  setInnerAudioOption: done,
  getFileSystemManager: () => ({ writeFileSync: () => undefined }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  downloadFile: async () => ({ tempFilePath: 'wxfile://download' }),
  openDocument: done,
  makePhoneCall: done,
  setClipboardData: done,
  openLocation: (at: { latitude: number; longitude: number }) => (phone.locations.push(at), done()),
  addPhoneCalendar: (entry: object) => {
    if (phone.calendarFault) return Promise.reject(new WxFault(phone.calendarFault));
    phone.calendar.push(entry);
    return done();
  },
  stopPullDownRefresh: () => undefined,
  openPrivacyContract: () => undefined,
};
export default Taro;

/** Pages in a test are shown once, when they are drawn. */
export const useDidShow = (shown: () => void) => {
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => latest.current(), []);
};
export const useDidHide = (hidden: () => void) => {
  const latest = useRef(hidden);
  latest.current = hidden;
  useEffect(() => {
    const listener = () => latest.current();
    phone.hidden.add(listener);
    return () => void phone.hidden.delete(listener);
  }, []);
};
export const useLaunch = () => undefined;
export const usePullDownRefresh = () => undefined;
export const useShareAppMessage = (share: () => { title?: string; path?: string }) => {
  phone.shared = share;
};
export const useReachBottom = (reached: Listener) => {
  useEffect(() => {
    phone.reachBottom.add(reached);
    return () => void phone.reachBottom.delete(reached);
  });
};
export const useRouter = () => ({ params: phone.params });
export const useLoad = (loaded: (params: Record<string, string>) => void) => {
  useEffect(() => loaded(phone.params), []);
};
