import { idOfBytes } from '../shared/ids';
import { sha256 } from '../shared/secrets';

/** A UUID (version 8) that follows from what it names: the same thing recorded anywhere gets the same id. */
export function derivedId(...parts: (string | number)[]): string {
  const bytes = sha256(parts.join('\n')).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return idOfBytes(bytes);
}
