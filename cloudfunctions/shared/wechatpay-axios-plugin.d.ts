// The package's own root sets a property that its class has only a getter for, which strict code may not: its parts are taken one by one.
declare module 'wechatpay-axios-plugin/lib/aes' {
  export { Aes as default } from 'wechatpay-axios-plugin';
}
declare module 'wechatpay-axios-plugin/lib/formatter' {
  export { Formatter as default } from 'wechatpay-axios-plugin';
}
declare module 'wechatpay-axios-plugin/lib/rsa' {
  export { Rsa as default } from 'wechatpay-axios-plugin';
}
declare module 'wechatpay-axios-plugin/lib/wechatpay' {
  export { Wechatpay as default } from 'wechatpay-axios-plugin';
}
