export default definePageConfig({ navigationBarTitleText: '草稿', enablePullDownRefresh: true });
