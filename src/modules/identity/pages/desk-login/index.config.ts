export default definePageConfig({ navigationBarTitleText: '用手机登录' });
