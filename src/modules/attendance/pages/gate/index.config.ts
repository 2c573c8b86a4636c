export default definePageConfig({ navigationBarTitleText: '闸口' });
