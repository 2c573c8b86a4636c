import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils';
import { internalComponents, mergeReconciler } from '@tarojs/shared';
import elements from './elements.json';

// In place of Taro's own part for WeChat, which brings the attributes of all 80 elements along.
mergeReconciler(hostConfig);
for (const name of Object.keys(internalComponents)) delete internalComponents[name];
for (const [name, attributes] of Object.entries(elements))
  internalComponents[name] = Object.fromEntries(attributes.map((attribute) => [attribute, '']));
