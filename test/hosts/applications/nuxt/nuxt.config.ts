export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  css: ['standfirst/reserve.css'],
  typescript: { tsConfig: { vueCompilerOptions: { strictTemplates: true } } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('news-') } },
});
