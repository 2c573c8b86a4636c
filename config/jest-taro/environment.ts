import { TransformStream } from 'node:stream/web';

process.env.TARO_ENV = 'weapp';
// A class that the client never uses extends it at load; bundles drop it, jest does not, and jsdom has none.
// The build reads a page's options and takes their call away.
Object.assign(globalThis, { TransformStream, definePageConfig: () => undefined });
