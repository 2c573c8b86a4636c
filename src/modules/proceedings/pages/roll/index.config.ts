export default definePageConfig({ navigationBarTitleText: '应到名册', enablePullDownRefresh: true });
