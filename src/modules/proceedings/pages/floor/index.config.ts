export default definePageConfig({ navigationBarTitleText: '会中', enablePullDownRefresh: true });
