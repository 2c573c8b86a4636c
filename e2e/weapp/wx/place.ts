import { plainText } from '../../plain-text';
import { type Options, requiredText, WxFailure } from './failure';
import type { World } from './world';

const number = (options: Options, key: string): number => {
  const value = options[key];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new WxFailure(`parameter error: parameter.${key} should be Number instead of ${typeof value};`);
};
const degrees = (options: Options) => {
  const [latitude, longitude] = [number(options, 'latitude'), number(options, 'longitude')];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw new WxFailure('invalid coordinates');
  return { latitude, longitude };
};

const mustBeDeclared = ({ dist }: World, api: string) => {
  const { requiredPrivateInfos = [] } = dist.app as { requiredPrivateInfos?: string[] };
  if (!requiredPrivateInfos.includes(api))
    throw new WxFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
};

/** Where the phone is: declared in app.json, explained to its owner, allowed by its owner, and switched on. */
export const locationApis = (world: World) => ({
  getLocation: (options: Options) => {
    const { device, dist } = world;
    mustBeDeclared(world, 'getLocation');
    const { permission = {} } = dist.app as { permission?: Record<string, { desc?: string }> };
    const reason = permission['scope.userLocation']?.desc ?? '';
    if (reason === '' || [...reason].length > 30) throw new WxFailure('permission scope.userLocation needs a desc');
    if (options.type !== undefined && options.type !== 'wgs84' && options.type !== 'gcj02')
      throw new WxFailure('invalid type');
    if (!device.locationAllowed) throw new WxFailure('auth deny');
    if (!device.position) throw new WxFailure('ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', { errCode: 2 });
    const { accuracy } = device.position;
    return { ...device.position, speed: -1, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: accuracy };
  },
  /** The owner points at a place on the map, or turns back. */
  chooseLocation: () => {
    mustBeDeclared(world, 'chooseLocation');
    const place = world.device.places.shift();
    if (!place) throw new WxFailure('cancel');
    return place;
  },
});

/** Shows a place on WeChat's map. */
export const openLocation = (options: Options) => void degrees(options);

/** Goes to a live stream of 视频号. */
export const openChannelsLive = (options: Options) => {
  const finder = requiredText(options, 'finderUserName');
  if (!finder.startsWith('sph')) throw new WxFailure('finderUserName is invalid');
};

/** An entry in the phone's own calendar; instants in seconds. */
export const addPhoneCalendar =
  ({ device }: World) =>
  (options: Options) => {
    const title = requiredText(options, 'title');
    const startTime = number(options, 'startTime');
    if (startTime > 10_000_000_000) throw new WxFailure('startTime is in seconds');
    if (options.endTime !== undefined && !/^\d{10}$/.test(plainText(options.endTime)))
      throw new WxFailure('endTime is in seconds');
    if (!device.calendarAllowed) throw new WxFailure('auth deny');
    device.calendar.push({ title, startTime });
  };
