export default definePageConfig({ navigationBarTitleText: '闸口日志', enablePullDownRefresh: true });
