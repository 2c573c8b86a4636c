export default definePageConfig({ navigationBarTitleText: '会后评价' });
