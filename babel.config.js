// Taro reads this file from the root. Polyfills stay out: the targets of `browserslist` have what we use.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
};
