import { createHash } from 'node:crypto';
import { plainText } from '../../plain-text';
import type { PickedFile } from '../runtime/device';
import { asynchronous } from './asynchronous';
import { type Members, type Options, requiredText, WxFailure } from './failure';
import type { World } from './world';

const encodings = ['base64', 'utf8', 'utf-8', 'hex'] as const;

/** The file system of the phone as the mini-program sees it. */
export function fileSystem(world: World): Members {
  const { files } = world.device;
  const bytesOf = (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw new WxFailure(`no such file or directory, open '${path}'`);
    return bytes;
  };
  const read = (path: string, encoding: unknown) => {
    const bytes = bytesOf(path);
    if (encoding === undefined) return bytes;
    const known = encodings.find((name) => name === encoding);
    if (!known) throw new WxFailure(`invalid encoding "${plainText(encoding)}"`);
    return Buffer.from(bytes).toString(known);
  };
  const write = (path: string, data: unknown, encoding: unknown) => {
    if (!path.startsWith(userFolder)) throw new WxFailure(`permission denied, open ${path}`);
    const bytes =
      typeof data === 'string'
        ? Buffer.from(data, encodings.find((name) => name === encoding) ?? 'utf8')
        : new Uint8Array(data as ArrayBuffer);
    files.set(path, bytes);
  };
  return {
    readFile: asynchronous(world, 'readFile', (options) => ({
      data: read(requiredText(options, 'filePath'), options.encoding),
    })),
    readFileSync: (path: string, encoding?: string) => world.sandbox.bring(read(path, encoding)),
    writeFile: asynchronous(world, 'writeFile', (options) =>
      write(requiredText(options, 'filePath'), options.data, options.encoding),
    ),
    writeFileSync: write,
    getFileInfo: asynchronous(world, 'getFileInfo', (options) => {
      const bytes = bytesOf(requiredText(options, 'filePath'));
      const algorithm = options.digestAlgorithm === 'sha1' ? 'sha1' : 'md5';
      return { size: bytes.length, digest: createHash(algorithm).update(bytes).digest('hex') };
    }),
    unlink: asynchronous(world, 'unlink', (options) => void files.delete(requiredText(options, 'filePath'))),
    accessSync: (path: string) => void bytesOf(path),
  };
}

export const userFolder = 'wxfile://usr';
let taken = 0;

/** Puts what the owner picked on the phone, under a path that only this pick has. */
export function place(world: World, file: PickedFile) {
  const extension = /\.[A-Za-z0-9]+$/.exec(file.name)?.[0] ?? '';
  const path = `wxfile://tmp_${++taken}${extension}`;
  world.device.files.set(path, file.bytes);
  return { path, name: file.name, size: file.bytes.length };
}

export function choosers(world: World) {
  const pick = (options: Options) => {
    const picked = world.device.album.splice(0, typeof options.count === 'number' ? options.count : 9);
    if (picked.length === 0) throw new WxFailure('cancel');
    return picked.map((file) => place(world, file));
  };
  return {
    chooseMedia: (options: Options) => ({
      type: 'image',
      tempFiles: pick(options).map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
    }),
    chooseImage: (options: Options) => {
      const files = pick(options);
      return {
        tempFilePaths: files.map(({ path }) => path),
        tempFiles: files.map(({ path, size }) => ({ path, size })),
      };
    },
    chooseMessageFile: (options: Options) => ({
      tempFiles: pick(options).map(({ path, name, size }) => ({ path, name, size, type: 'file', time: 0 })),
    }),
  };
}
