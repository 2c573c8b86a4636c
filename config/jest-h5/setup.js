const { TransformStream } = require('node:stream/web');

// The package sets TARO_ENV only; without TARO_PLATFORM React renders into a mini-program's simulated elements.
Object.assign(process.env, { TARO_ENV: 'h5', TARO_PLATFORM: 'web' });
// A class that oRPC's client never uses extends it at load, and jsdom has none. The build takes a page's options away.
Object.assign(globalThis, { TransformStream, definePageConfig: () => undefined });
// jsdom speaks English.
Object.defineProperty(navigator, 'language', { value: 'zh-CN', configurable: true });

// html() knows an element by its class's name, and the classes that Stencil makes have none.
const { define } = CustomElementRegistry.prototype;
CustomElementRegistry.prototype.define = function (name, Element, options) {
  if (!Element.name) Object.defineProperty(Element, 'name', { value: 'HTMLElement' });
  return define.call(this, name, Element, options);
};

// Before anything loads @tarojs/router: entered there, the cycle router → components → taro-h5 → router reads
// `history` before it is there. Entered at taro-h5, it holds.
require('@tarojs/taro');
