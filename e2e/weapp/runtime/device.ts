/** A file that the person will pick from the album, the camera or a chat. */
export interface PickedFile {
  name: string;
  bytes: Uint8Array;
}

/** The phone and what its owner answers. Roads change it between steps; the mini-program sees it through `wx`. */
export class Device {
  theme: 'light' | 'dark' = 'light';
  /** WeChat's own font size in px; 16 or 17 is standard, from 23 on it is care mode. */
  fontSize = 16;
  width = 390;
  height = 844;
  online = true;
  /** Whether the owner has agreed to the privacy guide; personal-data APIs fail before. */
  privacyAgreed = false;
  subscribeAnswer: 'accept' | 'reject' = 'accept';
  /** What the owner does on WeChat's own page for paying. */
  payAnswer: 'pay' | 'cancel' = 'pay';
  clipboard = '';
  /** What the next chooser returns; choosing with nothing here is a cancel. */
  album: PickedFile[] = [];
  /** What the camera reads next; scanning with nothing here is a cancel. */
  scans: string[] = [];
  /** Whether the phone lets WeChat use the camera. */
  cameraAllowed = true;
  /** Where the phone is, WGS-84 and metres; null while its location is switched off. */
  position: { latitude: number; longitude: number; accuracy: number } | null = null;
  /** What the owner points at on the map next; choosing with nothing here is a cancel. */
  places: { name: string; address: string; latitude: number; longitude: number }[] = [];
  /** What the owner answers when WeChat asks for the position, and for the calendar. */
  locationAllowed = true;
  calendarAllowed = true;
  readonly calendar: { title: string; startTime: number }[] = [];
  brightness = 0.5;
  keepsScreenOn = false;
  /** Sounds that were heard, by their paths. */
  readonly sounds: string[] = [];
  /** Files written by the mini-program or picked by the owner, by their path on the phone. */
  readonly files = new Map<string, Uint8Array>();
  /** `wx.setStorage`, each value as JSON. Outlives the mini-program, as on a phone. */
  readonly storage = new Map<string, string>();

  constructor(readonly openid: string) {}

  /** Tall phones have a notch above and a line to swipe below; px. */
  get statusBar() {
    return this.hasNotch ? 47 : 20;
  }

  get homeIndicator() {
    return this.hasNotch ? 34 : 0;
  }

  get tabBar() {
    return 49 + this.homeIndicator;
  }

  private get hasNotch() {
    return this.height > 736;
  }

  get largeText() {
    return this.fontSize / 16;
  }
}
