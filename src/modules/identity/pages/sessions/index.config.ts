export default definePageConfig({ navigationBarTitleText: '登录着的电脑', enablePullDownRefresh: true });
