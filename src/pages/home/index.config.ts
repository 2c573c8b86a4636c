export default definePageConfig({ navigationBarTitleText: '会馆', enablePullDownRefresh: true });
