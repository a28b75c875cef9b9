export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  css: ['standfirst/reserve.css'],
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('news-') } },
});
