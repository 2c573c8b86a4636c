/** Babel for the tests of contracts, functions and the local cloud; Taro's own preset is for the mini-program. */
module.exports = {
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' }, modules: 'commonjs' }],
    ['@babel/preset-typescript', { allowDeclareFields: true }],
  ],
};
