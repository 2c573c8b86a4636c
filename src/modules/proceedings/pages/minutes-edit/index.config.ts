export default definePageConfig({ navigationBarTitleText: '记纪要' });
