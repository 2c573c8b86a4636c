import { TransformStream } from 'node:stream/web';

process.env.TARO_ENV = 'weapp';
// The phones of the tests are in China, wherever the tests run; one elsewhere stands this in anew.
Date.prototype.getTimezoneOffset = () => -480;
// A class that the client never uses extends it at load; bundles drop it, jest does not, and jsdom has none.
// The build reads a page's options and takes their call away.
Object.assign(globalThis, { TransformStream, definePageConfig: () => undefined });
