export default definePageConfig({ navigationBarTitleText: '会议报告', enablePullDownRefresh: true });
