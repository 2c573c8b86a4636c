// In the place of lodash.kebabcase, which NutUI asks for and which calls `Function()`: WeChat forbids that.
module.exports = (text) =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();
