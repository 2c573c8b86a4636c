export default definePageConfig({ navigationBarTitleText: '会务', enablePullDownRefresh: true });
