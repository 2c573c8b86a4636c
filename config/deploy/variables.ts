import { templates } from '../../localcloud/wechat/templates';
import { between, databaseForm, isUrl, matches, pemForm, templateForm, type Form } from './forms';
import type { Part } from './parts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Variable {
  name: string;
  /** What it is, for the one who has to fill it. */
  zh: string;
  en: string;
  /** Parts that cannot be deployed without it; empty for one that may be left out. */
  needed: readonly Part[];
  /** Never printed. */
  secret?: true;
  /** Becomes an environment variable of every function. */
  passedOn?: true;
  form: Form;
}

/** Everything that a deployment reads from the environment; docs/operations.md has the same table. */
export const variables: readonly Variable[] = [
  {
    name: 'CLOUDBASE_ENV_ID',
    zh: '云开发环境 ID',
    en: 'id of the CloudBase environment',
    needed: ['functions', 'h5', 'weapp'],
    form: {
      fits: matches(/^[a-z][a-z0-9-]{2,61}[a-z0-9]$/),
      zh: '小写字母、数字和短横线，如 huiguan-8g1x2y3z',
      en: 'small letters, digits and hyphens',
    },
  },
  {
    name: 'DATABASE_URL',
    zh: '云函数连接数据库的地址',
    en: 'address of the database as the functions reach it',
    needed: ['functions', 'migrations'],
    secret: true,
    passedOn: true,
    form: databaseForm,
  },
  {
    name: 'DATABASE_READ_URL',
    zh: '只读副本的地址，有副本才填（docs/scale.md）',
    en: 'address of a replica that answers reads, where there is one (docs/scale.md)',
    needed: [],
    secret: true,
    passedOn: true,
    form: databaseForm,
  },
  {
    name: 'MIGRATION_DATABASE_URL',
    zh: '本机执行迁移时的数据库地址，与 DATABASE_URL 不同才填',
    en: 'address of the database as this machine reaches it, when it differs',
    needed: [],
    secret: true,
    form: databaseForm,
  },
  {
    name: 'HUIGUAN_SECRET',
    zh: '加密和签名的根密钥',
    en: 'root key of encryption and signatures',
    needed: ['functions'],
    secret: true,
    passedOn: true,
    form: {
      fits: (value) => value.length >= 32 && new Set(value).size >= 10,
      zh: '至少 32 个随机字符，可用 openssl rand -base64 48 生成',
      en: 'at least 32 random characters: openssl rand -base64 48',
    },
  },
  {
    name: 'HUIGUAN_PORTAL_URL',
    zh: '浏览器版的网址，会员卡二维码指向它',
    en: 'address of the browser build, which the QR of a member card names',
    needed: ['functions'],
    passedOn: true,
    form: {
      fits: (value) => isUrl(value, ['https:']) && value.endsWith('/') && !/[?#]/.test(value),
      zh: '以 https:// 开头、以 / 结尾',
      en: 'https://…/ with a slash at its end',
    },
  },
  {
    name: 'TARO_APP_GATEWAY',
    zh: '浏览器版调用云函数的网址',
    en: 'address at which the browser build calls the functions',
    needed: ['h5'],
    form: {
      fits: (value) => isUrl(value, ['https:']) && !/[?#]|\/$/.test(value),
      zh: '以 https:// 开头，结尾没有 /',
      en: 'https://… without a slash at its end',
    },
  },
  ...templates.map(
    ({ variable, title }): Variable => ({
      name: variable,
      zh: `订阅消息“${title}”的模板`,
      en: `subscribe-message template for "${title}"`,
      needed: ['functions'],
      passedOn: true,
      form: templateForm,
    }),
  ),
  {
    name: 'WX_APPID',
    zh: '小程序的 AppID',
    en: 'AppID of the mini-program',
    needed: ['weapp'],
    form: { fits: matches(/^wx[0-9a-f]{16}$/), zh: 'wx 加 16 位小写十六进制', en: 'wx and 16 hexadecimal digits' },
  },
  {
    name: 'WX_PRIVATE_KEY_PATH',
    zh: '代码上传密钥，在微信后台“开发设置”里生成并下载',
    en: "the key for uploading code, from WeChat's back office",
    needed: ['weapp'],
    form: { fits: (value) => value.trim() !== '', zh: '填密钥文件的路径', en: 'the path of its file' },
  },
  {
    name: 'DEPLOY_VERSION',
    zh: '小程序版本号，不填用 package.json 的',
    en: 'version of the mini-program; that of package.json unless told',
    needed: [],
    form: { fits: matches(/^\d+\.\d+\.\d+$/), zh: '形如 1.4.0', en: 'like 1.4.0' },
  },
  {
    name: 'DEPLOY_DESCRIPTION',
    zh: '小程序版本说明，不填用最近一次提交的标题',
    en: 'description of the version; the last commit unless told',
    needed: [],
    form: { fits: (value) => value.length <= 200, zh: '不超过 200 字', en: 'at most 200 characters' },
  },
  { name: 'WX_CI_ROBOT', zh: '上传机器人编号', en: 'number of the uploading robot', needed: [], form: between(1, 30) },
  {
    name: 'WX_MINIPROGRAM_STATE',
    zh: '消息和小程序码打开哪个版本，不填是正式版',
    en: 'release that messages and codes open',
    needed: [],
    passedOn: true,
    form: {
      fits: matches(/^(formal|trial|developer)$/),
      zh: 'formal、trial 或 developer',
      en: 'formal, trial or developer',
    },
  },
  {
    name: 'WXPAY_MCHID',
    zh: '微信支付商户号；下面几项一起填，不填就不能在微信里付款',
    en: 'merchant number of WeChat Pay; fill in all of these, or nobody pays in WeChat',
    needed: [],
    passedOn: true,
    form: { fits: matches(/^\d{8,12}$/), zh: '8 到 12 位数字', en: '8 to 12 digits' },
  },
  {
    name: 'WXPAY_APPID',
    zh: '与商户号绑定的小程序 AppID',
    en: 'AppID of the mini-program that is bound to the merchant',
    needed: [],
    passedOn: true,
    form: { fits: matches(/^wx[0-9a-f]{16}$/), zh: 'wx 加 16 位小写十六进制', en: 'wx and 16 hexadecimal digits' },
  },
  {
    name: 'WXPAY_SERIAL',
    zh: '商户 API 证书序列号',
    en: "serial number of the merchant's API certificate",
    needed: [],
    passedOn: true,
    form: { fits: matches(/^[0-9A-F]{20,40}$/), zh: '大写十六进制', en: 'hexadecimal digits, upper case' },
  },
  {
    name: 'WXPAY_PRIVATE_KEY',
    zh: '商户 API 私钥（apiclient_key.pem 的内容，换行写成 \\n）',
    en: "the merchant's private key: what is in apiclient_key.pem, its line breaks as \\n",
    needed: [],
    secret: true,
    passedOn: true,
    form: pemForm('PRIVATE KEY'),
  },
  {
    name: 'WXPAY_PLATFORM_ID',
    zh: '微信支付公钥 ID，或平台证书序列号',
    en: "id of WeChat Pay's public key, or serial number of its platform certificate",
    needed: [],
    passedOn: true,
    form: {
      fits: matches(/^(PUB_KEY_ID_)?[0-9A-Za-z]{20,60}$/),
      zh: 'PUB_KEY_ID_ 开头或十六进制序列号',
      en: 'PUB_KEY_ID_… or a serial number',
    },
  },
  {
    name: 'WXPAY_PLATFORM_KEY',
    zh: '微信支付公钥（pub_key.pem 的内容，换行写成 \\n）',
    en: "WeChat Pay's public key: what is in pub_key.pem, its line breaks as \\n",
    needed: [],
    passedOn: true,
    form: pemForm('PUBLIC KEY'),
  },
  {
    name: 'WXPAY_API_V3_KEY',
    zh: 'APIv3 密钥',
    en: 'the APIv3 key',
    needed: [],
    secret: true,
    passedOn: true,
    form: { fits: matches(/^[0-9A-Za-z]{32}$/), zh: '32 位字母和数字', en: '32 letters and digits' },
  },
  {
    name: 'WXPAY_NOTIFY_URL',
    zh: '微信支付通知的网址：HTTP 访问服务里 payments 函数的路径加 /notify',
    en: 'where WeChat Pay tells what was paid: the address of the function payments with /notify',
    needed: [],
    passedOn: true,
    form: {
      fits: (value) => isUrl(value, ['https:']) && /\/payments\/notify$/.test(value),
      zh: 'https:// 开头，/payments/notify 结尾',
      en: 'https://…/payments/notify',
    },
  },
  {
    name: 'HUIGUAN_POOL_MAX',
    zh: '每个实例的数据库连接数，不填是 2',
    en: 'connections of one instance, 2 unless told',
    needed: [],
    passedOn: true,
    form: between(1, 20),
  },
  {
    name: 'HUIGUAN_PREPARE',
    zh: '连接池带不动预备语句时填 off',
    en: 'off, for a pooler that does not carry prepared statements',
    needed: [],
    passedOn: true,
    form: { fits: matches(/^(on|off)$/), zh: 'on 或 off', en: 'on or off' },
  },
  {
    name: 'TCB_PROGRAM',
    zh: '3.5.7 以上的 tcb 程序，只用来设置安全规则',
    en: 'a tcb of 3.5.7 or newer, used for the rule only',
    needed: [],
    form: { fits: (value) => value.trim() === value, zh: '程序的路径', en: 'the path of a program' },
  },
  {
    name: 'TENCENTCLOUD_SECRETID',
    zh: '腾讯云 API 密钥 ID，已用 tcb login 登录则不填',
    en: 'id of a Tencent Cloud API key, unless tcb is logged in',
    needed: [],
    form: {
      fits: matches(/^[A-Za-z0-9]{20,64}$/),
      zh: '控制台给出的字母和数字',
      en: 'letters and digits as the console shows them',
    },
  },
  {
    name: 'TENCENTCLOUD_SECRETKEY',
    zh: '腾讯云 API 密钥',
    en: 'the key itself',
    needed: [],
    secret: true,
    form: {
      fits: matches(/^[A-Za-z0-9]{20,64}$/),
      zh: '控制台给出的字母和数字',
      en: 'letters and digits as the console shows them',
    },
  },
  {
    name: 'CLOUDBASE_VPC_ID',
    zh: '数据库所在私有网络，数据库只有内网地址时填',
    en: 'private network of the database, when it has no public address',
    needed: [],
    form: { fits: matches(/^vpc-[a-z0-9]+$/), zh: '形如 vpc-a1b2c3d4', en: 'like vpc-a1b2c3d4' },
  },
  {
    name: 'CLOUDBASE_SUBNET_ID',
    zh: '同一私有网络的子网',
    en: 'subnet of that network',
    needed: [],
    form: { fits: matches(/^subnet-[a-z0-9]+$/), zh: '形如 subnet-a1b2c3d4', en: 'like subnet-a1b2c3d4' },
  },
];

/** Values that come together or not at all. */
export const pairs = [
  ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'],
  ['CLOUDBASE_VPC_ID', 'CLOUDBASE_SUBNET_ID'],
] as const;
