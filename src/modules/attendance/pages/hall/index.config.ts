export default definePageConfig({ navigationBarTitleText: '会场大屏', navigationStyle: 'custom' });
