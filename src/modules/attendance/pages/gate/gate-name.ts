import Taro from '@tarojs/taro';
import { newRequestId } from '@/cloud/request-id';
import { createStore } from '@/hooks/store';
import { attendanceText } from '../../text';

const key = 'huiguan.gate';
interface GateName {
  id: string;
  name: string;
}
const isGateName = (value: unknown): value is GateName =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && typeof value.name === 'string';

/** Which gate this phone is: the id for good, the name until it is changed. */
const read = (): GateName => {
  const kept: unknown = Taro.getStorageSync(key);
  if (isGateName(kept)) return kept;
  const made = { id: newRequestId(), name: attendanceText('gate.first') };
  Taro.setStorageSync(key, made);
  return made;
};
let store: ReturnType<typeof createStore<GateName>> | undefined;
const opened = () => (store ??= createStore(read()));

export const gateName = {
  get: () => opened().get(),
  useName: () => opened().use().name,
  rename: (name: string) => {
    const next = { ...opened().get(), name };
    Taro.setStorageSync(key, next);
    opened().set(next);
  },
};
